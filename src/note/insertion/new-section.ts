import { spellings } from '../../catalogue/spellings';
import type { TextEdit } from '../../edit';
import { lineBreakOf } from '../../lines';
import { findPlace } from '../outline/blocks';
import { scanOutline } from '../outline/outline';
import type { Heading, Outline } from '../outline/outline';
import { contentEnd } from '../outline/text-lines';
import { writeFollowUp } from '../sections/follow-up';
import { isInSection } from '../sections/same-meeting';
import type { Section } from '../sections/sections';
import { themeOfHeading } from '../sections/theme-heading';
import { writeTimePlan } from '../sections/time-plan';
import { insertBlock } from './insert-block';
import type { BodyPlan, InsertionRequest } from './insertion-model';
import { makeQuestionList } from './new-list';

const HIGHEST_AUTO_LEVEL = 2;
const LOWEST_LEVEL = 6;

/**
 * Puts a theme's heading, its follow-up, its time plan and its questions in: at the cursor or where it can go next after it. Where
 * the cursor is in the section of another theme, they go after that section, at its level.
 */
export function planNewSection(
  request: InsertionRequest,
  outline: Outline,
  sections: readonly Section[],
  cursor: number,
): BodyPlan & { readonly edit: TextEdit } {
  const { text, theme, questions = theme.questions, headingLevel, listStyle } = request;
  const { bodyFrom, headings, items } = outline;
  const around = sections.find((section) => isInSection(section, cursor));
  const isAfterContent = around !== undefined || request.cursor === null;
  const end = contentEnd(text, bodyFrom, around?.to ?? text.length);
  const place = findPlace(text, outline, isAfterContent ? end : cursor);

  const autoLevel = around?.heading.level ?? levelUnder(headings, cursor);
  const level = headingLevel === 'auto' ? autoLevel : headingLevel;
  const below = items.filter(({ from }) => from >= place);
  const list = makeQuestionList(text, place, below, questions, listStyle);
  const lineBreak = lineBreakOf(text);
  const { followUp = null, timePlan = [] } = request;
  const blocks = [
    writeHeading(level, request),
    writeFollowUp(followUp, lineBreak),
    writeTimePlan(timePlan, lineBreak),
    list.source,
  ].filter((source) => source !== '');
  const block = blocks.join(lineBreak.repeat(2));
  const { edit, lead } = insertBlock(text, bodyFrom, place, block);
  const textAt = list.source === '' ? 0 : list.textAt - list.source.length;
  return { edit, cursor: place + lead + block.length + textAt, added: questions.length };
}

/** The title word for word, unless Markdown would read it as another: `C #` as `C`. */
function writeHeading(level: number, { theme, themes }: InsertionRequest): string {
  const lines = spellings(theme.title).map((title) => `${'#'.repeat(level)} ${title}`);
  const isRead = (line: string): boolean =>
    scanOutline(line).headings.some(({ text }) => themeOfHeading(text, themes)?.id === theme.id);
  return lines.find(isRead) ?? `${'#'.repeat(level)} ${theme.title}`;
}

/** One below the heading that the offset is under. */
function levelUnder(headings: readonly Heading[], offset: number): number {
  const above = headings.findLast(({ from }) => from < offset);
  return above ? Math.min(above.level + 1, LOWEST_LEVEL) : HIGHEST_AUTO_LEVEL;
}
