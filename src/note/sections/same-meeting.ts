import type { Theme } from '../../catalogue/model';
import type { IsoDate } from '../dates/dates';
import { findSectionDates } from '../dates/meeting-date';
import type { Heading } from '../outline/outline';
import type { Section } from './sections';

/**
 * A theme's sections in the meeting that an offset lies in, the one around the offset first. Two
 * places are in different meetings only where headings give both a date, and not the same; what a
 * theme's own heading says counts for nothing here. An offset without a date is taken to be in the
 * meeting of the first section.
 */
export function findSectionsInMeeting(
  theme: Theme,
  sections: readonly Section[],
  headings: readonly Heading[],
  offset: number,
): Section[] {
  const all = sections.filter((section) => section.theme.id === theme.id);
  if (all.length === 0) return [];
  const { dates, dateAt } = readMeetingDates(sections, headings);
  const dateOf = ({ headingAt }: Section): IsoDate | null => dates[headingAt] ?? null;
  const isAt = (date: IsoDate | null, section: Section): boolean =>
    date === null || [date, null].includes(dateOf(section));

  const date = dateAt(offset);
  const first =
    all.find((section) => isInSection(section, offset)) ??
    all.find((section) => isAt(date, section));
  if (!first) return [];
  const meeting = date ?? dateOf(first);
  return [first, ...all.filter((section) => section !== first && isAt(meeting, section))];
}

/**
 * The date of each heading, and what tells the one that headings give to an offset; those of themes
 * say none. Null where none does.
 */
export function readMeetingDates(
  sections: readonly Section[],
  headings: readonly Heading[],
): {
  readonly dates: readonly (IsoDate | null)[];
  readonly dateAt: (offset: number) => IsoDate | null;
} {
  const ofThemes = new Set(sections.map(({ heading }) => heading));
  const dates = findSectionDates(
    headings.map((heading) => ({
      level: heading.level,
      text: ofThemes.has(heading) ? '' : heading.text,
    })),
  );
  const dateAt = (offset: number) =>
    dates[headings.findLastIndex(({ from }) => from < offset)] ?? null;
  return { dates, dateAt };
}

/** Whether what is put in at an offset would go into the section. */
export function isInSection({ from, to }: Section, offset: number): boolean {
  return from < offset && offset <= to;
}
