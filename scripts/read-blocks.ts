import type { Node, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, ReadBlocks } from '../src/catalogue/block';

const remark = unified().use(remarkParse);

/**
 * Reads the body of a catalogue by remark: that of the one that ships, and in the tests of any that
 * the plugin must read as this does (src/note/catalogue-note/catalogue-blocks.ts).
 */
export const readBlocks: ReadBlocks = (text) =>
  remark.parse(text).children.map((node) => readBlock(node, text));

function readBlock(node: RootContent, text: string): Block {
  const { type } = node;
  const part = partOf(node);
  switch (type) {
    case 'paragraph':
      return { kind: type, ...part, text: sourceOf(node, text) };
    case 'heading': {
      // To remark, an underlined heading begins with the link definitions above its text.
      const [first = node] = node.children;
      const { from, line } = partOf(first);
      const words = node.children.map((child) => sourceOf(child, text));
      const source = words.join('').replace(/\s*\n\s*/g, ' ');
      return { kind: type, level: node.depth, from, to: part.to, line, text: source };
    }
    case 'list': {
      const items = node.children.map((item) => {
        const words = item.children.find((child) => child.type === 'paragraph');
        return { ...partOf(item), text: words ? sourceOf(words, text) : '' };
      });
      return { kind: type, ...part, items };
    }
    default:
      return { kind: 'other', ...part };
  }
}

function sourceOf(node: Node, text: string): string {
  const { from, to } = partOf(node);
  return text.slice(from, to);
}

function partOf({ position }: Node): { from: number; to: number; line: number } {
  const { start, end } = position ?? {};
  return { from: start?.offset ?? 0, to: end?.offset ?? 0, line: (start?.line ?? 1) - 1 };
}
