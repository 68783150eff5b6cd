import { isAgreementsHeading } from '../note/sections/agreements';
import { findTickedHeadings, isTickedOnTop } from './rolling-note';
import type { HeadingFacts, ListItemFacts } from './rolling-note';

const NONE: readonly string[] = [];

/**
 * The texts of the headings of a note that have a ticked top-level task somewhere under them, each
 * once, in order. A heading "Aftaler" keeps its tasks from the headings above it, not from one below
 * it. What only the text can tell, such as a list after the questions, is told by `readSections`.
 */
export function readTickedHeadings(
  headings: readonly HeadingFacts[],
  items: readonly ListItemFacts[],
): readonly string[] {
  if (headings.length === 0 || !items.some(isTickedOnTop)) return NONE;
  const ticked = findTickedHeadings(headings, items);
  const found = new Set<string>();
  const open: HeadingFacts[] = [];
  headings.forEach((heading, index) => {
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    open.push(heading);
    if (!ticked.has(index)) return;
    const agreements = open.findLastIndex((above) => isAgreementsHeading(above.heading));
    for (const above of open.slice(agreements + 1)) found.add(above.heading);
  });
  return found.size === 0 ? NONE : [...found];
}
