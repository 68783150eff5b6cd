import fc from 'fast-check';
import type { Plugin } from 'obsidian';
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { SettingsStore } from '../../../src/vault/choices/settings-store';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const FOLDER = '.obsidian/plugins/ledertrivsel';
const DATA = `${FOLDER}/data.json`;

/** A plugin folder, its files by path; writing can be made to fail. */
function makeStore(data?: string) {
  const files = new Map(data === undefined ? [] : [[DATA, data]]);
  const disk = { files, isFull: false };
  const adapter = {
    exists: (path: string) => Promise.resolve(files.has(path)),
    copy: (from: string, to: string) => Promise.resolve(void files.set(to, files.get(from) ?? '')),
  };
  const plugin = {
    app: { vault: { adapter } },
    manifest: { dir: FOLDER },
    loadData: async () => {
      await Promise.resolve();
      const text = files.get(DATA);
      return text === undefined ? null : (JSON.parse(text) as unknown);
    },
    saveData: async (stored: unknown) => {
      await Promise.resolve();
      if (disk.isFull) throw new Error('disk full');
      files.set(DATA, JSON.stringify(stored));
    },
  };
  const tellUnreadable = vi.fn();
  const store = new SettingsStore(plugin as unknown as Plugin, tellUnreadable);
  const changed = vi.fn();
  store.on('changed', changed);
  const stored = () => JSON.parse(files.get(DATA) ?? 'null') as Record<string, unknown>;
  return { store, disk, tellUnreadable, changed, stored };
}

test('loading writes nothing, whatever is stored', async () => {
  for (const data of [undefined, '{"listStyle":"bullets"}', '{"listStyle":7}', '{', '7', '']) {
    const { store, disk } = makeStore(data);
    await store.load();
    expect(disk.files.get(DATA)).toBe(data);
    expect(disk.files.size).toBe(data === undefined ? 0 : 1);
  }
});

test('only what was changed is written, so that the defaults of a later version count', async () => {
  const { store, stored } = makeStore();
  await store.load();
  expect(await store.change(() => ({ listStyle: 'bullets' }))).toBe(true);
  expect(stored()).toEqual({ listStyle: 'bullets' });
  expect(store.current).toEqual({ ...DEFAULT_SETTINGS, listStyle: 'bullets' });
});

test('what another device has written meanwhile stays, and counts', async () => {
  const { store, disk, stored } = makeStore('{"listStyle":"bullets"}');
  await store.load();
  disk.files.set(DATA, '{"listStyle":"bullets","timePlan":true,"properties":{"date":"mødedato"}}');
  await store.change(() => ({ properties: { agenda: 'emner' } }));
  expect(stored()).toEqual({
    listStyle: 'bullets',
    timePlan: true,
    properties: { date: 'mødedato', agenda: 'emner' },
  });
  expect(store.current.timePlan).toBe(true);
  expect(store.current.properties.date).toBe('mødedato');
});

test('what a newer version has stored is kept', async () => {
  const newer = { later: { a: [1] }, listStyle: 'numbered', properties: { place: 'sted' } };
  const { store, stored } = makeStore(JSON.stringify(newer));
  await store.load();
  await store.change(() => ({ properties: { date: 'mødedato' }, timePlan: true }));
  expect(stored()).toEqual({
    ...newer,
    timePlan: true,
    properties: { place: 'sted', date: 'mødedato' },
  });
});

test('changes made at once are all made, each on top of the one before', async () => {
  const { store, stored } = makeStore();
  const add = (folder: string) => () =>
    store.change(({ excludedFolders }) => ({ excludedFolders: [...excludedFolders, folder] }));
  await Promise.all([store.load(), ...['A', 'B', 'C'].map((folder) => add(folder)())]);
  expect(stored()).toEqual({
    excludedFolders: [...DEFAULT_SETTINGS.excludedFolders, 'A', 'B', 'C'],
  });
});

