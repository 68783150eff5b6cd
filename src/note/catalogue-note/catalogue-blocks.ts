import type { Block, ReadBlocks } from '../../catalogue/block';
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
    const [heading] = headingsUpTo(block.to);
    const itemsInBlock = itemsUpTo(block.to);
    if (heading) return { kind: 'heading', ...heading };
    if (block.kind === 'list') {
      const own = itemsInBlock
        .filter(({ depth }) => depth === 0)
        .map(({ paragraph, ...item }) => ({ ...item, text: paragraph ? wordsOf(paragraph) : '' }));
      return { ...block, kind: 'list', items: own };
    }
    const text = block.kind === 'paragraph' ? wordsOf(block) : '';
    return text === '' ? { ...block, kind: 'other' } : { ...block, kind: 'paragraph', text };
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
