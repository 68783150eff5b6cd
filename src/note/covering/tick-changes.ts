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
  /** The same for tasks below the same headings of their stretches. */
  readonly under: number;
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
  // As with nearly every key that is typed.
  if (changed.length === 0) return { ticked: [], unticked: [] };
  const headings = new Map<string, number>();
  const before = changed.flatMap(({ before }, stretch) => readTasks(before, 0, stretch, headings));
  const after = changed.flatMap((lines, stretch) =>
    readTasks(lines.after, lines.afterFrom, stretch, headings),
  );
  const { gone, added, pairs } = pair(before, after);
  const ticked: number[] = [];
  const unticked: number[] = [];
  for (const [was, is] of pairs) {
    if (is.isTicked && !was.isTicked) ticked.push(is.at);
    if (was.isTicked && !is.isTicked) unticked.push(is.at);
  }
  const wasAt = new Map(before.map((was) => [placeOf(was), was]));
  for (const is of added) {
    const was = wasAt.get(placeOf(is));
    // In the same place, under the same headings, it is the same task in other words.
    const wasTicked = was?.isTicked && was.under === is.under;
    if (is.isTicked && !wasTicked) ticked.push(is.at);
    if (!is.isTicked && wasTicked && gone.has(was) && isContinuation(was.key, is.key)) {
      unticked.push(is.at);
    }
  }
  return { ticked: inOrder(ticked), unticked: inOrder(unticked) };
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

/** @param headings numbers for headings below one another, to which new ones are added */
function readTasks(
  lines: readonly string[],
  from: number,
  stretch: number,
  headings: Map<string, number>,
): TaskLine[] {
  const tasks: TaskLine[] = [];
  let lineFrom = from;
  let under = 0;
  lines.forEach((line, index) => {
    if (HEADING.test(line)) {
      const below = `${under} ${line}`;
      under = headings.get(below) ?? headings.size + 1;
      headings.set(below, under);
    }
    const [whole, start = '', mark] = TASK.exec(line) ?? [];
    if (whole !== undefined) {
      tasks.push({
        key: questionKey(line.slice(whole.length)),
        isTicked: mark === 'x' || mark === 'X',
        stretch,
        index,
        under,
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
  const gone = new Set(before);
  let added = after;
  for (const keyOf of [unchanged, tickedAlike, keyAlone]) {
    // The first of those with one key is at the end.
    const waiting = new Map<string, TaskLine[]>();
    for (const was of [...gone].reverse()) {
      const same = waiting.get(keyOf(was));
      if (same) same.push(was);
      else waiting.set(keyOf(was), [was]);
    }
    added = added.filter((is) => {
      const was = waiting.get(keyOf(is))?.pop();
      if (was && gone.delete(was)) pairs.push([was, is]);
      return was === undefined;
    });
  }
  return { pairs, gone, added };
}

function placeOf({ stretch, index }: TaskLine): string {
  return `${stretch} ${index}`;
}

function unchanged(task: TaskLine): string {
  return `${placeOf(task)} ${tickedAlike(task)}`;
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
