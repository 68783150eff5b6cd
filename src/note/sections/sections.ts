import type { ThemeLookup } from '../../catalogue/lookup';
import type { Theme } from '../../catalogue/model';
import type { Heading, ListItem, Outline, Span } from '../outline/outline';
import { nextLineStart } from '../outline/text-lines';
import { findAgreementsLabels, isAgreementsHeading } from './agreements';
import { themeOfHeading } from './theme-heading';

/** The part of a note under a theme's heading, from the heading to where the next part begins. */
export interface Section extends Span {
  readonly theme: Theme;
  readonly heading: Heading;
  /** Which of the note's headings that is. */
  readonly headingAt: number;
  /** After the heading's line. */
  readonly bodyFrom: number;
  /** Those of the note's list items that lie in it. */
  readonly items: readonly ListItem[];
  /** The headings under the theme's own. */
  readonly headings: readonly Heading[];
  /** Its parts that hold agreements (see `findAgreements`). */
  readonly agreements: readonly Span[];
}

/**
 * The sections of all themes in a note, in order. A section ends at the next heading of its level or
 * higher, or at the next theme's heading of any level. A theme may have several. A heading "Aftaler"
 * under a theme's own is no theme's, whatever themes are called.
 */
export function findSections(text: string, outline: Outline, themes: ThemeLookup): Section[] {
  const found: (Pick<Section, 'theme' | 'heading' | 'headingAt'> & {
    to: number;
    headings: Heading[];
  })[] = [];
  let open: (typeof found)[number] | undefined;
  outline.headings.forEach((heading, headingAt) => {
    const { level, text: title } = heading;
    const isUnder = open !== undefined && level > open.heading.level;
    const theme = isUnder && isAgreementsHeading(title) ? undefined : themeOfHeading(title, themes);
    if (open && (theme || !isUnder)) {
      open.to = heading.from;
      open = undefined;
    }
    if (theme) {
      open = { theme, heading, headingAt, to: text.length, headings: [] };
      found.push(open);
    } else {
      open?.headings.push(heading);
    }
  });
  let at = 0;
  return found.map((part) => {
    const { theme, heading, headingAt, to, headings } = part;
    const { from } = heading;
    const items: ListItem[] = [];
    for (let item = outline.items[at]; item && item.from < to; item = outline.items[++at]) {
      if (item.from > from) items.push(item);
    }
    const bodyFrom = nextLineStart(text, heading.to);
    const agreements = findAgreements(text, { headings, bodyFrom, to });
    return { theme, heading, headingAt, from, to, bodyFrom, items, headings, agreements };
  });
}

/**
 * The parts of a section that hold agreements: under a heading "Aftaler", or below a line that says
 * so, up to the next heading. Those under headings come first.
 */
export function findAgreements(
  text: string,
  section: Pick<Section, 'headings' | 'bodyFrom' | 'to'>,
): Span[] {
  const { headings } = section;
  const underHeadings = headings.flatMap(({ from, level, text: title }, index) => {
    if (!isAgreementsHeading(title)) return [];
    let next = index + 1;
    while ((headings[next]?.level ?? 0) > level) next += 1;
    return [{ from, to: headings[next]?.from ?? section.to }];
  });
  const labels = findAgreementsLabels(text, { from: section.bodyFrom, to: section.to });
  let next = 0;
  const belowLabels = labels.map((from) => {
    while ((headings[next]?.from ?? Infinity) <= from) next += 1;
    return { from, to: headings[next]?.from ?? section.to };
  });
  return [...underHeadings, ...belowLabels];
}

/** Tells whether what begins at an offset is in one of the parts; asked from the first to the last. */
export function makeIsIn(parts: readonly Span[]): (at: number) => boolean {
  const sorted = [...parts].sort((a, b) => a.from - b.from);
  let next = 0;
  let inTo = 0;
  return (at) => {
    for (let part = sorted[next]; part && part.from <= at; part = sorted[++next]) {
      inTo = Math.max(inTo, part.to);
    }
    return at < inTo;
  };
}
