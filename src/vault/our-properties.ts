import { CATALOGUE_KEY } from '../catalogue/mark';
import { makeKeyFilter } from '../note/properties';
import type { FrontmatterValues } from '../note/properties';
import type { PropertyNames } from '../settings';

/**
 * Tells whether a note has a property that makes it a meeting note or a catalogue, by the names that
 * the settings have at the moment.
 */
export function makeOursFilter(
  names: () => PropertyNames,
): (frontmatter: FrontmatterValues) => boolean {
  let known: PropertyNames | null = null;
  let filter: (frontmatter: FrontmatterValues) => boolean = () => false;
  return (frontmatter) => {
    const now = names();
    if (now !== known) filter = makeKeyFilter([now.agenda, now.covered, CATALOGUE_KEY]);
    known = now;
    return filter(frontmatter);
  };
}
