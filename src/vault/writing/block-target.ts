import type { App, TFile } from 'obsidian';
import { hasLists } from '../../coverage/dated-notes';
import { readNoteDate } from '../../note/dates/meeting-date';
import type { Settings } from '../../settings';
import type { MeetingNotes } from './meeting-notes';
import type { Target, TargetTracker } from './target';

/** Knows which note a code block's buttons insert into. */
export class BlockTargets {
  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    private readonly meetingNotes: MeetingNotes,
    private readonly targets: TargetTracker,
  ) {}

  /**
   * In a meeting's own note a block is for that meeting. In any other note, a page that collects
   * things, say, it is for the note that was used last beside it.
   *
   * @param path the note that the block stands in
   */
  find(path: string): Target | null {
    const file = this.app.vault.getFileByPath(path);
    const own = file && this.isForMeeting(file) ? this.targets.showing(path) : null;
    const target = own ?? this.targets.besides(path);
    return target && this.meetingNotes.mayInsert(target.file) ? target : null;
  }

  /** A new note of a meeting may have no theme yet, but has a date, or a template's properties. */
  private isForMeeting(file: TFile): boolean {
    if (!this.meetingNotes.mayTrack(file)) return false;
    const { properties } = this.settings();
    const frontmatter = this.app.metadataCache.getFileCache(file)?.frontmatter;
    return (
      hasLists(frontmatter, properties) ||
      readNoteDate(frontmatter, properties.date, file.basename) !== null
    );
  }
}
