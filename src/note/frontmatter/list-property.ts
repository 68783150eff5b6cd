import type { TextEdit } from '../../edit';
import { readBlockList, writeItemLines } from './block-list';
import { readFlowList } from './flow-list';
import type { Entry } from './frontmatter-entries';
import { nextLine, startOfLine } from './list-source';
import type { ListSource } from './list-source';
import { writeText } from './yaml-text';

/** How Obsidian indents the items of a list. */
export const ITEM_INDENT = '  ';

/** A tag says what kind of value nothing is: a list below it would be of another kind. */
const TAGGED = /^(?:&\S+\s+)?!/;

/**
 * The value of a property as a list that can be edited in its source, whatever it is now: nothing,
 * a text, a block list or a flow list. `items` are the items that YAML reads there. Null where the
 * source is none of these.
 */
export function readListSource(
  yaml: string,
  entry: Entry,
  items: readonly unknown[],
  lineBreak: string,
): ListSource | null {
  const { value } = entry;
  switch (value.kind) {
    case 'nothing':
      return TAGGED.test(yaml.slice(value.from)) ? null : readNothing(yaml, entry, lineBreak);
    case 'block-list':
      return readBlockList(yaml, value.items, lineBreak);
    case 'flow-list':
      return readFlowList(yaml, value, lineBreak);
    case 'text':
    case 'block-text':
      return typeof items[0] === 'string'
        ? readText(yaml, entry, items[0], lineBreak)
        : readNothing(yaml, entry, lineBreak);
    case 'other':
      return null;
  }
}

/** No value, or one that says so (`~`, `""`) and makes room for a list. */
function readNothing(yaml: string, entry: Entry, lineBreak: string): ListSource {
  return {
    place: 'block',
    items: [],
    edit: (_, added) => (added.length > 0 ? replaceValue(yaml, entry, added, lineBreak) : []),
  };
}

/** A text, which becomes the first item of a block list with its source as it is. */
function readText(yaml: string, entry: Entry, text: string, lineBreak: string): ListSource {
  const { colonTo } = entry;
  const { from, to, quotes } = entry.value;
  return {
    place: 'block',
    items: [{ quotes }],
    edit([isRemoved], added) {
      if (isRemoved) return replaceValue(yaml, entry, added, lineBreak);
      if (added.length === 0) return [];
      // Where it goes on over several lines, these may not be indented enough for an item.
      if (yaml.slice(from, to).includes('\n')) {
        const first = writeText(text, { place: 'block', quotes });
        return replaceValue(yaml, entry, [first, ...added], lineBreak);
      }
      const isBelow = yaml.slice(colonTo, from).includes('\n');
      const indent = isBelow ? indentAt(yaml, from) : itemIndent(yaml, entry);
      const dash = isBelow
        ? { from, to: from, insert: '- ' }
        : { from: colonTo, to: from, insert: `${lineBreak}${indent}- ` };
      const below = nextLine(yaml, to);
      return [dash, { from: below, to: below, insert: writeItemLines(added, indent, lineBreak) }];
    },
  };
}

/** Takes the value away, but no comment, and writes the items on the lines below it. */
function replaceValue(
  yaml: string,
  entry: Entry,
  items: readonly string[],
  lineBreak: string,
): TextEdit[] {
  const { kind, to } = entry.value;
  const from = yaml.slice(0, entry.value.from).trimEnd().length;
  const below = nextLine(yaml, to);
  const insert = writeItemLines(items, itemIndent(yaml, entry), lineBreak);
  const lines = { from: below, to: below, insert };
  if (kind === 'nothing') return [lines];
  return [{ from, to, insert: '' }, lines];
}

function itemIndent(yaml: string, entry: Entry): string {
  return indentAt(yaml, entry.from) + ITEM_INDENT;
}

function indentAt(yaml: string, at: number): string {
  return yaml.slice(startOfLine(yaml, at), at);
}
