import { Component, Events } from 'obsidian';
import type { App, EventRef } from 'obsidian';
import type { SettingsStore } from '../choices/settings-store';
import type { CatalogueSync } from './catalogue-sync';
import type { HistorySync } from './history-sync';
import type { NoteFeed } from './note-feed';

/**
 * Begins to follow the vault when the app's layout is ready, and begins anew when settings change
 * what the notes mean.
 */
export class VaultSync extends Component {
  private readonly events = new Events();
  private isRead = false;
  private isUnloaded = false;

  /** @param workers what goes on of itself, and is stopped with the rest */
  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
    private readonly catalogues: CatalogueSync,
    private readonly histories: HistorySync,
    private readonly feed: NoteFeed,
    private readonly workers: readonly { readonly stop: () => void }[],
  ) {
    super();
  }

  /** Whether every note has been looked at once, and every catalogue read. */
  get isReady(): boolean {
    return this.isRead;
  }

  /** Calls back when that is so, which it is once. */
  onReady(callback: () => void): EventRef {
    return this.events.on('ready', callback);
  }

  override onload(): void {
    this.app.workspace.onLayoutReady(() => {
      if (!this.isUnloaded) this.begin();
    });
  }

  override onunload(): void {
    this.isUnloaded = true;
    this.feed.stop();
    for (const worker of this.workers) worker.stop();
  }

  private begin(): void {
    const { metadataCache, vault } = this.app;
    for (const listener of this.feed.listen()) this.registerEvent(listener);
    this.registerEvent(this.catalogues.on('changed', () => this.histories.questionsChanged()));
    this.registerEvent(
      this.store.on('changed', () => {
        this.catalogues.refresh();
        void this.readAll();
      }),
    );
    this.registerEvent(
      vault.on('rename', ({ path }, oldPath) => {
        if (oldPath === this.store.current.ownQuestionsPath) {
          this.store.changeUnasked({ ownQuestionsPath: path });
        }
      }),
    );
    // The app may still be parsing notes; once more when it says that it has come through.
    const resolved = metadataCache.on('resolved', () => {
      metadataCache.offref(resolved);
      void this.readAll();
    });
    this.registerEvent(resolved);
    void this.readAll();
  }

  private async readAll(): Promise<void> {
    if (!(await this.feed.sweep())) return;
    await this.catalogues.settled();
    await this.histories.settled();
    if (this.isUnloaded || this.isRead) return;
    this.isRead = true;
    this.events.trigger('ready');
  }
}
