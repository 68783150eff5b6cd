import { texts } from '../i18n';
import { PathTakenError } from '../vault/own-questions-note';
import type { OwnQuestionsNote } from '../vault/own-questions-note';
import { showMessage } from '../views/notices';

/**
 * Does something to a note, and says so where it goes wrong in a way that nobody foresaw.
 *
 * @param note the note's name
 * @returns what the work gave, or null where it went wrong
 */
export async function attempt<Result>(
  note: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    showMessage(texts.notices.failed(note, reason));
    return null;
  }
}

/** As `attempt`, with the note of the group's own questions; says so where another note has its path. */
export async function attemptWithOwnNote<Result>(
  ownQuestions: OwnQuestionsNote,
  work: () => Promise<Result>,
): Promise<Result | null> {
  return attempt(ownQuestions.name(), async () => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof PathTakenError)) throw error;
      showMessage(texts.notices.ownQuestionsPathTaken(error.path));
      return null;
    }
  });
}
