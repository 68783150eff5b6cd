import type { Question } from '../../catalogue/model';
import { spellings } from '../../catalogue/spellings';
import { hasWords } from '../outline/link-definition';
import { scanOutline } from '../outline/outline';
import { questionKey } from '../sections/question-text';

/**
 * Questions as the items of a list, a line each: word for word, but for what Markdown would take for
 * the beginning of something else (`1. `, `# `), which is escaped.
 *
 * @param startOf list marker, space and, for a task, brackets
 */
export function writeQuestions(
  questions: readonly Question[],
  startOf: (index: number) => string,
): string[] {
  return questions.map(({ text }, index) => {
    const start = startOf(index);
    const lines = spellings(text).map((spelling) => start + spelling);
    return lines.find((line) => readsAs(line, text)) ?? start + text;
  });
}

/** Whether a line is one list item, which has a paragraph, and says this question. */
function readsAs(line: string, question: string): boolean {
  const [item, ...more] = scanOutline(line).items;
  return (
    item?.paragraph != null &&
    more.length === 0 &&
    hasWords(line, item.paragraph) &&
    questionKey(item.text) === questionKey(question)
  );
}
