import type { App, TFile } from 'obsidian';
import { expect, test, vi } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { CoverageHistory } from '../../../src/coverage/history';
import { MeetingIndex } from '../../../src/coverage/meeting-index';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import { GroupChoice } from '../../../src/vault/choices/group-choice';
import type { CatalogueSync } from '../../../src/vault/reading/catalogue-sync';
import type { HistorySync } from '../../../src/vault/reading/history-sync';
import { Present } from '../../../src/vault/reading/present';
import { makeCatalogue, makeMeeting, makeTheme } from '../../coverage/made-up';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

const catalogue = makeCatalogue([makeTheme('Retning')]);
const themes = createThemeLookup(catalogue);

/** A vault whose meetings have these groups, and a device that remembers one. */
function makePresent(groups: readonly string[][], stored: unknown = null) {
  const index = new MeetingIndex();
  groups.forEach((names, at) => {
    index.put(makeMeeting({ path: `${at}.md`, covered: ['Retning'], groups: names }));
  });
  const storage = new Map<string, unknown>([['ledertrivsel-group', stored]]);
  const app = {
    loadLocalStorage: (key: string) => storage.get(key) ?? null,
    saveLocalStorage: (key: string, value: unknown) => storage.set(key, value),
    metadataCache: { getFileCache: ({ path }: TFile) => ({ frontmatter: { gruppe: path } }) },
  } as unknown as App;
  const choice = new GroupChoice(app);
  const histories = { historyFor: () => new CoverageHistory(index, themes) };
  const present = new Present(
    app,
    () => DEFAULT_SETTINGS,
    { state: { catalogue, themes } } as unknown as CatalogueSync,
    histories as unknown as HistorySync,
    choice,
  );
  /** @param group what the open note says as its group */
  const groupFor = (group?: unknown) =>
    present.now(group === undefined ? null : ({ path: group } as unknown as TFile)).group;
  return { choice, storage, index, groupFor };
}

const BOTH = [['Direktionen'], ['[[Grupper/Chefgruppen|os]]']];

test('all groups are shown until one is chosen, which the device remembers by its plain name', () => {
  const { choice, storage, groupFor } = makePresent(BOTH);
  expect(groupFor()).toBeNull();
  const changed = vi.fn();
  choice.on('changed', changed);
  choice.choose('Chefgruppen');
  expect(changed).toHaveBeenCalledOnce();
  expect(groupFor()).toBe('Chefgruppen');
  expect([...storage]).toEqual([['ledertrivsel-group', 'Chefgruppen']]);
  choice.choose(null);
  expect(groupFor()).toBeNull();
  expect([...storage]).toEqual([['ledertrivsel-group', null]]);
});

test('a remembered group in another spelling is the same, and is called as notes call it', () => {
  expect(makePresent(BOTH, 'CHEFGRUPPEN').groupFor()).toBe('Chefgruppen');
});

test('a remembered group that no note has gives all, and counts again when one has it', () => {
  const { index, groupFor } = makePresent(BOTH, 'Ledelsen');
  expect(groupFor()).toBeNull();
  index.put(makeMeeting({ path: 'ny.md', agenda: ['Retning'], groups: ['Ledelsen'] }));
  expect(groupFor()).toBe('Ledelsen');
});

test('what else is stored gives all groups', () => {
  for (const stored of [7, '', {}, true]) {
    expect(makePresent(BOTH, stored).groupFor()).toBeNull();
  }
});

test('a theme for a note that belongs to one group is for that group, whatever is chosen', () => {
  expect(makePresent(BOTH).groupFor('[[direktionen]]')).toBe('Direktionen');
  expect(makePresent(BOTH, 'Chefgruppen').groupFor(['Direktionen'])).toBe('Direktionen');
  expect(makePresent(BOTH).groupFor('En ny gruppe')).toBe('En ny gruppe');
});

test('a theme for a note of several groups, or of none, is for the chosen one', () => {
  const { groupFor } = makePresent(BOTH, 'Chefgruppen');
  expect(groupFor(['Direktionen', 'Chefgruppen'])).toBe('Chefgruppen');
  expect(groupFor(null)).toBe('Chefgruppen');
  expect(groupFor(true)).toBe('Chefgruppen');
});

test('where no meeting has a group, the one of the open note divides nothing', () => {
  expect(makePresent([[], []]).groupFor('Direktionen')).toBeNull();
});
