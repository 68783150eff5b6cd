import type { TextEdit } from '../../edit';
import { nextLine, startOfLine } from './list-source';
import type { ListSource } from './list-source';
import type { YamlItem, YamlProperty } from './yaml-source';

/**
 * A list in brackets. An item goes with the comma and the space before it; comments stay. New
 * items stand on lines of their own where the last one does.
 */
export function readFlowList(
  yaml: string,
  { items, ownFrom, trailingComma }: YamlProperty,
  lineBreak: string,
): ListSource {
  return {
    place: 'flow',
    items,
    edit(isRemoved, added) {
      const isEmptied = !isRemoved.includes(false);
      const edits = removeItems(items, isRemoved);
      if (added.length > 0) {
        const at = items[0]?.from ?? ownFrom + 1;
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
function removeItems(items: readonly YamlItem[], isRemoved: readonly boolean[]): TextEdit[] {
  const firstKept = isRemoved.indexOf(false);
  return items.flatMap(({ from, to, mark, hasComment }, index) => {
    const edits: TextEdit[] = [];
    if (mark !== null && (isRemoved[index] || index === firstKept)) {
      edits.push(removal(mark, hasComment ? mark + 1 : from));
    }
    if (isRemoved[index]) edits.push(removal(from, to));
    return edits;
  });
}

function addItems(
  yaml: string,
  items: readonly YamlItem[],
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

function insertion(at: number, insert: string): TextEdit {
  return { from: at, to: at, insert };
}

function removal(from: number, to: number): TextEdit {
  return { from, to, insert: '' };
}
