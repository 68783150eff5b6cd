/** A day as `YYYY-MM-DD`: no clock, no time zone. Such dates sort as texts do. */
export type IsoDate = string;

/**
 * Not next to more digits. With a year of two digits it must not be part of a longer number with
 * dots either (`1.23.11.26`), so what stands before and after is captured as far as needed.
 */
const DATE =
  /(^|\D)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([-./])(\d{1,2})\6(\d{4})|(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\.\d))(?!\d)/g;

/**
 * The first date in a text, such as a heading or the name of a file: `2026-11-23`, `23-11-2026`,
 * `23.11.2026`, `23/11/2026` or `23.11.26`, each also with one digit for day and month where the
 * day comes first. Dates that the calendar does not have are passed over. Null where there is none.
 */
export function findDate(text: string): IsoDate | null {
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const date = readMatch(text, match);
    if (date !== null) return date;
    DATE.lastIndex = match.index + 1;
  }
  return null;
}

/**
 * The date that a property's value says; null where it says none. A text may have a time, a
 * wikilink with path and alias, or words around the date ("mandag 23.11.2026"): the first date in
 * it counts. A list of one is read as its item, so that an unquoted wikilink, which YAML takes for
 * a list in a list, is understood. A Date of a YAML reader stands for its day in UTC, as YAML says.
 */
export function parseDate(value: unknown): IsoDate | null {
  if (typeof value === 'string') return findDate(value);
  if (Array.isArray(value)) return value.length === 1 ? parseDate(value[0]) : null;
  return isDateObject(value) ? parseDate(value.toJSON()) : null;
}

function readMatch(text: string, match: RegExpExecArray): IsoDate | null {
  const [, before, year, month, day, longDay, , longMonth, longYear, shortDay, shortMonth, short] =
    match;
  if (year !== undefined) return toIso(year, month, day);
  if (longYear !== undefined) return toIso(longYear, longMonth, longDay);
  const isInNumber = before === '.' && /\d/.test(text.charAt(match.index - 1));
  return isInNumber ? null : toIso(`20${short ?? ''}`, shortMonth, shortDay);
}

function toIso(year: string, month = '', day = ''): IsoDate | null {
  const isReal = Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
  return isReal ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/** How many days a month has, 1 for January; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeapYear ? 29 : 28;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function isDateObject(value: unknown): value is { toJSON(): string | null } {
  return Object.prototype.toString.call(value) === '[object Date]';
}
