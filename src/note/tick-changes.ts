import { questionKey } from './question-text';

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
  /** Which of the changed lines it is. */
  readonly index: number;
  /** Offset of the mark; of no use in a line that was. */
  readonly at: number;
}

/** A task, also one whose brackets have just been emptied to type another character. */
const TASK = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[)([^\r\n]?)\](?=[ \t\r]|$)/u;

/** The character between the brackets of a task; null where the line is none. */
export function readMark(line: string): string | null {
  return TASK.exec(line)?.[2] ?? null;
}

/** Whether the lines have other task characters than before: most changes have not. */
export function hasOtherMarks({ before, after }: ChangedLines): boolean {
  const marksOf = (lines: readonly string[]) => lines.map(readMark).filter((it) => it !== null);
  return marksOf(before).join('\n') !== marksOf(after).join('\n');
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
  const ticked: number[] = [];
  const unticked: number[] = [];
  const before = changed.map(({ before }) => readTasks(before, 0));
  const after = changed.map(({ after, afterFrom }) => readTasks(after, afterFrom));
  const { rest, pairs } = pair(before.flat(), after.flat());
  for (const [was, is] of pairs) {
    if (is.isTicked && !was.isTicked) ticked.push(is.at);
    if (was.isTicked && !is.isTicked) unticked.push(is.at);
  }
  const gone = new Set(rest.before);
  const come = new Set(rest.after);
  changed.forEach((_, stretch) => {
    for (const is of after[stretch] ?? []) {
      if (!is.isTicked || !come.has(is)) continue;
      // A task in the same place is the same one in other words.
      const was = before[stretch]?.find(({ index }) => index === is.index);
      if (!(was?.isTicked && gone.has(was))) ticked.push(is.at);
    }
  });
  return { ticked: inOrder(ticked), unticked: inOrder(unticked) };
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

function readTasks(lines: readonly string[], from: number): TaskLine[] {
  const tasks: TaskLine[] = [];
  let lineFrom = from;
  lines.forEach((line, index) => {
    const [whole, start = '', mark] = TASK.exec(line) ?? [];
    if (whole !== undefined) {
      tasks.push({
        key: questionKey(line.slice(whole.length)),
        isTicked: mark === 'x' || mark === 'X',
        index,
        at: lineFrom + start.length,
      });
    }
    lineFrom += line.length + 1;
  });
  return tasks;
}

/** Tasks with the same words, those that are ticked alike first, in their order. */
function pair(before: readonly TaskLine[], after: readonly TaskLine[]) {
  const pairs: [TaskLine, TaskLine][] = [];
  let rest = { before: [...before], after: [...after] };
  for (const keyOf of [({ key, isTicked }: TaskLine) => `${isTicked} ${key}`, keyAlone]) {
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

function keyAlone({ key }: TaskLine): string {
  return key;
}

function inOrder(offsets: number[]): number[] {
  return offsets.sort((a, b) => a - b);
}
