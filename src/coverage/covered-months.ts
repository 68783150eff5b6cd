import type { IsoDate } from '../note/dates/dates';
import { addMonths } from './calendar';
import { findCovered } from './occasions';
import type { Occasion } from './occasions';

/** The twelve calendar months that end with a day's own, oldest first, as `YYYY-MM`. */
export function lastTwelveMonths(today: IsoDate): string[] {
  return Array.from({ length: 12 }, (_, at) => addMonths(today, at - 11).slice(0, 7));
}

/** Those of the months in which a theme was covered. */
export function coveredMonths(
  occasions: readonly Occasion[],
  months: readonly string[],
  today: IsoDate,
): string[] {
  const covered = new Set(findCovered(occasions, today).map(({ date }) => date?.slice(0, 7)));
  return months.filter((month) => covered.has(month));
}
