import { onFirstUse } from '../../on-first-use';

/** A day as `YYYY-MM-DD`: no clock, no time zone. Such dates sort as texts do. */
export type IsoDate = string;

/** Their names, each with its usual abbreviations behind `|`, which may have a dot. */
export const MONTHS: readonly string[] = [
  'januar|jan',
  'februar|feb',
  'marts|mar',
  'april|apr',
  'maj',
  'juni|jun',
  'juli|jul',
  'august|aug',
  'september|sept|sep',
  'oktober|okt',
  'november|nov',
  'december|dec',
];

const ISO = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const NUMBERS = String.raw`(\d{1,2})(?:([-.])(\d{1,2})\6|\/(\d{1,2})[-/])(\d{4})`;
const SHORT = String.raw`(\d{1,2})\.(\d{1,2})\.(\d{2})(?!\.\d)`;
/** The year is of this century or the last: four digits may be a time of day (`12. november 1430`). */
const NAMED = String.raw`(\d{1,2})\.?[\s_-]{0,2}(${MONTHS.join('|')})\.?[\s_-]{0,2}((?:19|20)\d{2})`;

/**
 * Not next to more digits. With a year of two digits, or the month's name, the day must not be part
 * of a longer number with dots either (`1.23.11.26`), so what stands before is captured.
 */
const anyDate = onFirstUse(
  () => new RegExp(String.raw`(^|\D)(?:${ISO}|${NUMBERS}|${SHORT}|${NAMED})(?!\d)`, 'gi'),
);

const ANY_DIGIT = /\d/;

/** What is nearly always meant to be the date of a note; read without the great expression. */
const ISO_ALONE = /^\d{4}-\d{2}-\d{2}$/;

interface FoundDate {
  readonly date: IsoDate;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
}

/**
 * The first date in a text, such as a heading or the name of a file: `2026-11-23`, `23-11-2026`,
 * `23.11.2026`, `23/11/2026`, `23/11-2026`, `23.11.26`, `23. november 2026` or `23. nov. 2026`, each
 * also with one digit for day and month where the day comes first. Dates that the calendar does not
 * have are passed over. Null where there is none.
 */
export function findDate(text: string): IsoDate | null {
  return readIsoAlone(text) ?? locateDate(text)?.date ?? null;
}

function readIsoAlone(text: string): IsoDate | null {
  if (text.length !== 10 || !ISO_ALONE.test(text)) return null;
  return isReal(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
    ? text
    : null;
}

/** Whether a text may have a date in it: false is certain, and soon known. */
export function mayHaveDate(text: string): boolean {
  return ANY_DIGIT.test(text);
}

/** Weekdays, and what is said with a date: `Mandag d. 23.11.2026 kl. 9`, `Uge 48: 23.11.2026`. */
const saidWithDate = onFirstUse(
  () => /(?:man|tirs?|ons|tors?|fre|lør|søn)(?:dag)?(?!\p{L})|(?:den|d|kl|uge)(?!\p{L})/giu,
);

/** Whether a text is a date and nothing more; a weekday, a week or a time may stand with it. */
export function isDateAlone(text: string): boolean {
  if (readIsoAlone(text) !== null) return true;
  const found = locateDate(text);
  if (!found) return false;
  const rest = `${text.slice(0, found.from)} ${text.slice(found.to)}`.normalize('NFC');
  return !/\p{L}/u.test(rest.replace(saidWithDate(), ''));
}

function locateDate(text: string): FoundDate | null {
  // Most headings have none, and each note has several.
  if (!mayHaveDate(text)) return null;
  const expression = anyDate();
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const date = readMatch(text, match);
    const from = match.index + (match[1]?.length ?? 0);
    if (date !== null) return { date, from, to: expression.lastIndex };
    expression.lastIndex = match.index + 1;
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
  const [, before, year, month, day, ...dayFirst] = match;
  if (year !== undefined) return toIso(year, month, day);
  const [longDay, , longMonth, slashedMonth, longYear, ...others] = dayFirst;
  if (longYear !== undefined) return toIso(longYear, longMonth ?? slashedMonth, longDay);
  if (before === '.' && /\d/.test(text.charAt(match.index - 1))) return null;
  const [shortDay, shortMonth, shortYear, namedDay, name = '', namedYear = ''] = others;
  if (shortYear !== undefined) return toIso(`20${shortYear}`, shortMonth, shortDay);
  return toIso(namedYear, monthNumber(name), namedDay);
}

function monthNumber(name: string): string {
  const index = MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase()));
  return String(index + 1);
}

function toIso(year: string, month = '', day = ''): IsoDate | null {
  return isReal(Number(year), Number(month), Number(day))
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : null;
}

function isReal(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
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