test('a change is made of what another device has just written, and may be left', async () => {
  const { store, disk, stored } = makeStore();
  await store.load();
  disk.files.set(DATA, '{"properties":{"date":"emner"}}');
  const isMade = await store.change(({ properties }) =>
    properties.date === 'emner' ? null : { properties: { agenda: 'emner' } },
  );
  expect(isMade).toBe(false);
  expect(stored()).toEqual({ properties: { date: 'emner' } });
  expect(store.current.properties.date).toBe('emner');
});

test.each(['{"listStyle": "bullets"', '', '[1]', '"x"'])(
  'the unreadable file %j is told of, left as it is, and kept beside it when a setting changes',
  async (broken) => {
    const { store, disk, tellUnreadable, stored } = makeStore(broken);
    await store.load();
    expect(tellUnreadable).toHaveBeenCalledTimes(1);
    expect(store.current).toEqual(DEFAULT_SETTINGS);
    expect([...disk.files]).toEqual([[DATA, broken]]);
    await store.change(() => ({ timePlan: true }));
    expect(stored()).toEqual({ timePlan: true });
    expect(disk.files.get(`${FOLDER}/data.broken-1.json`)).toBe(broken);
    disk.files.set(DATA, 'x');
    await store.change(() => ({ timePlan: false }));
    expect(disk.files.get(`${FOLDER}/data.broken-1.json`)).toBe(broken);
    expect(disk.files.get(`${FOLDER}/data.broken-2.json`)).toBe('x');
  },
);

test('a file that a sync breaks leaves the settings in force, and unknown ones stored', async () => {
  const { store, disk, changed, stored } = makeStore('{"listStyle":"bullets","later":1}');
  await store.load();
  changed.mockClear();
  disk.files.set(DATA, '<<<<<<< HEAD');
  await store.load();
  expect(changed).not.toHaveBeenCalled();
  expect(store.current.listStyle).toBe('bullets');
  await store.change(() => ({ timePlan: true }));
  expect(stored()).toEqual({ listStyle: 'bullets', later: 1, timePlan: true });
});

test('what could not be stored is not in force, and the next change is made', async () => {
  const { store, disk, changed } = makeStore();
  await store.load();
  disk.isFull = true;
  await expect(store.change(() => ({ timePlan: true }))).rejects.toThrow('disk full');
  expect(store.current.timePlan).toBe(false);
  expect(changed).not.toHaveBeenCalled();
  disk.isFull = false;
  expect(await store.change(() => ({ timePlan: true }))).toBe(true);
  expect(store.current.timePlan).toBe(true);
});

test('a file that says the same as before changes nothing', async () => {
  const { store, disk, changed } = makeStore('{"listStyle":"bullets"}');
  await store.load();
  expect(changed).toHaveBeenCalledTimes(1);
  disk.files.set(DATA, '{ "listStyle": "bullets", "later": 1 }');
  await store.load();
  expect(changed).toHaveBeenCalledTimes(1);
});

test('two devices that change different settings end with both, whoever writes when', async () => {
  const change = fc.record(
    {
      timePlan: fc.boolean(),
      listStyle: fc.constantFrom('checklist' as const, 'bullets' as const),
      headingLevel: fc.constantFrom('auto' as const, 2 as const, 3 as const),
    },
    { requiredKeys: [] },
  );
  // What is assigned to this name becomes no property of an object.
  const name = fc.string().filter((each) => each !== '__proto__');
  const theirs = fc.dictionary(name, fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(change, theirs)),
      fc.infiniteStream(fc.boolean()),
      async (steps, whose) => {
        const { store, disk, stored } = makeStore('{}');
        let expected: Record<string, unknown> = {};
        for (const step of steps) {
          if (whose.next().value) {
            await store.change(() => step);
          } else {
            disk.files.set(DATA, JSON.stringify({ ...stored(), ...step }));
          }
          expected = { ...expected, ...(JSON.parse(JSON.stringify(step)) as object) };
        }
        expect(stored()).toEqual(expected);
      },
    ),
  );
});
