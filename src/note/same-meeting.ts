import type { Theme } from '../catalogue/model';
import { findSectionDates } from './meeting-date';
import type { Heading } from './outline';
import type { Section } from './sections';

/**
 * A theme's sections in the meeting that an offset lies in, the one around the offset first. Only
 * where headings give both another date are they of different meetings; what a theme's own heading
 * says counts for nothing here.
 */
export function findSectionsInMeeting(
  theme: Theme,
  sections: readonly Section[],
  headings: readonly Heading[],
  offset: number,
): Section[] {
  const ofThemes = new Set(sections.map(({ heading }) => heading));
  const dates = findSectionDates(
    headings.map((heading) => ({
      level: heading.level,
      text: ofThemes.has(heading) ? '' : heading.text,
    })),
  );
  const dateAt = (at: number) => dates[headings.findLastIndex(({ from }) => from < at)] ?? null;
  const date = dateAt(offset);
  return sections
    .filter((section) => section.theme.id === theme.id)
    .filter(({ bodyFrom }) => [date, null].includes(dateAt(bodyFrom)) || date === null)
    .sort((a, b) => Number(isInSection(b, offset)) - Number(isInSection(a, offset)));
}

/** Whether what is put in at an offset would go into the section. */
export function isInSection({ from, to }: Section, offset: number): boolean {
  return from < offset && offset <= to;
}
