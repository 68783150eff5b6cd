import { describe, expect, test } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Catalogue, Theme } from '../../src/catalogue/model';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { OpenQuestions } from '../../src/coverage/open-questions';
import { rankSuggestions } from '../../src/coverage/suggestion';
import { coverThemes } from '../../src/coverage/theme-coverage';
import type { SectionReading } from '../../src/note/sections/section-reading';
import { buildOverview } from '../../src/views/overview/build-overview';
import type { OverviewContext } from '../../src/views/overview/build-overview';
import { buildThemeBody } from '../../src/views/overview/build-theme-body';
import { findAsked } from '../../src/views/overview/build-waiting';
import type { ReadSections } from '../../src/views/overview/build-waiting';
import type { OverviewModel, ThemeRow } from '../../src/views/overview/overview-model';
import { makeCatalogue, makeMeeting, makeTheme } from '../coverage/made-up';

const today = '2026-11-23';
const safety = makeTheme('Psykologisk tryghed');
const time = makeTheme('Fælles brug af tid');
const own = makeTheme('Egne spørgsmål', { questions: [] });

interface Seen {
  readonly group?: string | null;
  readonly suggestionGroup?: string | null;
  readonly read?: ReadSections;
  readonly before?: OverviewContext['before'];
  readonly usesShipped?: boolean;
  readonly themes?: readonly Theme[];
}

function overviewOf(
  meetings: readonly Meeting[],
  plan: Partial<Catalogue['plan']> = {},
  {
    group = null,
    suggestionGroup = group,
    read = () => null,
    before = new Map(),
    usesShipped = true,
    themes = [safety, time, own],
  }: Seen = {},
): OverviewModel {
  const catalogue = makeCatalogue(themes, plan);
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
      usesShipped,
      problems: [],
      unreadable: [],
      asked: findAsked(new OpenQuestions(history.themes).find(index.all(), { today, group }), read),
      read,
      before,
      open: new Set(catalogue.themes.map(({ id }) => id)),
      whole: new Set(),
    },
  );
}

function rowOf(overview: OverviewModel, title: string): ThemeRow | undefined {
  return overview.rows.items.find((row) => row.title === title);
}

