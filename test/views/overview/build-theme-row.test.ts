import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/model';
import { makeMeeting } from '../../coverage/made-up';
import { overviewOf, rowOf } from './made-up-overview';

describe('a row of the overview', () => {
  test('tells of each theme how it stands, when it was last covered, how many times and how often it should be', () => {
    const overview = overviewOf(
      [
        makeMeeting({
          path: 'M/2025 Møde.md',
          date: '2025-09-01',
          covered: ['psykologisk tryghed'],
        }),
        makeMeeting({
          path: 'M/2026 Møde.md',
          date: '2026-10-05',
          covered: ['Psykologisk tryghed'],
        }),
      ],
      { cadenceMonths: 4 },
    );
    const row = rowOf(overview, 'Psykologisk tryghed');
    expect(row?.standingText).toBe('Drøftet for nylig');
    expect(row?.date).toBe('5. okt. 2026');
    expect(row?.ring).toEqual({ kind: 'fresh', percent: 40 });
    expect(row?.monthsText).toBe('Drøftet i oktober 2026');
    expect(row?.months.map(Number).join('')).toBe('000000000010');
    expect(row?.body?.facts).toEqual([
      'Sidst drøftet 5. oktober 2026, for 1 måned siden',
      'Drøftet 2 gange',
      'Hver 4. måned',
    ]);
    expect(row?.body?.meetings.items).toEqual([
      {
        path: 'M/2026 Møde.md',
        date: '2026-10-05',
        name: '2026 Møde',
        isCovered: true,
        detail: '5. oktober 2026 · drøftet',
      },
      {
        path: 'M/2025 Møde.md',
        date: '2025-09-01',
        name: '2025 Møde',
        isCovered: true,
        detail: '1. september 2025 · drøftet',
      },
    ]);
  });

  test('shows a theme on a coming agenda as planned', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'n.md', date: '2026-12-03', agenda: ['Psykologisk tryghed'] }),
    ]);
    const row = rowOf(overview, 'Psykologisk tryghed');
    expect(row).toMatchObject({ standingText: 'Planlagt', date: '3. dec. 2026' });
    expect(row?.ring).toEqual({ kind: 'planned', percent: null });
    expect(row?.body?.facts[0]).toBe('Planlagt 3. december');
    expect(row?.body?.meetings.items.map(({ detail }) => detail)).toEqual([
      '3. december 2026 · på dagsordenen',
    ]);
    expect(overview.suggestion?.title).toBe('Fælles brug af tid');
  });

  test('shows the time since as a part of the cadence, and months without the theme in words', () => {
    const ringOn = (date: string | null, plan: Partial<Catalogue['plan']> = {}) => {
      const meetings = [makeMeeting({ date, covered: ['Psykologisk tryghed'] })];
      return rowOf(overviewOf(meetings, plan), 'Psykologisk tryghed');
    };
    expect(ringOn('2026-11-23')?.ring).toEqual({ kind: 'fresh', percent: 0 });
    expect(ringOn('2026-06-23')?.ring).toEqual({ kind: 'due', percent: 84 });
    expect(ringOn('2025-03-01')).toMatchObject({
      ring: { kind: 'overdue', percent: 100 },
      monthsText: 'Ikke drøftet de seneste 12 måneder',
    });
    expect(ringOn(null)).toMatchObject({
      ring: { kind: 'undated', percent: null },
      months: [],
      monthsText: '',
    });
    const paused = { paused: ['Psykologisk tryghed'] };
    expect(ringOn('2026-06-23', paused)?.ring).toEqual({ kind: 'paused', percent: 84 });
    expect(rowOf(overviewOf([]), 'Egne spørgsmål')).toMatchObject({
      ring: { kind: 'empty' },
      standingText: 'Ingen spørgsmål endnu',
    });
  });
});
