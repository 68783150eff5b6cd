import { nextLine, startOfLine } from './list-source';
import type { ListSource } from './list-source';
import type { YamlItem } from './yaml-source';

/** A list with an item on each line. Items go with their lines; comments on other lines stay. */
export function readBlockList(
  yaml: string,
  items: readonly YamlItem[],
  lineBreak: string,
): ListSource {
  return {
    place: 'block',
    items,
    edit(isRemoved, added) {
      const edits = items
        .filter((_, index) => isRemoved[index])
        .map(({ mark, to }) => ({
          from: startOfLine(yaml, mark ?? to),
          to: nextLine(yaml, to),
          insert: '',
        }));
      const last = items.at(-1);
      if (added.length === 0 || !last) return edits;
      const dash = last.mark ?? last.from;
      const indent = yaml.slice(startOfLine(yaml, dash), dash);
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
