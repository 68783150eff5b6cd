import type { Question } from '../catalogue/model';
import type { TextEdit } from '../edit';
import type { ListItem } from './outline';
import { discussionItems, findQuestionItems } from './section-questions';
import { findAgreements } from './sections';
import type { Section } from './sections';
import { contentEnd, lineBreakOf, lineEnd, lineStart } from './text-lines';
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
  const members = discussionItems(text, section).filter(({ list }) => list === model.list);
  const last = members.at(-1) ?? model;
  const before = members.at(-2);

  const lineBreak = lineBreakOf(text);
  const isLoose = before && /\n[ \t]*\r?\n/.test(text.slice(before.to, last.from));
  const gap = isLoose ? lineBreak + lineBreak : lineBreak;
  const indent = text.slice(lineStart(text, last.from), last.from).replace(/[^\t]/g, ' ');
  const behind = spaceBehindMarker(text, last) + (model.task ? '[ ] ' : '');
  const startOf = (index: number) => markerBelow(last, before, index + 1) + behind;
  const lines = writeQuestions(questions, startOf);
  const place = endOfItem(text, section, last);
  return {
    edit: { from: place, to: place, insert: lines.map((line) => gap + indent + line).join('') },
    textAt: gap.length + indent.length + startOf(0).length,
  };
}

/** After the item, but before a line "Aftaler" that Markdown takes for the item's last words. */
function endOfItem(text: string, section: Section, { from, to }: ListItem): number {
  const label = findAgreements(text, section).find((part) => from < part.from && part.from < to);
  return label ? contentEnd(text, from, label.from) : lineEnd(text, to);
}

/** Numbers go on, unless the items above have the same one. */
function markerBelow({ marker }: ListItem, before: ListItem | undefined, steps: number): string {
  const number = Number.parseInt(marker, 10);
  if (Number.isNaN(number) || before?.marker === marker) return marker;
  return `${number + steps}${marker.slice(-1)}`;
}

/** As many columns as the item has, unless that is code. */
function spaceBehindMarker(text: string, { from, marker }: ListItem): string {
  return /^(?: {1,4}|\t)(?=[^ \t\r\n])/.exec(text.slice(from + marker.length))?.[0] ?? ' ';
}
