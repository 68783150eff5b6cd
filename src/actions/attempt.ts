import { texts } from '../i18n';
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
