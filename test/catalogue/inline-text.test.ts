import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readName, readText } from '../../src/catalogue/inline-text';
import { foldSpace, plainName } from '../../src/catalogue/name-key';

const remark = unified().use(remarkParse);

const nodesIn = (source: string): PhrasingContent[] =>
  remark.parse(source).children.flatMap((node) => (node.type === 'paragraph' ? node.children : []));

function textByRemark(source: string): string {
  const typed = nodesIn(source).map((node) => {
    const typed = source.slice(node.position?.start.offset, node.position?.end.offset);
    if (node.type === 'break') return ' ';
    return node.type === 'text' ? typed.replace(/\\([!-/:-@[-`{-~])/g, '$1') : typed;
  });
  return foldSpace(typed.join(''));
}

function nameByRemark(source: string): string {
  return plainName(nodesIn(source).map(plainText).join(''));
}

function plainText(node: PhrasingContent): string {
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

describe('the text of a question and the name of a theme', () => {
  it.each([
    ['Er *det* **godt**?', 'Er *det* **godt**?', 'Er det godt?'],
    ['a_b_c, 2 * 3 * 4 og __init__', 'a_b_c, 2 * 3 * 4 og __init__', 'a_b_c, 2 * 3 * 4 og init'],
    ['\\*C\\#\\* \\& \\[x]', '*C#* & [x]', '*C#* & [x]'],
    ['*a \\* b*', '*a \\* b*', 'a * b'],
    ['`a\\#b` `` ` `` `c', '`a\\#b` `` ` `` `c', 'a\\#b ` `c'],
    ['[a \\[b\\]](http://x.dk "t") c', '[a \\[b\\]](http://x.dk "t") c', 'a [b] c'],
    ['[**a**](<b c>)![d](e)', '[**a**](<b c>)![d](e)', 'a'],
    ['<http://x.dk> <b>a</b> 1 < 2', '<http://x.dk> <b>a</b> 1 < 2', 'http://x.dk a 1 < 2'],
    ['[[Temaer/Møder|x]]', '[[Temaer/Møder|x]]', 'Møder'],
    ['***a** b*', '***a** b*', 'a b'],
    ['[a [b](c) \\# d', '[a [b](c) # d', '[a b # d'],
    ['[![a](b) \\[c](d)', '[![a](b) \\[c](d)', '[c'],
    ['a [![b](c)](d)', 'a [![b](c)](d)', 'a'],
    ['a [[[x]]](b)', 'a [[[x]]](b)', 'a [[x]]'],
    ['a <?b?> <!c> <!--> <!-- d -->e', 'a <?b?> <!c> <!--> <!-- d -->e', 'a e'],
  ])('%s', (source, text, name) => {
    expect([readText(source), readName(source)]).toEqual([text, name]);
    expect([textByRemark(source), nameByRemark(source)]).toEqual([text, name]);
  });

  it('takes an escaped line break for a space', () => {
    expect(readText('a\\\nb\\')).toBe('a b\\');
  });

  it('is as typed where only the whole of HTML or of a note would tell', () => {
    // Names of characters, of which there are two thousand.
    expect(readName('R&amp;D')).toBe('R&amp;D');
    // Links whose address stands elsewhere.
    expect(readName('[Løn] [a][b]')).toBe('[Løn] [a][b]');
  });

  const plain = [
    ...['a', 'b', 'æ', 'Løn', '2', ' ', ' ', '\n', '\u00A0', '.', '?', '–', '🌱', '"', '&', '=='],
    ...['*', '*', '**', '***', '_', '__', '\\', '\\*', '\\`', '\\[', '\\\n', '[[x]]', '[ ] '],
    ...['[a](b)', '[*a*](b)', '![a](b)', '[a](<b c> "d")', '(b)', '`c\\#`', '<b>', '<http://x.dk>'],
  ];
  // Not what crosses the brackets of a link, and not brackets in brackets: the text of a link is
  // found by its shape alone.
  const pieces = fc.oneof(
    ...[
      [']', '](b)', '!', '(c "d")'],
      ['`', '``', '<', '>', '</b>', '<a b="*">'],
    ].map((more) => fc.array(fc.constantFrom(...plain, ...more, ...more), { maxLength: 12 })),
  );

  it('is what remark takes it for, whatever stands in it', () => {
    fc.assert(
      fc.property(pieces, (pieces) => {
        const source = foldLines(pieces.join(''));
        expect(readText(source)).toBe(textByRemark(source));
        // A heading is told on one line.
        const heading = foldSpace(source);
        expect(readName(heading)).toBe(nameByRemark(heading));
      }),
      { numRuns: 3_000 },
    );
  });
});

/** As a paragraph: it begins with a word, and no line of it begins another block. */
function foldLines(text: string): string {
  return `a${text}`.replace(/\s*\n\s*/g, '\na').trimEnd();
}
