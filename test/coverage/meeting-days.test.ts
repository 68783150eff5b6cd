import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextMeetingDay } from '../../src/coverage/meeting-days';
import { addDays } from '../../src/note/dates/day-count';
import { arbitraryDate } from './arbitrary-dates';

const manyDays = fc.array(arbitraryDate('2024-01-01', '2027-12-31'), { maxLength: 12 });

describe('nextMeetingDay', () => {
  it('is the earliest known meeting after today', () => {
    const days = ['2026-12-21', '2026-11-09', '2026-12-07', '2026-11-23'];
    expect(nextMeetingDay(days, '2026-11-23')).toBe('2026-12-07');
  });

  it('is as far from the last meeting as meetings usually are', () => {
    const days = ['2026-11-23', '2026-10-26', '2026-11-09', '2026-10-12'];
    expect(nextMeetingDay(days, '2026-11-25')).toBe('2026-12-07');
  });

  it('is not moved by one long break, nor by how often the group met long ago', () => {
    const monthly = ['2024-01-08', '2024-02-12', '2024-03-11', '2024-04-08', '2024-05-13'];
    const fortnightly = ['2026-05-18', '2026-06-01', '2026-06-15', '2026-08-24', '2026-09-07'];
    const days = [...monthly, ...fortnightly, '2026-09-21'];
    expect(nextMeetingDay(days, '2026-09-21')).toBe('2026-10-05');
  });

  it('counts two notes of one day as one meeting', () => {
    const days = ['2026-11-09', '2026-11-09', '2026-11-09', '2026-11-23', '2026-11-23'];
    expect(nextMeetingDay(days, '2026-11-23')).toBe('2026-12-07');
  });

  it('is unknown where the usual day is today or past', () => {
    const days = ['2026-10-26', '2026-11-09'];
    expect(nextMeetingDay(days, '2026-11-22')).toBe('2026-11-23');
    expect(nextMeetingDay(days, '2026-11-23')).toBeNull();
    expect(nextMeetingDay(days, '2027-06-01')).toBeNull();
  });

  it('is unknown after one meeting, or none', () => {
    expect(nextMeetingDay([], '2026-11-23')).toBeNull();
    expect(nextMeetingDay(['2026-11-23'], '2026-11-23')).toBeNull();
  });

  it('lies after today, whatever the meetings; a known day where there is one ahead', () => {
    fc.assert(
      fc.property(manyDays, arbitraryDate('2024-01-01', '2027-12-31'), (days, today) => {
        const next = nextMeetingDay(days, today);
        const ahead = days.filter((day) => day > today).sort();
        if (next !== null) expect(next > today).toBe(true);
        if (ahead.length > 0) expect(next).toBe(ahead[0]);
      }),
    );
  });

  it('does not depend on the order of the days', () => {
    const days = manyDays.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(days, arbitraryDate('2024-01-01', '2027-12-31'), ([given, mixed], today) => {
        expect(nextMeetingDay(mixed, today)).toBe(nextMeetingDay(given, today));
      }),
    );
  });

  it('keeps the rhythm of meetings that always lie equally far apart', () => {
    fc.assert(
      fc.property(
        arbitraryDate('2024-01-01', '2026-12-31'),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 2, max: 12 }),
        (first, distance, count) => {
          const days = Array.from({ length: count }, (_, at) => addDays(first, at * distance));
          const last = days.at(-1) ?? first;
          expect(nextMeetingDay(days, last)).toBe(addDays(last, distance));
        },
      ),
    );
  });
});
