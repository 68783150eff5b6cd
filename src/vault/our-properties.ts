import { CATALOGUE_KEY } from '../catalogue/mark';
import { makeKeyCounter } from '../note/frontmatter/properties';
import type { FrontmatterValues } from '../note/frontmatter/properties';
import type { PropertyNames } from '../settings';

/**
 * Tells whether a note has a property that makes it a meeting note or a catalogue, by the names that
 * the settings have at the moment.
 */
export function makeOursFilter(
  names: () => PropertyNames,
): (frontmatter: FrontmatterValues) => boolean {
  let known: PropertyNames | null = null;
  let count: (frontmatter: FrontmatterValues) => number = () => 0;
  return (frontmatter) => {
    const now = names();
    if (now !== known) count = makeKeyCounter([now.agenda, now.covered, CATALOGUE_KEY]);
    known = now;
    return count(frontmatter) > 0;
  };
}
