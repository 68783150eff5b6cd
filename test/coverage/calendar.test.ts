import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween, monthsBetween } from '../../src/coverage/calendar';
import { arbitraryDate } from './arbitrary-dates';

const months = fc.integer({ min: -60, max: 60 });

describe('addMonths', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-23', 6, '2027-05-23'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2099-11-30', 3, '2100-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('counts calendar months: %s and %i is %s', (date, count, result) => {
    expect(addMonths(date, count)).toBe(result);
  });

  it('gives a real date so many months on, on the same day or the last of the month', () => {
    fc.assert(
      fc.property(arbitraryDate(), months, (date, count) => {
        const result = addMonths(date, count);
        const read = new Date(`${result}T00:00:00Z`);
        const start = new Date(`${date}T00:00:00Z`);
        expect(read.toISOString().slice(0, 10)).toBe(result);
        expect(monthNumber(read) - monthNumber(start)).toBe(count);
        const isLastDay = new Date(read.getTime() + 86_400_000).getUTCDate() === 1;
        expect(read.getUTCDate() === start.getUTCDate() || isLastDay).toBe(true);
      }),
    );
  });

  it('keeps the order of dates', () => {
    fc.assert(
      fc.property(arbitraryDate(), arbitraryDate(), months, (a, b, count) => {
        const [first = a, second = b] = [a, b].sort();
        expect(addMonths(first, count) <= addMonths(second, count)).toBe(true);
      }),
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2100-02-28', '2100-03-01', 1],
    ['2026-12-31', '2026-01-01', -364],
    ['2026-03-28', '2026-03-30', 2],
  ])('counts from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('agrees with the clock of UTC on any two dates', () => {
    fc.assert(
      fc.property(arbitraryDate(), arbitraryDate(), (a, b) => {
        const milliseconds = Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`);
        expect(daysBetween(a, b)).toBe(milliseconds / 86_400_000);
      }),
    );
  });
});

describe('monthsBetween', () => {
  it.each([
    ['2026-01-12', '2026-11-23', 10],
    ['2026-10-24', '2026-11-23', 0],
    ['2026-10-23', '2026-11-23', 1],
    ['2026-01-31', '2026-02-28', 1],
  ])('counts whole months from %s to %s: %i', (from, to, count) => {
    expect(monthsBetween(from, to)).toBe(count);
  });

  it('is the most months that fit', () => {
    fc.assert(
      fc.property(arbitraryDate(), arbitraryDate(), (a, b) => {
        const [from = a, to = b] = [a, b].sort();
        const count = monthsBetween(from, to);
        expect(addMonths(from, count) <= to).toBe(true);
        expect(addMonths(from, count + 1) > to).toBe(true);
      }),
    );
  });
});

function monthNumber(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
