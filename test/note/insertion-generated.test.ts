import fc from 'fast-check';
import matter from 'gray-matter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { applyEdits, invertEdits, mapOffset } from '../../src/edit';
import { planInsertion } from '../../src/note/insertion';
import { scanOutline } from '../../src/note/outline';
import { readNames } from '../../src/note/properties';
import type { FrontmatterValues } from '../../src/note/properties';
import { findPresentQuestions, findQuestionItems } from '../../src/note/section-questions';
import { findSections } from '../../src/note/sections';
import { questionKey } from '../../src/note/question-text';
import { arbitraryNote } from './arbitrary-note';
import type { ArbitraryNote } from './arbitrary-note';
import { safety, themes } from './made-up-themes';

const RUNS = 300;
const remark = unified().use(remarkParse);

function insert(note: ArbitraryNote) {
  const plan = planInsertion({
    ...note,
    theme: safety,
    themes,
    properties: { agenda: 'temaer', covered: 'drøftet' },
    headingLevel: 'auto',
    listStyle: 'checklist',
  });
  if (!plan.ok) throw new Error(plan.problem.code);
  return { ...plan, after: applyEdits(note.text, plan.edits) };
}

function check(mayHaveTheme: boolean, property: (note: ArbitraryNote) => void): void {
  fc.assert(fc.property(arbitraryNote({ mayHaveTheme }), property), { numRuns: RUNS });
}

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
  it('only puts text into the body, and can be taken back', () => {
    check(true, (note) => {
      const { edits, after } = insert(note);
      const { bodyFrom } = scanOutline(note.text);
      for (const edit of edits) expect(edit.to <= bodyFrom || edit.from === edit.to).toBe(true);
      expect(applyEdits(after, invertEdits(note.text, edits))).toBe(note.text);
    });
  });

  it('does nothing when done again, from where the cursor was or is now', () => {
    check(true, (note) => {
      const { edits, after, cursor } = insert(note);
      const before = note.cursor === null ? null : mapOffset(note.cursor, edits);
      for (const place of [before, cursor]) {
        const again = insert({ text: after, cursor: place });
        expect(again).toMatchObject({ edits: [], added: 0, wasThere: true });
      }
    });
  });

  it('keeps all headings and list items as they are, and in order', () => {
    check(true, (note) => {
      const { after, added, wasThere } = insert(note);
      const [before, now] = [scanOutline(note.text), scanOutline(after)];
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
    check(false, (note) => {
      const { after } = insert(note);
      const blocksOf = (text: string) =>
        remark
          .parse(text)
          .children.map(({ type, position }) =>
            `${type} ${text.slice(position?.start.offset, position?.end.offset)}`.trimEnd(),
          );
      const blocks = without(blocksOf(bodyOf(after)), blocksOf(bodyOf(note.text)));
      expect(blocks.isComplete).toBe(true);
      expect(blocks.rest).toHaveLength(2);
    });
  });

  it('makes no two blank lines in a row', () => {
    check(true, (note) => {
      const count = (text: string) =>
        bodyOf(text)
          .split('\n')
          .filter((line, at, lines) => at > 0 && !line.trim() && !lines[at - 1]?.trim()).length;
      const { after } = insert(note);
      expect(count(after)).toBeLessThanOrEqual(count(note.text));
    });
  });

  it('gives the section its questions, with the cursor at the first new one', () => {
    check(false, (note) => {
      const { after, cursor } = insert(note);
      const found = findSections(after, scanOutline(after), themes).filter(
        ({ theme }) => theme === safety,
      );
      expect(found).toHaveLength(1);
      const asked = found.flatMap((section) => findQuestionItems(after, section));
      expect(asked.map(({ question }) => question)).toEqual(safety.questions);
      expect(after.slice(cursor)).toMatch(/^Tør vi tage chancer\?/);
    });
  });

  it('leaves no question out where the theme is there already', () => {
    check(true, (note) => {
      const { after, cursor, wasThere } = insert(note);
      const there = findSections(after, scanOutline(after), themes).filter(
        ({ theme }) => theme === safety,
      );
      const present = new Set(
        there.flatMap((section) => [...findPresentQuestions(after, section)]),
      );
      for (const { text } of safety.questions) expect(present).toContain(questionKey(text));
      if (wasThere) expect(cursor).toBeGreaterThan(there[0]?.from ?? Infinity);
    });
  });

  it('puts the theme on the agenda, as another reader reads it', () => {
    check(true, (note) => {
      const { after } = insert(note);
      const data = matter(after.replaceAll('\r\n', '\n'), {}).data as FrontmatterValues;
      const agenda = readNames(data, 'temaer');
      const ids = agenda.kind === 'names' ? agenda.names.map((name) => themes.find(name)?.id) : [];
      expect(ids.filter((id) => id === safety.id)).toHaveLength(1);
      expect(readNames(data, 'drøftet').kind).toBe('names');
    });
  });

  it('uses the line breaks of the note', () => {
    check(true, (note) => {
      const { after } = insert(note);
      const isCrlf = note.text.includes('\r\n');
      expect(/(?:^|[^\r])\n/.test(after)).toBe(!isCrlf && after.includes('\n'));
    });
  });
});
