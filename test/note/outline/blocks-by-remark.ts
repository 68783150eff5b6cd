import type { Nodes, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, BlockKind } from '../../../src/note/outline/outline-model';
import { lineEnd } from '../../../src/note/outline/text-lines';

const remark = unified().use(remarkParse);

const KINDS: Partial<Record<RootContent['type'], BlockKind>> = {
  blockquote: 'quote',
  definition: 'paragraph',
  thematicBreak: 'rule',
};

/** The blocks of a text as remark has them, in the form of the outline's. */
export function blocksByRemark(text: string): Omit<Block, 'line'>[] {
  const blocks: Omit<Block, 'line'>[] = [];
  let isDefinition = false;
  for (const node of remark.parse(text).children) {
    // Code and HTML begin with their indentation, and code may end with blank lines.
    const source = text.slice(startOf(node), endOf(node));
    const from = startOf(node) + source.search(/\S|$/);
    const to = lineEnd(text, startOf(node) + source.trimEnd().length);
    const block = { kind: KINDS[node.type] ?? (node.type as BlockKind), from, to };
    const last = blocks.at(-1);
    // To the outline, link definitions are lines of the paragraph or heading right below them.
    const goesOn =
      last &&
      isDefinition &&
      (block.kind === 'paragraph' || isUnderlined(block, text)) &&
      !/\n\s*\n/.test(text.slice(last.to, from));
    if (goesOn) blocks.splice(-1, 1, { ...block, from: last.from });
    else blocks.push(block);
    isDefinition = node.type === 'definition';
  }
  return blocks;
}

function isUnderlined({ kind, from }: Pick<Block, 'kind' | 'from'>, text: string): boolean {
  return kind === 'heading' && !/^#{1,6}(?:\s|$)/.test(text.slice(from));
}

export const startOf = (node: Nodes): number => node.position?.start.offset ?? -1;

/**
 * Where remark departs from CommonMark: after indented code it begins no empty item and none with a
 * number other than 1. (Generated notes also spare it a line that is only an inline tag below a
 * paragraph: it takes that for HTML where a list ends, and only for one line.)
 */
export function isRemarkWrong(text: string): boolean {
  const lines = text.replaceAll('\r\n', '\n');
  return (
    /(?: {4}|\t).*\n[\s>]*.*(?:[-*+]|\d[.)])[ \t]*$/m.test(lines) ||
    /(?: {4}|\t).*\n[\s>]*.*\d[.)]/.test(lines)
  );
}

/** The end of a list is that of its last item: remark puts it too late after unclosed code. */
export function endOf(node: Nodes): number {
  const last = node.type === 'list' || node.type === 'listItem' ? node.children.at(-1) : undefined;
  return last ? Math.max(startOf(node), endOf(last)) : (node.position?.end.offset ?? -1);
}
