import type { ThemeLookup } from '../../catalogue/lookup';
import type { Theme } from '../../catalogue/model';
import { findAgreementsLabels, isAgreementsHeading } from './agreements';
import type { Heading, ListItem, Outline, Span } from '../outline/outline';
import { themeOfHeading } from './theme-heading';

/** The part of a note under a theme's heading, from the heading to where the next part begins. */
export interface Section extends Span {
  readonly theme: Theme;
  readonly heading: Heading;
  /** After the heading's line. */
  readonly bodyFrom: number;
  /** Those of the note's list items that lie in it. */
  readonly items: readonly ListItem[];
  /** The headings under the theme's own. */
  readonly headings: readonly Heading[];
}

/**
 * The sections of all themes in a note, in order. A section ends at the next heading of its level or
 * higher, or at the next theme's heading of any level. A theme may have several. A heading "Aftaler"
 * under a theme's own is no theme's, whatever themes are called.
 */
export function findSections(text: string, outline: Outline, themes: ThemeLookup): Section[] {
  const found: { theme: Theme; heading: Heading; to: number; headings: Heading[] }[] = [];
  let open: (typeof found)[number] | null = null;
  for (const heading of outline.headings) {
    const { level, text: title } = heading;
    const isUnder: boolean = open !== null && level > open.heading.level;
    const theme: Theme | undefined =
      isUnder && isAgreementsHeading(title) ? undefined : themeOfHeading(title, themes);
    if (open && (theme || !isUnder)) {
      open.to = heading.from;
      open = null;
    }
    if (theme) {
      open = { theme, heading, to: text.length, headings: [] };
      found.push(open);
    } else {
      open?.headings.push(heading);
    }
  }
  let at = 0;
  return found.map((part) => {
    const { from } = part.heading;
    const items: ListItem[] = [];
    for (let item = outline.items[at]; item && item.from < part.to; item = outline.items[++at]) {
      if (item.from > from) items.push(item);
    }
    const lineBreak = text.indexOf('\n', part.heading.to);
    return { ...part, from, bodyFrom: lineBreak < 0 ? text.length : lineBreak + 1, items };
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
    const next = headings.slice(index + 1).find((other) => other.level <= level);
    return [{ from, to: next?.from ?? section.to }];
  });
  const labels = findAgreementsLabels(text, { from: section.bodyFrom, to: section.to });
  const belowLabels = labels.map((from) => {
    const next = headings.find((heading) => heading.from > from);
    return { from, to: next?.from ?? section.to };
  });
  return [...underHeadings, ...belowLabels];
}

/** Whether what begins at an offset is in one of the parts. */
export function isInAny(at: number, parts: readonly Span[]): boolean {
  return parts.some(({ from, to }) => from <= at && at < to);
}
