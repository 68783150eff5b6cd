import { CATALOGUE_KEY } from '../../catalogue/mark';
import { makeKeyCounter } from '../../note/frontmatter/properties';
import type { FrontmatterValues } from '../../note/frontmatter/properties';
import type { PropertyNames } from '../../settings';

/**
 * Tells whether a note has a property that makes it a meeting note or a catalogue, by the names that
 * the settings have at the moment.
 */
export function makeOursFilter(
  names: () => PropertyNames,
): (frontmatter: FrontmatterValues) => boolean {
  const counter = byNames(names, ({ agenda, covered }) =>
    makeKeyCounter([agenda, covered, CATALOGUE_KEY]),
  );
  return (frontmatter) => counter()(frontmatter) > 0;
}

/**
 * Tells whether one of the plugin's lists stands in frontmatter twice, as `temaer` and `Temaer`: valid
 * YAML, of which one half counts.
 */
export function makeDoubledFilter(
  names: () => PropertyNames,
): (frontmatter: FrontmatterValues) => boolean {
  const counters = byNames(names, ({ agenda, covered }) =>
    [agenda, covered].map((name) => makeKeyCounter([name])),
  );
  return (frontmatter) => counters().some((count) => count(frontmatter) > 1);
}

/** What is made of the names of properties, made anew when the settings have others. */
function byNames<Made>(names: () => PropertyNames, make: (names: PropertyNames) => Made) {
  let known = names();
  let made = make(known);
  return (): Made => {
    const now = names();
    if (now !== known) made = make(now);
    known = now;
    return made;
  };
}
