import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildMeetingsBase } from '../../src/coverage/meetings-base';
import { readNoteDate } from '../../src/note/dates/meeting-date';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { Settings } from '../../src/settings';
import { BaseRow } from './evaluate-base';
import type { BaseNote, Filter } from './evaluate-base';

interface Base {
  filters: Filter;
  formulas: Record<string, string>;
  properties: Record<string, { displayName: string }>;
  views: [{ type: string; groupBy: unknown; order: string[]; sort: unknown }];
}

/** The base as it stands in its file. */
function baseFor(settings: Partial<Settings> = {}): Base {
  const built = buildMeetingsBase({ ...DEFAULT_SETTINGS, ...settings });
  const base = parse(stringify(built)) as Base;
  expect(base).toEqual(built);
  return base;
}

function rowOf(note: Partial<BaseNote>, base = baseFor()): BaseRow {
  return new BaseRow({ path: 'Møde.md', properties: {}, ...note }, base.formulas);
}

const isMeeting = (note: Partial<BaseNote>, base = baseFor()) =>
  rowOf(note, base).passes(base.filters);

describe('the table of meetings', () => {
  test('has date, group, agenda and covered, by year, the newest first', () => {
    const [view, ...others] = baseFor().views;
    expect(others).toEqual([]);
    expect(view.type).toBe('table');
    expect(view.order).toEqual([
      'file.name',
      'formula.dato',
      'note.gruppe',
      'note.temaer',
      'note.drøftet',
    ]);
    expect(view.groupBy).toEqual({ property: 'formula.år', direction: 'DESC' });
    expect(view.sort).toEqual([
      { property: 'formula.dato', direction: 'DESC' },
      { property: 'file.name', direction: 'DESC' },
    ]);
  });

  test('names its columns, and shows only what is named', () => {
    const { properties, views } = baseFor();
    expect(Object.keys(properties)).toEqual(views[0].order);
    expect(properties['note.drøftet']).toEqual({ displayName: 'Drøftet' });
  });

  test('takes the names of the properties from the settings, also odd ones', () => {
    const properties = { agenda: 'på dag', covered: `o"k 'x`, date: 'a: #b', group: 'date.of' };
    const base = baseFor({ properties });
    expect(base.views[0].order.slice(2)).toEqual(['note.date.of', 'note.på dag', `note.o"k 'x`]);
    expect(isMeeting({ properties: { [`o"k 'x`]: ['Tryghed'] } }, base)).toBe(true);
    expect(isMeeting({ properties: { 'på dag': 'Tryghed' } }, base)).toBe(true);
    expect(isMeeting({ properties: { temaer: ['Tryghed'] } }, base)).toBe(false);
    expect(rowOf({ properties: { 'a: #b': '23.11.2026' } }, base).formula('dato')) //
      .toBe('2026-11-23');
  });
});

describe('a note is in the table', () => {
  test('when it has a theme on its agenda or covered', () => {
    expect(isMeeting({ properties: { temaer: ['Tryghed'], drøftet: null } })).toBe(true);
    expect(isMeeting({ properties: { drøftet: 'Tryghed' } })).toBe(true);
  });

  test('not when both properties are missing or empty, or it is no note', () => {
    expect(isMeeting({ properties: { dato: '2026-11-23' } })).toBe(false);
    expect(isMeeting({ properties: { temaer: [], drøftet: null } })).toBe(false);
    expect(isMeeting({ path: 'a.canvas', properties: { temaer: ['Tryghed'] } })).toBe(false);
  });

  test('not when it is a catalogue or lies in a folder without meeting notes', () => {
    const properties = { temaer: ['Tryghed'] };
    expect(isMeeting({ properties: { ...properties, ledertrivsel: 'katalog' } })).toBe(false);
    expect(isMeeting({ path: 'Skabeloner/Møde.md', properties })).toBe(false);
    expect(isMeeting({ path: 'Skabeloner 2/Møde.md', properties })).toBe(true);
    const base = baseFor({ excludedFolders: [`Lars' "gamle" \\ noter`] });
    expect(isMeeting({ path: `Lars' "gamle" \\ noter/Møde.md`, properties }, base)).toBe(false);
    expect(isMeeting({ path: 'Skabeloner/Møde.md', properties }, base)).toBe(true);
    expect(isMeeting({ properties }, baseFor({ excludedFolders: [] }))).toBe(true);
  });
});

describe('the date of a row', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ dato: new Date('2026-11-23') }, 'Ledermøde'],
    [{ dato: '2026-11-23' }, 'Ledermøde'],
    [{ dato: '[[2026-11-23]]' }, 'Ledermøde'],
    [{ dato: ['2026-11-23'] }, '2025-01-01 Ledermøde'],
    [{ dato: 'mandag d. 3.1.2026 kl. 9' }, 'Ledermøde'],
    [{ dato: '23-11-2026' }, '2025-12-31 Ledermøde'],
    [{ date: new Date('2026-11-23') }, '2025-12-31 Ledermøde'],
    [{ dato: new Date('2026-11-23'), date: '2020-01-01' }, 'Ledermøde'],
    [{ dato: null, date: '2026-11-23T09:00' }, 'Ledermøde'],
    [{}, '2026-11-23 Ledermøde'],
    [{}, 'Ledermøde 06.10.2025'],
    [{}, 'Ledermøde_6-1-2025'],
    [{}, 'Ledermøde 06.10.25'],
    [{}, '2026-13-40 Ledermøde'],
    [{}, 'Strategiseminar'],
  ])('is the one that the plugin reads: %j in %s', (properties, basename) => {
    const row = rowOf({ path: `Møder/${basename}.md`, properties });
    expect(row.formula('dato')).toBe(String(readNoteDate(properties, 'dato', basename)));
  });

  test('is looked for once where the property has the common name', () => {
    const base = baseFor({ properties: { ...DEFAULT_SETTINGS.properties, date: 'Date' } });
    expect(base.formulas.tekst).not.toContain('note["date"]');
  });
});

describe('the year that a row is under', () => {
  test.each<[Record<string, unknown>, string, string]>([
    [{ dato: '2025-11-23' }, '2026 Ledermøde', '2025'],
    [{}, 'Ledermøde 06.10.2025', '2025'],
    [{}, '23. november 2026', '2026'],
    [{}, 'Chefmøder 2026', '2026'],
    [{ dato: 2026 }, 'Ledermøde', '2026'],
    [{}, 'Ledermøde', '(uden dato)'],
  ])('of %j in %s is %s, %s', (properties, basename, year) => {
    expect(rowOf({ path: `${basename}.md`, properties }).formula('år')).toBe(year);
  });
});
