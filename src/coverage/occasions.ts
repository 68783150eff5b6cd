import type { IsoDate } from '../note/dates/dates';
import type { Meeting, Name } from './meeting';
import type { DatedSection } from './rolling-note';

/** One time that a theme was, or is to be, on a meeting. */
export interface Occasion {
  readonly meeting: Meeting;
  /** Null where nothing says when. */
  readonly date: IsoDate | null;
  /** False where the theme is on the agenda alone. */
  readonly isCovered: boolean;
  /** The note calls the theme covered, by ticks on other dates of it, and nothing tells of this one. */
  readonly isUndecided: boolean;
}

/**
 * When a meeting note had or will have a theme. Usually once, on the note's date; in a rolling note
 * once for each date that has a section of the theme.
 *
 * Of several dates, those with a tick were covered. Where no section has a tick, nothing says which
 * of the dates the covered property means, and all count.
 *
 * @param keys The keys of all names of the theme.
 * @param sections The theme's sections where the note is a rolling one.
 */
export function findOccasions(
  meeting: Meeting,
  keys: readonly string[],
  sections: readonly DatedSection[],
): Occasion[] {
  const isCovered = isNamed(meeting.covered, keys);
  const isOnAgenda = isNamed(meeting.agenda, keys);
  if (!isCovered && !isOnAgenda) return [];
  if (sections.length === 0) {
    return [{ meeting, date: meeting.date, isCovered, isUndecided: false }];
  }
  const dates = tickedByDate(meeting, sections);
  const isTold = [...dates.values()].includes(true);
  return [...dates].map(([date, isTicked]) => ({
    meeting,
    date,
    isCovered: isCovered && (isTicked || !isTold),
    isUndecided: isCovered && isTold && !isTicked,
  }));
}

/** The dates of a theme's sections, and whether a task is ticked there. */
function tickedByDate(
  meeting: Meeting,
  sections: readonly DatedSection[],
): ReadonlyMap<IsoDate | null, boolean> {
  const dates = new Map<IsoDate | null, boolean>();
  for (const section of sections) {
    const date = section.date ?? meeting.date;
    dates.set(date, section.hasTicks || dates.get(date) === true);
  }
  return dates;
}

function isNamed(names: readonly Name[], keys: readonly string[]): boolean {
  return names.some(({ key }) => keys.includes(key));
}

/**
 * The times that a theme was covered, that day at the latest. A date still to come counts from that
 * date on; what has no date was covered at some time.
 *
 * @param occasions Newest first, undated last; as the result is.
 */
export function findCovered(occasions: readonly Occasion[], today: IsoDate): Occasion[] {
  return occasions.filter(({ isCovered, date }) => isCovered && (date === null || date <= today));
}

/**
 * The next time that a theme is to be on a meeting: on the agenda of one that is today, later, or
 * without a date, and not covered there; or covered, as the note says, on a day still to come.
 *
 * @param occasions Newest first, undated last.
 * @returns The soonest one that has a date, else one without, else null.
 */
export function findPlanned(occasions: readonly Occasion[], today: IsoDate): Occasion | null {
  const ahead = occasions.filter(({ isCovered, date }) =>
    isCovered ? date !== null && date > today : date === null || date >= today,
  );
  return ahead.findLast(({ date }) => date !== null) ?? ahead[0] ?? null;
}

type Dated = Pick<Occasion, 'meeting' | 'date'>;

/** For sorting: newest first, undated last, then by path. */
export function compareNewestFirst(a: Dated, b: Dated): number {
  return compareTexts(b.date ?? '', a.date ?? '') || compareTexts(a.meeting.path, b.meeting.path);
}

/** By code units: the same everywhere, whatever the language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
