import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/catalogue/name-key';
import {
  datedNoteOf,
  findNoteFor,
  groupOfNote,
  groupsOf,
  isOfAnother,
  notesOfGroup,
  readPreparedNote,
} from '../../src/coverage/dated-notes';
import type { DatedNote } from '../../src/coverage/dated-notes';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { makeMeeting } from './made-up';

const { properties } = DEFAULT_SETTINGS;
const DAY = '2026-12-03';

function dated(path: string, date: string, ...groups: string[]): DatedNote {
  return { path, dates: [date], groups: groups.map((text) => ({ text, key: nameKey(text) })) };
}

function prepared(basename: string, frontmatter: object, isInFolder = false): unknown {
  const file = { path: `A/${basename}.md`, basename };
  return readPreparedNote(file, { ...frontmatter }, properties, () => isInFolder)?.dates[0] ?? null;
}

describe('the days of a meeting note', () => {
  it('are the note’s own, and those of headings that are a date', () => {
    const heading = (text: string, date: string) => ({ text, date, level: 2, hasTicks: false });
    const headings = [
      heading('3. december 2026', '2026-12-03'),
      heading('Psykologisk tryghed', '2026-12-03'),
      heading('Næste møde 10. december 2026', '2026-12-10'),
      heading('Torsdag d. 17.12.2026', '2026-12-17'),
    ];
    const { dates } = datedNoteOf(makeMeeting({ date: null, headings }));
    expect(dates).toEqual(['2026-12-03', '2026-12-17']);
    expect(datedNoteOf(makeMeeting({ date: null })).dates).toEqual([]);
  });
});

describe('a note prepared by hand', () => {
  it.each([
    ['the lists, and a date in its name', `${DAY} Møde`, { temaer: null }, false],
    ['a date and a group', 'Møde', { dato: DAY, gruppe: 'Direktionen' }, false],
    ['a date, in the folder of meetings', 'Møde', { dato: DAY }, true],
  ])('is known by %s', (_, basename, frontmatter, isInFolder) => {
    expect(prepared(basename, frontmatter, isInFolder)).toBe(DAY);
  });

  it.each([
    ['a day’s own note', DAY, {}, false],
    ['a note with a date', 'Budget', { dato: DAY }, false],
    ['what lies beside the minutes', `${DAY} Bilag`, { tags: 'bilag' }, true],
    ['a note of a group', `${DAY} Budget`, { gruppe: 'Direktionen' }, false],
  ])('is not %s', (_, basename, frontmatter, isInFolder) => {
    expect(prepared(basename, frontmatter, isInFolder)).toBeNull();
  });
});

describe('the group that a note is for', () => {
  it('is the one that it says; where it says none or several, the other that is given', () => {
    const notes = [
      dated('a', DAY, 'Chefer'),
      dated('b', DAY, 'Chefer', 'Byrådet'),
      dated('c', DAY),
    ];
    const groups = ['a', 'b', 'c', undefined].map((path) => groupOfNote(notes, path, 'Andre'));
    expect(groups).toEqual(['Chefer', 'Andre', 'Andre', 'Andre']);
  });
});

describe('the note for a meeting', () => {
  const find = (notes: DatedNote[], group: string | null, path: string | null = null) =>
    findNoteFor(notes, { date: DAY, group }, path)?.path ?? null;

  it('is the one of its day and group, in any spelling', () => {
    const notes = [dated('a', DAY, 'Chefer'), dated('b', DAY, '[[Direktionen]]'), dated('c', DAY)];
    expect(find(notes, 'direktionen')).toBe('b');
    expect(find([dated('a', '2026-12-04', 'Chefer')], 'Chefer')).toBeNull();
  });

  it('is one that says no group where none says its own; never another group’s', () => {
    expect(find([dated('a', DAY, 'Chefer'), dated('b', DAY)], 'Direktionen')).toBe('b');
    expect(find([dated('a', DAY, 'Chefer')], 'Direktionen')).toBeNull();
    expect(find([dated('a', DAY, 'Chefer')], null)).toBeNull();
  });

  it('is the one where it would be made, of several; else the first by its path', () => {
    const notes = [dated('b', DAY), dated('a', DAY), dated('c', DAY)];
    expect(find(notes, null)).toBe('a');
    expect(find(notes, null, 'c')).toBe('c');
  });
});

describe('a note at the path that a new one would get', () => {
  const isOther = (basename: string, frontmatter?: object, group: string | null = 'Direktionen') =>
    isOfAnother(basename, frontmatter && { ...frontmatter }, properties, { date: DAY, group });

  it('is the meeting’s where it says nothing else', () => {
    expect(isOther('Uge 49')).toBe(false);
    expect(isOther(DAY, { gruppe: ['Chefer', 'Direktionen'] })).toBe(false);
  });

  it('is another’s where it says another day or group', () => {
    expect(isOther('Uge 49', { dato: '2026-12-01' })).toBe(true);
    expect(isOther('2026-12-01 Møde')).toBe(true);
    expect(isOther(DAY, { gruppe: 'Chefer' })).toBe(true);
    expect(isOther(DAY, { gruppe: 'Chefer' }, null)).toBe(true);
  });
});

it('the groups are those of the notes and those named, each once, in Danish order', () => {
  const notes = [dated('a', DAY, 'Ældre', 'Børn'), dated('b', DAY, 'børn')];
  expect(groupsOf(notes, ['Zoo', 'ældre'])).toEqual(['børn', 'Zoo', 'Ældre']);
  expect(notesOfGroup(notes, 'Børn').map(({ path }) => path)).toEqual(['a', 'b']);
  expect(notesOfGroup([...notes, dated('c', DAY)], null).map(({ path }) => path)).toEqual(['c']);
});
