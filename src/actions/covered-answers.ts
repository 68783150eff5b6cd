import type { TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';
import { noteName } from '../note-name';
import type { MeetingNotes } from '../vault/meeting-notes';
import type { Plan, WriteOutcome } from '../vault/note-writer';
import type { Target } from '../vault/target';
import { ConfirmModal } from '../views/confirm-modal';
import type { Dialogs } from '../views/dialogs';
import { showMessage, showOutcome } from '../views/notices';
import { attempt } from './attempt';
import type { NoteRepair } from './note-repair';

interface AnswerParts {
  readonly findNote: (path: string) => TFile | null;
  readonly dialogs: Dialogs;
  readonly meetingNotes: MeetingNotes;
  readonly repairs: NoteRepair;
  readonly target: () => Target | null;
}

/** The answers to "Blev det drøftet?" of a theme in a note. */
export class CoveredAnswers {
  constructor(private readonly parts: AnswerParts) {}

  /** Resolves to whether the note says so now. */
  async yes(path: string, theme: Theme): Promise<boolean> {
    return this.answer(path, async (file) => {
      const outcome = await this.parts.meetingNotes.answerYes(file, theme, this.viewOf(file));
      return { outcome, message: texts.notices.covered(theme.title, file.basename) };
    });
  }

  /** Asks first where ticks are taken off. Resolves to whether the note says so now. */
  async no(path: string, theme: Theme): Promise<boolean> {
    const { meetingNotes } = this.parts;
    return this.answer(path, async (file) => {
      const ticks = await meetingNotes.countTicks(file, theme);
      if (ticks > 0 && !(await this.askToUntick(file, theme, ticks))) return null;
      const outcome = await meetingNotes.answerNo(file, theme, this.viewOf(file));
      return { outcome, message: texts.notices.notCovered(theme.title, file.basename) };
    });
  }

  private async answer(
    path: string,
    write: (file: TFile) => Promise<{ outcome: WriteOutcome<Plan>; message: string } | null>,
  ): Promise<boolean> {
    const note = noteName(path);
    const file = this.parts.findNote(path);
    if (!file) {
      showMessage(texts.notices.noteGone(note));
      return false;
    }
    const answered = await attempt(note, () => write(file));
    if (!answered || (await this.parts.repairs.isOffered(file, answered.outcome))) return false;
    showOutcome(note, answered.outcome, () => answered.message);
    return answered.outcome.kind === 'done';
  }

  /** The pane in which an undo step is at hand. */
  private viewOf(file: TFile): Target['view'] | undefined {
    const target = this.parts.target();
    return target?.file === file ? target.view : undefined;
  }

  private askToUntick(file: TFile, theme: Theme, ticks: number): Promise<boolean> {
    const { title, message, confirm, cancel } = texts.notCovered;
    const question = {
      title: title(theme.title),
      message: message(ticks, file.basename),
      confirm,
      cancel,
    };
    return new Promise((resolve) => {
      this.parts.dialogs.open((app) => new ConfirmModal(app, question, resolve));
    });
  }
}
