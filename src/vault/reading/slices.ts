/** How many pieces of work are done between two looks at the clock, which takes time itself. */
const PIECES = 64;

/** How long one slice of work may hold the main thread, in milliseconds. */
const SLICE_MS = 10;

/**
 * Does a piece of work for every item, in slices between which the app can draw and answer.
 *
 * @param isWanted asked after each pause; the work ends where it is no longer wanted
 * @returns whether it was done for all
 */
export async function workInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
  isWanted: () => boolean,
): Promise<boolean> {
  let sliceEnds = performance.now() + SLICE_MS;
  let pieces = 0;
  for (const item of items) {
    work(item);
    pieces = (pieces + 1) % PIECES;
    if (pieces > 0 || performance.now() < sliceEnds) continue;
    await new Promise((resolve) => window.setTimeout(resolve));
    if (!isWanted()) return false;
    sliceEnds = performance.now() + SLICE_MS;
  }
  return true;
}
