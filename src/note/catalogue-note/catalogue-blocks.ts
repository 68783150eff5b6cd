import type { Block, Item, ReadBlocks } from '../../catalogue/block';
import { scanBlocks } from '../outline/block-scan';
import { skipDefinitions } from '../outline/link-definition';
import type { Span } from '../outline/outline-model';

/** Reads the body of a catalogue as notes are read, without what Obsidian adds to CommonMark. */
export const readBlocks: ReadBlocks = (text) => {
  const { blocks, headings, items } = scanBlocks(text, 0, 'commonmark');
  const wordsOf = (paragraph: Span): string =>
    text.slice(skipDefinitions(text, paragraph), paragraph.to);
  const headingsUpTo = makeTaker(headings);
  const itemsUpTo = makeTaker(items);
  return blocks.map((block): Block => {
    const { from, to, line } = block;
    const [heading] = headingsUpTo(to);
    const itemsInBlock = itemsUpTo(to);
    if (heading) return { kind: 'heading', ...heading };
    if (block.kind === 'list') {
      const own: Item[] = [];
      for (const { from, to, line, depth, paragraph } of itemsInBlock) {
        if (depth > 0) continue;
        own.push({ from, to, line, text: paragraph ? wordsOf(paragraph) : '' });
      }
      return { kind: 'list', from, to, line, items: own };
    }
    const text = block.kind === 'paragraph' ? wordsOf(block) : '';
    return text === ''
      ? { kind: 'other', from, to, line }
      : { kind: 'paragraph', from, to, line, text };
  });
};

/** Gives the parts that begin before an offset, each once. They are in order, as offsets are. */
function makeTaker<Part extends Span>(parts: readonly Part[]): (to: number) => Part[] {
  let next = 0;
  return (to) => {
    const first = next;
    while ((parts[next]?.from ?? Infinity) <= to) next += 1;
    return parts.slice(first, next);
  };
}
