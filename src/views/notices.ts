import { Notice } from 'obsidian';
import { describeProblem, texts } from '../i18n';
import type { Problem } from '../problem';
import { reasonOf } from '../reason-of';
import type { WriteOutcome, Plan } from '../vault/writing/note-writer';

/** How long a notice with a button stays, in milliseconds: time to read it and to decide. */
const DECIDE_MS = 20_000;

/** What the button of the last message that had a *Fortryd* does; a keyboard gets there by command. */
let lastUndo: (() => void) | null = null;

/** What takes away each message with a button that waits. */
const offers = new Set<() => void>();

export function canUndoLast(): boolean {
  return lastUndo !== null;
}

export function undoLast(): void {
  lastUndo?.();
}

/** @param isLong whether it is one to read twice */
export function showMessage(message: string, isLong = false): void {
  new Notice(message, isLong ? DECIDE_MS : undefined);
}

/** Says what is wrong with a note that was not changed, with a button that repairs it. */
export function showRepairable(note: string, problem: Problem, repair: () => void): void {
  showOffer(describeInNote(note, problem), texts.overview.repair, repair);
}

/**
 * Says how writing to a note went.
 *
 * @param note the note's name
 * @param describeDone what to say where it went well; null to say nothing, the editor shows it
 * @returns whether it went well
 */
export function showOutcome<P extends Plan>(
  note: string,
  outcome: WriteOutcome<P>,
  describeDone: (plan: Extract<P, { ok: true }>) => string | null,
): boolean {
  if (outcome.kind !== 'done') {
    showMessage(describeFailure(note, outcome), outcome.kind === 'refused');
    return false;
  }
  const message = describeDone(outcome.plan);
  if (message !== null) {
    if (outcome.undo) showUndoable(note, message, outcome.undo);
    else showMessage(message);
  }
  return true;
}

/** Why a note was not changed, and where in it the reason is. */
export function describeFailure(
  note: string,
  outcome: Exclude<WriteOutcome<Plan>, { kind: 'done' }>,
): string {
  const t = texts.notices;
  switch (outcome.kind) {
    case 'refused':
      return describeInNote(note, outcome.problem);
    case 'rejected':
      return t.rejected(note);
    case 'gone':
      return t.noteGone(note);
    case 'failed':
      return t.failed(note, outcome.reason);
  }
}

/** The same in the dialog that it was typed in: what is wrong with that itself is in no note yet. */
export function describeUnwritten(
  note: string,
  outcome: Exclude<WriteOutcome<Plan>, { kind: 'done' }>,
): string {
  return outcome.kind === 'refused' && /-(empty|known)$/.test(outcome.problem.code)
    ? describeProblem(outcome.problem)
    : describeFailure(note, outcome);
}

function describeInNote(note: string, problem: Problem): string {
  return texts.notices.problem(note, problem.line, describeProblem(problem));
}

function showUndoable(note: string, message: string, undo: () => Promise<boolean>): void {
  const takeBack = (): void => {
    if (lastUndo === press) lastUndo = null;
    void undo().then(
      (undone) => showMessage(undone ? texts.notices.undone : texts.notices.undoTooLate),
      // The disk may take it later.
      (error: unknown) => showUndoable(note, texts.notices.failed(note, reasonOf(error)), undo),
    );
  };
  const press = showOffer(message, texts.notices.undo, takeBack);
  lastUndo = press;
}

/**
 * Says something with a button that goes on from there.
 *
 * @returns what the button does
 */
export function showOffer(message: string, text: string, act: () => void): () => void {
  const notice = new Notice('', 0);
  notice.messageEl.createDiv({ text: message });
  const button = notice.messageEl.createEl('button', { cls: 'ledertrivsel-undo', text });
  let focusBefore: EventTarget | null = null;
  button.addEventListener('focus', ({ relatedTarget }) => {
    // It is null where the focus comes from another window.
    focusBefore = relatedTarget ?? focusBefore;
  });
  const press = (): void => {
    const hadFocus = button.doc.activeElement === button;
    notice.hide();
    if (hadFocus) (focusBefore as HTMLElement | null)?.focus();
    act();
  };
  button.addEventListener('click', press);
  hideWhenLeft(notice);
  return press;
}

/** Takes away every message with a button: what the button does goes with the plugin. */
export function hideOffers(): void {
  for (const hide of offers) hide();
}

/** Takes the notice away after a while, but not from under a pointer or the keyboard's focus. */
function hideWhenLeft(notice: Notice): void {
  const { messageEl } = notice;
  const { win } = messageEl;
  const hide = (): void => {
    win.clearTimeout(timer);
    offers.delete(hide);
    notice.hide();
  };
  const timer = win.setTimeout(() => {
    const isUsed = messageEl.matches(':hover, :focus-within');
    offers.delete(hide);
    if (isUsed) hideWhenLeft(notice);
    else notice.hide();
  }, DECIDE_MS);
  offers.add(hide);
}
