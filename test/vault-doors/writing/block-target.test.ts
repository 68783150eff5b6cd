import type { App, TFile, Workspace, WorkspaceLeaf } from 'obsidian';
import { MarkdownView } from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { BlockTargets } from '../../../src/vault/writing/block-target';
import type { MeetingNotes } from '../../../src/vault/writing/meeting-notes';
import { TargetTracker } from '../../../src/vault/writing/target';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const PAGE = 'Ledertrivsel.md';

/** A window with tabs that show notes, some with frontmatter; a click on a tab makes it active. */
function makeWindow(frontmatter: Record<string, Record<string, unknown>> = {}) {
  const tabs: WorkspaceLeaf[] = [];
  const state = { active: null as WorkspaceLeaf | null };
  const workspace = {
    getActiveViewOfType: () => state.active?.view ?? null,
    getMostRecentLeaf: () => state.active,
    getLeavesOfType: () => tabs,
  } as unknown as Workspace;
  const tracker = new TargetTracker(workspace);
  const fileAt = (path: string) =>
    ({ path, basename: path.replace(/^.*\/|\.md$/g, '') }) as unknown as TFile;
  const open = (path: string): WorkspaceLeaf => {
    const view = Object.assign(Object.create(MarkdownView.prototype) as object, {
      file: fileAt(path),
    });
    const leaf = { view } as unknown as WorkspaceLeaf;
    tabs.push(leaf);
    return leaf;
  };
  const click = (leaf: WorkspaceLeaf): void => {
    state.active = leaf;
    tracker.noticeLeaf(leaf);
  };
  const close = (leaf: WorkspaceLeaf) => tabs.splice(tabs.indexOf(leaf), 1);
  const app = {
    vault: { getFileByPath: fileAt },
    metadataCache: { getFileCache: ({ path }: TFile) => ({ frontmatter: frontmatter[path] }) },
  } as unknown as App;
  const meetingNotes = {
    mayInsert: ({ path }: TFile) => path !== 'Katalog.md',
    mayTrack: ({ path }: TFile) => !path.startsWith('Skabeloner/'),
  } as unknown as MeetingNotes;
  const targets = new BlockTargets(app, () => DEFAULT_SETTINGS, meetingNotes, tracker);
  return { open, click, close, find: (path: string) => targets.find(path)?.file.path ?? null };
}

test('a block on a page of its own is for the note that was used last beside it', () => {
  const { open, click, close, find } = makeWindow();
  const [page, first, second] = [open(PAGE), open('A.md'), open('B.md')];
  for (const leaf of [second, first, page]) click(leaf);
  expect(find(PAGE)).toBe('A.md');
  close(first);
  expect(find(PAGE)).toBe('B.md');
  close(second);
  expect(find(PAGE)).toBeNull();
});

test('before any note was used, it is for the only other one that is open', () => {
  const { open, find } = makeWindow();
  open(PAGE);
  open('A.md');
  expect(find(PAGE)).toBe('A.md');
  open('B.md');
  expect(find(PAGE)).toBeNull();
});

test.each<[string, Record<string, unknown>]>([
  ['2026-11-23 Ledermøde.md', {}],
  ['Ledermøde.md', { dato: '2026-11-23' }],
  ['Ledermøde.md', { Temaer: null }],
  ['Ledermøde.md', { drøftet: [] }],
])("a block in a meeting's own note is for that note: %s %j", (path, properties) => {
  const { open, click, find } = makeWindow({ [path]: properties });
  click(open('A.md'));
  const meeting = open(path);
  click(meeting);
  expect(find(path)).toBe(path);
  click(open('B.md'));
  expect(find(path)).toBe(path);
});

test("a block in a meeting's note that is shown only inside another is for that one", () => {
  const { open, click, find } = makeWindow();
  click(open('A.md'));
  expect(find('2026-11-23 Ledermøde.md')).toBe('A.md');
});

test('a block is never for a catalogue, and in a template for the note beside it', () => {
  const { open, click, find } = makeWindow({ 'Skabeloner/Møde.md': { temaer: null } });
  click(open('A.md'));
  click(open('Skabeloner/Møde.md'));
  expect(find('Skabeloner/Møde.md')).toBe('A.md');
  click(open('Katalog.md'));
  expect(find(PAGE)).toBeNull();
});

test('a tab counts as used from when it was, though it showed its note only later', () => {
  const { open, click, find } = makeWindow();
  const page = open(PAGE);
  click(open('A.md'));
  const tab = open('B.md');
  const { view } = tab;
  Object.assign(tab, { view: {} });
  click(tab);
  Object.assign(tab, { view });
  click(page);
  expect(find(PAGE)).toBe('B.md');
});
