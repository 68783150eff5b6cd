import fc from 'fast-check';
import moment from 'moment';
import { describe, expect, it } from 'vitest';
import { findForeignLetters, formatDay } from '../../../src/note/dates/format-date';
import { arbitraryDate } from '../../coverage/arbitrary-dates';

const AT = { date: '2026-11-03', time: '08:05:09' };

const TOKENS = [
  ...['YYYY', 'YY', 'Y', 'GGGG', 'GG', 'gggg', 'gg', 'Q', 'Qo', 'MMMM', 'MMM', 'MM', 'M', 'Mo'],
  ...['DDDD', 'DDD', 'DDDo', 'DD', 'D', 'Do', 'dddd', 'ddd', 'dd', 'd', 'do', 'E', 'e'],
  ...['WW', 'W', 'Wo', 'ww', 'w', 'wo', 'HH', 'H', 'hh', 'h', 'mm', 'm', 'ss', 's', 'A', 'a'],
  ...['L', 'LL', 'LLL', 'LLLL', 'LT', 'LTS'],
];
const BETWEEN = [
  ' ',
  '-',
  '. ',
  '/',
  ':',
  '[uge]',
  '[ d. ]',
  '[]',
  '\\D',
  '\\å',
  'å',
  'j',
  '{',
  '🙂',
];

const formats = fc
  .array(fc.tuple(fc.constantFrom(...TOKENS), fc.constantFrom(...BETWEEN)), { maxLength: 8 })
  .map((parts) => parts.flat().join(''));
const times = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

moment.locale('da');

describe('formatDay', () => {
  it.each([
    ['YYYY-MM-DD', '2026-11-03'],
    ['D. MMMM YYYY', '3. november 2026'],
    ['dddd [d.] D. MMM YY', 'tirsdag d. 3. nov 26'],
    ['[uge] W', 'uge 45'],
    ['[Q]Q YYYY', 'Q4 2026'],
    ['ddd WW', 'tir 45'],
    ['HH:mm', '08:05'],
    ['', ''],
  ])('writes %s as %s', (format, written) => {
    expect(formatDay(format, AT)).toBe(written);
  });

  it.each([
    ['2027-01-01', '53 2026'],
    ['2024-12-30', '1 2025'],
    ['2026-01-01', '1 2026'],
  ])('counts weeks as the calendar on the wall does: %s is in %s', (date, week) => {
    expect(formatDay('W GGGG', { ...AT, date })).toBe(week);
  });

  it('writes what Moment writes in Danish, whatever the day, the time and the format', () => {
    fc.assert(
      fc.property(arbitraryDate(), times, formats, (date, time, format) => {
        const wanted = moment(`${date}T${time}`).format(format);
        // An empty format is Moment's own.
        if (format !== '') expect(formatDay(format, { date, time })).toBe(wanted);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findForeignLetters', () => {
  it.each(['YYYY-MM-DD', 'D. MMMM YYYY', '[uge] W', 'dddd \\d\\e\\n D', 'LL', 'GGGG [uge] WW', ''])(
    'finds none in %s',
    (format) => {
      expect(findForeignLetters(format)).toBeNull();
    },
  );

  it.each([
    ['YYYY-mm-DD', 'mm'],
    ['uge W', 'u'],
    ['YYYY HH', 'HH'],
    ['G', 'G'],
  ])('finds in %s: %s', (format, letter) => {
    expect(findForeignLetters(format)).toBe(letter);
  });
});
