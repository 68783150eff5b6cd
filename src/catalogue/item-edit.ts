import type { TextEdit } from '../edit';
import { lineBreakOf } from '../lines';
import type { Item } from './block';
import { listsIn } from './sections';
import type { ThemeSection } from './sections';

const MARKER = /^([-*+]|\d+(?=[.)]))([.)]?)( {1,4}|\t)?(\[[^\r\n]\](?=[ \t]))?/;

/**
 * Adds an item to the end of a theme's last list, in the manner of the item before it; where the
 * theme has no list, one is begun after what stands under its heading.
 *
 * @param source what the offsets in the section and in the edit refer to
 */
export function appendItem(section: ThemeSection, source: string, item: string): TextEdit {
  const list = listsIn(section.content).at(-1);
  const last = list?.at(-1);
  const eol = lineBreakOf(source);
  if (list && last) {
    const gap = isLoose(list, source) ? eol + eol : eol;
    return insertAfter(last, source, gap + nextMarker(last, source) + item);
  }
  const edit = insertAfter(
    section.content.at(-1) ?? section.heading,
    source,
    `${eol}${eol}- ${item}`,
  );
  const isCrowded = /^\r?\n[ \t]*[^\s]/.test(source.slice(edit.to));
  return isCrowded ? { ...edit, insert: edit.insert + eol } : edit;
}

/** Adds a theme with one question to the end of a text. */
export function appendTheme(text: string, title: string, item: string): TextEdit {
  const eol = lineBreakOf(text);
  const gap = /^(?:\s*\n)?$|\n[ \t]*\r?\n$/.test(text) ? '' : text.endsWith('\n') ? eol : eol + eol;
  const insert = `${gap}## ${title}${eol}${eol}- ${item}${eol}`;
  return { from: text.length, to: text.length, insert };
}

function insertAfter({ to }: { to: number }, source: string, insert: string): TextEdit {
  const rest = /\r?\n|$/.exec(source.slice(to))?.index ?? 0;
  return { from: to + rest, to: to + rest, insert };
}

/** Whether a blank line stands between the list's last two items. */
function isLoose(list: readonly Item[], source: string): boolean {
  const [before, last] = list.slice(-2);
  return (
    before !== undefined &&
    last !== undefined &&
    /\n[ \t]*\r?\n/.test(source.slice(before.to, last.from))
  );
}

/** Indentation, marker, space and brackets for an item below this one. */
function nextMarker({ from }: Item, source: string): string {
  const indent = source.slice(source.lastIndexOf('\n', from - 1) + 1, from);
  const [, bullet = '-', sign = '', space = ' ', task] = MARKER.exec(source.slice(from)) ?? [];
  const next = sign === '' ? bullet : String(Number(bullet) + 1);
  return indent + next + sign + space + (task ? '[ ] ' : '');
}
