import { Events } from 'obsidian';
import type { CachedMetadata, EventRef, TFile } from 'obsidian';
import type { ThemeLookup } from '../catalogue/lookup';
import { CoverageHistory } from '../coverage/history';
import { readMeeting } from '../coverage/meeting';
import type { Meeting } from '../coverage/meeting';
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
    const meeting = this.read(file, cache);
    this.tell(meeting ? this.index.put(meeting) : this.index.remove(file.path));
  }

  noteRemoved(path: string): void {
    this.tell(this.index.remove(path));
  }

  noteRenamed(oldPath: string, file: TFile, cache: CachedMetadata | null): void {
    this.tell(this.index.rename(oldPath, cache && this.read(file, cache)));
  }

  private read(file: TFile, cache: CachedMetadata): Meeting | null {
    const { properties, excludedFolders } = this.settings();
    const meeting = readMeeting(file, cache, properties);
    // Nearly no note is about a meeting, so where a note lies is asked last.
    if (!meeting || isInFolders(file.path, excludedFolders)) return null;
    return this.isCatalogueNote(file.path) ? null : meeting;
  }

  private tell(isChanged: boolean): void {
    if (isChanged) this.trigger('changed');
  }
}
