/** Replace the text between two offsets (UTF-16 units, in the original text) with `insert`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The text after the edits. All edits refer to the original text and do not overlap; their order
 * does not matter, except that insertions at the same place are made in the order given.
 *
 * @throws RangeError where edits overlap or reach outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.from < at || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`edit ${edit.from}–${edit.to} overlaps another or leaves the text`);
    }
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** The one edit that makes `after` of `before`: from the first to the last place where they differ. */
export function findDifference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

/** Where an offset of the original text lies after the edits; text inserted at it comes before it. */
export function mapOffset(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const edit of inOrder(edits)) {
    if (edit.from > offset) break;
    if (edit.to > offset) return edit.from + shift + edit.insert.length;
    shift += edit.insert.length - (edit.to - edit.from);
  }
  return offset + shift;
}

function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.from - b.from || a.to - b.to);
}
