import type { TFile } from 'obsidian';
import { describe, expect, test, vi } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { mergeCatalogues } from '../../src/catalogue/merge';
import type { ThemeLookup } from '../../src/catalogue/lookup';
import { parseCatalogue } from '../../src/catalogue/parse';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { HistorySync } from '../../src/vault/history-sync';
import { makeCatalogue } from '../coverage/made-up';
import { parseMetadata } from '../stand-in/app/metadata/parse-metadata';

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
    ...{ bodyLine: 1, origin: 'own' },
  });
  return createThemeLookup(mergeCatalogues(catalogue, []));
}

const noteOn = (covered: readonly string[], agenda: readonly string[] = []): string =>
  `---\ntemaer: ${JSON.stringify(agenda)}\ndrøftet: ${JSON.stringify(covered)}\n---\n`;

function makeSync(isCatalogue: (path: string) => boolean = () => false) {
  const none = themesAfter('Trivsel');
  const state = () => ({ ...{ themes: none, problems: [], own: null }, catalogue: NO_CATALOGUE });
  const sync = new HistorySync(() => DEFAULT_SETTINGS, isCatalogue, state);
  const changed = vi.fn();
  sync.on('changed', changed);
  const put = (path: string, text: string): void =>
    sync.noteChanged(fileAt(path), parseMetadata(text));
  const rename = (from: string, to: string, text: string): void =>
    sync.noteRenamed(from, fileAt(to), parseMetadata(text));
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
