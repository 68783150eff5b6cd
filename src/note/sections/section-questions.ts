import type { Question, Theme } from '../../catalogue/model';
import type { ListItem } from '../outline/outline';
import { isFollowUpLine } from './follow-up';
import { questionKey } from './question-text';
import { makeIsIn } from './sections';
import type { Section } from './sections';

export interface QuestionItem {
  readonly item: ListItem;
  readonly question: Question;
}

const LINE_START =
  /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[[^\]]\]\s+)?(?:\[![^\]]*\][+-]?\s+)?(?:#+\s+)?/u;

/** The task that an item of a list is; its mark is the character between the brackets. */
export type TaskItem = ListItem & { readonly task: NonNullable<ListItem['task']> };

/** A theme's questions by their keys (see `questionKey`). */
interface KnownQuestions {
  readonly byKey: ReadonlyMap<string, Question>;
  readonly keys: readonly string[];
  /** No longer line asks one of them, with all that may stand in it and beside it. */
  readonly longest: number;
}

const knownQuestions = new WeakMap<Theme, KnownQuestions>();

/** What links and fields may add to a question. */
const MOST_ADDED = 2_000;

/** The items of a section that ask a question of its theme, nested ones too; no agreements. */
export function findQuestionItems(text: string, section: Section): QuestionItem[] {
  return questionsAmong(text, section.theme, discussionItems(section));
}

/**
 * The tasks of a section whose ticks say that its theme was talked about: those of a top-level list
 * that are known questions, or stand before the last known one in it, as reworded questions do.
 */
export function findCountedTasks(text: string, section: Section): TaskItem[] {
  const items = discussionItems(section).filter(({ depth }) => depth === 0);
  return countedTasks(items, questionsAmong(text, section.theme, items));
}

/**
 * As `findCountedTasks`, for whoever has both at hand.
 *
 * @param items those of a section but for agreements
 * @param questions those of its items that ask a question
 */
export function countedTasks(
  items: readonly ListItem[],
  questions: readonly QuestionItem[],
): TaskItem[] {
  const lastKnown = new Map<number, number>();
  for (const { item } of questions) if (item.depth === 0) lastKnown.set(item.list, item.from);
  return items.filter(
    (item): item is TaskItem =>
      item.task !== null && item.depth === 0 && item.from <= (lastKnown.get(item.list) ?? -1),
  );
}

export function isTicked({ task }: Pick<TaskItem, 'task'>): boolean {
  return task.mark === 'x' || task.mark === 'X';
}

/**
 * Which of their theme's questions sections have on any line of them, be it an item, a heading, a
 * paragraph or a line of a callout, but no agreement; as the keys that `questionKey` gives.
 */
export function findPresentIn(text: string, sections: readonly Section[]): Set<string> {
  const present = new Set<string>();
  for (const section of sections) {
    const isAgreed = makeIsIn(section.agreements);
    let from = section.bodyFrom;
    for (const line of text.slice(from, section.to).split('\n')) {
      // An agreement may have a question's words.
      if (line !== '' && !isAgreed(from) && !isFollowUpLine(line)) {
        present.add(questionKey(line.replace(LINE_START, '')));
      }
      from += line.length + 1;
    }
    for (const { question } of findQuestionItems(text, section)) {
      present.add(questionKey(question.text));
    }
  }
  return present;
}

/** The items of a section but for agreements. */
export function discussionItems({ items, agreements }: Section): readonly ListItem[] {
  if (agreements.length === 0) return items;
  const isAgreed = makeIsIn(agreements);
  return items.filter(({ from }) => !isAgreed(from));
}

/** Those of the items that ask a question of the theme. */
export function questionsAmong(
  text: string,
  theme: Theme,
  items: readonly ListItem[],
): QuestionItem[] {
  const known = questionsOf(theme);
  const found: QuestionItem[] = [];
  for (const item of items) {
    const question = questionOf(text, item, known);
    if (question) found.push({ item, question });
  }
  return found;
}

function questionsOf(theme: Theme): KnownQuestions {
  let known = knownQuestions.get(theme);
  if (!known) {
    const byKey = new Map(
      theme.questions.map((question) => [questionKey(question.text), question]),
    );
    const keys = [...byKey.keys()];
    const longest = keys.reduce((most, { length }) => Math.max(most, 2 * length + MOST_ADDED), 0);
    known = { byKey, keys, longest };
    knownQuestions.set(theme, known);
  }
  return known;
}

/** By the item's first line, or by more of its lines where the question is wrapped over them. */
function questionOf(
  text: string,
  item: ListItem,
  { byKey, keys, longest }: KnownQuestions,
): Question | undefined {
  let source = item.text;
  let lineTo = text.indexOf('\n', item.from);
  while (source.length <= longest) {
    const key = questionKey(source);
    const question = byKey.get(key);
    const isWrapped = lineTo >= 0 && lineTo < item.to && keys.some((one) => one.startsWith(key));
    if (question !== undefined || !isWrapped) return question;
    const lineFrom = lineTo + 1;
    lineTo = text.indexOf('\n', lineFrom);
    source += ` ${text.slice(lineFrom, lineTo < 0 ? text.length : lineTo)}`;
  }
  return undefined;
}
