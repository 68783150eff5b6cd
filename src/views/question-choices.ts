import type { Question } from '../catalogue/model';
import { findMissingQuestions } from '../coverage/question-history';
import type { QuestionHistory } from '../coverage/question-history';
import { texts } from '../i18n';
import { formatDate } from '../i18n/dates';
import type { IsoDate } from '../note/dates/dates';
import { questionKey } from '../note/sections/question-text';

/** As many questions as a group talks about in half an hour. */
const A_MEETINGS_QUESTIONS = 4;
const MINUTES_A_QUESTION = 7.5;

/** A question of a theme that can go into a note, with what helps in choosing. */
export interface QuestionChoice {
  readonly question: Question;
  /** Whose question it is, and when it was discussed; empty where there is nothing to say. */
  readonly detail: string;
  /** Whether the note has it already. */
  readonly isThere: boolean;
  /** Whether the group has not discussed it within the cadence. */
  readonly isMissing: boolean;
}

/** @param there keys (see `questionKey`) of what the note has */
export function buildQuestionChoices(
  histories: readonly QuestionHistory[],
  cadenceMonths: number,
  today: IsoDate,
  there: ReadonlySet<string>,
): QuestionChoice[] {
  const t = texts.chooseQuestions;
  const missing = new Set(findMissingQuestions(histories, cadenceMonths, today));
  return histories.map(({ question, last, path }) => {
    const isThere = there.has(questionKey(question.text));
    const facts = [
      ...(question.origin === 'own' ? [t.own] : []),
      ...(path === null
        ? []
        : [last ? t.lastDiscussed(formatDate(last)) : texts.questions.undated]),
      ...(isThere ? [t.there] : []),
    ];
    return { question, detail: facts.join(' · '), isThere, isMissing: missing.has(question) };
  });
}

/** The first that the group has not discussed, to as many as a meeting takes with those it has. */
export function preselect(choices: readonly QuestionChoice[]): QuestionChoice[] {
  const there = choices.filter(({ isThere }) => isThere).length;
  return choices
    .filter(({ isMissing, isThere }) => isMissing && !isThere)
    .slice(0, Math.max(A_MEETINGS_QUESTIONS - there, 0));
}

/** How long it takes to talk about so many questions, in minutes, to the nearest five. */
export function estimateMinutes(questions: number): number {
  return Math.round((questions * MINUTES_A_QUESTION) / 5) * 5;
}
