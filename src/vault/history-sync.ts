import { Events } from 'obsidian';
import type { CachedMetadata, EventRef, TFile } from 'obsidian';
import type { ThemeLookup } from '../catalogue/lookup';
import { CoverageHistory } from '../coverage/history';
import { readMeeting } from '../coverage/meeting';
import { MeetingIndex } from '../coverage/meeting-index';
import { isInFolders } from '../settings';
import type { Settings } from '../settings';
import type { NoteObserver } from './note-feed';

/** Keeps the index of meetings in step with the vault's notes. */
export class HistorySync extends Events implements NoteObserver {
  readonly index = new MeetingIndex();
  private history: CoverageHistory | null = null;

  /** @param isCatalogueNote catalogue notes name themes too, and are no meetings */
  constructor(
    private readonly settings: () => Settings,
    private readonly isCatalogueNote: (path: string) => boolean,
  ) {
    super();
  }

  /** The history as these themes read it; the same one as long as they are the same. */
  historyFor(themes: ThemeLookup): CoverageHistory {
    if (this.history?.themes !== themes) this.history = new CoverageHistory(this.index, themes);
    return this.history;
  }

  override on(name: 'changed', callback: () => void): EventRef {
    return super.on(name, callback);
  }

  noteChanged(file: TFile, cache: CachedMetadata): void {
    const { properties, excludedFolders } = this.settings();
    const isLeftOut = isInFolders(file.path, excludedFolders) || this.isCatalogueNote(file.path);
    const meeting = isLeftOut ? null : readMeeting(file, cache, properties);
    const changed = meeting ? this.index.put(meeting) : this.index.remove(file.path);
    if (changed) this.trigger('changed');
  }

  noteRemoved(path: string): void {
    if (this.index.remove(path)) this.trigger('changed');
  }
}
