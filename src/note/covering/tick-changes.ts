import { questionKey } from '../sections/question-text';

/** Whole lines of a note before and after a change to them. */
export interface ChangedLines {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Offset in the new text of the first line of `after`. */
  readonly afterFrom: number;
}

/** Where the new text has the marks that were just changed, each between its brackets. */
export interface TickChanges {
  readonly ticked: readonly number[];
  readonly unticked: readonly number[];
}

interface TaskLine {
  readonly key: string;
  readonly isTicked: boolean;
  /** Which of the changed lines it is: of which stretch, and which line of that. */
  readonly stretch: number;
  readonly index: number;
  /** Offset of the mark; of no use in a line that was. */
  readonly at: number;
}

/** A task, also one whose brackets have just been emptied to type another character. */
const TASK = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([^\r\n]?)\](?=[ \t\r]|$)/u;

const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;

/** The character between the brackets of a task; null where the line is none. */
export function readMark(line: string): string | null {
  return TASK.exec(line)?.[2] ?? null;
}

/**
 * Whether the lines have other task characters than before, or the same ones under other headings.
 * Most changes leave them as they are.
 */
export function hasOtherMarks({ before, after }: ChangedLines): boolean {
  return marksAndHeadings(before) !== marksAndHeadings(after);
}

function marksAndHeadings(lines: readonly string[]): string {
  if (lines.length === 1) return readMark(lines[0] ?? '') ?? '';
  return lines.flatMap((line) => (HEADING.test(line) ? line : (readMark(line) ?? []))).join('\n');
}

/**
 * What was ticked, and what lost its tick, in changes to a note.
 *
 * Tasks are known again by their words, wherever they stand now, as `questionKey` reads them: a task
 * that was moved, reworded or deleted is neither ticked nor unticked. A new one that comes with its
 * tick, pasted say, is ticked.
 */
export function findTickChanges(stretches: readonly ChangedLines[]): TickChanges {
  const changed = stretches.filter(hasOtherMarks).map(withoutSameEnds);
  const before = changed.flatMap(({ before }, stretch) => readTasks(before, 0, stretch));
  const after = changed.flatMap((lines, stretch) =>
    readTasks(lines.after, lines.afterFrom, stretch),
  );
  const { rest, pairs } = pair(before, after);
  const ticked: number[] = [];
  const unticked: number[] = [];
  for (const [was, is] of pairs) {
    if (is.isTicked && !was.isTicked) ticked.push(is.at);
    if (was.isTicked && !is.isTicked) unticked.push(is.at);
  }
  for (const is of rest.after) {
    const lines = changed[is.stretch];
    const was = before.find((one) => one.stretch === is.stretch && one.index === is.index);
    // In the same place, under the same headings, it is the same task in other words.
    const isReworded = was !== undefined && lines !== undefined && hasSameHeadings(lines, is.index);
    if (is.isTicked && !(isReworded && was.isTicked)) ticked.push(is.at);
    if (!is.isTicked && isReworded && was.isTicked && rest.before.includes(was)) {
      if (isContinuation(was.key, is.key)) unticked.push(is.at);
    }
  }
  return { ticked: inOrder(ticked), unticked: inOrder(unticked) };
}

/** Whether the lines above one of them have the same headings as before. */
function hasSameHeadings({ before, after }: ChangedLines, index: number): boolean {
  const above = (lines: readonly string[]) =>
    lines.slice(0, index).filter((it) => HEADING.test(it));
  return above(before).join('\n') === above(after).join('\n');
}

/** Whether one says what the other does, and something behind it, such as when it was done. */
function isContinuation(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

/** The lines but for those at both ends that did not change. */
function withoutSameEnds({ before, after, afterFrom }: ChangedLines): ChangedLines {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) {
    afterFrom += (after[from]?.length ?? 0) + 1;
    from += 1;
  }
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return {
    before: before.slice(from, before.length - same),
    after: after.slice(from, after.length - same),
    afterFrom,
  };
}

function readTasks(lines: readonly string[], from: number, stretch: number): TaskLine[] {
  const tasks: TaskLine[] = [];
  let lineFrom = from;
  lines.forEach((line, index) => {
    const [whole, start = '', mark] = TASK.exec(line) ?? [];
    if (whole !== undefined) {
      tasks.push({
        key: questionKey(line.slice(whole.length)),
        isTicked: mark === 'x' || mark === 'X',
        stretch,
        index,
        at: lineFrom + start.length,
      });
    }
    lineFrom += line.length + 1;
  });
  return tasks;
}

/** Tasks with the same words: those unchanged first, then those ticked alike, in their order. */
function pair(before: readonly TaskLine[], after: readonly TaskLine[]) {
  const pairs: [TaskLine, TaskLine][] = [];
  let rest = { before: [...before], after: [...after] };
  for (const keyOf of [unchanged, tickedAlike, keyAlone]) {
    const waiting = new Map<string, TaskLine[]>();
    for (const was of rest.before) {
      const same = waiting.get(keyOf(was));
      if (same) same.push(was);
      else waiting.set(keyOf(was), [was]);
    }
    const unmatched = rest.after.filter((is) => {
      const was = waiting.get(keyOf(is))?.shift();
      if (was) pairs.push([was, is]);
      return was === undefined;
    });
    rest = { before: [...waiting.values()].flat(), after: unmatched };
  }
  return { pairs, rest };
}

function unchanged({ key, isTicked, stretch, index }: TaskLine): string {
  return `${stretch} ${index} ${isTicked} ${key}`;
}

function tickedAlike({ key, isTicked }: TaskLine): string {
  return `${isTicked} ${key}`;
}

function keyAlone({ key }: TaskLine): string {
  return key;
}

function inOrder(offsets: number[]): number[] {
  return offsets.sort((a, b) => a - b);
}
