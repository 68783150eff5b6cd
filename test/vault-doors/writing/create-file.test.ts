import type { App, TAbstractFile } from 'obsidian';
import { TFile, TFolder } from 'obsidian-test-mocks/obsidian';
import { describe, expect, it, vi } from 'vitest';
import { truePath } from '../../../src/vault/reading/true-path';
import { createFile, ensureFile } from '../../../src/vault/writing/create-file';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

interface Entry {
  readonly path: string;
  readonly name: string;
  readonly children: Entry[];
}

/** A vault with files and, where a path ends in a slash, folders; on a disk that asks for no letter case. */
function makeApp(...paths: string[]) {
  const all = new Map<string, Entry>();
  const add = (path: string, Kind: typeof TFile | typeof TFolder): TAbstractFile => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const parent = path.slice(0, -name.length - 1) || '/';
    if ([...all.keys()].some((other) => other.toLowerCase() === path.toLowerCase())) {
      throw new Error(`${Kind === TFile ? 'File' : 'Folder'} already exists.`);
    }
    if (path !== '/' && !all.has(parent)) add(parent, TFolder);
    const entry: unknown = Object.assign(Object.create(Kind.prototype as object) as object, {
      ...{ path, name, children: [] },
    });
    all.set(path, entry as Entry);
    if (path !== '/') all.get(parent)?.children.push(entry as Entry);
    return entry as TAbstractFile;
  };
  add('/', TFolder);
  for (const path of paths) add(path.replace(/\/$/, ''), path.endsWith('/') ? TFolder : TFile);
  const only = (Kind: typeof TFile | typeof TFolder) => (path: string) => {
    const entry = all.get(path);
    return entry instanceof Kind ? entry : null;
  };
  const vault = {
    getAllLoadedFiles: () => [...all.values()],
    getAbstractFileByPath: (path: string) => all.get(path) ?? null,
    getFileByPath: only(TFile),
    getFolderByPath: only(TFolder),
    createFolder: (path: string) => Promise.resolve(add(path, TFolder)),
    create: (path: string) => Promise.resolve(add(path, TFile)),
  };
  return { app: { vault } as unknown as App, paths: () => [...all.keys()].slice(1) };
}

describe('the path that the vault has', () => {
  it.each([
    ['ledermøder/2026/a.md', 'Ledermøder/2026/a.md'],
    ['LEDERMØDER/2025/A.md', 'Ledermøder/2025/A.md'],
    ['ledermøder/NOTE.md', 'Ledermøder/Note.md'],
    ['ledermøder/note.md/a.md', 'Ledermøder/Note.md/a.md'],
    ['Andet/2026/a.md', 'Andet/2026/a.md'],
    ['a.md', 'a.md'],
    ['', ''],
  ])('is that of what is there, in any letter case: %s', (wanted, path) => {
    const { app } = makeApp('Ledermøder/2026/', 'Ledermøder/Note.md');
    expect(truePath(app.vault, wanted)).toBe(path);
  });
});

describe('a file of the plugin’s own', () => {
  it('is made in the folder that is there in another letter case', async () => {
    const { app, paths } = makeApp('Ledertrivsel/');
    const { file, isNew } = await ensureFile(app, 'ledertrivsel/Egne.md', () => '');
    expect([file.path, isNew]).toEqual(['Ledertrivsel/Egne.md', true]);
    expect(paths()).toEqual(['Ledertrivsel', 'Ledertrivsel/Egne.md']);
  });

  it('is the one that is there in another letter case', async () => {
    const { app, paths } = makeApp('Ledertrivsel/EGNE.md');
    const { file, isNew } = await ensureFile(app, 'ledertrivsel/Egne.md', () => '');
    expect([file.path, isNew]).toEqual(['Ledertrivsel/EGNE.md', false]);
    expect(paths()).toHaveLength(2);
  });

  it('gets its folder where there is none', async () => {
    const { app, paths } = makeApp('Andet/');
    await createFile(app, 'Møder/a.md', '');
    expect(paths()).toEqual(['Andet', 'Møder', 'Møder/a.md']);
  });
});
