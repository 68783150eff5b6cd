import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../../src/note/dates/day-count';
import { arbitraryDate } from '../../coverage/arbitrary-dates';

describe('addDays', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-23', 14, '2026-12-07'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2026-11-23', 365, '2027-11-23'],
  ])('counts days: %s and %i is %s', (date, days, result) => {
    expect(addDays(date, days)).toBe(result);
  });

  it('gives the day that the clock of UTC gives, so many days off', () => {
    fc.assert(
      fc.property(arbitraryDate(), fc.integer({ min: -1500, max: 1500 }), (date, days) => {
        const wanted = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(date, days)).toBe(wanted);
        expect(dayNumber(wanted) - dayNumber(date)).toBe(days);
      }),
    );
  });
});
