import type { CachedMetadata, TFile } from 'obsidian';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { isSameMeeting, readMeeting } from '../../src/coverage/meeting';
import type { Meeting, NoteFacts, NoteFile } from '../../src/coverage/meeting';
import { DEFAULT_SETTINGS } from '../../src/settings';

const file = { path: 'Ledermøder/Møde.md', basename: 'Møde' };

describe('reading a meeting', () => {
  it('takes what the metadata cache has', () => {
    expectTypeOf<CachedMetadata>().toExtend<NoteFacts>();
    expectTypeOf<TFile>().toExtend<NoteFile>();
  });

  it('reads agenda, covered themes, date and groups', () => {
    const meeting = read({
      dato: '2026-11-23',
      gruppe: 'Direktionen',
      temaer: ['Retning', 'Trivsel'],
      drøftet: 'Retning',
    });
    expect(meeting?.ticked).toEqual([]);
    expect(meeting).toMatchObject({
      path: 'Ledermøder/Møde.md',
      date: '2026-11-23',
      agenda: [
        { text: 'Retning', key: 'retning' },
        { text: 'Trivsel', key: 'trivsel' },
      ],
      covered: [{ text: 'Retning', key: 'retning' }],
      groups: [{ text: 'Direktionen', key: 'direktionen' }],
      hasBoth: true,
      headings: [],
    });
  });

  it('is null for a note without frontmatter, or with other properties only', () => {
    expect(readMeeting(file, {}, DEFAULT_SETTINGS.properties)).toBeNull();
    expect(read({ tags: ['møde'], dato: '2026-11-23' })).toBeNull();
  });

  it('is null where both properties name nothing', () => {
    expect(read({ temaer: [], drøftet: null })).toBeNull();
    expect(read({ temaer: '' })).toBeNull();
  });

  it.each([[true], [7], [{ a: 1 }], [[{ a: 1 }]]])(
    'leaves a property of the user’s own alone: %j',
    (value) => {
      expect(read({ drøftet: value })).toBeNull();
      expect(read({ drøftet: value, temaer: ['Retning'] })).toMatchObject({
        agenda: [{ key: 'retning' }],
        covered: [],
      });
    },
  );

  it('finds properties in any letter case and either form of Unicode', () => {
    expect(read({ TEMAER: ['Retning'], ['Drøftet'.normalize('NFD')]: ['Trivsel'] })).toMatchObject({
      agenda: [{ key: 'retning' }],
      covered: [{ key: 'trivsel' }],
    });
  });

  it('finds properties by the names of the settings', () => {
    const names = { agenda: 'punkter', covered: 'talt om', date: 'dag', group: 'team' };
    const frontmatter = { punkter: ['A'], 'talt om': ['B'], dag: '2026-11-23', team: 'C' };
    expect(readMeeting(file, { frontmatter }, names)).toMatchObject({
      date: '2026-11-23',
      agenda: [{ text: 'A' }],
      covered: [{ text: 'B' }],
      groups: [{ text: 'C' }],
    });
  });

  it('reads names in links as a person would say them', () => {
    const frontmatter = { gruppe: '[[Grupper/Direktionen|DIR]]', drøftet: ['[[Retning.md]]'] };
    expect(read(frontmatter)).toMatchObject({
      groups: [{ text: 'Direktionen', key: 'direktionen' }],
      covered: [{ text: 'Retning', key: 'retning' }],
    });
  });

  it('names a theme once that the list has in several spellings', () => {
    expect(read({ drøftet: ['Retning', ' retning ', '[[RETNING]]'] })?.covered).toEqual([
      { text: 'Retning', key: 'retning' },
    ]);
  });

  it('keeps no headings where they say no other date than the note', () => {
    const headings = [heading(5, 1, 'Ledermøde 23.11.2026'), heading(7, 2, 'Retning')];
    expect(read({ dato: '2026-11-23', temaer: ['Retning'] }, { headings })?.headings).toEqual([]);
  });

  it('keeps the headings of a rolling note, with their dates and ticks', () => {
    const headings = [
      heading(5, 2, '2026-11-23'),
      heading(7, 3, 'Retning'),
      heading(20, 2, '2026-10-12'),
      heading(22, 3, 'Retning'),
      heading(30, 4, 'Aftaler'),
      heading(34, 5, 'Til næste gang'),
      heading(40, 4, 'Runde'),
    ];
    const listItems = [task(9, 'x'), task(24, ' '), task(32, 'x'), task(36, 'x'), task(42, 'x')];
    const meeting = read({ temaer: ['Retning'] }, { headings, listItems });
    expect(meeting?.headings).toEqual([
      { level: 2, text: '2026-11-23', date: '2026-11-23', hasTicks: false },
      { level: 3, text: 'Retning', date: '2026-11-23', hasTicks: true },
      { level: 2, text: '2026-10-12', date: '2026-10-12', hasTicks: false },
      { level: 3, text: 'Retning', date: '2026-10-12', hasTicks: false },
      { level: 4, text: 'Aftaler', date: '2026-10-12', hasTicks: false },
      { level: 5, text: 'Til næste gang', date: '2026-10-12', hasTicks: false },
      { level: 4, text: 'Runde', date: '2026-10-12', hasTicks: true },
    ]);
  });

  it.each([
    ['an upper-case tick', [task(9, 'X')], true],
    ['an open task', [task(9, ' ')], false],
    ['a cancelled task', [task(9, '-')], false],
    ['a bullet', [task(9)], false],
    ['a ticked task under another item', [task(8, ' '), task(9, 'x', 8)], false],
  ])('counts %s as it should', (_, listItems, hasTicks) => {
    const headings = [heading(5, 2, 'Retning (2026-11-23)')];
    expect(read({ temaer: ['Retning'] }, { headings, listItems })?.headings[0]?.hasTicks).toBe(
      hasTicks,
    );
  });
});

