import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, daysBetween } from '../../src/coverage/calendar';
import type { Occasion } from '../../src/coverage/occasions';
import { standingOf } from '../../src/coverage/standing';
import type { StandingKind } from '../../src/coverage/standing';
import { arbitraryDate } from './arbitrary-dates';
import { makeMeeting } from './made-up';

const terms = { today: '2026-11-23', cadenceMonths: 6, isPaused: false };

describe('the standing of a theme', () => {
  it.each<[string, Occasion[], StandingKind]>([
    ['nothing', [], 'never'],
    ['a covered meeting without a date', [covered(null)], 'undated'],
    ['a covered meeting today', [covered('2026-11-23')], 'fresh'],
    ['a cover 6 months ago to the day', [covered('2026-05-23')], 'due'],
    ['a cover the day before that', [covered('2026-05-22')], 'overdue'],
    ['an old cover and an undated one', [covered('2025-01-01'), covered(null)], 'overdue'],
    ['an agenda of today', [onAgenda('2026-11-23')], 'planned'],
    ['an agenda of a later day', [onAgenda('2026-12-03'), covered('2025-01-01')], 'planned'],
    ['an agenda without a date', [covered('2025-01-01'), onAgenda(null)], 'planned'],
    ['an agenda of yesterday', [onAgenda('2026-11-22')], 'never'],
    ['a cover on a day still to come', [covered('2026-11-24')], 'planned'],
  ])('after %s', (_, occasions, kind) => {
    expect(standingOf(occasions, terms).kind).toBe(kind);
  });

  it('is due past three quarters of the days of the cadence', () => {
    // 23 May to 23 November is 184 days, of which 138 are three quarters.
    const occasions = [covered('2026-05-23')];
    expect(standingOf(occasions, { ...terms, today: '2026-10-08' }).kind).toBe('fresh');
    expect(standingOf(occasions, { ...terms, today: '2026-10-09' }).kind).toBe('due');
  });

  it('measures calendar months from the end of a month', () => {
    const occasions = [covered('2026-08-31')];
    expect(standingOf(occasions, { ...terms, today: '2027-02-28' }).kind).toBe('due');
    expect(standingOf(occasions, { ...terms, today: '2027-03-01' }).kind).toBe('overdue');
  });

  it('is paused whatever else is so, and still says the rest', () => {
    const standing = standingOf([onAgenda('2026-12-03'), covered('2026-01-12')], {
      ...terms,
      isPaused: true,
    });
    expect(standing).toMatchObject({
      kind: 'paused',
      need: 'overdue',
      last: '2026-01-12',
      planned: { date: '2026-12-03' },
    });
  });

  it('counts a future cover from its day on', () => {
    const occasions = [covered('2026-12-03'), covered('2026-01-12')];
    expect(standingOf(occasions, { ...terms, today: '2026-12-02' }).last).toBe('2026-01-12');
    expect(standingOf(occasions, { ...terms, today: '2026-12-03' })).toMatchObject({
      kind: 'fresh',
      last: '2026-12-03',
      planned: null,
    });
  });

  it('names the soonest of several planned meetings, undated ones last', () => {
    const occasions = [onAgenda('2027-01-07'), onAgenda('2026-12-03'), onAgenda(null)];
    expect(standingOf(occasions, terms).planned?.date).toBe('2026-12-03');
  });

  it('moves from fresh to due to overdue as days pass, and never back', () => {
    fc.assert(
      fc.property(
        arbitraryDate(),
        fc.integer({ min: 1, max: 36 }),
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 0, max: 1200 }),
        (last, cadenceMonths, a, b) => {
          const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((days) =>
            standingOf([covered(last)], { ...terms, cadenceMonths, today: addDays(last, days) }),
          );
          const order = ['fresh', 'due', 'overdue'];
          expect(order.indexOf(sooner?.kind ?? '')).toBeLessThanOrEqual(
            order.indexOf(later?.kind ?? ''),
          );
          expect(sooner?.ratio).toBeLessThanOrEqual(later?.ratio ?? 0);
        },
      ),
    );
  });

  it('is overdue from the day after the cadence ends', () => {
    fc.assert(
      fc.property(arbitraryDate(), fc.integer({ min: 1, max: 36 }), (last, cadenceMonths) => {
        const end = addMonths(last, cadenceMonths);
        const kindOn = (today: string) =>
          standingOf([covered(last)], { ...terms, cadenceMonths, today }).kind;
        expect(kindOn(end)).toBe('due');
        expect(kindOn(addDays(end, 1))).toBe('overdue');
      }),
    );
  });
});

function covered(date: string | null): Occasion {
  return { meeting: makeMeeting({ date }), date, isCovered: true, isUndecided: false };
}

function onAgenda(date: string | null): Occasion {
  return { meeting: makeMeeting({ date }), date, isCovered: false, isUndecided: false };
}

function addDays(date: string, days: number): string {
  const result = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10);
  expect(daysBetween(date, result)).toBe(days);
  return result;
}
