export interface Difference {
  /** The stretch of the text before, in UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** What stands there after. */
  readonly insert: string;
}

/** The one stretch in which two texts differ; null where they are equal. */
export function differenceBetween(before: string, after: string): Difference | null {
  if (before === after) {
    return null;
  }
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (
    end < shortest - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end++;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
