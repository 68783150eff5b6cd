import { describe, expect, test } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Catalogue } from '../../src/catalogue/model';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { OpenQuestions } from '../../src/coverage/open-questions';
import { rankSuggestions } from '../../src/coverage/suggestion';
import { coverThemes } from '../../src/coverage/theme-coverage';
import { buildOverview } from '../../src/views/overview/build-overview';
import { findAsked } from '../../src/views/overview/build-waiting';
import type { ReadSections } from '../../src/views/overview/build-waiting';
import type { OverviewModel } from '../../src/views/overview/overview-model';
import { makeCatalogue, makeMeeting, makeTheme } from '../coverage/made-up';

const today = '2026-11-23';
const safety = makeTheme('Psykologisk tryghed');
const time = makeTheme('Fælles brug af tid');
const own = makeTheme('Egne spørgsmål', { questions: [] });

function overviewOf(
  meetings: readonly Meeting[],
  plan: Partial<Catalogue['plan']> = {},
  read: ReadSections = () => null,
): OverviewModel {
  const catalogue = makeCatalogue([safety, time, own], plan);
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  const history = new CoverageHistory(index, createThemeLookup(catalogue));
  const coverages = coverThemes(catalogue, history, { today });
  const ranked = rankSuggestions(coverages);
  return buildOverview(
    { catalogue, history, today },
    {
      coverages,
      suggestion: ranked[0] ?? null,
      hasOther: ranked.length > 1,
      target: '2026-11-23 Ledermøde',
      problems: [],
      asked: findAsked(new OpenQuestions(history.themes).find(index.all(), { today }), read),
      read,
      open: new Set(catalogue.themes.map(({ id }) => id)),
      whole: new Set(),
    },
  );
}

function rowOf(overview: OverviewModel, title: string): OverviewModel['rows'][number] | undefined {
  return overview.rows.find((row) => row.title === title);
}

describe('the overview', () => {
  test('of a new vault suggests the first theme and says that it is new', () => {
    const overview = overviewOf([]);
    expect(overview.isNew).toBe(true);
    expect(overview.suggestion).toEqual({
      themeId: 'psykologisk-tryghed',
      title: 'Psykologisk tryghed',
      reason: 'Aldrig drøftet',
      hasOther: true,
    });
    expect(overview.attention).toEqual([]);
  });

  test('suggests a neglected theme before one that was covered, and says when it was', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'a.md', date: '2026-01-12', covered: ['Psykologisk tryghed'] }),
      makeMeeting({ path: 'b.md', date: '2026-11-02', covered: ['Fælles brug af tid'] }),
    ]);
    expect(overview.isNew).toBe(false);
    expect(overview.suggestion?.title).toBe('Psykologisk tryghed');
    expect(overview.suggestion?.reason).toBe('Sidst drøftet 12. januar 2026, for 10 måneder siden');
  });

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
    expect(row?.history).toEqual(['5. okt. 2026', '2 gange']);
    expect(row?.body?.facts).toEqual(['Hver 4. måned', '1 spørgsmål']);
    expect(row?.body?.meetings.items).toEqual([
      {
        path: 'M/2026 Møde.md',
        date: '2026-10-05',
        name: '2026 Møde',
        detail: '5. oktober 2026 · drøftet',
      },
      {
        path: 'M/2025 Møde.md',
        date: '2025-09-01',
        name: '2025 Møde',
        detail: '1. september 2025 · drøftet',
      },
    ]);
  });

  test('shows a theme on a coming agenda as planned', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'n.md', date: '2026-12-03', agenda: ['Psykologisk tryghed'] }),
    ]);
    const row = rowOf(overview, 'Psykologisk tryghed');
    expect(row?.standingText).toBe('Planlagt');
    expect(row?.body?.meetings.items.map(({ detail }) => detail)).toEqual([
      '3. december 2026 · på dagsordenen',
    ]);
    expect(overview.suggestion?.title).toBe('Fælles brug af tid');
  });

  test('offers no insertion of a theme without questions', () => {
    const overview = overviewOf([]);
    expect(rowOf(overview, 'Egne spørgsmål')?.body?.canInsert).toBe(false);
    expect(rowOf(overview, 'Psykologisk tryghed')?.body?.canInsert).toBe(true);
  });

  test('lists what should be mended: no date, a date to come, a name that nobody knows', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'u.md', date: null, covered: ['Psykologisk tryghed'] }),
      makeMeeting({ path: 'f.md', date: '2027-01-01', covered: ['Fælles brug af tid'] }),
      makeMeeting({ path: 'x.md', covered: ['Fælles brug af tid', 'Trivsl'] }),
    ]);
    expect(overview.attention).toEqual([
      {
        path: 'u.md',
        line: null,
        message: 'u har drøftede temaer, men ingen dato. Skriv datoen i noten.',
      },
      {
        path: 'f.md',
        line: null,
        message: 'f har drøftede temaer, men datoen (1. januar 2027) ligger i fremtiden.',
      },
      { path: 'x.md', line: null, message: 'Ukendt tema i x: Trivsl' },
    ]);
  });
});
