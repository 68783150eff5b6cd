import { MONTHS } from './dates';
import type { IsoDate } from './dates';
import { addDays, dayNumber, partsOf } from './day-count';

/** A day, and a time of day as `HH:mm:ss`. */
export interface DayAndTime {
  readonly date: IsoDate;
  readonly time: string;
}

/** Words in brackets; then the tokens, then letters that are none, each with a backslash or without. */
const TOKEN =
  /\[([^[\]]*)\]|\\?(?:LTS?|L{1,4}|Y{4}|YY?|G{4}|GG|g{4}|gg|DDDo|[DMQWdw]o|D{3,4}|M{3,4}|d{3,4}|DD|MM|dd|WW|ww|HH|hh|mm|ss|[DMQWdweEHhmsAa]|([A-Za-z]))|\\./gs;

const LONG_TOKEN = /\[[^[\]]*\]|\\?(?:LTS?|L{1,4})/g;

/** What Moment has for Danish. */
const LONG: Readonly<Record<string, string>> = {
  LT: 'HH:mm',
  LTS: 'HH:mm:ss',
  L: 'DD.MM.YYYY',
  LL: 'D. MMMM YYYY',
  LLL: 'D. MMMM YYYY HH:mm',
  LLLL: 'dddd [d.] D. MMMM YYYY [kl.] HH:mm',
};

const WEEKDAYS = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');

/**
 * A day and time written in a format of Moment's, in Danish: `D. MMMM YYYY`, `[uge] W`. Weeks are
 * ISO's. Not known are its tokens for eras, time zones, fractions of seconds and seconds since 1970:
 * they stay as they are, as do all letters that are no token.
 */
export function formatDay(format: string, at: DayAndTime): string {
  // Moment does so first: a letter before a long format may become a token with it.
  const whole = format.replace(LONG_TOKEN, (token) => LONG[token] ?? token);
  return whole.replace(TOKEN, (token, literal?: string, unknown?: string) => {
    if (token.startsWith('\\')) return token.slice(1);
    return literal ?? unknown ?? writeToken(token, at);
  });
}

/** The first letters of a format that say nothing of the day: no token, or one of the time; else null. */
export function findForeignLetters(format: string): string | null {
  for (const [token, , unknown] of format.matchAll(TOKEN)) {
    if (/^[HhmsAa]/.test(token) || token.startsWith('LT')) return token;
    if (unknown === token) return token;
  }
  return null;
}

function writeToken(token: string, { date, time }: DayAndTime): string {
  const weekday = weekdayOf(date);
  const { year, month, day } = partsOf(date);
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  const [monthName = ''] = MONTHS[month - 1]?.split('|') ?? [];
  const weekdayName = WEEKDAYS[weekday - 1] ?? '';
  // The week belongs to the year of its Thursday.
  const thursday = addDays(date, 4 - weekday);
  const number = (value: number): string => writeNumber(token, value);
  switch (token.charAt(0)) {
    case 'Y':
      return number(year);
    case 'G':
    case 'g':
      return number(partsOf(thursday).year);
    case 'Q':
      return number(Math.ceil(month / 3));
    case 'M':
      if (token.length < 3) return number(month);
      return token.length === 3 ? monthName.slice(0, 3) : monthName;
    case 'D':
      return number(token.length < 3 ? day : dayOfYear(date));
    case 'd':
      if (token.length === 1 || token === 'do') return number(weekday % 7);
      return token.length === 4 ? weekdayName : weekdayName.slice(0, token.length);
    case 'E':
      return number(weekday);
    case 'e':
      return number(weekday - 1);
    case 'W':
    case 'w':
      return number(Math.ceil(dayOfYear(thursday) / 7));
    case 'H':
      return number(hour);
    case 'h':
      return number(hour % 12 || 12);
    case 'm':
      return number(minute);
    case 's':
      return number(second);
    default: {
      const half = hour < 12 ? 'am' : 'pm';
      return token === 'A' ? half.toUpperCase() : half;
    }
  }
}

function writeNumber(token: string, value: number): string {
  if (token.endsWith('o')) return `${value}.`;
  if (/^(?:YY|GG|gg)$/.test(token)) return String(value).slice(-2);
  const width = token.startsWith('DDD') ? (token.length === 4 ? 3 : 1) : token.length;
  return String(value).padStart(width, '0');
}

/** 1 for Monday, 7 for Sunday. */
function weekdayOf(date: IsoDate): number {
  return ((dayNumber(date) + 1) % 7) + 1;
}

function dayOfYear(date: IsoDate): number {
  return dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`) + 1;
}
