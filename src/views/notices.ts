import { Notice } from 'obsidian';
import { describeProblem, texts } from '../i18n';
import type { Problem } from '../problem';
import type { WriteOutcome, Plan } from '../vault/note-writer';

/** How long a notice with a button stays, in milliseconds: time to read it and to decide. */
const DECIDE_MS = 12_000;

/** @param isLong whether it is one to read twice */
export function showMessage(message: string, isLong = false): void {
  new Notice(message, isLong ? DECIDE_MS : undefined);
}

/** Says that a note was not changed, and where in it the reason is. */
function showProblem(note: string, problem: Problem): void {
  new Notice(texts.notices.problem(note, problem.line, describeProblem(problem)), DECIDE_MS);
}

/** Says what is wrong with a note that was not changed, with a button that repairs it. */
export function showRepairable(note: string, problem: Problem, repair: () => void): void {
  const message = texts.notices.problem(note, problem.line, describeProblem(problem));
  showWithButton(message, texts.notices.repair, repair);
}

/**
 * Says how writing to a note went.
 *
 * @param note the note's name
 * @param describeDone what to say where it went well; null to say nothing, the editor shows it
 */
export function showOutcome<P extends Plan>(
  note: string,
  outcome: WriteOutcome<P>,
  describeDone: (plan: Extract<P, { ok: true }>) => string | null,
): void {
  switch (outcome.kind) {
    case 'refused':
      showProblem(note, outcome.problem);
      break;
    case 'rejected':
      showMessage(texts.notices.rejected(note));
      break;
    case 'gone':
      showMessage(texts.notices.noteGone(note));
      break;
    case 'failed':
      showMessage(texts.notices.failed(note, outcome.reason));
      break;
    case 'done': {
      const message = describeDone(outcome.plan);
      if (message === null) break;
      if (outcome.undo) showUndoable(message, outcome.undo);
      else showMessage(message);
    }
  }
}

function showUndoable(message: string, undo: () => Promise<boolean>): void {
  showWithButton(message, texts.notices.undo, () => {
    void undo().then(
      (undone) => showMessage(undone ? texts.notices.undone : texts.notices.undoTooLate),
      () => showMessage(texts.notices.undoTooLate),
    );
  });
}

function showWithButton(message: string, text: string, act: () => void): void {
  const notice = new Notice('', DECIDE_MS);
  notice.messageEl.createDiv({ text: message });
  const button = notice.messageEl.createEl('button', { cls: 'ledertrivsel-undo', text });
  button.addEventListener('click', () => {
    notice.hide();
    act();
  });
}
