import type { App, CachedMetadata, TFile } from 'obsidian';
import type { ThemeLookup } from '../../catalogue/lookup';
import { CoverageHistory } from '../../coverage/history';
import { readMeeting } from '../../coverage/meeting';
import type { Meeting } from '../../coverage/meeting';
import { MeetingIndex } from '../../coverage/meeting-index';
import { OpenQuestions } from '../../coverage/open-questions';
import type { OpenQuestion } from '../../coverage/open-questions';
import type { Moment } from '../../coverage/theme-coverage';
import { isInFolders } from '../../settings';
import type { Settings } from '../../settings';
import { Changing } from '../choices/changing';
import type { CatalogueState } from './catalogue-sync';
import type { NoteObserver } from './note-feed';
import { RollingNotes } from './rolling-notes';
import { UntrackedNotes } from './untracked-notes';

/** Keeps the index of meetings in step with the vault's notes. */
export class HistorySync extends Changing implements NoteObserver {
  readonly index = new MeetingIndex();
  /** Notes that name no theme in their properties, though a theme may have been talked about there. */
  readonly untracked: UntrackedNotes;
  private readonly rolling: RollingNotes;
  private history: CoverageHistory | null = null;
  private open: OpenQuestions | null = null;

  /**
   * @param isCatalogueNote catalogue notes name themes too, and are no meetings
   * @param catalogues the themes that headings may name
   * @param readText for the few notes whose ticks have to be read
   */
  constructor(
    private readonly settings: () => Settings,
    private readonly isCatalogueNote: (path: string) => boolean,
    catalogues: () => CatalogueState,
    readText: (file: TFile) => Promise<string>,
  ) {
    super();
    this.rolling = new RollingNotes(
      readText,
      () => catalogues().themes,
      () => this.tell(true),
    );
    this.untracked = new UntrackedNotes(
      () => settings().properties,
      catalogues,
      (path) => this.isLeftOut(path),
    );
  }

  /** The history as these themes read it; the same one as long as they are the same. */
  historyFor(themes: ThemeLookup): CoverageHistory {
    if (this.history?.themes !== themes) {
      const readSections = (path: string) => this.rolling.sectionsOf(path);
      this.history = new CoverageHistory(this.index, themes, readSections);
    }
    return this.history;
  }

  /** What notes leave open, as these themes read it; newest first. */
  openQuestions(themes: ThemeLookup, moment: Moment): OpenQuestion[] {
    if (this.open?.themes !== themes) this.open = new OpenQuestions(themes);
    return this.open.find([...this.index.all(), ...this.untracked.all()], moment);
  }

  noteChanged(file: TFile, cache: CachedMetadata): void {
    this.put(file, cache, this.read(file, cache));
  }

  noteOrdinary(file: TFile, cache: CachedMetadata): void {
    this.put(file, cache, null);
  }

  noteRemoved(path: string): void {
    this.rolling.remove(path);
    const isUntracked = this.untracked.remove(path);
    this.tell(this.index.remove(path) || isUntracked);
  }

  /** To be called when the catalogue has changed. */
  questionsChanged(): void {
    this.rolling.refresh();
  }

  /** Resolves when every note told of so far has been read that has to be. */
  settled(): Promise<void> {
    return this.rolling.settled();
  }

  /** Sees to it that `openQuestions` has those of all notes, and tells if that makes a difference. */
  async lookForUntracked(app: App): Promise<void> {
    this.tell(await this.untracked.keepUp(app, (path) => this.index.get(path) !== undefined));
  }

  private put(file: TFile, cache: CachedMetadata, meeting: Meeting | null): void {
    this.rolling.put(file, meeting);
    const isOther = meeting ? this.index.put(meeting) : this.index.remove(file.path);
    const isOtherUntracked = this.untracked.put(file, meeting ? null : cache);
    this.tell(isOther || isOtherUntracked);
  }

  private read(file: TFile, cache: CachedMetadata): Meeting | null {
    return this.isLeftOut(file.path) ? null : readMeeting(file, cache, this.settings().properties);
  }

  private isLeftOut(path: string): boolean {
    return isInFolders(path, this.settings().excludedFolders) || this.isCatalogueNote(path);
  }

  private tell(isChanged: boolean): void {
    if (isChanged) this.tellChanged();
  }
}
