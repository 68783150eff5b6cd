import type { Vault } from 'obsidian';
import { findCovered } from '../../coverage/occasions';
import { findQuestionHistory } from '../../coverage/question-history';
import type { QuestionHistory } from '../../coverage/question-history';
import type { CoverageNow } from '../../coverage/now';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { readSections } from '../../note/sections/section-reading';
import type { SectionReading } from '../../note/sections/section-reading';

/** Which questions of a theme were discussed, and when, as the notes say that covered it. */
export async function readQuestionHistory(
  vault: Vault,
  coverage: ThemeCoverage,
  { history, today }: CoverageNow,
): Promise<QuestionHistory[]> {
  const sections = new Map<string, readonly SectionReading[]>();
  const readNote = async (path: string): Promise<void> => {
    const file = vault.getFileByPath(path);
    // A note that is gone has nothing to say.
    const text = file && (await vault.cachedRead(file).catch(() => null));
    sections.set(path, readSections(text ?? '', history.themes));
  };
  const covered = findCovered(coverage.occasions, today);
  await Promise.all([...new Set(covered.map(({ meeting }) => meeting.path))].map(readNote));
  return findQuestionHistory(coverage, (path) => sections.get(path) ?? [], today);
}
