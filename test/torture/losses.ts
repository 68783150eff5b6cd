import { isDeepStrictEqual } from 'node:util';
import matter from 'gray-matter';
import { applyEdits, mapOffset } from '../../src/edit';
import type { TextEdit } from '../../src/edit';
import { readFrontmatter } from '../../src/note/frontmatter/frontmatter-entries';
import { findKey, foldKey, readNames } from '../../src/note/frontmatter/properties';
import type { FrontmatterValues } from '../../src/note/frontmatter/properties';
import { scanOutline } from '../../src/note/outline/outline';
import { inverted } from '../note/inverted';
import { readYaml } from '../note/read-yaml';
import type { Attempt } from './edits';
import type { RandomNote } from './random-note';

/** Why what was done can't be done again. */
const DONE = ['question-known', 'agreement-gone'];

export type Result = 'edited' | 'nothing to do' | 'refused';

/** What an edit lost, or broke otherwise, in words. */
export class Loss extends Error {}

/**
 * Makes an edit, and everything that is promised of edits is looked at.
 *
 * @throws Loss, or whatever the plan throws
 */
export function tryEdit(attempt: Attempt, given: RandomNote): Result {
  const text = attempt.text ?? given.text;
  const plan = attempt.plan(text, given.cursor);
  if (!plan.ok) {
    const { line } = plan.problem;
    expectThat(line >= 1 && line <= text.split('\n').length, `the problem is on line ${line}`);
    return 'refused';
  }
  const { edits } = plan;
  const after = applyEdits(text, edits);
  expectThat(applyEdits(after, inverted(text, edits)) === text, 'undo gives another note');
  expectThat(edits.length === 0 || after !== text, 'an edit that changes nothing');
  if (attempt.body === 'repair') expectWordsKept(text, after);
  else expectBodyKept(attempt, text, edits);
  expectHeadKept(attempt, text, after);
  expectLineBreaksKept(text, after);
  if (attempt.isRepeatable) expectDoneOnce(attempt, given.cursor, edits, after);
  return edits.length > 0 ? 'edited' : 'nothing to do';
}

function expectThat(isSo: boolean, loss: string): void {
  if (!isSo) throw new Loss(loss);
}

/** Below the frontmatter, only whole lines come in, or ticks go. */
function expectBodyKept({ body }: Attempt, text: string, edits: readonly TextEdit[]): void {
  const { bodyFrom } = scanOutline(text);
  for (const { from, to, insert } of edits) {
    if (to <= bodyFrom) continue;
    if (body === 'tick') {
      expectThat(/^\[[^xX]\]x$/u.test(`${text.slice(from - 1, to + 1)}${insert}`), 'no tick');
    } else if (body === 'untick') {
      expectThat(from >= bodyFrom, 'an edit over the end of the frontmatter');
      expectThat(
        /^\[[xX]\] $/.test(`${text.slice(from - 1, to + 1)}${insert}`),
        'more than a tick',
      );
    } else {
      expectThat(body === 'insert', 'an edit of the body');
      expectThat(from === to, `taken out of the body: ${text.slice(from, to)}`);
      const isLineStart = from === 0 || /[\n\uFEFF]$/.test(text.slice(0, from));
      const isLineEnd = /^(?:\r?\n|$)/.test(text.slice(from));
      expectThat(isLineStart || isLineEnd, 'an insertion within a line');
      expectThat(isLineStart || /^\r?\n/.test(insert), 'an insertion into the end of a line');
      expectThat(isLineEnd || insert.endsWith('\n'), 'an insertion before what a line begins with');
    }
  }
}

/** What two people wrote is joined: what both say is there once, and no word is gone. */
function expectWordsKept(text: string, after: string): void {
  const now = countWords(after.toLowerCase());
  for (const word of countWords(text.replace(MARKER, '').toLowerCase()).keys()) {
    expectThat(now.has(word), `lost: ${word}`);
  }
}

