import type { Block, ReadBlocks } from '../catalogue/block';
import { scanBlocks } from './block-scan';
import { skipDefinitions } from './link-definition';
import type { Span } from './outline-model';

/** Reads the body of a catalogue as notes are read, without what Obsidian adds to CommonMark. */
export const readBlocks: ReadBlocks = (text) => {
  const { blocks, headings, items } = scanBlocks(text, 0, 'commonmark');
  const wordsOf = (paragraph: Span): string =>
    text.slice(skipDefinitions(text, paragraph), paragraph.to);
  return blocks.map((block): Block => {
    const [heading] = takeUpTo(headings, block.to);
    const itemsInBlock = takeUpTo(items, block.to);
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

/** Takes the parts out of a list that begin before an offset. They are in order. */
function takeUpTo<Part extends Span>(parts: Part[], to: number): Part[] {
  const next = parts.findIndex(({ from }) => from > to);
  return parts.splice(0, next < 0 ? parts.length : next);
}
