import type { Heading, ListItem, Node, Paragraph, PhrasingContent } from 'mdast';
import { foldSpace, plainName } from './name-key';

const TASK = /^\[[^\r\n]\](?:\s+|$)/u;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

/** The name that a heading gives its theme: without markup; a wikilink is reduced to its target. */
export function readHeading(heading: Heading): string {
  return plainName(heading.children.map(plainText).join(''));
}

/**
 * The question that a list item asks: its first paragraph, on one line, without the brackets of a
 * task. Markup is kept as it was typed; backslash escapes are resolved.
 *
 * @param source what the item's offsets refer to
 */
export function readQuestion(item: ListItem, source: string): string {
  const paragraph = item.children.find((child) => child.type === 'paragraph');
  if (!paragraph) return '';
  const { from, to } = spanOf(paragraph);
  const brackets = TASK.exec(source.slice(from, to))?.[0] ?? '';
  return readParagraph(paragraph, source, from + brackets.length);
}

/** A paragraph's text from an offset on, as `readQuestion` reads it. */
export function readParagraph(paragraph: Paragraph, source: string, after = 0): string {
  return foldSpace(paragraph.children.map((child) => typedText(child, source, after)).join(''));
}

/** Where a node begins and ends: UTF-16 offsets in what was parsed. */
export function spanOf(node: Node): { from: number; to: number } {
  const { start, end } = node.position ?? {};
  return { from: start?.offset ?? 0, to: end?.offset ?? 0 };
}

function typedText(node: PhrasingContent, source: string, after: number): string {
  const { from, to } = spanOf(node);
  const text = source.slice(Math.max(from, after), to);
  if (node.type === 'break') return ' ';
  return node.type === 'text' ? text.replace(ESCAPE, '$1') : text;
}

function plainText(node: PhrasingContent): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
