import type { IsoDate } from '../../note/dates/dates';

/** Today's date where the leader is. */
export function localToday(now = new Date()): IsoDate {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${day}`;
}

/** The time of day where the leader is, as `HH:mm:ss`. */
export function localTime(now = new Date()): string {
  return now.toTimeString().slice(0, 8);
}
