import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import { mayHaveDate } from '../note/dates/dates';
import type { IsoDate } from '../note/dates/dates';
import { findSectionDates } from '../note/dates/meeting-date';
import { isAgreementsHeading } from '../note/sections/agreements';
import { themeOfHeading } from '../note/sections/theme-heading';

interface Place {
  /** Lines are 0-based. */
  readonly position: { readonly start: { readonly line: number } };
}

export interface HeadingFacts extends Place {
  readonly heading: string;
  readonly level: number;
}

export interface ListItemFacts extends Place {
  /** The character between the brackets of a task. */
  readonly task?: string | undefined;
  /** Line of the item that this one lies under; negative in a top-level list. */
  readonly parent: number;
}

/** A heading of a note in which several meetings follow each other, each under its date. */
export interface RollingHeading {
  readonly text: string;
  readonly level: number;
  /** The date that the part under the heading belongs to. */
  readonly date: IsoDate | null;
  /**
   * Whether a top-level task between this heading and the next is ticked. Under a heading "Aftaler"
   * none counts; a line "Aftaler:" can't be seen without the note's text.
   */
  readonly hasTicks: boolean;
}

/** A theme's section of a rolling note. */
export interface DatedSection {
  readonly theme: Theme;
  readonly date: IsoDate | null;
  readonly hasTicks: boolean;
}

const NO_HEADINGS: readonly RollingHeading[] = [];

/**
 * The headings of a rolling note, in order; none where no heading says another date than the note
 * does as a whole.
 */
export function readRollingHeadings(
  headings: readonly HeadingFacts[],
  items: readonly ListItemFacts[],
  noteDate: IsoDate | null,
): readonly RollingHeading[] {
  if (!headings.some(({ heading }) => mayHaveDate(heading))) return NO_HEADINGS;
  const shapes = headings.map(({ heading, level }) => ({ text: heading, level }));
  const dates = findSectionDates(shapes);
  if (dates.every((date) => (date ?? noteDate) === noteDate)) return NO_HEADINGS;
  const ticked = findTickedHeadings(headings, items);
  // What was agreed is ticked when it is done, which says nothing of the questions.
  let agreementsLevel = Infinity;
  return shapes.map(({ text, level }, index) => {
    if (level <= agreementsLevel) agreementsLevel = isAgreementsHeading(text) ? level : Infinity;
    const hasTicks = agreementsLevel === Infinity && ticked.has(index);
    return { text, level, date: dates[index] ?? null, hasTicks };
  });
}

/** Indices of the headings that have a ticked top-level task directly under them. */
export function findTickedHeadings(
  headings: readonly HeadingFacts[],
  items: readonly ListItemFacts[],
): ReadonlySet<number> {
  const found = new Set<number>();
  let index = -1;
  for (const item of items) {
    if (!isTickedOnTop(item)) continue;
    while (lineOf(headings[index + 1]) < item.position.start.line) index += 1;
    found.add(index);
  }
  return found;
}

/** Whether it is a ticked task of a top-level list. */
export function isTickedOnTop({ parent, task }: ListItemFacts): boolean {
  return parent < 0 && (task === 'x' || task === 'X');
}

function lineOf(heading: HeadingFacts | undefined): number {
  return heading?.position.start.line ?? Infinity;
}

/**
 * The sections of a rolling note's themes, in order, as `findSections` finds them: one ends at the
 * next heading of its level or higher, or at the next theme's heading. A heading "Aftaler" under a
 * theme's own is no theme's.
 */
export function findDatedSections(
  headings: readonly RollingHeading[],
  themes: ThemeLookup,
): DatedSection[] {
  const sections: DatedSection[] = [];
  let level = 0;
  for (const heading of headings) {
    const isUnder = level > 0 && heading.level > level;
    const isAgreements = isUnder && isAgreementsHeading(heading.text);
    const theme = isAgreements ? undefined : themeOfHeading(heading.text, themes);
    if (theme) {
      level = heading.level;
      sections.push({ theme, date: heading.date, hasTicks: heading.hasTicks });
    } else if (!isUnder) {
      level = 0;
    } else if (heading.hasTicks) {
      const section = sections.pop();
      if (section) sections.push({ ...section, hasTicks: true });
    }
  }
  return sections;
}
