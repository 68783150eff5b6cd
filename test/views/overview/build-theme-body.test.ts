import { describe, expect, test } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { CoverageHistory } from '../../../src/coverage/history';
import type { Meeting } from '../../../src/coverage/meeting';
import { MeetingIndex } from '../../../src/coverage/meeting-index';
import { coverThemes } from '../../../src/coverage/theme-coverage';
import type { SectionReading } from '../../../src/note/sections/section-reading';
import { buildThemeBody } from '../../../src/views/overview/build-theme-body';
import type { ReadSections } from '../../../src/views/overview/build-waiting';
import { makeCatalogue, makeMeeting, makeTheme } from '../../coverage/made-up';
import { overviewOf, reading, rowOf, safety, time, today } from './made-up-overview';

describe('an open row', () => {
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
    const line = (read: ReadSections) => bodyOf([covered(1), covered(2)], read)?.questions.items[0];
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
      '2026-10-01.md': [reading({ agreements: [agree('Ældst', null), agree('I dag', today, 4)] })],
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
