import fc from 'fast-check';
import matter from 'gray-matter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { applyEdits, mapOffset } from '../../../src/edit';
import { planInsertion } from '../../../src/note/insertion/insertion';
import type { InsertionRequest } from '../../../src/note/insertion/insertion';
import { scanOutline } from '../../../src/note/outline/outline';
import { readNames } from '../../../src/note/frontmatter/properties';
import type { FrontmatterValues } from '../../../src/note/frontmatter/properties';
import { findPresentIn, findQuestionItems } from '../../../src/note/sections/section-questions';
import { findSections } from '../../../src/note/sections/sections';
import { questionKey } from '../../../src/note/sections/question-text';
import { arbitraryNote } from '../arbitrary-note';
import type { ArbitraryNote } from '../arbitrary-note';
import { safety, themes } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const RUNS = 300;
const remark = unified().use(remarkParse);

type Asked = ArbitraryNote &
  Pick<InsertionRequest, 'headingLevel' | 'listStyle' | 'properties' | 'questions'>;

function insert(asked: Asked) {
  const plan = planInsertion({ ...asked, theme: safety, themes, readYaml });
  if (!plan.ok) throw new Error(plan.problem.code);
  return { ...plan, after: applyEdits(asked.text, plan.edits) };
}

const arbitraryChoices = fc.record(
  {
    headingLevel: fc.constantFrom<InsertionRequest['headingLevel']>('auto', 1, 3, 6),
    listStyle: fc.constantFrom('checklist', 'bullets'),
    questions: fc.subarray([...safety.questions], { minLength: 1 }),
    properties: fc.option(fc.constant({ agenda: 'temaer', covered: 'drøftet' }), { freq: 3 }),
  },
  { requiredKeys: ['headingLevel', 'listStyle', 'properties'] },
);

function check(mayHaveTheme: boolean, property: (asked: Asked) => void): void {
  const asked = fc
    .tuple(arbitraryNote({ mayHaveTheme }), arbitraryChoices)
    .map(([note, choices]): Asked => ({ ...note, ...choices }));
  fc.assert(fc.property(asked, property), { numRuns: RUNS });
}

/** To remark, a comment's end or math's belongs to an underlined heading below it. */
const MISREAD = /(?:%%|\$\$)\r?\nUnderstreget/;

/** How the line of a new question begins: in a new section, and in a list that was there. */
const STARTS = { checklist: /^[-*+] \[ \] /, bullets: /^[-*+] / };
const ANY_START = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[ \] )?/;

const questionsOf = ({ questions = safety.questions }: Asked) => questions;
const bodyOf = (text: string): string => text.slice(scanOutline(text).bodyFrom);

/** What is left of a list when the items of another are taken out, each once, in order. */
function without<T>(all: readonly T[], some: readonly T[]): { rest: T[]; isComplete: boolean } {
  const rest: T[] = [];
  let at = 0;
  for (const item of all) {
    if (at < some.length && item === some[at]) at += 1;
    else rest.push(item);
  }
  return { rest, isComplete: at === some.length };
}

