import type { IsoDate } from '../note/dates/dates';
import { addDays } from '../note/dates/day-count';
import { daysBetween } from './calendar';

/** So many of the latest distances between meetings say what is usual: odd, so that one is in the middle. */
const DISTANCES = 5;

/**
 * The day of a group's next meeting, as far as its notes tell: the earliest known one after today;
 * else as long after the last one as the latest meetings usually lay apart, where that is after today.
 *
 * @param days The days of all known meetings, in any order; the same day may come again.
 * @returns Null where nothing tells: fewer than two meetings, or the usual day is past already.
 */
export function nextMeetingDay(days: readonly IsoDate[], today: IsoDate): IsoDate | null {
  const inOrder = [...new Set(days)].sort();
  const known = inOrder.find((day) => day > today);
  if (known !== undefined) return known;
  const latest = inOrder.slice(-DISTANCES - 1);
  const last = latest.at(-1);
  const distance = median(latest.slice(1).map((day, at) => daysBetween(latest[at] ?? day, day)));
  if (last === undefined || distance === undefined) return null;
  const next = addDays(last, distance);
  return next > today ? next : null;
}

/** The middle one by size, of two the smaller; undefined for none. */
function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];
}
