import { MarkdownView, Platform } from 'obsidian';
import type { TFile, Workspace } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { nameKey } from '../catalogue/name-key';
import { groupOfNote, notesOfGroup } from '../coverage/dated-notes';
import type { DatedNote } from '../coverage/dated-notes';
import { nextMeetingDay } from '../coverage/meeting-days';
import type { CoverageNow } from '../coverage/now';
import { describeProblem, texts } from '../i18n';
import { reasonOf } from '../reason-of';
import type { Foreseen, Made, MeetingFiles } from '../vault/writing/meeting-files';
import type { TargetTracker } from '../vault/writing/target';
import { CreateMeetingModal } from '../views/create-meeting-modal';
import type { MeetingDraft, Prospect } from '../views/create-meeting-modal';
import type { Dialogs } from '../views/dialogs';
import { showMessage } from '../views/notices';

interface CreationParts {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  readonly targets: TargetTracker;
  readonly files: MeetingFiles;
  readonly now: (note?: TFile | null) => CoverageNow;
  readonly suggested: (moment: CoverageNow) => Theme | null;
}

/** Makes the note for a meeting, or opens the one there is. */
export class MeetingCreation {
  constructor(private readonly parts: CreationParts) {}

  /** Asks for the day, and for the group where there are several. */
  ask(): void {
    const { dialogs, files, now, targets } = this.parts;
    const notes = files.known();
    const groups = files.groups(notes);
    const file = targets.current()?.file;
    const { today, group } = now(file);
    const key = nameKey(groupOfNote(notes, file?.path, group ?? null) ?? '');
    const own = groups.find((name) => nameKey(name) === key) ?? groups[0] ?? null;
    dialogs.open(
      (app) =>
        new CreateMeetingModal(app, {
          today,
          groups,
          draft: { date: today, group: own, withTheme: true },
          prospect: (draft) => this.prospect(draft, notes, today),
          create: (draft) => this.create(draft),
        }),
    );
  }

  private prospect(draft: MeetingDraft, notes: readonly DatedNote[], today: string): Prospect {
    const { files } = this.parts;
    const days = notesOfGroup(notes, draft.group).flatMap(({ dates }) => dates);
    const foreseen = draft.date === '' ? null : files.foresee(notes, draft);
    return {
      next: nextMeetingDay(days, today),
      theme: this.themeFor(draft)?.title ?? null,
      there: foreseen?.kind === 'there' ? foreseen.file.path : null,
      path: foreseen?.kind === 'new' ? foreseen.path : null,
      error: foreseen?.kind === 'refused' ? describeRefusal(foreseen) : null,
    };
  }

  private themeFor({ group }: MeetingDraft): Theme | null {
    return this.parts.suggested({ ...this.parts.now(), group });
  }

  /** @returns what is wrong, or where the note is there what shows it */
  private async create(draft: MeetingDraft): Promise<string | (() => Promise<void>)> {
    const t = texts.meeting;
    if (draft.date === '') return t.noDate;
    const theme = draft.withTheme ? this.themeFor(draft) : null;
    try {
      const made = await this.parts.files.make(draft, theme);
      if (made.kind === 'refused') return describeRefusal(made);
      return () => this.show(made, theme);
    } catch (error) {
      return t.failed(reasonOf(error));
    }
  }

  private async show(made: Exclude<Made, { kind: 'refused' }>, theme: Theme | null): Promise<void> {
    const t = texts.meeting;
    const { basename } = made.file;
    if (made.kind === 'there') {
      await this.open(made.file);
      showMessage(t.opened(basename));
      return;
    }
    const before = made.text.slice(0, made.cursor).split(/\r?\n/);
    await this.open(made.file, { line: before.length - 1, ch: before.at(-1)?.length ?? 0 });
    showMessage(theme ? t.createdWith(basename, theme.title) : t.created(basename));
  }

  /** Shows the note where it is open, else in the tab in use; one just made is there to write in. */
  private async open(file: TFile, cursor?: { line: number; ch: number }): Promise<void> {
    const { targets, workspace } = this.parts;
    const leaf = targets.showing(file.path)?.view.leaf ?? workspace.getLeaf(false);
    const { view: shown } = leaf;
    if (!(shown instanceof MarkdownView && shown.file === file)) {
      await leaf.openFile(file, cursor ? { state: { mode: 'source' } } : {});
    }
    workspace.setActiveLeaf(leaf, { focus: true });
    if (Platform.isPhone) workspace.rightSplit.collapse();
    const { view } = leaf;
    if (!cursor || !(view instanceof MarkdownView)) return;
    view.editor.setCursor(cursor);
    view.editor.scrollIntoView({ from: cursor, to: cursor });
    view.editor.focus();
  }
}

/** What is wrong, and in which note where it is in one. */
function describeRefusal({ problem, note }: Extract<Foreseen, { kind: 'refused' }>): string {
  const message = describeProblem(problem);
  return note === null ? message : texts.overview.noteProblem(note, problem.line, message);
}
