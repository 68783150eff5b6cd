import type { TextEdit } from '../../edit';
import { lineBreakOf } from '../../lines';
import type { ListItem } from '../outline/outline';
import { lineStart } from '../outline/text-lines';

/** How the line of an item begins, up to its text; by its number among the new ones, from 0. */
export type StartOf = (index: number) => string;

/**
 * The edit that adds items to a list in the manner of its last one: marker, indentation, blank lines
 * between items.
 *
 * @param last the item that they come after, and the one before it in the list, if any
 * @param place the end of the line that they are to stand under
 * @param write the items' lines, without indentation
 * @returns the edit, and where in it the first item's text begins
 */
export function appendToList(
  text: string,
  { last, before }: { readonly last: ListItem; readonly before: ListItem | undefined },
  isTasks: boolean,
  place: number,
  write: (startOf: StartOf) => string[],
): { edit: TextEdit; textAt: number } {
  const lineBreak = lineBreakOf(text);
  const isLoose = before && /\n[ \t]*\r?\n/.test(text.slice(before.to, last.from));
  const gap = isLoose ? lineBreak + lineBreak : lineBreak;
  const indent = text.slice(lineStart(text, last.from), last.from).replace(/[^\t]/g, ' ');
  const behind = spaceBehindMarker(text, last) + (isTasks ? '[ ] ' : '');
  const startOf = (index: number) => markerBelow(last, before, index + 1) + behind;
  const lines = write(startOf);
  return {
    edit: { from: place, to: place, insert: lines.map((line) => gap + indent + line).join('') },
    textAt: gap.length + indent.length + startOf(0).length,
  };
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
