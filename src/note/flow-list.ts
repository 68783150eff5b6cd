import type { CST } from 'yaml';
import type { TextEdit } from '../edit';
import { endOfToken, nextLine, quotesOf, startOfLine } from './list-source';
import type { ItemSource, ListSource } from './list-source';

interface FlowItem extends ItemSource {
  /** The comma before the item; null for the first one. */
  readonly comma: number | null;
  /** Whether a comment stands between that comma and the item. */
  readonly hasComment: boolean;
}

/**
 * A list in brackets. An item goes with the comma and the space before it; comments stay. New
 * items stand on lines of their own where the last one does.
 */
export function readFlowList(
  yaml: string,
  list: CST.FlowCollection,
  lineBreak: string,
): ListSource {
  const items = list.items.flatMap(readItem);
  const rest = list.items.at(-1);
  const trailingComma = rest?.value ? null : findComma(rest);
  return {
    place: 'flow',
    items,
    edit(isRemoved, added) {
      const isEmptied = !isRemoved.includes(false);
      const edits = removeItems(items, isRemoved);
      if (added.length > 0) {
        const at = items[0]?.from ?? list.start.offset + 1;
        return isEmptied
          ? [...edits, insertion(at, added.join(', '))]
          : [...edits, ...addItems(yaml, items, trailingComma, added, lineBreak)];
      }
      if (isEmptied && trailingComma !== null)
        edits.push(removal(trailingComma, trailingComma + 1));
      return edits;
    },
  };
}

/** The first item that stays loses the comma before it too. */
function removeItems(items: readonly FlowItem[], isRemoved: readonly boolean[]): TextEdit[] {
  const firstKept = isRemoved.indexOf(false);
  return items.flatMap(({ from, to, comma, hasComment }, index) => {
    const edits: TextEdit[] = [];
    if (comma !== null && (isRemoved[index] || index === firstKept)) {
      edits.push(removal(comma, hasComment ? comma + 1 : from));
    }
    if (isRemoved[index]) edits.push(removal(from, to));
    return edits;
  });
}

function addItems(
  yaml: string,
  items: readonly FlowItem[],
  trailingComma: number | null,
  added: readonly string[],
  lineBreak: string,
): TextEdit[] {
  const last = items.at(-1);
  if (!last) return [];
  const indent = yaml.slice(startOfLine(yaml, last.from), last.from);
  const lineTo = nextLine(yaml, last.to);
  const isAlone = indent.trim() === '' && /^\s*,?\s*(?:#.*)?\s*$/.test(yaml.slice(last.to, lineTo));
  const isCommaBelow = trailingComma !== null && trailingComma >= lineTo;
  if (!isAlone || isCommaBelow) return [insertion(last.to, `, ${added.join(', ')}`)];
  const lines = added.map((item) => indent + item).join(`,${lineBreak}`);
  return trailingComma === null
    ? [insertion(last.to, ','), insertion(lineTo, lines + lineBreak)]
    : [insertion(lineTo, `${lines},${lineBreak}`)];
}

function readItem(item: CST.CollectionItem): FlowItem[] {
  const { start, value } = item;
  if (!value) return [];
  const first = start.find(({ type }) => type === 'anchor' || type === 'tag') ?? value;
  return [
    {
      from: first.offset,
      to: endOfToken(value),
      quotes: quotesOf(value),
      comma: findComma(item),
      hasComment: start.some(({ type }) => type === 'comment'),
    },
  ];
}

function findComma(item: CST.CollectionItem | undefined): number | null {
  return item?.start.find(({ type }) => type === 'comma')?.offset ?? null;
}

function insertion(at: number, insert: string): TextEdit {
  return { from: at, to: at, insert };
}

function removal(from: number, to: number): TextEdit {
  return { from, to, insert: '' };
}