describe('comparing readings of a note', () => {
  const base = {
    dato: '2026-11-23',
    gruppe: ['A', 'B'],
    temaer: ['Retning', 'Trivsel'],
    drøftet: ['Retning'],
  };

  it('finds two readings of one text the same', () => {
    expect(isSameMeeting(known(read(base)), known(read({ ...base })))).toBe(true);
  });

  it.each([
    { dato: '2026-11-24' },
    { gruppe: ['A'] },
    { temaer: ['Retning'] },
    { temaer: ['Retning', 'trivsel'] },
    { drøftet: ['Retning', 'Trivsel'] },
  ])('sees the difference that %j makes', (change) => {
    expect(isSameMeeting(known(read(base)), known(read({ ...base, ...change })))).toBe(false);
  });

  it('sees that a task was ticked', () => {
    const readWith = (tick: string) =>
      known(read(base, { headings: [heading(5, 2, 'Retning')], listItems: [task(7, tick)] }));
    expect(isSameMeeting(readWith('x'), readWith('X'))).toBe(true);
    expect(isSameMeeting(readWith('x'), readWith(' '))).toBe(false);
  });

  it.each([
    { tick: 'x' },
    { text: 'Trivsel (2026-10-12)' },
    { text: 'Retning (2026-10-13)' },
    { level: 3 },
  ])('sees what %j makes of a rolling note', (change) => {
    const readWith = ({ tick = ' ', text = 'Retning (2026-10-12)', level = 2 }) =>
      known(read(base, { headings: [heading(5, level, text)], listItems: [task(7, tick)] }));
    expect(isSameMeeting(readWith({}), readWith({}))).toBe(true);
    expect(isSameMeeting(readWith({}), readWith(change))).toBe(false);
  });
});

function read(frontmatter: Record<string, unknown>, facts: NoteFacts = {}): Meeting | null {
  return readMeeting(file, { ...facts, frontmatter }, DEFAULT_SETTINGS.properties);
}

function known(meeting: Meeting | null): Meeting {
  if (!meeting) throw new Error('no meeting');
  return meeting;
}

function heading(line: number, level: number, text: string) {
  return { heading: text, level, position: { start: { line } } };
}

function task(line: number, mark?: string, parent = -line) {
  return { task: mark, parent, position: { start: { line } } };
}
