import { Events } from 'obsidian';
import type { App, CachedMetadata, EventRef, TFile } from 'obsidian';
import type { ThemeLookup } from '../catalogue/lookup';
import { CoverageHistory } from '../coverage/history';
import { readMeeting } from '../coverage/meeting';
import type { Meeting } from '../coverage/meeting';
import { MeetingIndex } from '../coverage/meeting-index';
import { OpenQuestions } from '../coverage/open-questions';
import type { OpenQuestion } from '../coverage/open-questions';
import type { Moment } from '../coverage/theme-coverage';
import { isInFolders } from '../settings';
import type { Settings } from '../settings';
import type { CatalogueState } from './catalogue-sync';
import type { NoteObserver } from './note-feed';
import { UntrackedNotes } from './untracked-notes';

/** Keeps the index of meetings in step with the vault's notes. */
export class HistorySync extends Events implements NoteObserver {
  readonly index = new MeetingIndex();
  /** Notes that name no theme in their properties, though a theme may have been talked about there. */
  readonly untracked: UntrackedNotes;
  private history: CoverageHistory | null = null;
  private open: OpenQuestions | null = null;

  /**
   * @param isCatalogueNote catalogue notes name themes too, and are no meetings
   * @param catalogues the themes that headings may name
   */
  constructor(
    private readonly settings: () => Settings,
    private readonly isCatalogueNote: (path: string) => boolean,
    catalogues: () => CatalogueState,
  ) {
    super();
    this.untracked = new UntrackedNotes(
      () => settings().properties,
      catalogues,
      (path) => this.isLeftOut(path),
    );
  }

  /** The history as these themes read it; the same one as long as they are the same. */
  historyFor(themes: ThemeLookup): CoverageHistory {
    if (this.history?.themes !== themes) this.history = new CoverageHistory(this.index, themes);
    return this.history;
  }

  /** What notes leave open, as these themes read it; newest first. */
  openQuestions(themes: ThemeLookup, moment: Moment): OpenQuestion[] {
    if (this.open?.themes !== themes) this.open = new OpenQuestions(themes);
    return this.open.find([...this.index.all(), ...this.untracked.all()], moment);
  }

  override on(name: 'changed', callback: () => void): EventRef {
    return super.on(name, callback);
  }

  noteChanged(file: TFile, cache: CachedMetadata): void {
    const meeting = this.read(file, cache);
    const isOther = meeting ? this.index.put(meeting) : this.index.remove(file.path);
    const isOtherUntracked = this.untracked.put(file, meeting ? null : cache);
    this.tell(isOther || isOtherUntracked);
  }

  noteOrdinary(file: TFile, cache: CachedMetadata): void {
    const isGone = this.index.remove(file.path);
    const isOtherUntracked = this.untracked.put(file, cache);
    this.tell(isGone || isOtherUntracked);
  }

  noteRemoved(path: string): void {
    const isUntracked = this.untracked.remove(path);
    this.tell(this.index.remove(path) || isUntracked);
  }

  noteRenamed(oldPath: string, file: TFile, cache: CachedMetadata | null): void {
    const meeting = cache && this.read(file, cache);
    const isOther = this.index.rename(oldPath, meeting);
    const isGone = oldPath !== file.path && this.untracked.remove(oldPath);
    const isOtherUntracked = this.untracked.put(file, meeting ? null : cache);
    this.tell(isOther || isGone || isOtherUntracked);
  }

  /** Sees to it that `openQuestions` has those of all notes, and tells if that makes a difference. */
  async lookForUntracked(app: App): Promise<void> {
    this.tell(await this.untracked.keepUp(app, (path) => this.index.get(path) !== undefined));
  }

  private read(file: TFile, cache: CachedMetadata): Meeting | null {
    return this.isLeftOut(file.path) ? null : readMeeting(file, cache, this.settings().properties);
  }

  private isLeftOut(path: string): boolean {
    return isInFolders(path, this.settings().excludedFolders) || this.isCatalogueNote(path);
  }

  private tell(isChanged: boolean): void {
    if (isChanged) this.trigger('changed');
  }
}
