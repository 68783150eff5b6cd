import type { App, TFile } from 'obsidian';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { UnreadableNotes } from '../../../src/vault/reading/unreadable-notes';
import { themes } from '../../note/made-up-themes';
import { parseMetadata } from '../../stand-in/app/metadata/parse-metadata';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const note = (...lines: string[]): string => lines.map((line) => `${line}\n`).join('');
const DOUBLED = note('---', 'temaer: [A]', 'Drøftet:', 'temaer: [B]', '---', '# Møde');
const BROKEN = note('---', 'titel: Møde: nr. 4', '"drøftet": [A]', '---', '# Møde');

/** Loading the parser takes longer than reading with it. */
beforeAll(() => import('../../../src/note/repair/repair'));
beforeEach(() =>
  vi.stubGlobal('window', {
    setTimeout: setTimeout.bind(globalThis),
    clearTimeout: clearTimeout.bind(globalThis),
  }),
);
afterEach(() => vi.unstubAllGlobals());

/** The list over a vault whose notes are told of as Obsidian's metadata cache would. */
function makeList({ isWanted = true } = {}) {
  const texts = new Map<string, string>();
  const cachedRead = vi.fn(({ path }: TFile) => Promise.resolve(texts.get(path) ?? ''));
  const fileAt = (path: string) => ({ path }) as unknown as TFile;
  const getMarkdownFiles = () => [...texts.keys()].map(fileAt);
  const getFileCache = ({ path }: TFile) => parseMetadata(texts.get(path) ?? '');
  const app = {
    vault: { cachedRead, getMarkdownFiles },
    metadataCache: { getFileCache },
  } as unknown as App;
  const list = new UnreadableNotes(
    app,
    () => DEFAULT_SETTINGS,
    () => themes,
  );
  if (isWanted) void list.keepUp();
  const changed = vi.fn();
  list.on('changed', changed);
  const tell = (path: string, text: string): void => {
    texts.set(path, text);
    list.noteChanged(fileAt(path), parseMetadata(text));
  };
  const shown = () => list.list().map(({ path, code, line }) => `${path} ${line} ${code}`);
  return { list, texts, fileAt, tell, shown, changed, cachedRead };
}

