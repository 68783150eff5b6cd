import { TFile, normalizePath, parseYaml } from 'obsidian';
import type { App } from 'obsidian';
import type { Theme } from '../../catalogue/model';
import { nameKey } from '../../catalogue/name-key';
import {
  datedNoteOf,
  findNoteFor,
  groupOfNote,
  groupsOf,
  isOfAnother,
  notesOfGroup,
  readPreparedNote,
} from '../../coverage/dated-notes';
import type { DatedNote } from '../../coverage/dated-notes';
import type { CoverageHistory } from '../../coverage/history';
import { applyEdits } from '../../edit';
import { noteName } from '../../note-name';
import type { IsoDate } from '../../note/dates/dates';
import { planMeetingPath } from '../../note/new-meeting/meeting-path';
import type { MeetingDay } from '../../note/new-meeting/meeting-path';
import {
  SHORT_TEMPLATE,
  takeThemePlace,
  writeMeetingText,
} from '../../note/new-meeting/meeting-template';
import type { Problem } from '../../problem';
import { isInFolders } from '../../settings';
import type { Settings } from '../../settings';
import { localTime } from '../reading/clock';
import { truePath } from '../reading/true-path';
import { createFile } from './create-file';
import type { MeetingNotes } from './meeting-notes';
import type { NoteWriter } from './note-writer';

/** What making a meeting's note would come to. */
export type Foreseen =
  | { readonly kind: 'there'; readonly file: TFile }
  /** The template is null where there is none. */
  | { readonly kind: 'new'; readonly path: string; readonly template: TFile | null }
  | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly problem: Problem;
  /** The note that the problem is in; null where it is in the settings. */
  readonly note: string | null;
}

export type Made =
  | { readonly kind: 'there'; readonly file: TFile }
  /** The cursor is an offset in the text. */
  | { readonly kind: 'made'; readonly file: TFile; readonly text: string; readonly cursor: number }
  | Refused;

interface FileParts {
  readonly app: App;
  readonly settings: () => Settings;
  readonly history: () => CoverageHistory;
  readonly meetingNotes: MeetingNotes;
  readonly writer: NoteWriter;
}

/** Finds the notes of meetings, and makes new ones. */
export class MeetingFiles {
  constructor(private readonly parts: FileParts) {}

  /** Every note of a meeting whose day is known, also those that name no theme yet. */
  known(): DatedNote[] {
    const { app, settings, history, meetingNotes } = this.parts;
    const { properties, meetings } = settings();
    const notes = Array.from(history().meetings(), datedNoteOf);
    const paths = new Set(notes.map(({ path }) => path));
    const folder = truePath(app.vault, fixedPart(meetings.folder));
    for (const file of app.vault.getMarkdownFiles()) {
      const { frontmatter } = app.metadataCache.getFileCache(file) ?? {};
      if (!frontmatter || paths.has(file.path) || !meetingNotes.mayTrack(file)) continue;
      const isInPlace = (date: IsoDate): boolean => {
        if (folder !== '') return isInFolders(file.path, [folder]);
        // Among all other notes it is known by its name.
        const plan = planMeetingPath(meetings, { date, group: null });
        return plan.ok && plan.path === file.path;
      };
      const note = readPreparedNote(file, frontmatter, properties, isInPlace);
      if (note) notes.push(note);
    }
    return notes;
  }

  /** The days of the meetings of a note's group; where it says none, of a group given, or for null of all. */
  daysFor(path: string, other: string | null): IsoDate[] {
    const notes = this.known();
    const group = groupOfNote(notes, path, other);
    return (group === null ? notes : notesOfGroup(notes, group)).flatMap(({ dates }) => dates);
  }

  /** The groups that notes say, and those that have a template of their own. */
  groups(notes: readonly DatedNote[]): string[] {
    return groupsOf(
      notes,
      this.parts.settings().meetings.groupTemplates.map(({ group }) => group),
    );
  }