describe('inserting a theme anywhere into any note', () => {
  it('puts whole lines in at one place of the body, and changes nothing else there', () => {
    check(true, (asked) => {
      const { text, bodyFrom, headingLevel, listStyle } = asked;
      const { edits, added, wasThere } = insert(asked);
      const inHead = added === 0 ? edits : edits.slice(0, -1);
      for (const { to } of inHead) expect(to).toBeLessThanOrEqual(bodyFrom);
      if (!asked.properties) expect(inHead).toEqual([]);
      if (!wasThere) expect(added).toBe(questionsOf(asked).length);
      const [edit] = edits.slice(inHead.length);
      if (!edit) return;

      const { from, to, insert: block } = edit;
      expect(from).toBeGreaterThanOrEqual(bodyFrom);
      expect(to).toBe(from);
      const [above, below] = [text.slice(0, from), text.slice(from)];
      const isLineStart = /(?:^\uFEFF?|\n)$/.test(above);
      const isLineEnd = /^(?:\r?\n|$)/.test(below);
      expect(isLineStart || isLineEnd).toBe(true);
      expect(isLineStart || /^\r?\n/.test(block)).toBe(true);
      expect(isLineEnd || block.endsWith('\n')).toBe(true);

      const written = block.split(/\r?\n/).filter((line) => line.trim() !== '');
      if (!wasThere) {
        const hashes = headingLevel === 'auto' ? '#{1,6}' : '#'.repeat(headingLevel);
        expect(written.shift()).toMatch(new RegExp(`^${hashes} ${safety.title}$`));
      }
      const start = wasThere ? ANY_START : STARTS[listStyle];
      const questions = written.map((line) => line.replace(start, ''));
      expect(questions).toHaveLength(added);
      const texts = questionsOf(asked).map((question) => question.text);
      expect(questions).toEqual(texts.filter((each) => questions.includes(each)));
      const said = text.replaceAll('**', '').replace(/\s+/g, ' ');
      expect(questions).toEqual(
        expect.arrayContaining(texts.filter((each) => !said.includes(each))),
      );
    });
  });

  it('does nothing when done again, from where the cursor was or is now', () => {
    check(true, (asked) => {
      const { edits, after, cursor } = insert(asked);
      const before = asked.cursor === null ? null : mapOffset(asked.cursor, edits);
      for (const place of [before, cursor]) {
        const again = insert({ ...asked, text: after, cursor: place });
        expect(again).toMatchObject({ edits: [], added: 0, wasThere: true });
      }
    });
  });

  it('keeps all headings and list items as they are, and in order', () => {
    check(true, (asked) => {
      const { after, added, wasThere } = insert(asked);
      const [before, now] = [scanOutline(asked.text), scanOutline(after)];
      const headingsOf = ({ headings }: typeof now) =>
        headings.map(({ level, text }) => `${level} ${text}`);
      const headings = without(headingsOf(now), headingsOf(before));
      expect(headings.isComplete).toBe(true);
      expect(headings.rest.map((heading) => heading.replace(/^\d /, ''))).toEqual(
        wasThere ? [] : [safety.title],
      );
      const itemsOf = ({ items }: typeof now) =>
        items.map(({ depth, task, text, indent }) => [depth, task?.mark, text, indent].join());
      const items = without(itemsOf(now), itemsOf(before));
      expect(items.isComplete).toBe(true);
      expect(items.rest).toHaveLength(added);
    });
  });

  it('splits no block, and joins none with what is new', () => {
    check(false, (asked) => {
      fc.pre(!MISREAD.test(asked.text));
      const { after } = insert(asked);
      const blocksOf = (text: string) =>
        remark
          .parse(text)
          .children.map(({ type, position }) =>
            `${type} ${text.slice(position?.start.offset, position?.end.offset)}`.trimEnd(),
          );
      const blocks = without(blocksOf(bodyOf(after)), blocksOf(bodyOf(asked.text)));
      expect(blocks.isComplete).toBe(true);
      expect(blocks.rest).toHaveLength(2);
    });
  });

  it('makes no two blank lines in a row', () => {
    check(true, (asked) => {
      const count = (text: string) =>
        bodyOf(text)
          .split('\n')
          .filter((line, at, lines) => at > 0 && !line.trim() && !lines[at - 1]?.trim()).length;
      const { after } = insert(asked);
      expect(count(after)).toBeLessThanOrEqual(count(asked.text));
    });
  });

  it('gives the section its questions, with the cursor at the first new one', () => {
    check(false, (asked) => {
      const { after, cursor } = insert(asked);
      const found = findSections(after, scanOutline(after), themes).filter(
        ({ theme }) => theme === safety,
      );
      expect(found).toHaveLength(1);
      const items = found.flatMap((section) => findQuestionItems(after, section));
      expect(items.map(({ question }) => question)).toEqual(questionsOf(asked));
      expect(after.slice(cursor).startsWith(questionsOf(asked)[0]?.text ?? '-')).toBe(true);
    });
  });

  it('leaves no question out where the theme is there already', () => {
    check(true, (asked) => {
      const { after, cursor, wasThere } = insert(asked);
      const there = findSections(after, scanOutline(after), themes).filter(
        ({ theme }) => theme === safety,
      );
      const present = findPresentIn(after, there);
      for (const { text } of questionsOf(asked)) expect(present).toContain(questionKey(text));
      if (wasThere) expect(cursor).toBeGreaterThan(there[0]?.from ?? Infinity);
    });
  });

  it('puts the theme on the agenda, as another reader reads it', () => {
    check(true, (asked) => {
      fc.pre(asked.properties !== null);
      const { after } = insert(asked);
      const data = matter(after.replaceAll('\r\n', '\n'), {}).data as FrontmatterValues;
      const agenda = readNames(data, 'temaer');
      const ids = agenda.kind === 'names' ? agenda.names.map((name) => themes.find(name)?.id) : [];
      expect(ids.filter((id) => id === safety.id)).toHaveLength(1);
      expect(readNames(data, 'drøftet').kind).toBe('names');
    });
  });

  it('uses the line breaks of the note', () => {
    check(true, (asked) => {
      const { after } = insert(asked);
      const isCrlf = asked.text.includes('\r\n');
      expect(/(?:^|[^\r])\n/.test(after)).toBe(!isCrlf && after.includes('\n'));
    });
  });
});
