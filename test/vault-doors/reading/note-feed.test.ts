import type { App, CachedMetadata, TFile } from 'obsidian';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FrontmatterValues } from '../../../src/note/frontmatter/properties';
import { NoteFeed } from '../../../src/vault/reading/note-feed';
import type { NoteObserver } from '../../../src/vault/reading/note-feed';

type Listener = (...values: never[]) => void;

function makeFile(path: string): TFile {
  const file: unknown = { path };
  return file as TFile;
}

/** As much of the app as the feed asks of: some notes, and what has been parsed of them. */
function makeApp(paths: readonly string[]) {
  const files = new Map(paths.map((path) => [path, makeFile(path)]));
  const listeners = new Map<string, Listener>();
  const on = (name: string, listener: Listener) => listeners.set(name, listener);
  const cacheOf = (file: TFile): CachedMetadata | null =>
    file.path.includes('unparsed') ? null : { frontmatter: { path: file.path } };
  const app = {
    vault: {
      on,
      getMarkdownFiles: () => [...files.values()],
      getFileByPath: (path: string) => files.get(path) ?? null,
    },
    metadataCache: { on, getFileCache: cacheOf },
  } as unknown as App;
  const emit = (name: string, ...values: unknown[]): void => {
    listeners.get(name)?.(...(values as never[]));
  };
  return { app, files, emit };
}

function makeObserver() {
  const seen: string[] = [];
  const observer: NoteObserver = {
    noteChanged: ({ path }) => seen.push(path),
    noteOrdinary: ({ path }) => seen.push(`(${path})`),
    noteRemoved: (path) => seen.push(`-${path}`),
  };
  return { observer, seen };
}

const hasOurs = (frontmatter: FrontmatterValues): boolean => !('foreign' in frontmatter);

describe('the feed of notes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', { setTimeout: setTimeout.bind(globalThis) });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Each look at the clock takes so long. */
  function clockSteps(milliseconds: number): void {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
  }

  test('tells of every note that has been parsed', async () => {
    clockSteps(0);
    const { app } = makeApp(['a.md', 'unparsed.md', 'b.md']);
    const { observer, seen } = makeObserver();
    expect(await new NoteFeed(app, [observer], hasOurs).sweep()).toBe(true);
    expect(seen).toEqual(['a.md', 'b.md']);
  });

  test('lets the app go on after each slice of a large vault', async () => {
    clockSteps(4);
    const { app } = makeApp(Array.from({ length: 1000 }, (_, number) => `${number}.md`));
    const { observer, seen } = makeObserver();
    const sweep = new NoteFeed(app, [observer], () => false).sweep();
    const inFirstSlice = seen.length;
    expect(inFirstSlice).toBeGreaterThan(0);
    expect(inFirstSlice).toBeLessThan(1000);
    await vi.runAllTimersAsync();
    await sweep;
    expect(seen).toHaveLength(1000);
  });

  test('tells of ordinary notes first, and of all others too', async () => {
    clockSteps(0);
    const { app } = makeApp(['a.md', 'b.md', 'c.md']);
    const { observer, seen } = makeObserver();
    await new NoteFeed(app, [observer], ({ path }) => path !== 'b.md').sweep();
    expect(seen).toEqual(['(b.md)', 'a.md', 'c.md']);
  });

  test('tells no more of what a note had before it changed, went or was renamed in a pause', async () => {
    clockSteps(20);
    const names = ['changed', 'gone', 'renamed', 'same'].map((name) => `${name}.md`);
    const ordinary = Array.from({ length: 1000 }, (_, number) => `${number}.md`);
    const { app, files, emit } = makeApp([...names, ...ordinary]);
    const { observer, seen } = makeObserver();
    const feed = new NoteFeed(app, [observer], ({ path }) => names.includes(path as string));
    feed.listen();
    const sweep = feed.sweep();
    expect(seen).not.toHaveLength(0);
    emit('changed', files.get('changed.md'), 'text', {});
    emit('delete', files.get('gone.md'));
    const file = files.get('renamed.md');
    Object.assign(file ?? {}, { path: 'new.md' });
    files.set('new.md', makeFile('new.md'));
    emit('rename', file, 'renamed.md');
    await vi.runAllTimersAsync();
    expect(await sweep).toBe(true);
    const told = seen.filter((what) => !/^\(\d/.test(what));
    expect(told).toEqual(['(changed.md)', '-gone.md', '(new.md)', '-renamed.md', 'same.md']);
  });

  test('a sweep that is stopped, or begun anew, goes no further', async () => {
    clockSteps(20);
    const { app } = makeApp(Array.from({ length: 1000 }, (_, number) => `${number}.md`));
    const { observer, seen } = makeObserver();
    const feed = new NoteFeed(app, [observer], hasOurs);
    const first = feed.sweep();
    const second = feed.sweep();
    feed.stop();
    await vi.runAllTimersAsync();
    expect(await Promise.all([first, second])).toEqual([false, false]);
    expect(new Set(seen).size).toBe(seen.length / 2);
    expect(seen.length / 2).toBeLessThan(1000);
  });

  test('tells notes without a property of the plugin’s apart', () => {
    const { app, files, emit } = makeApp(['a.md', 'b.md', 'c.md']);
    const { observer, seen } = makeObserver();
    new NoteFeed(app, [observer], hasOurs).listen();
    emit('changed', files.get('a.md'), 'text', { frontmatter: { temaer: [] } });
    emit('changed', files.get('b.md'), 'text', { frontmatter: { foreign: 1 } });
    emit('changed', files.get('c.md'), 'text', {});
    expect(seen).toEqual(['a.md', '(b.md)', '(c.md)']);
  });

  test('tells of changes and deletions, and of a new name before the old one is gone', () => {
    const { app, files, emit } = makeApp(['a.md']);
    const { observer, seen } = makeObserver();
    new NoteFeed(app, [observer], hasOurs).listen();
    const file = files.get('a.md');
    emit('changed', file, 'text', { frontmatter: {} });
    files.delete('a.md');
    const renamed = makeFile('b.md');
    files.set('b.md', renamed);
    emit('rename', renamed, 'a.md');
    emit('delete', renamed);
    expect(seen).toEqual(['a.md', 'b.md', '-a.md', '-b.md']);
  });
});
