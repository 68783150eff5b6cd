import type { CST } from 'yaml';
import { endOfToken, nextLine, quotesOf, startOfLine } from './list-source';
import type { ItemSource, ListSource } from './list-source';

/** A list with an item on each line. Items go with their lines; comments on other lines stay. */
export function readBlockList(
  yaml: string,
  list: CST.BlockSequence,
  lineBreak: string,
): ListSource {
  const items = list.items.flatMap(readItem);
  return {
    place: 'block',
    items,
    edit(isRemoved, added) {
      const edits = items
        .filter((_, index) => isRemoved[index])
        .map(({ from, to }) => ({
          from: startOfLine(yaml, from),
          to: nextLine(yaml, to),
          insert: '',
        }));
      const last = items.at(-1);
      if (added.length === 0 || !last) return edits;
      const indent = yaml.slice(startOfLine(yaml, last.from), last.from);
      const at = nextLine(yaml, last.to);
      return [...edits, { from: at, to: at, insert: writeItemLines(added, indent, lineBreak) }];
    },
  };
}

/** Lines of a block list. */
export function writeItemLines(
  items: readonly string[],
  indent: string,
  lineBreak: string,
): string {
  return items.map((item) => `${indent}- ${item}${lineBreak}`).join('');
}

/** Comments behind the last item are an item without a dash to the parser. */
function readItem({ start, value }: CST.CollectionItem): ItemSource[] {
  const dash = start.find(({ type }) => type === 'seq-item-ind');
  if (!dash) return [];
  const last = value ?? start.findLast(({ type }) => type === 'anchor' || type === 'tag') ?? dash;
  return [{ from: dash.offset, to: endOfToken(last), quotes: quotesOf(value) }];
}
