import { texts } from '.';
import { daysBetween, monthsBetween } from '../coverage/calendar';
import type { IsoDate } from '../note/dates/dates';

/** `12. jan. 2026`, `12 Jan 2026`; where there is little room */
export const formatShortDate = formatter({ day: 'numeric', month: 'short', year: 'numeric' });

/** `12. januar 2026`, `12 January 2026` */
export const formatDate = formatter({ day: 'numeric', month: 'long', year: 'numeric' });

const formatDay = formatter({ day: 'numeric', month: 'long' });

/** `12. jan.`, where the year is known */
export const formatShortDay = formatter({ day: 'numeric', month: 'short' });

/** `januar`, of any date in the month */
export const formatMonth = formatter({ month: 'long' });

/** `3. december`; with its year where that is another than today's. */
export function formatDayNear(date: IsoDate, today: IsoDate): string {
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? formatDay(date) : formatDate(date);
}

/**
 * `december 2025, marts og november 2026`, from months as `YYYY-MM`, oldest first. Each row of the
 * overview asks for the same again and again.
 */
export function formatMonths(months: readonly string[]): string {
  const key = [texts.locale, ...months].join();
  let text = monthLists.get(key);
  if (text === undefined) {
    const named = months.map((month, at) => {
      const name = formatMonth(`${month}-01`);
      const year = month.slice(0, 4);
      return months[at + 1]?.startsWith(year) ? name : `${name} ${year}`;
    });
    text = formatList(named);
    monthLists.set(key, text);
  }
  return text;
}

const monthLists = new Map<string, string>();

/** `3. december 2026 og 4. januar 2027`; empty for none. */
export function formatDates(dates: readonly IsoDate[]): string {
  return formatList(dates.map(formatDate));
}

/** `a, b og c` */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(texts.locale).format(items);
}

/**
 * How long ago a date was, in the largest unit that still says something: `i går`,
 * `for 10 dage siden`, `for 2 uger siden`, `for 10 måneder siden`, `for over 2 år siden`.
 * `from` is not after `to`.
 */
export function sinceInWords(from: IsoDate, to: IsoDate): string {
  const t = texts.since;
  const days = daysBetween(from, to);
  const months = monthsBetween(from, to);
  if (days <= 0) return t.today;
  if (days === 1) return t.yesterday;
  if (days < 14) return t.days(days);
  if (months < 1) return t.weeks(Math.floor(days / 7));
  if (months < 24 && months !== 12) return t.months(months);
  const years = Math.floor(months / 12);
  return months % 12 === 0 ? t.years(years) : t.overYears(years);
}

/**
 * Formats dates. A date has no time zone, so it is read and shown in UTC: no clock moves
 * it. Making a formatter takes long enough to be felt at start-up, so it waits until it is needed;
 * and the overview says the same dates each time it is drawn, so each is formatted once in a language.
 */
function formatter(options: Intl.DateTimeFormatOptions): (date: IsoDate) => string {
  let format: Intl.DateTimeFormat | undefined;
  let locale = '';
  const formatted = new Map<IsoDate, string>();
  return (date) => {
    if (!format || locale !== texts.locale) {
      ({ locale } = texts);
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      formatted.clear();
    }
    const known = formatted.get(date) ?? format.format(new Date(`${date}T00:00:00Z`));
    formatted.set(date, known);
    return known;
  };
}