describe('the overview', () => {
  test('says where the shipped catalogue is off and no other has a question, and only there', () => {
    expect(overviewOf([], {}, { usesShipped: false, themes: [own] }).lacksCatalogue).toBe(true);
    expect(overviewOf([], {}, { usesShipped: false }).lacksCatalogue).toBe(false);
    expect(overviewOf([], {}, { themes: [own] }).lacksCatalogue).toBe(false);
  });

  test('of a new vault suggests the first theme and says that it is new', () => {
    const overview = overviewOf([]);
    expect(overview.isNew).toBe(true);
    expect(overview.groups).toBeNull();
    expect(overview.suggestion).toEqual({
      label: 'Forslag til næste møde',
      themeId: 'psykologisk-tryghed',
      title: 'Psykologisk tryghed',
      reason: 'Aldrig drøftet',
      ring: { kind: 'never', percent: null },
      hasOther: true,
    });
    expect(overview.attention.items).toEqual([]);
  });

  test('lists ten things to mend, and how many there are, where every meeting has one', () => {
    const meetings = Array.from({ length: 40 }, (_, at) =>
      makeMeeting({ path: `${at}.md`, date: '2026-01-12', covered: ['Psykologisk tryghed', 'Y'] }),
    );
    expect(overviewOf(meetings.slice(30)).attention).toMatchObject({ total: 10, isLong: false });
    const { attention } = overviewOf(meetings);
    expect(attention.items).toHaveLength(10);
    expect(attention).toMatchObject({ total: 40, isLong: true });
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
    expect(overview.attention.items).toEqual([
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
      { path: 'x.md', line: null, message: 'x nævner et ukendt tema: Trivsl' },
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
      expect(row).toMatchObject({ standingText: 'Planlagt', date: '1. jan. 2027' });
      expect(row?.body?.meetings.items.map(({ path }) => path)).toEqual(['senere.md']);
      expect(rowOf(overview, 'Fælles brug af tid')?.date).toBe('9. nov. 2026');
      expect(overview.attention.items.map(({ path }) => path)).toEqual(['senere.md', 'c.md']);
      const all = overviewOf(meetings);
      expect(all.attention.items.map(({ path }) => path)).toEqual([
        'begge.md',
        'senere.md',
        'c.md',
      ]);
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

describe('what the notes leave open', () => {
  const past = (at: number) =>
    makeMeeting({ path: `${at}.md`, date: `2026-01-0${at}`, agenda: [safety.title] });
  const reading = (more: Partial<SectionReading> = {}): SectionReading => ({
    themeId: safety.id,
    date: null,
    tasks: 6,
    ticks: 0,
    discussed: [],
    otherTicked: [],
    otherLines: 0,
    agreements: [],
    ...more,
  });
  const evidence = (...sections: SectionReading[]) =>
    overviewOf([past(1)], {}, { read: () => sections }).waiting.items[0]?.evidence;

  test('is asked newest first, the first five', () => {
    const { waiting } = overviewOf([1, 2, 3, 4, 5, 6].map(past));
    expect(waiting.items.map(({ note }) => note)).toEqual(['6', '5', '4', '3', '2']);
    expect(waiting).toMatchObject({ total: 6, isLong: true });
    expect(waiting.items[0]).toEqual({
      path: '6.md',
      themeId: safety.id,
      title: safety.title,
      note: '6',
      date: '6. jan. 2026',
      evidence: '',
    });
    expect(overviewOf([1, 2, 3, 4, 5].map(past)).waiting).toMatchObject({
      total: 5,
      isLong: false,
    });
  });

  test('does not say the date twice', () => {
    const named = makeMeeting({
      path: '2026-01-01 Møde.md',
      date: '2026-01-01',
      agenda: [safety.title],
    });
    expect(overviewOf([named]).waiting.items[0]?.date).toBe('');
  });

  test('says what speaks for it, in all sections of the theme', () => {
    expect(evidence(reading({ ticks: 2 }))).toBe('2 af 6 spørgsmål har flueben');
    expect(evidence(reading({ ticks: 1, tasks: 1 }))).toBe('1 spørgsmål har flueben');
    expect(evidence(reading({ ticks: 2 }), reading({ ticks: 1, tasks: 2 }))).toBe(
      '3 af 8 spørgsmål har flueben',
    );
    expect(evidence(reading({ otherLines: 12 }))).toBe('ingen flueben, 12 linjer referat');
    expect(evidence(reading({ otherLines: 1 }))).toBe('ingen flueben, 1 linje referat');
    expect(evidence(reading())).toBe('ingen flueben, intet referat');
    expect(evidence(reading({ themeId: time.id, ticks: 2 }))).toBe('intet afsnit om temaet');
  });

  test('says under which other heading its questions are ticked, with or without a section of its own', () => {
    const question = 'hvordan går det med psykologisk tryghed?';
    const other = (...otherTicked: string[]) => reading({ themeId: time.id, otherTicked });
    expect(evidence(other(question, 'noget andet'))).toBe(
      '1 spørgsmål har flueben under Fælles brug af tid',
    );
    expect(evidence(reading({ otherLines: 2 }), other(question))).toBe(
      '1 spørgsmål har flueben under Fælles brug af tid',
    );
    expect(evidence(reading({ ticks: 2 }), other(question))).toBe('2 af 6 spørgsmål har flueben');
    expect(evidence(other('noget andet'))).toBe('intet afsnit om temaet');
    const outside = reading({ themeId: '', otherTicked: [question] });
    expect(evidence(outside)).toBe('1 spørgsmål har flueben et andet sted i noten');
    expect(evidence(outside, other(question))).toBe(
      '2 spørgsmål har flueben et andet sted i noten',
    );
  });

  test('for its ticks alone is asked when the note has been read and has them', () => {
    const ticked = makeMeeting({ ticked: [safety.title] });
    const totalWith = (read: ReadSections) => overviewOf([ticked], {}, { read }).waiting.total;
    expect(totalWith(() => null)).toBe(0);
    expect(totalWith(() => [reading()])).toBe(0);
    expect(totalWith(() => [reading({ themeId: time.id, ticks: 1 })])).toBe(0);
    expect(totalWith(() => [reading({ ticks: 1 })])).toBe(1);
  });

  describe('in an open row', () => {
    const covered = (at: number, more = {}) =>
      makeMeeting({
        path: `2026-10-0${at}.md`,
        date: `2026-10-0${at}`,
        covered: [safety.title],
        ...more,
      });
    const bodyOf = (meetings: readonly Meeting[], read: ReadSections) =>
      rowOf(overviewOf(meetings, {}, { read }), safety.title)?.body;
    const KEY = 'hvordan går det med psykologisk tryghed?';

    test('meetings say what the ticks say', () => {
      const details = (sections: SectionReading[] | null, more = {}) =>
        bodyOf([covered(1, more)], () => sections)?.meetings.items.map(({ detail }) => detail);
      expect(details([reading({ ticks: 2 })])).toEqual([
        '1. oktober 2026 · drøftet · 2 af 6 flueben',
      ]);
      expect(details([reading()])).toEqual(['1. oktober 2026 · drøftet · ingen flueben']);
      expect(details([])).toEqual(['1. oktober 2026 · drøftet · ingen flueben']);
      expect(details(null)).toEqual(['1. oktober 2026 · drøftet']);
      expect(details([reading()], { covered: [], agenda: [safety.title] })).toEqual([
        '1. oktober 2026 · på dagsordenen',
      ]);
    });

    test('questions stay as they were shown while a new meeting is being read', () => {
      const readOne: ReadSections = (path) =>
        path.includes('01') ? [reading({ ticks: 1, discussed: [KEY] })] : null;
      const before = rowOf(overviewOf([covered(1)], {}, { read: readOne }), safety.title)?.body;
      expect(before?.questions.items[0]?.path).toBe('2026-10-01.md');
      const shown = { read: readOne, before: new Map([[safety.id, before ?? null]]) };
      const after = rowOf(overviewOf([covered(1), covered(2)], {}, shown), safety.title)?.body;
      expect(after?.meetings.total).toBe(2);
      expect(after?.questions).toEqual(before?.questions);
      expect(after?.missing).toEqual(before?.missing);
      expect(after?.remark).toBe(before?.remark);
      // What is read replaces it; questions of a changed catalogue are not the ones shown.
      const all = { ...shown, read: () => [reading()] };
      const read = rowOf(overviewOf([covered(1), covered(2)], {}, all), safety.title)?.body;
      expect(read?.questions.items[0]?.path).toBeNull();
      const other = before && { ...before, questions: { items: [], total: 0, isLong: false } };
      const changed = { read: readOne, before: new Map([[safety.id, other ?? null]]) };
      const rest = rowOf(overviewOf([covered(1), covered(2)], {}, changed), safety.title)?.body;
      expect(rest?.questions.items).toHaveLength(safety.questions.length);
    });

    test('questions say when, where and how many times, once every note is read', () => {
      const line = (read: ReadSections) =>
        bodyOf([covered(1), covered(2)], read)?.questions.items[0];
      const told = {
        text: 'Hvordan går det med Psykologisk tryghed?',
        isDiscussed: false,
        date: '',
        path: null,
        note: '',
        times: '',
      };
      const discussed = [reading({ discussed: [KEY] })];
      expect(line((path) => (path === '2026-10-01.md' ? null : discussed))).toEqual(told);
      expect(line(() => [])).toEqual({ ...told, date: 'ikke drøftet endnu' });
      expect(line(() => discussed)).toEqual({
        ...told,
        isDiscussed: true,
        path: '2026-10-02.md',
        note: '2026-10-02',
        times: '2 gange',
      });
    });

    test('missing questions are offered unless all or none are missing', () => {
      const two = makeTheme('To', {
        questions: [
          { text: 'Et?', origin: 'shipped' },
          { text: 'To?', origin: 'shipped' },
        ],
      });
      const bodyWith = (discussed: string[] | null) => {
        const catalogue = makeCatalogue([two]);
        const index = new MeetingIndex();
        index.put(makeMeeting({ date: '2026-11-01', covered: ['To'] }));
        const history = new CoverageHistory(index, createThemeLookup(catalogue));
        const [coverage] = coverThemes(catalogue, history, { today });
        if (!coverage) throw new Error('no theme');
        const sections = discussed && [reading({ themeId: two.id, discussed })];
        return buildThemeBody(coverage, today, () => sections, new Set());
      };
      expect(bodyWith(['et?'])).toMatchObject({ missing: ['To?'], remark: '' });
      expect(bodyWith([])).toMatchObject({ missing: [], remark: '' });
      expect(bodyWith(null)).toMatchObject({ missing: [], remark: '' });
      expect(bodyWith(['et?', 'to?'])).toMatchObject({
        missing: [],
        remark: 'Alle spørgsmål er drøftet inden for de seneste 6 måneder.',
      });
    });

    test('open agreements are listed by date, late ones first, then by meeting, the newest first', () => {
      const agree = (text: string, due: string | null, line = 3) => ({
        text,
        owner: '',
        due,
        line,
      });
      const notes: Record<string, SectionReading[]> = {
        '2026-10-01.md': [
          reading({ agreements: [agree('Ældst', null), agree('I dag', today, 4)] }),
        ],
        '2026-10-02.md': [
          reading({ agreements: [agree('Snart', '2026-12-01'), agree('Nyest', null, 5)] }),
          reading({ agreements: [agree('Sent', '2026-11-02', 9)] }),
          reading({ themeId: time.id, agreements: [agree('En andens', null)] }),
        ],
      };
      const body = bodyOf([covered(1), covered(2)], (path) => notes[path] ?? null);
      expect(
        body?.agreements.items.map(({ agreement: { text }, due, isLate }) => [text, due, isLate]),
      ).toEqual([
        ['Sent', 'forsinket, frist 2. november', true],
        ['I dag', 'frist i dag', false],
        ['Snart', 'frist 1. december', false],
        ['Nyest', '', false],
        ['Ældst', '', false],
      ]);
      expect(body?.agreements.items[0]).toMatchObject({
        path: '2026-10-02.md',
        agreement: { line: 9 },
      });
      expect(bodyOf([covered(1)], () => null)?.agreements).toMatchObject({ total: 0 });
    });

    test('of many meetings the latest are shown', () => {
      const body = bodyOf(
        [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => covered(at)),
        () => [],
      );
      expect(body?.meetings).toMatchObject({ total: 9, isLong: true });
      expect(body?.meetings.items.map(({ date }) => date?.at(-1)).join('')).toBe('98765432');
    });
  });
});
