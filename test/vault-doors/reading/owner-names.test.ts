import type { App, CachedMetadata, TFile } from 'obsidian';
import { expect, test, vi } from 'vitest';
import { OwnerNames } from '../../../src/vault/reading/owner-names';
import { makeMeeting } from '../../coverage/made-up';
import { safety, themes } from '../../note/made-up-themes';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const at = (line: number) => ({ position: { start: { line } } });
const task = (line: number) => ({ task: ' ', parent: -1, ...at(line) });
const link = (name: string, line: number) => ({ link: name, ...at(line) });

const CACHES: Record<string, object> = {
  'Ny.md': { frontmatter: { dato: '2026-11-23', deltagere: ['[[Personer/Bo|B]]', 'Ukendt'] } },
  'A.md': {
    listItems: [task(3), task(4), { parent: -1, ...at(5) }],
    links: [link('Personer/Anna', 3), link('Carl', 4), link('Anna', 4), link('Budget', 5)],
  },
  'B.md': { listItems: [task(1)], links: [link('Carl', 1), link('2026-11-09 Møde', 1)] },
  'C.md': { listItems: [task(1)], links: [link('Carl', 1), link(safety.title, 1)] },
};
const NOTES = ['Bo', 'Anna', 'Carl', 'Dorte', 'Budget', safety.title, '2026-11-09 Møde'];

const app = {
  vault: {
    getFileByPath: (path: string) => ({ path }),
    getMarkdownFiles: () => [...NOTES, 'Bo'].map((basename) => ({ basename })),
  },
  metadataCache: {
    getFileCache: ({ path }: TFile) => CACHES[path] as CachedMetadata | undefined,
    getFirstLinkpathDest: (name: string) => (NOTES.includes(name) ? {} : null),
  },
} as unknown as App;
const meetings = ['A.md', 'B.md', 'C.md', 'Uden.md'].map((path) => makeMeeting({ path }));
const owners = new OwnerNames(
  app,
  () => meetings,
  () => themes,
);

test('whom the meeting names comes first, then who is linked to in most tasks of meetings', () => {
  const file: unknown = { path: 'Ny.md' };
  expect(owners.likely(file as TFile)).toEqual(['Bo', 'Carl', 'Anna']);
});

test('any other note may be an owner, but no meeting, day or theme', () => {
  expect(owners.others()).toEqual(['Bo', 'Anna', 'Carl', 'Dorte', 'Budget']);
});
