import type { App, TFile } from 'obsidian';
import type { Theme } from '../../catalogue/model';
import type { CoverageNow } from '../../coverage/now';
import { findCovered } from '../../coverage/occasions';
import type { Occasion } from '../../coverage/occasions';
import { findDate } from '../../note/dates/dates';
import type { IsoDate } from '../../note/dates/dates';
import { readNoteDate } from '../../note/dates/meeting-date';
import { findNewSection } from '../../note/insertion/insertion';
import type { MeetingDay } from '../../note/new-meeting/meeting-path';
import { asLinkText, findSectionPlaces } from '../../note/sections/follow-up';
import type { FollowUp } from '../../note/sections/follow-up';
import type { Settings } from '../../settings';
import type { NoteWriter } from './note-writer';
import type { NoteTarget } from './target';

/** Finds what is left from the last time that a theme was covered. */
export class FollowUps {
  constructor(
    private readonly app: App,
    private readonly writer: NoteWriter,
    private readonly settings: () => Settings,
    private readonly now: (note: TFile | null) => CoverageNow,
  ) {}

  /**
   * The follow-up that the theme's new section in a note begins with: from the meeting before the
   * note's, of the note's group. Null where there is none, the note has a section of the theme
   * already, or the leader wants no follow-up.
   */
  async find({ file, view }: NoteTarget, theme: Theme): Promise<FollowUp | null> {
    if (!this.settings().followUp) return null;
    const now = this.now(file);
    const covered = coveredBefore(now, theme);
    if (covered.length === 0) return null;
    const { themes } = now.history;
    const look = (text: string, cursor: number | null) =>
      findNewSection({ text, cursor, theme, themes });
    const { isNew, date } = await this.writer.look(file, look, view);
    if (!isNew) return null;
    return this.readLast(covered, { path: file.path, date, day: date ?? this.dateOf(file) }, theme);
  }

  /**
   * As `find`, for a note that is still to be made.
   *
   * @param path where it will lie
   */
  async findForNew(
    text: string,
    path: string,
    { date: day, group }: MeetingDay,
    theme: Theme,
  ): Promise<FollowUp | null> {
    if (!this.settings().followUp) return null;
    const now = { ...this.now(null), group };
    const { themes } = now.history;
    const { isNew, date } = findNewSection({ text, cursor: null, theme, themes });
    return isNew ? this.readLast(coveredBefore(now, theme), { path, date, day }, theme) : null;
  }

  /** In a note of several meetings, the last one may be an earlier one of them. */
  private async readLast(
    covered: readonly Occasion[],
    { path, date, day }: { path: string; date: IsoDate | null; day: IsoDate | null },
    theme: Theme,
  ): Promise<FollowUp | null> {
    const last = covered.find((one) =>
      one.meeting.path === path
        ? date !== null && one.date !== null && one.date < date
        : one.date === null || day === null || one.date < day,
    );
    return last ? this.read(last, path, theme) : null;
  }

  private async read(
    { meeting, date }: Occasion,
    into: string,
    theme: Theme,
  ): Promise<FollowUp | null> {
    const file = this.app.vault.getFileByPath(meeting.path);
    if (!file) return null;
    const { themes } = this.now(null).history;
    const text = await this.writer.read(file);
    const isRolling = meeting.headings.length > 0;
    const places = findSectionPlaces(text, theme, themes, date, meeting.date, isRolling);
    const { basename } = file;
    const link = (subpath = '', words = '') =>
      this.app.fileManager.generateMarkdownLink(file, into, subpath, asLinkText(words));
    return {
      link: isRolling ? link(places[0]?.subpath, basename) : link(),
      date: findDate(basename) === date ? null : date,
      agreements: places.flatMap(({ subpath, open }) =>
        open.map(({ text, due }) => ({ link: link(subpath, text), due })),
      ),
    };
  }

  private dateOf(file: TFile) {
    const frontmatter = this.app.metadataCache.getFileCache(file)?.frontmatter;
    return readNoteDate(frontmatter, this.settings().properties.date, file.basename);
  }
}

/** When the theme was covered so far, newest first. */
function coveredBefore(now: CoverageNow, theme: Theme): Occasion[] {
  return findCovered(now.history.occasions(theme, now), now.today);
}
