import { findPlace } from '../outline/blocks';
import { insertBlock } from './insert-block';
import type { BodyPlan, InsertionRequest } from './insertion-model';
import { makeQuestionList } from './new-list';
import type { Outline } from '../outline/outline';
import { appendQuestions } from './question-list';
import { skipPreparation } from '../sections/preparation';
import { questionKey } from '../sections/question-text';
import { findPresentIn, findQuestionItems } from '../sections/section-questions';
import type { Section } from '../sections/sections';

/**
 * Adds the questions that none of a theme's sections has: to the first list of questions among
 * them, or as a new list below the first section's heading and what prepares for it.
 *
 * @param sections at least one
 */
export function planMissingQuestions(
  request: InsertionRequest,
  outline: Outline,
  sections: readonly [Section, ...Section[]],
): BodyPlan {
  const { text, theme, questions = theme.questions, listStyle } = request;
  const present = findPresentIn(text, sections);
  const missing = questions.filter((question) => !present.has(questionKey(question.text)));
  const added = missing.length;
  const withList = sections.find((section) => findQuestionItems(text, section).length > 0);
  const section = withList ?? sections[0];
  if (added === 0) return { edit: null, cursor: firstQuestionAt(text, section), added };

  const addition = withList && appendQuestions(text, withList, missing);
  if (addition) {
    const { edit, textAt } = addition;
    return { edit, cursor: edit.from + textAt, added };
  }
  const place = findPlace(text, outline, skipPreparation(text, outline, section.heading.to));
  const { source, textAt } = makeQuestionList(text, place, outline.items, missing, listStyle);
  const { edit, lead } = insertBlock(text, outline.bodyFrom, place, source);
  return { edit, cursor: place + lead + textAt, added };
}

/** Where the first question's text begins; without one, where the section's body does. */
function firstQuestionAt(text: string, section: Section): number {
  const item = findQuestionItems(text, section)[0]?.item;
  if (!item) return section.bodyFrom;
  return text.indexOf(item.text, item.task ? item.task.at + 1 : item.from + item.marker.length);
}
