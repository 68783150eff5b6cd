import type { Question } from '../../catalogue/model';
import { lineBreakOf } from '../../lines';
import type { ListItem } from '../outline/outline';
import { isBlank } from '../outline/text-lines';
import { writeQuestions } from './write-questions';

/**
 * The source of a new list of questions.
 *
 * @param neighbours items of lists that may come to stand next to the new one
 * @returns the list, and where in it the first question's text begins
 */
export function makeQuestionList(
  text: string,
  place: number,
  neighbours: readonly ListItem[],
  questions: readonly Question[],
  listStyle: 'checklist' | 'bullets',
): { source: string; textAt: number } {
  const bullet = chooseBullet(text, place, neighbours);
  const start = listStyle === 'checklist' ? `${bullet} [ ] ` : `${bullet} `;
  const lines = writeQuestions(questions, () => start);
  return { source: lines.join(lineBreakOf(text)), textAt: start.length };
}

/** Markdown takes two lists with one bullet for a single one. */
export function chooseBullet(text: string, place: number, neighbours: readonly ListItem[]): string {
  const above = neighbours.findLast(({ from, depth }) => from < place && depth === 0);
  const below = neighbours.find(({ from }) => from >= place);
  const taken = [
    above && isBlank(text.slice(above.to, place)) ? above.marker : '',
    below && isBlank(text.slice(place, below.from)) ? below.marker : '',
  ];
  return ['-', '*', '+'].find((bullet) => !taken.includes(bullet)) ?? '-';
}
