import type { TextEdit } from '../../edit';
import { lineBreakOf } from '../../lines';
import { contentEnd, isBlank } from '../outline/text-lines';

/**
 * The edit that puts a block in at a place between others, with a blank line before and after it
 * where there is none yet. At the top of the body and at the end of the text none is needed.
 *
 * @param place as `findPlace` gives it
 * @returns the edit, and how many characters of it precede the block
 */
export function insertBlock(
  text: string,
  bodyFrom: number,
  place: number,
  block: string,
): { edit: TextEdit; lead: number } {
  const lineBreak = lineBreakOf(text);
  const isTop = isBlank(text.slice(bodyFrom, place));
  const isBottom = isBlank(text.slice(place));
  const breaksAbove = countLineBreaks(text.slice(contentEnd(text, bodyFrom, place), place));
  const breaksBelow = countLineBreaks(/^[ \t\r\n]*/.exec(text.slice(place))?.[0]);
  const isLineStart = /^[\n\uFEFF]?$/.test(text.slice(Math.max(place - 1, 0), place));
  const lead = Math.max(isTop ? 0 : 2 - breaksAbove, isLineStart ? 0 : 1);
  const tail = Math.max((isBottom ? 1 : 2) - breaksBelow, 0);
  const insert = lineBreak.repeat(lead) + block + lineBreak.repeat(tail);
  return { edit: { from: place, to: place, insert }, lead: lead * lineBreak.length };
}

function countLineBreaks(space = ''): number {
  return space.split('\n').length - 1;
}
