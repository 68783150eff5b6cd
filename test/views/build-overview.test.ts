import { describe, expect, test } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Catalogue } from '../../src/catalogue/model';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { rankSuggestions } from '../../src/coverage/suggestion';
import { coverThemes } from '../../src/coverage/theme-coverage';
import { buildOverview } from '../../src/views/overview/build-overview';
import type { OverviewModel } from '../../src/views/overview/overview-model';
import { makeCatalogue, makeMeeting, makeTheme } from '../coverage/made-up';

const today = '2026-11-23';
const safety = makeTheme('Psykologisk tryghed');
const time = makeTheme('Fælles brug af tid');
const own = makeTheme('Egne spørgsmål', { questions: [] });

interface Seen {
  readonly group?: string | null;
  readonly suggestionGroup?: string | null;
}

function overviewOf(
  meetings: readonly Meeting[],
  plan: Partial<Catalogue['plan']> = {},
  { group = null, suggestionGroup = group }: Seen = {},
): OverviewModel {
  const catalogue = makeCatalogue([safety, time, own], plan);
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  const history = new CoverageHistory(index, createThemeLookup(catalogue));
  const coverages = coverThemes(catalogue, history, { today, group });
  const ranked = rankSuggestions(coverages);
  return buildOverview(
    { catalogue, history, today, group },
    {
      coverages,
      suggestion: ranked[0] ?? null,
      suggestionGroup,
      hasOther: ranked.length > 1,
      target: '2026-11-23 Ledermøde',
      problems: [],
      unreadable: [],
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
    expect(overview.groups).toBeNull();
    expect(overview.suggestion).toEqual({
      label: 'Forslag til næste møde',
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
    expect(row?.facts).toEqual(['Hver 4. måned', '1 spørgsmål']);
    expect(row?.meetings).toEqual([
      { path: 'M/2026 Møde.md', name: '2026 Møde', detail: '5. oktober 2026 · drøftet' },
      { path: 'M/2025 Møde.md', name: '2025 Møde', detail: '1. september 2025 · drøftet' },
    ]);
  });

  test('shows a theme on a coming agenda as planned', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'n.md', date: '2026-12-03', agenda: ['Psykologisk tryghed'] }),
    ]);
    const row = rowOf(overview, 'Psykologisk tryghed');
    expect(row?.standingText).toBe('Planlagt');
    expect(row?.meetings.map(({ detail }) => detail)).toEqual([
      '3. december 2026 · på dagsordenen',
    ]);
    expect(overview.suggestion?.title).toBe('Fælles brug af tid');
  });

  test('offers no insertion of a theme without questions', () => {
    const overview = overviewOf([]);
    expect(rowOf(overview, 'Egne spørgsmål')?.canInsert).toBe(false);
    expect(rowOf(overview, 'Psykologisk tryghed')?.canInsert).toBe(true);
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

  describe('of a vault with groups', () => {
    const meetings = [
      makeMeeting({
        path: 'd.md',
        date: '2026-11-02',
        covered: ['Psykologisk tryghed'],
        groups: ['Direktionen'],
      }),
      makeMeeting({
        path: 'c.md',
        date: '2026-11-09',
        covered: ['Fælles brug af tid', 'Trivsl'],
        groups: ['[[Grupper/Chefgruppen|os]]'],
      }),
      makeMeeting({ path: 'begge.md', date: null, covered: ['Psykologisk tryghed'] }),
      makeMeeting({
        path: 'senere.md',
        date: '2027-01-01',
        covered: ['Psykologisk tryghed'],
        groups: ['direktionen', 'CHEFGRUPPEN'],
      }),
    ];

    test('lets one choose among them, by their plain names', () => {
      expect(overviewOf(meetings).groups).toEqual({
        names: ['CHEFGRUPPEN', 'Direktionen'],
        chosen: null,
      });
    });

    test('tells of the chosen group alone: standing, meetings, counts and what to mend', () => {
      const overview = overviewOf(meetings, {}, { group: 'CHEFGRUPPEN' });
      expect(overview.groups?.chosen).toBe('CHEFGRUPPEN');
      const row = rowOf(overview, 'Psykologisk tryghed');
      expect(row).toMatchObject({ standingText: 'Planlagt', history: [] });
      expect(row?.meetings.map(({ path }) => path)).toEqual(['senere.md']);
      expect(rowOf(overview, 'Fælles brug af tid')?.history).toEqual(['9. nov. 2026', '1 gang']);
      expect(overview.attention.map(({ path }) => path)).toEqual(['senere.md', 'c.md']);
      const all = overviewOf(meetings);
      expect(all.attention.map(({ path }) => path)).toEqual(['begge.md', 'senere.md', 'c.md']);
    });

    test('says for whom the suggestion is where that is not the group that is shown', () => {
      const labelOf = (seen: Seen) => overviewOf(meetings, {}, seen).suggestion?.label;
      expect(labelOf({ suggestionGroup: 'Direktionen' })).toBe(
        'Forslag til næste møde i Direktionen',
      );
      expect(labelOf({ group: 'CHEFGRUPPEN', suggestionGroup: 'Direktionen' })).toBe(
        'Forslag til næste møde i Direktionen',
      );
      expect(labelOf({ group: 'Direktionen' })).toBe('Forslag til næste møde');
      expect(labelOf({})).toBe('Forslag til næste møde');
    });
  });
});
