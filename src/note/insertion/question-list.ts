import type { Question } from '../../catalogue/model';
import type { TextEdit } from '../../edit';
import type { ListItem } from '../outline/outline';
import { contentEnd, lineEnd } from '../outline/text-lines';
import { discussionItems, findQuestionItems } from '../sections/section-questions';
import type { Section } from '../sections/sections';
import { appendToList } from './append-to-list';
import { writeQuestions } from './write-questions';

/**
 * The edit that adds questions to the end of a section's question list in the manner of its last
 * item: marker, indentation, blank lines between items; as tasks where its last question is one.
 *
 * @returns the edit, and where in it the first question's text begins; null where there is no list
 */
export function appendQuestions(
  text: string,
  section: Section,
  questions: readonly Question[],
): { edit: TextEdit; textAt: number } | null {
  const asked = findQuestionItems(text, section).map(({ item }) => item);
  const model = asked.findLast(({ depth }) => depth === 0) ?? asked.at(-1);
  if (!model) return null;
  const members = discussionItems(section).filter(({ list }) => list === model.list);
  const last = members.at(-1) ?? model;
  const before = members.at(-2);

  return appendToList(
    text,
    { last, before },
    model.task !== null,
    endOfItem(text, section, last),
    (startOf) => writeQuestions(questions, startOf),
  );
}

/** After the item, but before a line "Aftaler" that Markdown takes for the item's last words. */
function endOfItem(text: string, { agreements }: Section, { from, to }: ListItem): number {
  const label = agreements.find((part) => from < part.from && part.from < to);
  return label ? contentEnd(text, from, label.from) : lineEnd(text, to);
}
