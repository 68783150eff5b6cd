import type { App, CachedMetadata, TFile } from 'obsidian';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import type { CatalogueState } from '../../../src/vault/reading/catalogue-sync';
import { HistorySync } from '../../../src/vault/reading/history-sync';
import { makeCatalogue, makeTheme } from '../../coverage/made-up';
import { factsOf } from '../../coverage/note-facts';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));
vi.stubGlobal('window', { setTimeout: setTimeout.bind(globalThis) });

const noText = () => Promise.resolve('');
const SECTION = '## Tryghed\n- [x] Er her trygt?\n';

function stateOf(...titles: string[]): CatalogueState {
  const catalogue = makeCatalogue(titles.map((title) => makeTheme(title)));
  const themes = createThemeLookup(catalogue);
  return { catalogue, themes, problems: [], own: null, usesShipped: true };
}

function makeFile(path: string): TFile {
  const basename = path.replace(/^.*\//, '').replace(/\.md$/, '');
  const file: unknown = { path, basename };
  return file as TFile;
}

/** As the metadata cache gives it. */
function cacheOf(body: string, frontmatter?: Record<string, unknown>): CachedMetadata {
  const cache: unknown = { ...(frontmatter && { frontmatter }), ...factsOf(body) };
  return cache as CachedMetadata;
}

describe('notes that name no theme in their properties', () => {
  let state: CatalogueState;
  let histories: HistorySync;
  const changed = vi.fn();
  const notes = new Map<string, CachedMetadata>();
  const getFileCache = vi.fn(({ path }: TFile) => notes.get(path) ?? null);
  const app = {
    vault: { getMarkdownFiles: () => [...notes.keys()].map(makeFile) },
    metadataCache: { getFileCache },
  } as unknown as App;
  const tell = (path: string, cache: CachedMetadata): void => {
    notes.set(path, cache);
    histories.noteChanged(makeFile(path), cache);
  };
  /** As the feed tells of it. */
  const rename = (from: string, to: string): void => {
    tell(to, cacheOf(SECTION));
    histories.noteRemoved(from);
  };
  const open = () =>
    histories
      .openQuestions(state.themes, { today: '2026-11-23' })
      .map(({ meeting }) => meeting.path);

  beforeEach(async () => {
    state = stateOf('Tryghed');
    notes.clear();
    histories = new HistorySync(
      () => DEFAULT_SETTINGS,
      (path) => path === 'Katalog.md',
      () => state,
      noText,
    );
    await histories.lookForUntracked(app);
    changed.mockClear();
    getFileCache.mockClear();
    histories.on('changed', changed);
  });

  test('cost nothing before somebody asks for them', async () => {
    histories = new HistorySync(
      () => DEFAULT_SETTINGS,
      () => false,
      () => {
        throw new Error('asked for the themes');
      },
      noText,
    );
    tell('a.md', cacheOf(SECTION));
    expect([...histories.untracked.all()]).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
    histories = new HistorySync(
      () => DEFAULT_SETTINGS,
      () => false,
      () => state,
      noText,
    );
    histories.on('changed', changed);
    await histories.lookForUntracked(app);
    expect(open()).toEqual(['a.md']);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  test('are found among all others, and told of once', () => {
    tell('a.md', cacheOf(SECTION));
    tell('b.md', cacheOf('## Andet\n- [x] Er her trygt?\n'));
    expect(open()).toEqual(['a.md']);
    expect(changed).toHaveBeenCalledTimes(1);
    tell('a.md', cacheOf(SECTION));
    expect(changed).toHaveBeenCalledTimes(1);
    tell('a.md', cacheOf(SECTION.replace('[x]', '[ ]')));
    expect(changed).toHaveBeenCalledTimes(2);
    expect(open()).toEqual([]);
  });

  test('are none in excluded folders and no catalogues', () => {
    tell('Skabeloner/a.md', cacheOf(SECTION));
    tell('Katalog.md', cacheOf(SECTION));
    expect(open()).toEqual([]);
    expect(changed).not.toHaveBeenCalled();
  });

  test('are meetings as soon as they name a theme, and not counted twice', () => {
    tell('a.md', cacheOf(SECTION));
    tell('a.md', cacheOf(SECTION, { temaer: ['Tryghed'] }));
    expect(open()).toEqual(['a.md']);
    tell('a.md', cacheOf(SECTION, { drøftet: ['Tryghed'] }));
    expect(open()).toEqual([]);
    tell('a.md', cacheOf(SECTION));
    expect(open()).toEqual(['a.md']);
  });

  test('follow a renamed note, and go with a deleted one', () => {
    tell('a.md', cacheOf(SECTION));
    rename('a.md', 'b.md');
    expect(open()).toEqual(['b.md']);
    rename('b.md', 'Skabeloner/b.md');
    expect(open()).toEqual([]);
    tell('c.md', cacheOf(SECTION));
    histories.noteRemoved('c.md');
    expect(open()).toEqual([]);
    expect(changed).toHaveBeenCalledTimes(6);
  });

  test('are looked for again when a theme gets a name, and only then', async () => {
    tell('a.md', cacheOf(SECTION));
    tell('b.md', cacheOf('## Humor\n- [x] Griner vi?\n'));
    tell('c.md', cacheOf('## Humor\n- [x] Griner vi?\n', { temaer: ['Tryghed'] }));
    await histories.lookForUntracked(app);
    expect(getFileCache).not.toHaveBeenCalled();
    state = stateOf('Tryghed', 'Humor');
    changed.mockClear();
    await histories.lookForUntracked(app);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(new Set(open())).toEqual(new Set(['a.md', 'b.md', 'c.md']));
    await histories.lookForUntracked(app);
    state = stateOf('Tryghed', 'Humor');
    await histories.lookForUntracked(app);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(getFileCache).toHaveBeenCalledTimes(2);
  });

  describe('in a vault that takes several slices', () => {
    beforeEach(() => {
      // Each look at the clock finds that a slice is over.
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
      for (let at = 0; at < 400; at++) notes.set(`${at}.md`, cacheOf('# Møde\n'));
      state = stateOf('Humor');
      return () => vi.restoreAllMocks();
    });

    test('a newer sweep ends an older one', async () => {
      const older = histories.lookForUntracked(app);
      const begun = getFileCache.mock.calls.length;
      expect(begun).toBeGreaterThan(0);
      expect(begun).toBeLessThan(400);
      state = stateOf('Humor', 'Tillid');
      await Promise.all([older, histories.lookForUntracked(app)]);
      expect(getFileCache).toHaveBeenCalledTimes(begun + 400);
    });

    test('a sweep goes on to the end, unless it is stopped', async () => {
      const sweep = histories.lookForUntracked(app);
      const begun = getFileCache.mock.calls.length;
      histories.untracked.stop();
      await sweep;
      expect(getFileCache).toHaveBeenCalledTimes(begun);
      state = stateOf('Tillid');
      await histories.lookForUntracked(app);
      expect(getFileCache).toHaveBeenCalledTimes(begun + 400);
    });
  });
});
