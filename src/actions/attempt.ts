import { texts } from '../i18n';
import { reasonOf } from '../reason-of';
import { PathTakenError } from '../vault/own-questions-note';
import type { OwnQuestionsNote } from '../vault/own-questions-note';
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
  describe: (note: string, reason: string) => string = texts.notices.failed,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    showMessage(describe(note, reasonOf(error)));
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
