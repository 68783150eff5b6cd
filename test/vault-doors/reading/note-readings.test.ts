import type { App, TFile } from 'obsidian';
import { Events } from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
// Read at first use, which takes a while.
import '../../../src/note/sections/section-reading';
import { NoteReadings } from '../../../src/vault/reading/note-readings';
import { safety, themes } from '../../note/made-up-themes';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const TICKED = '## Psykologisk tryghed\n- [x] Tør vi tage chancer?\n';
const OPEN = TICKED.replace('[x]', '[ ]');

/** Some notes, each read when it is told to be, and the readings of them. */
function makeReadings(texts: Record<string, string>) {
  const metadataCache = new Events();
  const files = new Map(
    Object.keys(texts).map((path) => [path, { path, stat: { mtime: 1 } } as unknown as TFile]),
  );
  const pending: { path: string; finish: () => void }[] = [];
  const cachedRead = vi.fn(
    (file: TFile) =>
      new Promise<string>((resolve, reject) => {
        const finish = (): void => {
          const text = texts[file.path];
          if (text === undefined) reject(new Error('gone'));
          else resolve(text);
        };
        pending.push({ path: file.path, finish });
      }),
  );
  const app = {
    vault: { getFileByPath: (path: string) => files.get(path) ?? null, cachedRead },
    metadataCache,
  } as unknown as App;
  const changed = vi.fn();
  const view = { isSeen: true };
  const readings = new NoteReadings(app, changed, () => view.isSeen);
  readings.load();
  const write = (path: string, text: string, passed = 1): void => {
    texts[path] = text;
    const file = files.get(path);
    if (file) file.stat.mtime += passed;
    metadataCache.trigger('changed', file);
  };
  const finishAll = async (): Promise<void> => {
    await vi.waitFor(() => expect(pending.length).toBeGreaterThan(0));
    for (const { finish } of pending.splice(0)) finish();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const ticksIn = (path: string) => readings.read(path, themes)?.map(({ ticks }) => ticks) ?? null;
  return { readings, ticksIn, write, finishAll, pending, cachedRead, changed, view };
}

test('a note is read once, when it is asked for, and what it says is told of', async () => {
  const { ticksIn, finishAll, cachedRead, changed } = makeReadings({ 'a.md': TICKED });
  expect(cachedRead).not.toHaveBeenCalled();
  expect(ticksIn('a.md')).toBeNull();
  await finishAll();
  expect(changed).toHaveBeenCalledTimes(1);
  expect(ticksIn('a.md')).toEqual([1]);
  expect(ticksIn('a.md')).toEqual([1]);
  expect(cachedRead).toHaveBeenCalledTimes(1);
});

test('a few notes are read at a time', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const { ticksIn, finishAll, pending, cachedRead } = makeReadings(
    Object.fromEntries(names.map((name) => [name, OPEN])),
  );
  for (const name of names) ticksIn(name);
  await vi.waitFor(() => expect(pending).toHaveLength(4));
  expect(cachedRead).toHaveBeenCalledTimes(4);
  await finishAll();
  await finishAll();
  for (const name of names) expect(ticksIn(name)).toEqual([0]);
});

test('a changed note is read again, and told of only if it says something else', async () => {
  const { ticksIn, write, finishAll, changed } = makeReadings({ 'a.md': TICKED });
  ticksIn('a.md');
  await finishAll();
  write('a.md', `Mere.\n${TICKED}`);
  // Until then it says what it said.
  expect(ticksIn('a.md')).toEqual([1]);
  await finishAll();
  expect(changed).toHaveBeenCalledTimes(1);
  write('a.md', OPEN);
  await finishAll();
  expect(changed).toHaveBeenCalledTimes(2);
  expect(ticksIn('a.md')).toEqual([0]);
});

test.each([true, false])(
  'a note that changes and keeps its time is read again, its view being seen: %s',
  async (isSeen) => {
    const { ticksIn, write, finishAll, view } = makeReadings({ 'a.md': TICKED });
    ticksIn('a.md');
    await finishAll();
    view.isSeen = isSeen;
    write('a.md', OPEN, 0);
    ticksIn('a.md');
    await finishAll();
    expect(ticksIn('a.md')).toEqual([0]);
  },
);

test('of two readings of a note the later counts, in whatever order they end', async () => {
  const { ticksIn, write, finishAll, pending, changed } = makeReadings({ 'a.md': TICKED });
  ticksIn('a.md');
  await vi.waitFor(() => expect(pending).toHaveLength(1));
  const [early] = pending.splice(0);
  write('a.md', OPEN);
  await finishAll();
  expect(ticksIn('a.md')).toEqual([0]);
  early?.finish();
  await new Promise((resolve) => setTimeout(resolve));
  expect(ticksIn('a.md')).toEqual([0]);
  expect(changed).toHaveBeenCalledTimes(1);
});

test('nothing is read for a view that is not seen; it is asked to ask again', async () => {
  const { ticksIn, write, finishAll, cachedRead, changed, view } = makeReadings({ 'a.md': TICKED });
  ticksIn('a.md');
  await finishAll();
  view.isSeen = false;
  write('a.md', OPEN);
  expect(changed).toHaveBeenCalledTimes(2);
  expect(cachedRead).toHaveBeenCalledTimes(1);
  expect(ticksIn('a.md')).toEqual([1]);
  await finishAll();
  expect(ticksIn('a.md')).toEqual([0]);
});

test('what is asked for no more is forgotten, and its note not read again', async () => {
  const { readings, ticksIn, write, finishAll, cachedRead } = makeReadings({
    'a.md': TICKED,
    'b.md': TICKED,
  });
  ticksIn('a.md');
  ticksIn('b.md');
  await finishAll();
  readings.forgetUnwanted();
  ticksIn('a.md');
  readings.forgetUnwanted();
  write('b.md', OPEN);
  expect(cachedRead).toHaveBeenCalledTimes(2);
  expect(ticksIn('a.md')).toEqual([1]);
  expect(ticksIn('b.md')).toBeNull();
});

test('other themes find other sections', async () => {
  const { readings, ticksIn, finishAll } = makeReadings({ 'a.md': '## Humor\n- [ ] Griner vi?\n' });
  ticksIn('a.md');
  await finishAll();
  expect(ticksIn('a.md')).toEqual([]);
  const humor = { ...safety, id: 'humor', title: 'Humor', earlierTitles: [] };
  const others = createThemeLookup({ themes: [humor] });
  readings.read('a.md', others);
  await finishAll();
  expect(readings.read('a.md', others)).toMatchObject([{ themeId: 'humor' }]);
});

test('a note that is gone says nothing', async () => {
  const texts: Record<string, string> = { 'a.md': TICKED };
  const { ticksIn, finishAll } = makeReadings(texts);
  ticksIn('a.md');
  delete texts['a.md'];
  await finishAll();
  expect(ticksIn('a.md')).toEqual([]);
  expect(ticksIn('none.md')).toBeNull();
});
