import type { Outline } from '../outline/outline';
import { isFollowUpLine } from './follow-up';
import { isTimePlanLine } from './time-plan';

/** Whether a line of a section is one that an insertion puts before the questions. */
export function isPreparationLine(line: string): boolean {
  // Most lines are no quotes.
  return /^\s*>/.test(line) && (isFollowUpLine(line) || isTimePlanLine(line));
}

/** Where the follow-up and the time plan end that stand right below a heading; where it does, without. */
export function skipPreparation(text: string, { blocks }: Outline, headingTo: number): number {
  let end = headingTo;
  for (const { kind, from, to } of blocks) {
    if (from < end) continue;
    const [first = ''] = text.slice(from, to).split('\n', 1);
    if (kind !== 'quote' || !isPreparationLine(first)) break;
    end = to;
  }
  return end;
}
