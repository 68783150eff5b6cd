import type { TextEdit } from '../../edit';
import { lineNumber } from '../../lines';
import { scanOutline } from '../outline/outline';
import type { ListItem } from '../outline/outline';
import { lineStart } from '../outline/text-lines';
import { questionKey } from '../sections/question-text';
import type { TickChanges } from './tick-changes';

/** A task whose checkbox was clicked, as the note was then. */
export interface ClickedTask {
  /** 0-based line. */
  readonly line: number;
  /** What stood on that line, and how many lines the note had. */
  readonly source: string;
  readonly lineCount: number;
  /** Its words, as `questionKey` reads them. */
  readonly key: string;
  /** Whether the click ticks it, or takes its tick off. */
  readonly ticks: boolean;
}

/** Which of a rendered part's checkboxes was clicked. */
export interface ClickedBox {
  /** The first and the last line (0-based) of the part. */
  readonly first: number;
  readonly last: number;
  /** The checkbox's number among the part's, those in quotes not counted, and how many they are. */
  readonly index: number;
  readonly count: number;
  /** The line that the checkbox itself says it is on, counted from the part's first. */
  readonly said: number | null;
}

/**
 * The task that a checkbox belongs to; null where that is in doubt, or where the click neither ticks
 * it nor takes its tick off.
 *
 * @param text the note
 */
export function findClickedTask(text: string, box: ClickedBox): ClickedTask | null {
  const { first, last, index, count, said } = box;
  const tasks = tasksIn(text).filter(({ line }) => first <= line && line <= last);
  const onSaidLine = tasks.find(({ line }) => said !== null && line === first + said);
  const task = tasks.length === count ? tasks[index] : onSaidLine;
  if (!task || !isTickOrSpace(task.task.mark)) return null;
  const lines = text.split('\n');
  return {
    line: task.line,
    source: lines[task.line] ?? '',
    lineCount: lines.length,
    key: questionKey(task.text),
    ticks: task.task.mark === ' ',
  };
}

/**
 * Where the click shows in the note as it is now: on the task's line, or where lines have come or
 * gone above it, on the nearest with the same words. Null where it does not show.
 */
export function locateClick(text: string, { line, key, ticks }: ClickedTask): TickChanges | null {
  const tasks = tasksIn(text);
  const isDone = ({ task }: Task): boolean => /[xX]/.test(task.mark) === ticks;
  const there = tasks.find((task) => task.line === line);
  // Another plugin may have written behind its words when it was done.
  const isThere = there !== undefined && key !== '' && questionKey(there.text).startsWith(key);
  const found = isThere
    ? there
    : tasks
        .filter((task) => isDone(task) && questionKey(task.text) === key)
        .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line))[0];
  if (!found || !isDone(found)) return null;
  const at = [found.task.at];
  return ticks ? { ticked: at, unticked: [] } : { ticked: [], unticked: at };
}

/**
 * What takes the click itself back, where its line is the one that it was on and no line has come or
 * gone; nothing where that is in doubt.
 *
 * @param at where the click shows
 */
export function planClickBack(text: string, click: ClickedTask, at: number): TextEdit[] {
  const from = lineStart(text, at);
  const isOnLine = lineNumber(text, from) - 1 === click.line;
  if (!isOnLine || text.split('\n').length !== click.lineCount) return [];
  const to = text.indexOf('\n', at);
  return [{ from, to: to < 0 ? text.length : to, insert: click.source }];
}

type Task = ListItem & { readonly task: NonNullable<ListItem['task']> };

function tasksIn(text: string): Task[] {
  return scanOutline(text).items.filter((item): item is Task => item.task !== null);
}

function isTickOrSpace(mark: string): boolean {
  return [' ', 'x', 'X'].includes(mark);
}
