import { scanOutline } from './outline';
import type { ListItem } from './outline';
import { questionKey } from './question-text';
import type { TickChanges } from './tick-changes';

/** A task whose checkbox was clicked, as the note was then. */
export interface ClickedTask {
  /** 0-based line. */
  readonly line: number;
  /** Its words, as `questionKey` reads them. */
  readonly key: string;
  /** Whether the click ticks it, or takes its tick off. */
  readonly ticks: boolean;
}

/**
 * The task that a checkbox belongs to; null where it ticks nothing off or on.
 *
 * @param text the note
 * @param lines the first and last line (0-based) of the part that was rendered
 * @param index which of the part's tasks it is, those in quotes not counted
 */
export function findClickedTask(
  text: string,
  lines: { readonly first: number; readonly last: number },
  index: number,
): ClickedTask | null {
  const tasks = tasksIn(text).filter(({ line }) => lines.first <= line && line <= lines.last);
  const task = tasks[index];
  if (!task || !isTickOrSpace(task.task.mark)) return null;
  return { line: task.line, key: questionKey(task.text), ticks: task.task.mark === ' ' };
}

/**
 * Where the click shows in the note as it is now: on the task's line, or where lines have come or
 * gone above it, on the nearest with the same words. Null where it does not show.
 */
export function locateClick(text: string, { line, key, ticks }: ClickedTask): TickChanges | null {
  const [nearest] = tasksIn(text)
    .filter(({ task, text }) => /[xX]/.test(task.mark) === ticks && questionKey(text) === key)
    .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  if (!nearest) return null;
  const at = [nearest.task.at];
  return ticks ? { ticked: at, unticked: [] } : { ticked: [], unticked: at };
}

type Task = ListItem & { readonly task: NonNullable<ListItem['task']> };

function tasksIn(text: string): Task[] {
  return scanOutline(text).items.filter((item): item is Task => item.task !== null);
}

function isTickOrSpace(mark: string): boolean {
  return [' ', 'x', 'X'].includes(mark);
}
