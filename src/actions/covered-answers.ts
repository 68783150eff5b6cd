import type { TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';
import { formatDates } from '../i18n/dates';
import type { NotCoveredEffect } from '../note/covering/foresee-not-covered';
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

  /** Asks first where ticks or coming meetings are lost by it. Resolves to whether the note says so now. */
  async no(path: string, theme: Theme): Promise<boolean> {
    const { meetingNotes } = this.parts;
    return this.answer(path, async (file) => {
      const effect = await meetingNotes.foreseeNo(file, theme);
      const mustAsk = effect.ticks > 0 || effect.planned.length > 0;
      if (mustAsk && !(await this.askFirst(file, theme, effect))) return null;
      const outcome = await meetingNotes.answerNo(file, theme, this.viewOf(file));
      const { notCovered, unticked } = texts.notices;
      const say = effect.isOnAgenda || effect.ticks === 0 ? notCovered : unticked;
      return { outcome, message: say(theme.title, file.basename, effect.ticks) };
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

  private askFirst(file: TFile, theme: Theme, effect: NotCoveredEffect): Promise<boolean> {
    const { ticks, isOnAgenda, planned } = effect;
    const t = texts.notCovered;
    const messages = [
      ...(ticks > 0 ? [t.ticks(ticks, file.basename)] : []),
      ...(isOnAgenda ? [t.agenda(formatDates(planned))] : []),
    ];
    const question = {
      title: t.title(theme.title),
      message: messages.join(' '),
      confirm: ticks > 0 ? t.confirmTicks : t.confirmAgenda,
    };
    return new Promise((resolve) => {
      this.parts.dialogs.open((app) => new ConfirmModal(app, question, resolve));
    });
  }
}
