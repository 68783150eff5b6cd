import type { App } from 'obsidian';
import { Events } from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import type { SettingsStore } from '../../../src/vault/choices/settings-store';
import type { CatalogueSync } from '../../../src/vault/reading/catalogue-sync';
import type { HistorySync } from '../../../src/vault/reading/history-sync';
import type { NoteFeed } from '../../../src/vault/reading/note-feed';
import { VaultSync } from '../../../src/vault/reading/vault-sync';

vi.mock('obsidian', () => import('obsidian-test-mocks/obsidian'));

/** A sweep that ends when it is told to, or when the next one begins. */
function makeFeed() {
  const ends: ((isWhole: boolean) => void)[] = [];
  const sweep = (): Promise<boolean> => {
    ends.at(-1)?.(false);
    return new Promise((resolve) => ends.push(resolve));
  };
  const feed = { listen: () => [], sweep, stop: () => ends.at(-1)?.(false) };
  return { feed: feed as unknown as NoteFeed, finish: () => ends.at(-1)?.(true), ends };
}

function makeSync() {
  const metadataCache = new Events();
  const store = new Events();
  const { feed, finish, ends } = makeFeed();
  const app = {
    metadataCache,
    vault: new Events(),
    workspace: { onLayoutReady: (callback: () => void) => callback() },
  } as unknown as App;
  const settled = () => Promise.resolve();
  const catalogues = Object.assign(new Events(), { settled, refresh: vi.fn() });
  const histories = { settled, questionsChanged: vi.fn() };
  const worker = { stop: vi.fn() };
  const sync = new VaultSync(
    app,
    store as unknown as SettingsStore,
    catalogues as unknown as CatalogueSync,
    histories as unknown as HistorySync,
    feed,
    [worker],
  );
  const ready = vi.fn();
  sync.onReady(ready);
  sync.load();
  return { sync, ready, worker, metadataCache, store, finish, ends };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

test('the vault is ready when a sweep has come through, and says so once', async () => {
  const { sync, ready, store, finish } = makeSync();
  await settle();
  expect(sync.isReady).toBe(false);
  finish();
  await settle();
  expect(sync.isReady).toBe(true);
  store.trigger('changed');
  finish();
  await settle();
  expect(ready).toHaveBeenCalledTimes(1);
});

test('a sweep that another one ended has not looked at every note', async () => {
  const { sync, ready, metadataCache, finish, ends } = makeSync();
  metadataCache.trigger('resolved');
  await settle();
  expect(ends).toHaveLength(2);
  expect(sync.isReady).toBe(false);
  expect(ready).not.toHaveBeenCalled();
  finish();
  await settle();
  expect(ready).toHaveBeenCalledTimes(1);
});

test('a plugin that is gone is never ready', async () => {
  const { sync, ready, finish } = makeSync();
  sync.unload();
  finish();
  await settle();
  expect(sync.isReady).toBe(false);
  expect(ready).not.toHaveBeenCalled();
});

test('what goes on of itself is stopped with the plugin', () => {
  const { sync, worker } = makeSync();
  expect(worker.stop).not.toHaveBeenCalled();
  sync.unload();
  expect(worker.stop).toHaveBeenCalledTimes(1);
});
