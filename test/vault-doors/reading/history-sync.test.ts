import type { TFile } from 'obsidian';
import { describe, expect, test, vi } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { mergeCatalogues } from '../../../src/catalogue/merge';
import type { ThemeLookup } from '../../../src/catalogue/lookup';
import { parseCatalogue } from '../../../src/catalogue/parse';
import { readBlocks } from '../../../src/note/catalogue-note/catalogue-blocks';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { HistorySync } from '../../../src/vault/reading/history-sync';
import { makeCatalogue } from '../../coverage/made-up';
import { parseMetadata } from '../../stand-in/app/metadata/parse-metadata';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const fileAt = (path: string): TFile => {
  const file: unknown = { path, basename: path.replace(/^.*\/|\.md$/g, '') };
  return file as TFile;
};

/** The themes of a catalogue in which a theme got new titles, one after the other. */
function themesAfter(title: string, ...renames: string[]): ThemeLookup {
  const { catalogue } = parseCatalogue({
    frontmatter: { titel: 'Vores', 'tidligere navne': renames },
    body: `## ${title}\n\n- Hvordan går det?\n\n## Løn\n\n- Er den god?\n`,
    ...{ bodyLine: 1, origin: 'own', readBlocks },
  });
  return createThemeLookup(mergeCatalogues(catalogue, []));
}

const noteOn = (covered: readonly string[], agenda: readonly string[] = []): string =>
  `---\ntemaer: ${JSON.stringify(agenda)}\ndrøftet: ${JSON.stringify(covered)}\n---\n`;

function makeSync(isCatalogue: (path: string) => boolean = () => false) {
  const none = themesAfter('Trivsel');
  const state = () => ({
    ...{ themes: none, problems: [], own: null, usesShipped: true },
    catalogue: NO_CATALOGUE,
  });
  const texts = new Map<string, string>();
  const readText = ({ path }: TFile) => Promise.resolve(texts.get(path) ?? '');
  const sync = new HistorySync(() => DEFAULT_SETTINGS, isCatalogue, state, readText);
  const changed = vi.fn();
  sync.on('changed', changed);
  const put = (path: string, text: string): void => {
    texts.set(path, text);
    sync.noteChanged(fileAt(path), parseMetadata(text));
  };
  const rename = (from: string, to: string, text: string): void => {
    put(to, text);
    sync.noteRemoved(from);
  };
  /** When the theme was covered, and in which notes. */
  const covered = (title: string, themes = themesAfter('Trivsel')): string[] => {
    const theme = themes.find(title);
    if (!theme) throw new Error(`no theme: ${title}`);
    const occasions = sync.historyFor(themes).occasions(theme);
    return occasions.map(({ meeting, date }) => `${date ?? ''} ${meeting.path}`);
  };
  return { sync, put, rename, covered, changed };
}

const NO_CATALOGUE = makeCatalogue([]);
const NOTE = 'M/2026-11-23.md';

