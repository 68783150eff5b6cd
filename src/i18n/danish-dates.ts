import { daysBetween, monthsBetween } from '../coverage/calendar';
import type { IsoDate } from '../note/dates';

/** `12. januar 2026` */
export const formatDate = danish({ day: 'numeric', month: 'long', year: 'numeric' });

/** `januar 2026` */
export const formatMonthYear = danish({ month: 'long', year: 'numeric' });

const formatDay = danish({ day: 'numeric', month: 'long' });

/** `3. december`; with its year where that is another than today's. */
export function formatDayNear(date: IsoDate, today: IsoDate): string {
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? formatDay(date) : formatDate(date);
}

/**
 * How long ago a date was, in the largest unit that still says something: `i går`,
 * `for 10 dage siden`, `for 2 uger siden`, `for 10 måneder siden`, `for over 2 år siden`.
 * `from` is not after `to`.
 */
export function sinceInWords(from: IsoDate, to: IsoDate): string {
  const days = daysBetween(from, to);
  const months = monthsBetween(from, to);
  if (days <= 0) return 'i dag';
  if (days === 1) return 'i går';
  if (days < 14) return `for ${days} dage siden`;
  if (months < 1) return `for ${Math.floor(days / 7)} uger siden`;
  if (months === 1) return 'for 1 måned siden';
  if (months === 12) return 'for 1 år siden';
  if (months < 24) return `for ${months} måneder siden`;
  const over = months % 12 === 0 ? '' : 'over ';
  return `for ${over}${Math.floor(months / 12)} år siden`;
}

/**
 * Formats dates in Danish. A date has no time zone, so it is read and shown in UTC: no clock moves
 * it. Making a formatter takes long enough to be felt at start-up, so it waits until it is needed.
 */
function danish(options: Intl.DateTimeFormatOptions): (date: IsoDate) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (date) => {
    format ??= new Intl.DateTimeFormat('da-DK', { ...options, timeZone: 'UTC' });
    return format.format(new Date(`${date}T00:00:00Z`));
  };
}