/** No word of the frontmatter goes, and no property of others changes, by another reader too. */
function expectHeadKept(attempt: Attempt, text: string, after: string): void {
  const { keys, mayRemove } = attempt;
  const [before, now] = [headOf(text), headOf(after)];
  if (before === now) return;
  const reading = readFrontmatter(text, readYaml);
  if (!reading.ok && attempt.body !== 'repair') {
    expectThat(before.trimEnd() === now.trimEnd(), 'frontmatter is changed that can’t be read');
    return;
  }
  const readingNow = readFrontmatter(after, readYaml);
  expectThat(readingNow.ok, 'the frontmatter can no longer be read');
  if (!readingNow.ok) return;
  const valuesNow = readingNow.frontmatter.values;
  const values = reading.ok ? reading.frontmatter.values : {};
  const removed = mayRemove ? removedBy(values, keys, mayRemove) : [];
  const wordsNow = countWords(`${now} ${JSON.stringify(valuesNow)}`);
  const mayGo = countWords([...removed, ...commentsBeside(before, removed), NOTHING].join(' '));
  for (const [word, count] of attempt.body === 'repair' ? [] : countWords(before)) {
    const left = (wordsNow.get(word) ?? 0) + (mayGo.get(word) ?? 0);
    expectThat(left >= count, `lost from the frontmatter: ${word}`);
  }
  if (!reading.ok) return;
  expectThat(isSame(reading.frontmatter.values, valuesNow, keys), 'another property has changed');
  const [other, otherNow] = [readByOther(before), readByOther(now)];
  if (other) expectThat(otherNow !== null, 'another reader can no longer read the frontmatter');
  if (other && otherNow)
    expectThat(isSame(other, otherNow, keys), 'another reader reads other values');
  for (const key of keys) expectNamesKept(reading.frontmatter.values, valuesNow, key, mayRemove);
}

function expectNamesKept(
  before: FrontmatterValues,
  now: FrontmatterValues,
  key: string,
  mayRemove: Attempt['mayRemove'],
): void {
  const was = readNames(before, key);
  const is = readNames(now, key);
  if (was.kind !== 'names') return;
  const names = is.kind === 'names' ? is.names : [];
  const lost = was.names.find((name) => !names.includes(name) && !mayRemove?.(name));
  expectThat(lost === undefined, `no longer in ${key}: ${lost ?? ''}`);
}

function headOf(text: string): string {
  return text.slice(0, scanOutline(text).bodyFrom);
}

/** What says that there is no value makes room for one, in both lists. */
const NOTHING = 'null Null NULL null Null NULL';

/** Behind the signs of a merge stands which side it is. */
const MARKER = /^[<>|]{7}.*$/gm;

/** A comment on the line of an item goes with it. */
function commentsBeside(head: string, removed: readonly string[]): string[] {
  return head.split(/\r?\n/).flatMap((line) => {
    const [, value = '', comment = ''] = /^(.*?)\s#(.*)$/.exec(line) ?? [];
    return removed.some((name) => value.includes(name)) ? comment : [];
  });
}

/** What may be gone from the properties. */
function removedBy(
  values: FrontmatterValues,
  keys: readonly string[],
  mayRemove: (name: string) => boolean,
): string[] {
  const all = keys.flatMap((key) => {
    const found = findKey(values, key);
    const value = found === undefined ? [] : values[found];
    return Array.isArray(value) ? (value as unknown[]) : [value];
  });
  return all.map(String).filter(mayRemove);
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function isSame(
  before: FrontmatterValues,
  now: FrontmatterValues,
  keys: readonly string[],
): boolean {
  const own = new Set(keys.map(foldKey));
  const others = (values: FrontmatterValues) =>
    Object.entries(values).filter(([key]) => !own.has(foldKey(key)));
  return isDeepStrictEqual(others(before), others(now));
}

/** By gray-matter; null where it can't. */
function readByOther(head: string): FrontmatterValues | null {
  const yaml = /^\uFEFF?---[ \t]*\r?\n([^]*?)^---/m.exec(head)?.[1];
  if (yaml === undefined) return {};
  try {
    const { data } = matter(`---\n${yaml.replaceAll('\r\n', '\n')}\n---\n`, {});
    return data;
  } catch {
    return null;
  }
}

function expectLineBreaksKept(text: string, after: string): void {
  const isCrlf = text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text);
  if (isCrlf) expectThat(!/(?:^|[^\r])\n/.test(after), 'a line break of another kind');
}

function expectDoneOnce(
  { plan }: Attempt,
  cursor: number | null,
  edits: readonly TextEdit[],
  after: string,
): void {
  const again = plan(after, cursor === null ? null : mapOffset(cursor, edits));
  if (again.ok) {
    const more = JSON.stringify(again.edits);
    expectThat(again.edits.length === 0, `doing it again changes the note: ${more}`);
  } else {
    const { code } = again.problem;
    expectThat(DONE.includes(code), `doing it again is refused: ${code}`);
  }
}