/** Waits until all that has been told of is read. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('the list of notes whose properties cannot be read', () => {
  test('reads nothing until somebody wants to know, and then what was there before', async () => {
    const { list, tell, shown, cachedRead } = makeList({ isWanted: false });
    tell('a.md', DOUBLED);
    await settle();
    expect(cachedRead).not.toHaveBeenCalled();
    await list.keepUp();
    await settle();
    expect(shown()).toEqual(['a.md 4 property-duplicate']);
    tell('b.md', BROKEN);
    await settle();
    expect(shown()).toEqual(['a.md 4 property-duplicate', 'b.md 2 frontmatter-invalid']);
  });

  test.each([
    ['a key that stands there twice', DOUBLED, '4 property-duplicate', true],
    [
      'a list in two spellings, which YAML takes for two',
      note('---', 'Drøftet: [A]', 'dato: 2026-11-23', 'drøftet: [B]', '---', '# Møde'),
      '4 property-duplicate',
      true,
    ],
    [
      'a list in two spellings, of which one is something else',
      note('---', 'temaer: [A]', 'Temaer: { a: 1 }', '---', '# Møde'),
      '3 property-duplicate',
      false,
    ],
    ['YAML that is wrong', BROKEN, '2 frontmatter-invalid', false],
    ['no end', note('---', 'temaer: [A]', '', '# Møde'), '1 frontmatter-unclosed', false],
    [
      'conflict markers',
      note('---', '<<<<<<< HEAD', 'temaer: [A]', '=======', 'temaer: [B]', '>>>>>>> b', '---'),
      '2 frontmatter-conflict',
      true,
    ],
    [
      'conflict markers around them',
      note(
        ...['<<<<<<< HEAD', '---', 'temaer: [A]', '---', '======='],
        ...['---', 'temaer: [B]', '---', '>>>>>>> b'],
      ),
      '1 frontmatter-conflict',
      true,
    ],
    [
      'conflict markers around the only ones',
      note('<<<<<<< HEAD', '=======', '---', 'temaer: [B]', '---', '>>>>>>> b'),
      '1 frontmatter-conflict',
      true,
    ],
    [
      'conflict markers between a text and them',
      note('<<<<<<< HEAD', '# Møde', '=======', '---', 'temaer: [B]', '---', '>>>>>>> b'),
      '1 frontmatter-conflict',
      true,
    ],
    [
      'others right below them',
      note('---', 'temaer: [A]', '---', '---', 'temaer: [B]', '---', '# Møde'),
      '4 frontmatter-doubled',
      true,
    ],
    [
      'two values for one of them',
      note('---', '<<<<<<< HEAD', 'x: 1', '=======', 'x: 2', '>>>>>>> b', 'temaer: [A]', '---'),
      '5 property-conflict',
      false,
    ],
  ])('tells of %s, on which line, and whether it can be repaired', async (_, text, told, is) => {
    const { list, tell, shown } = makeList();
    tell('Møde.md', text);
    await settle();
    expect(shown()).toEqual([`Møde.md ${told}`]);
    expect(list.list()[0]?.isRepairable).toBe(is);
  });

  test('has no note that has nothing to do with themes, and none that can be read', async () => {
    const { tell, shown, changed } = makeList();
    tell('a.md', note('---', 'titel: a: b', 'temaer om: ja', '---', 'temaer: x'));
    tell('b.md', note('---', '---', 'drøftet: x'));
    tell('c.md', note('---', 'temaer: [A]', '---', '***', 'temaer: [B]', '---'));
    tell('d.md', note('En linje', '- temaer: x'));
    await settle();
    expect(shown()).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  test('reads no ordinary note', async () => {
    const { tell, cachedRead } = makeList();
    const head = ['---', 'temaer: [A]', '---'];
    for (const lines of [
      ['# Møde'],
      ['Tekst', 'mere'],
      [...head, '# Møde', '---'],
      [''],
      ['- a'],
      // Longer than a marker with the name of a branch.
      ['En linje. '.repeat(30), '- a', '', '***'],
    ]) {
      tell('a.md', note(...lines));
    }
    await settle();
    expect(cachedRead).not.toHaveBeenCalled();
  });

  test('reads after the sweep, not in it', () => {
    const { tell, cachedRead } = makeList();
    tell('a.md', DOUBLED);
    expect(cachedRead).not.toHaveBeenCalled();
  });

  test('leaves out excluded folders, but no catalogue', async () => {
    const { tell, shown } = makeList();
    tell('Skabeloner/Møde.md', DOUBLED);
    tell('Skabeloner/Katalog.md', note('---', 'ledertrivsel: katalog', 'titel: a: b', '---'));
    await settle();
    expect(shown()).toEqual(['Skabeloner/Katalog.md 3 frontmatter-invalid']);
  });

  test('follows what becomes of a note: mended, broken again, renamed, deleted', async () => {
    const { list, tell, shown, changed } = makeList();
    tell('a.md', BROKEN);
    await settle();
    tell('a.md', note('---', 'temaer: [A]', '---'));
    expect(shown()).toEqual([]);
    tell('a.md', DOUBLED);
    await settle();
    expect(shown()).toEqual(['a.md 4 property-duplicate']);

    tell('b.md', DOUBLED);
    list.noteRemoved('a.md');
    await settle();
    expect(shown()).toEqual(['b.md 4 property-duplicate']);
    tell('Skabeloner/b.md', DOUBLED);
    list.noteRemoved('b.md');
    await settle();
    expect(shown()).toEqual([]);
    tell('b.md', DOUBLED);
    list.noteRemoved('Skabeloner/b.md');
    await settle();
    list.noteRemoved('b.md');
    expect(shown()).toEqual([]);

    const calls = changed.mock.calls.length;
    tell('c.md', DOUBLED);
    await settle();
    tell('c.md', `${DOUBLED}Mere.\n`);
    await settle();
    expect(changed.mock.calls.length - calls).toBe(1);
  });

  test('does not bring a note back that was deleted while its text was fetched', async () => {
    const { list, tell, shown, cachedRead } = makeList();
    let fetched = (_text: string): void => undefined;
    cachedRead.mockReturnValueOnce(new Promise((resolve) => (fetched = resolve)));
    tell('a.md', DOUBLED);
    await settle();
    expect(cachedRead).toHaveBeenCalledTimes(1);
    list.noteRemoved('a.md');
    fetched(DOUBLED);
    await settle();
    expect(shown()).toEqual([]);
  });

  test('reads no more once it is stopped, and tells of nothing', async () => {
    const { list, tell, shown, changed, cachedRead } = makeList();
    let fetched = (_text: string): void => undefined;
    cachedRead.mockReturnValueOnce(new Promise((resolve) => (fetched = resolve)));
    tell('a.md', DOUBLED);
    tell('b.md', DOUBLED);
    await settle();
    list.stop();
    fetched(DOUBLED);
    await settle();
    expect(cachedRead).toHaveBeenCalledTimes(1);
    expect(changed).not.toHaveBeenCalled();
    expect(shown()).toEqual([]);
  });

  test('does not begin to read what it was told of just before it was stopped', async () => {
    const { list, tell, cachedRead } = makeList();
    tell('a.md', DOUBLED);
    list.stop();
    await settle();
    expect(cachedRead).not.toHaveBeenCalled();
  });

  test('forgets a note that was mended or deleted before it was read', async () => {
    const { list, tell, texts, shown } = makeList();
    tell('a.md', DOUBLED);
    tell('b.md', DOUBLED);
    list.noteRemoved('a.md');
    const mended = note('---', 'temaer: [A]', '---');
    texts.set('b.md', mended);
    list.noteChanged({ path: 'b.md' } as unknown as TFile, parseMetadata(mended));
    await settle();
    expect(shown()).toEqual([]);
  });
});
