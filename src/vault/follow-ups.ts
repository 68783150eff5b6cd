import type { App, TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import type { CoverageNow } from '../coverage/now';
import { findCovered } from '../coverage/occasions';
import type { Occasion } from '../coverage/occasions';
import { findDate } from '../note/dates';
import { asLinkText, findSectionPlaces } from '../note/follow-up';
import type { FollowUp } from '../note/follow-up';
import { findNewSection } from '../note/insertion';
import { readNoteDate } from '../note/meeting-date';
import type { Settings } from '../settings';
import type { NoteWriter } from './note-writer';
import type { NoteTarget } from './target';

/** Finds what is left from the last time that a theme was covered. */
export class FollowUps {
  constructor(
    private readonly app: App,
    private readonly writer: NoteWriter,
    private readonly settings: () => Settings,
    private readonly now: (note: TFile) => CoverageNow,
  ) {}

  /**
   * The follow-up that the theme's new section in a note begins with: from the meeting before the
   * note's, of the note's group. Null where there is none, the note has a section of the theme
   * already, or the leader wants no follow-up.
   */
  async find({ file, view }: NoteTarget, theme: Theme): Promise<FollowUp | null> {
    if (!this.settings().followUp) return null;
    const { history, today, group = null } = this.now(file);
    const covered = findCovered(history.occasions(theme, { group }), today);
    if (covered.length === 0) return null;
    const { themes } = history;
    const look = (text: string, cursor: number | null) =>
      findNewSection({ text, cursor, theme, themes });
    const { isNew, date } = await this.writer.look(file, look, view);
    if (!isNew) return null;
    const day = date ?? this.dateOf(file);
    // In a note of several meetings it may be an earlier one of them.
    const last = covered.find((one) =>
      one.meeting.path === file.path
        ? date !== null && one.date !== null && one.date < date
        : one.date === null || day === null || one.date < day,
    );
    return last ? this.read(last, file, theme, history.themes) : null;
  }

  private async read(
    { meeting, date }: Occasion,
    into: TFile,
    theme: Theme,
    themes: CoverageNow['history']['themes'],
  ): Promise<FollowUp | null> {
    const file = this.app.vault.getFileByPath(meeting.path);
    if (!file) return null;
    const text = await this.writer.read(file);
    const isRolling = meeting.headings.length > 0;
    const places = findSectionPlaces(text, theme, themes, date, meeting.date, isRolling);
    const { basename } = file;
    const link = (subpath = '', words = '') =>
      this.app.fileManager.generateMarkdownLink(file, into.path, subpath, asLinkText(words));
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