describe('the history of a vault', () => {
  test('counts a renamed note once, on the date that its new name says', () => {
    const { put, rename, covered } = makeSync();
    put(NOTE, noteOn(['Trivsel']));
    rename(NOTE, 'M/2026-10-05 Møde.md', noteOn(['Trivsel']));
    expect(covered('Trivsel')).toEqual(['2026-10-05 M/2026-10-05 Møde.md']);
  });

  test('does not count a note in an excluded folder, and does again when it is back', () => {
    const { put, rename, covered, changed } = makeSync();
    put(NOTE, noteOn(['Trivsel']));
    rename(NOTE, 'Skabeloner/2026-11-23.md', noteOn(['Trivsel']));
    expect(covered('Trivsel')).toEqual([]);
    rename('Skabeloner/2026-11-23.md', NOTE, noteOn(['Trivsel']));
    expect(covered('Trivsel')).toEqual([`2026-11-23 ${NOTE}`]);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  test('does not count a deleted note, and does again when it is restored', () => {
    const { sync, put, covered } = makeSync();
    put(NOTE, noteOn(['Trivsel']));
    sync.noteRemoved(NOTE);
    expect(covered('Trivsel')).toEqual([]);
    put(NOTE, noteOn(['Trivsel']));
    expect(covered('Trivsel')).toEqual([`2026-11-23 ${NOTE}`]);
  });

  test('counts no catalogue', () => {
    const { put, covered } = makeSync((path) => path === 'Katalog.md');
    put('Katalog.md', noteOn(['Trivsel']));
    expect(covered('Trivsel')).toEqual([]);
  });

  test('goes without a note as long as its properties cannot be read', () => {
    const { put, covered } = makeSync();
    put(NOTE, noteOn(['Trivsel']));
    put(NOTE, noteOn(['Trivsel']).replace('temaer:', 'drøftet: []\ndrøftet:'));
    expect(covered('Trivsel')).toEqual([]);
    put(NOTE, noteOn(['Trivsel']));
    expect(covered('Trivsel')).toHaveLength(1);
  });

  test('goes on with a theme that got a new title, in one step or in two', () => {
    const { put, covered } = makeSync();
    put('M/2025-01-06.md', noteOn(['Arbejdsglæde']));
    put('M/2025-11-03.md', noteOn(['Velbefindende']));
    put('M/2026-11-02.md', noteOn(['Trivsel']));
    const one = themesAfter('Trivsel', 'Velbefindende → Trivsel');
    expect(covered('Trivsel', one)).toHaveLength(2);
    const two = themesAfter('Trivsel', 'Arbejdsglæde → Velbefindende', 'Velbefindende → Trivsel');
    expect(covered('Trivsel', two)).toEqual([
      '2026-11-02 M/2026-11-02.md',
      '2025-11-03 M/2025-11-03.md',
      '2025-01-06 M/2025-01-06.md',
    ]);
  });

  test('counts a meeting once that names a theme by its old and its new title', () => {
    const { put, covered } = makeSync();
    const themes = themesAfter('Trivsel', 'Velbefindende → Trivsel');
    put(NOTE, noteOn(['Velbefindende', 'Trivsel'], ['Trivsel', 'velbefindende']));
    expect(covered('Trivsel', themes)).toHaveLength(1);
  });

  test('counts a theme once that a meeting covered in several spellings', () => {
    const { put, covered } = makeSync();
    put(NOTE, noteOn(['Løn', 'løn', 'LØN ', 'loen', '[[Løn|penge]]', 'Løn'.normalize('NFD')]));
    expect(covered('Løn')).toEqual([`2026-11-23 ${NOTE}`]);
  });

  test('keeps a theme whose title nobody renamed as an unknown one', () => {
    const { sync, put } = makeSync();
    put(NOTE, noteOn(['Løn', 'Velbefindende']));
    const unknown = (themes: ThemeLookup) => sync.historyFor(themes).unknownThemes();
    expect(unknown(themesAfter('Trivsel'))).toMatchObject([{ name: 'Velbefindende' }]);
    expect(unknown(themesAfter('Trivsel', 'Velbefindende → Trivsel'))).toEqual([]);
  });
});

/** A note of two meetings that has covered a theme, and what stands in its sections. */
const rollingNote = (first: string, second: string): string =>
  `---\ntemaer: [Trivsel]\ndrøftet: [Trivsel]\n---\n# 2026-10-05\n\n## Trivsel\n\n${first}\n# 2026-11-20\n\n## Trivsel\n\n${second}`;

const QUESTION = '- [ ] Hvordan går det?\n';
const TICKED = '- [x] Hvordan går det?\n';

describe('a note of several meetings', () => {
  const setUp = async (first: string, second: string) => {
    const parts = makeSync();
    parts.put('Møder.md', rollingNote(first, second));
    await parts.sync.settled();
    const themes = themesAfter('Trivsel');
    const theme = themes.find('Trivsel');
    if (!theme) throw new Error('no theme');
    const told = () =>
      parts.sync
        .historyFor(themes)
        .occasions(theme)
        .map(({ date, isCovered, isUndecided }) =>
          [date, isCovered && 'covered', isUndecided && 'undecided'].filter(Boolean).join(' '),
        );
    return { ...parts, themes, told };
  };

  test('covered a theme on the dates that have a tick of it', async () => {
    const { told, sync, themes } = await setUp(QUESTION, TICKED);
    expect(told()).toEqual(['2026-11-20 covered', '2026-10-05 undecided']);
    const undecided = sync.historyFor(themes).undecided('2026-11-23');
    expect(undecided.map(({ date, theme }) => [date, theme.title])).toEqual([
      ['2026-10-05', 'Trivsel'],
    ]);
    expect(sync.historyFor(themes).undecided('2026-10-05')).toEqual([]);
  });

  test.each([
    ['a done agreement below a label', `${QUESTION}\nAftaler:\n\n- [x] Mette spørger\n`],
    ['a task of another list', `${QUESTION}\nPraktisk:\n\n* [x] Kaffe\n`],
  ])('is told nothing by %s', async (_, second) => {
    const { told } = await setUp(QUESTION, second);
    expect(told()).toEqual(['2026-11-20 covered', '2026-10-05 covered']);
  });

  test('covered a theme on all its dates as long as the note has not been read', () => {
    const { put, covered } = makeSync();
    put('Møder.md', rollingNote(QUESTION, TICKED));
    expect(covered('Trivsel')).toHaveLength(2);
  });

  test('is read again when it changes, and told of where its ticks say something else', async () => {
    const agreed = '\nAftaler:\n\n- [x] Mette spørger\n';
    const { told, put, sync, changed } = await setUp(QUESTION, TICKED + agreed);
    changed.mockClear();
    // To the cache, the heading has ticks as before.
    put('Møder.md', rollingNote(TICKED, QUESTION + agreed));
    await sync.settled();
    expect(told()).toEqual(['2026-11-20 undecided', '2026-10-05 covered']);
    expect(changed).toHaveBeenCalled();
  });

  test('is forgotten when it is gone', async () => {
    const { told, sync } = await setUp(QUESTION, TICKED);
    sync.noteRemoved('Møder.md');
    expect(told()).toEqual([]);
  });
});

describe('a note whose themes have all got other names', () => {
  test('is listed with the names it has, where it has both properties', () => {
    const { sync, put } = makeSync();
    put('M/Humor.md', noteOn(['Humor']));
    put('Opgave.md', '---\ntemaer: [Have, Hus]\n---\n');
    const unknown = sync.historyFor(themesAfter('Trivsel')).unknownThemes();
    expect(unknown.map(({ name, meeting }) => [name, meeting.path])).toEqual([
      ['Humor', 'M/Humor.md'],
    ]);
  });
});
