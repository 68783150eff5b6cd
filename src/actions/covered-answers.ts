import type { MarkdownView, TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';
import { formatDates } from '../i18n/dates';
import type { NotCoveredEffect } from '../note/covering/foresee-not-covered';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { Plan, WriteOutcome } from '../vault/writing/note-writer';
import type { Dialogs } from '../views/dialogs';
import { askFirst } from './ask-first';
import { attemptAt } from './attempt';
import type { NoteRepair } from './note-repair';

interface AnswerParts {
  readonly findNote: (path: string) => TFile | null;
  readonly dialogs: Dialogs;
  readonly meetingNotes: MeetingNotes;
  readonly repairs: NoteRepair;
  /** The pane that the leader is in, where it shows the note: an undo step is at hand there. */
  readonly viewOf: (file: TFile) => MarkdownView | undefined;
}

/** The answers to "Blev det drøftet?" of a theme in a note. */
export class CoveredAnswers {
  constructor(private readonly parts: AnswerParts) {}

  /** Resolves to whether the note says so now. */
  yes(path: string, theme: Theme): Promise<boolean> {
    const { meetingNotes, viewOf } = this.parts;
    return this.answer(path, async (file) => {
      const outcome = await meetingNotes.answerYes(file, theme, viewOf(file));
      return { outcome, message: texts.notices.covered(theme.title, file.basename) };
    });
  }

  /** Asks first where ticks or coming meetings are lost by it. Resolves to whether the note says so now. */
  no(path: string, theme: Theme): Promise<boolean> {
    const { meetingNotes, viewOf } = this.parts;
    return this.answer(path, async (file) => {
      const effect = await meetingNotes.foreseeNo(file, theme);
      const mustAsk = effect.ticks > 0 || effect.planned.length > 0;
      if (mustAsk && !(await this.askFirst(file, theme, effect))) return null;
      const outcome = await meetingNotes.answerNo(file, theme, viewOf(file));
      const { notCovered, unticked } = texts.notices;
      const say = effect.isOnAgenda || effect.ticks === 0 ? notCovered : unticked;
      return { outcome, message: say(theme.title, file.basename, effect.ticks) };
    });
  }

  private answer(
    path: string,
    write: (file: TFile) => Promise<{ outcome: WriteOutcome<Plan>; message: string } | null>,
  ): Promise<boolean> {
    const { findNote, repairs } = this.parts;
    return attemptAt(path, findNote, async (file) => {
      const answered = await write(file);
      if (!answered) return false;
      return repairs.showOutcome(file, answered.outcome, () => answered.message);
    });
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
    return askFirst(this.parts.dialogs, question);
  }
}
