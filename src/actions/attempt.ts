import type { TFile } from 'obsidian';
import { texts } from '../i18n';
import { noteName } from '../note-name';
import { reasonOf } from '../reason-of';
import { PathTakenError } from '../vault/writing/own-questions-note';
import type { OwnQuestionsNote } from '../vault/writing/own-questions-note';
import { showMessage } from '../views/notices';

/**
 * Does something to a note, and says so where it goes wrong in a way that nobody foresaw.
 *
 * @param note the note's name
 * @param describe what to say of the note where it goes wrong, and why
 * @returns what the work gave, or null where it went wrong
 */
export async function attempt<Result>(
  note: string,
  work: () => Promise<Result>,
  describe: (note: string, reason: string, error: unknown) => string = texts.notices.failed,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    showMessage(describe(note, reasonOf(error), error));
    return null;
  }
}

/**
 * As `attempt`, with the note at a path; says so where it is gone.
 *
 * @param work resolves to whether it did what it was to do, and so does this
 */
export async function attemptAt(
  path: string,
  findNote: (path: string) => TFile | null,
  work: (file: TFile) => Promise<boolean>,
): Promise<boolean> {
  const note = noteName(path);
  const file = findNote(path);
  if (file) return (await attempt(note, () => work(file))) ?? false;
  showMessage(texts.notices.noteGone(note));
  return false;
}

/** As `attempt`, with the note of the group's own questions; says so where another note has its path. */
export function attemptWithOwnNote<Result>(
  ownQuestions: OwnQuestionsNote,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const { failed, ownQuestionsPathTaken } = texts.notices;
  return attempt(ownQuestions.name(), work, (note, reason, error) =>
    error instanceof PathTakenError ? ownQuestionsPathTaken(error.path) : failed(note, reason),
  );
}
