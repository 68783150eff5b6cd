import { describe, expect, it } from 'vitest';
import { findPlace } from '../../../src/note/outline/blocks';
import { scanOutline } from '../../../src/note/outline/outline';

/** The cursor is `‸`, the place that is wanted `¦`, which may be the same. */
function check(marked: string): void {
  const text = marked.replace(/[‸¦]/g, '');
  const cursor = marked.replace('¦', '').indexOf('‸');
  const place = findPlace(text, scanOutline(text), cursor);
  const found = `${text.slice(0, place)}¦${text.slice(place)}`;
  expect(found).toBe(marked.replace('‸', ''));
}

describe('a place between blocks', () => {
  it.each([
    ['is a blank line', 'a\n\n‸¦\n\nb\n'],
    ['is the end of a line of spaces', 'a\n\n ‸ ¦\n\nb\n'],
    ['is the beginning of a block', 'a\n\n‸¦b\nc\n'],
    ['is the beginning of a heading right below a paragraph', 'a\n‸¦# b\n'],
    ['is the end of the note', 'a\n‸¦'],
    ['is an empty note', '‸¦'],
    ['is in an empty body', '---\na: 1\n---\n‸¦'],
    ['is before an indentation', 'a\n\n¦ ‸- b\n'],
    ['is between a list and a quote', '- a\n\n‸¦\n\n> b\n'],
  ])('%s', (_, marked) => check(marked));
});

describe('no block is split:', () => {
  it.each([
    ['a paragraph', 'a‸b\nc¦\n\nd\n'],
    ['a paragraph, its last line', 'a\nb‸¦\n\nc\n'],
    ['a paragraph with space at the end', 'a‸  ¦\n\nb\n'],
    ['a paragraph, behind its words', 'a ‸ ¦\n\nb\n'],
    ['a paragraph right above a list', 'a‸¦\n- b\n'],
    ['a paragraph right above a heading', 'a‸¦\n# b\n'],
    ['a heading', '# a‸b¦\nc\n'],
    ['an underlined heading', 'a‸\n===¦\nc\n'],
    ['a list', '- a‸\n- b¦\n\nc\n'],
    ['a list with a nested one', '- a\n  - b‸\n    - c\n- d¦\n\ne\n'],
    ['a list with blank lines', '- a\n\n‸\n\n  b\n\n- c¦\n\nd\n'],
    ['a list with a lazy line', '- a‸\nb¦\n\nc\n'],
    ['a numbered list', '1. a‸\n\n2. b¦\n\nc\n'],
    ['a list over a heading', '- a‸\n- b¦\n# c\n'],
    ['a table', '| a | b |\n| --- | --- |\n| c‸ | d |\n| e | f |¦\n\ng\n'],
    ['a quote', '> a‸\n>\n> - b¦\n\nc\n'],
    ['a callout', '> [!info] a\n> b‸\n> c¦\n\nd\n'],
    ['fenced code', '```\na\n\n‸\n\n# b\n```¦\n\nc\n'],
    ['fenced code right above a paragraph', '```\na‸\n\nb\n```¦\nc\n'],
    ['fenced code in a list', '- ```\n  a‸\n\n  b\n  ```\n- c¦\n\nd\n'],
    ['indented code', '    a‸\n\n    b¦\n\nc\n'],
    ['math', '$$\na\n\n‸b\n$$¦\n\nc\n'],
    ['a comment', '%%\na\n\n‸\n\n- b\n%%¦\n\nc\n'],
    ['a comment in a line', 'a %% b‸ %% c\nd¦\n\ne\n'],
    ['an HTML comment', '<!--\n\n‸a\n-->¦\n\nb\n'],
    ['raw HTML', '<div>\na‸\n</div>¦\n\nb\n'],
    ['a footnote', '[^1]: a‸\n\n    b¦\n\nc\n'],
  ])('%s', (_, marked) => check(marked));

  it('nor in CRLF', () => {
    check('- a‸\r\n- b¦\r\n\r\nc\r\n');
    check('a\r\n\r\n‸¦\r\n\r\nb\r\n');
  });
});

describe('nothing comes to lie in a list that is put in:', () => {
  it.each([
    ['indented code', 'a\n\n‸\n\n    b\n\n    c¦\n\nd\n'],
    ['an indented paragraph', 'a\n\n‸\n\n  b¦\n\nc\n'],
    ['an indented list', '‸  - a\n  - b¦\n\nc\n'],
    ['text after a tab', 'a‸\n\n\tb¦\n\nc\n'],
  ])('%s', (_, marked) => check(marked));
});

describe('what nothing closes is put in before:', () => {
  it.each([
    ['code', 'a\n\n¦```\nb‸\n\nc\n'],
    ['a comment', 'a\n\n¦%%\nb\n‸'],
    ['an HTML comment', '¦<!-- a\n\nb‸'],
  ])('%s', (_, marked) => check(marked));

  it('but not where the end of the note closes it', () => {
    check('- a\n  ```\n  b‸¦');
    check('```\na‸\n```¦');
    check('<div>\na‸¦');
  });
});

it('passes a block too long to be parsed as a whole, at once', () => {
  const long = '- a\n  b\n'.repeat(40_000).trimEnd();
  const start = performance.now();
  check(`x\n\n${long.slice(0, 5)}‸${long.slice(5)}¦\n\ny\n`);
  // Parsing it takes seconds.
  expect(performance.now() - start).toBeLessThan(1_000);
});

it('looks into no more of a note without blank lines than what is under the heading', () => {
  const part = '# a\nb\n';
  check(`${part.repeat(2_000)}# a\nb‸¦\n${part.repeat(2_000)}`);
});

it('takes no longer in a long note', () => {
  const part = 'Vi talte.\n\n- a\n- b\n\n## c\n\n';
  const text = part.repeat(15_000);
  const outline = scanOutline(text);
  findPlace(text, outline, 0);
  const start = performance.now();
  findPlace(text, outline, text.length / 2);
  // Parsing it whole takes seconds.
  expect(performance.now() - start).toBeLessThan(500);
});