  /** @param notes as `known` gives them */
  foresee(notes: readonly DatedNote[], meeting: MeetingDay): Foreseen {
    const { app, settings } = this.parts;
    const { meetings, properties, excludedFolders } = settings();
    const plan = planMeetingPath(meetings, meeting);
    const wanted = plan.ok ? truePath(app.vault, normalizePath(plan.path)) : '';
    const known = findNoteFor(notes, meeting, wanted);
    const there = known && app.vault.getFileByPath(known.path);
    if (there) return { kind: 'there', file: there };
    if (!plan.ok) return refused(plan);
    if (isInFolders(wanted, excludedFolders)) return refuse('pattern-excluded', wanted);
    for (let number = 1; ; number++) {
      const numbered = wanted.replace(/\.md$/, ` ${number}.md`);
      const path = number === 1 ? wanted : truePath(app.vault, numbered);
      const taken = app.vault.getAbstractFileByPath(path);
      if (!taken) return this.withTemplate(path, meeting.group);
      if (!(taken instanceof TFile)) continue;
      const { frontmatter } = app.metadataCache.getFileCache(taken) ?? {};
      if (!isOfAnother(taken.basename, frontmatter, properties, meeting)) {
        return { kind: 'there', file: taken };
      }
    }
  }

  /**
   * Makes the note, or finds it, also where it was made meanwhile.
   *
   * @param theme one to insert into a new note
   * @throws where the vault can't make it
   */
  async make(meeting: MeetingDay, theme: Theme | null): Promise<Made> {
    const found = this.foresee(this.known(), meeting);
    if (found.kind !== 'new') return found;
    const { path, template } = found;
    const written = await this.write(path, template, meeting, theme);
    if (written.kind === 'refused') return written;
    try {
      return { ...written, file: await createFile(this.parts.app, path, written.text) };
    } catch (error) {
      const now = this.foresee(this.known(), meeting);
      if (now.kind === 'there') return now;
      throw error;
    }
  }

  private async write(
    path: string,
    template: TFile | null,
    meeting: MeetingDay,
    theme: Theme | null,
  ): Promise<Refused | { kind: 'made'; text: string; cursor: number }> {
    const { settings, writer, meetingNotes } = this.parts;
    const title = noteName(path);
    const source = template ? await writer.read(template) : SHORT_TEMPLATE;
    const head = { ...meeting, title, time: localTime() };
    const note = template?.basename ?? title;
    const written = writeMeetingText(source, head, settings().properties, parseYaml);
    if (!written.ok) return refused(written, note);
    const { text, at } = takeThemePlace(written.text);
    if (!theme) return { kind: 'made', text, cursor: at ?? text.length };
    const plan = await meetingNotes.planTheme({ text, path, cursor: at }, meeting, theme);
    if (!plan.ok) return refused(plan, note);
    return { kind: 'made', text: applyEdits(text, plan.edits), cursor: plan.cursor };
  }

  private withTemplate(path: string, group: string | null): Foreseen {
    const { template, groupTemplates } = this.parts.settings().meetings;
    const own = groupTemplates.find((one) => nameKey(one.group) === nameKey(group ?? ''));
    const source = (own?.path ?? template).trim();
    const file = source === '' ? null : this.findTemplate(source);
    if (source !== '' && !file) return refuse('template-missing', source);
    // What is made from one would be another.
    if (file && !this.parts.meetingNotes.mayInsert(file)) {
      return refuse('template-catalogue', source);
    }
    return { kind: 'new', path, template: file };
  }

  /** The note at a path, with or without its ending. */
  findTemplate(path: string): TFile | null {
    const { vault } = this.parts.app;
    const normal = normalizePath(path);
    const file = vault.getFileByPath(normal);
    return file?.extension === 'md' ? file : vault.getFileByPath(`${normal}.md`);
  }
}

/** The folders of a pattern before the first with a placeholder. */
function fixedPart(folder: string): string {
  const parts = folder.split('/').map((part) => part.trim());
  const at = parts.findIndex((part) => part.includes('{{'));
  return (at < 0 ? parts : parts.slice(0, at)).filter((part) => part !== '').join('/');
}

function refuse(code: Problem['code'], quote: string): Refused {
  return refused({ problem: { code, line: 1, quote } });
}

function refused({ problem }: { readonly problem: Problem }, note: string | null = null): Refused {
  return { kind: 'refused', problem, note };
}
