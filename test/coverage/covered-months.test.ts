import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coveredMonths, lastTwelveMonths } from '../../src/coverage/covered-months';
import type { Occasion } from '../../src/coverage/occasions';
import { arbitraryDate } from './arbitrary-dates';
import { makeMeeting } from './made-up';

function occasion(date: string | null, isCovered = true): Occasion {
  return { meeting: makeMeeting({ date }), date, isCovered, isUndecided: false };
}

it('the last twelve months end with the one that is, each once and in order', () => {
  expect(lastTwelveMonths('2026-03-31')).toEqual([
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-07',
    '2025-08',
    '2025-09',
    '2025-10',
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
    '2026-03',
  ]);
  fc.assert(
    fc.property(arbitraryDate(), (today) => {
      const months = lastTwelveMonths(today);
      expect(new Set(months).size).toBe(12);
      expect([...months].sort()).toEqual(months);
      expect(months.at(-1)).toBe(today.slice(0, 7));
    }),
  );
});

it('a month counts once a theme was covered in it, not when it is planned, to come or undated', () => {
  const today = '2026-11-23';
  const occasions = [
    occasion('2026-11-30'),
    occasion('2026-11-02'),
    occasion('2026-11-01'),
    occasion('2026-10-05', false),
    occasion('2025-12-31'),
    occasion('2025-11-30'),
    occasion(null),
  ];
  expect(coveredMonths(occasions, lastTwelveMonths(today), today)).toEqual(['2025-12', '2026-11']);
});
