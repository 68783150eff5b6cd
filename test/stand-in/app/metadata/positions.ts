import type { Loc } from 'obsidian';

/** The offset at which each line starts. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** The line that an offset is on, counted from 0. */
export function lineAt(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return (next < 0 ? starts.length : next) - 1;
}

/** An offset as Obsidian's cache tells it. */
export function locAt(starts: readonly number[], offset: number): Loc {
  const line = lineAt(starts, offset);
  return { line, col: offset - (starts[line] ?? 0), offset };
}
