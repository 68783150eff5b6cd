import type { DrawnMark } from './wheel-drawing';

/**
 * Where a key goes from a mark: left and right to the day before and after, up and down to the
 * nearest mark of the next ring outwards and inwards that has any, Home and End to the ends of the
 * year. Null where the key has no meaning, or there is nothing in that direction.
 *
 * @param marks day by day
 */
export function markAfterKey(
  marks: readonly DrawnMark[],
  from: DrawnMark,
  key: string,
): DrawnMark | null {
  const at = marks.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return marks[at + 1] ?? null;
    case 'ArrowLeft':
      return marks[at - 1] ?? null;
    case 'Home':
      return marks[0] ?? null;
    case 'End':
      return marks.at(-1) ?? null;
    case 'ArrowUp':
      return nearestIn(marks, from, -1);
    case 'ArrowDown':
      return nearestIn(marks, from, 1);
    default:
      return null;
  }
}

function nearestIn(marks: readonly DrawnMark[], from: DrawnMark, step: 1 | -1): DrawnMark | null {
  const beyond = marks.filter(({ ring }) => (ring - from.ring) * step > 0);
  const ring = Math.min(...beyond.map((mark) => mark.ring * step)) * step;
  const distance = ({ x, y }: DrawnMark): number => Math.hypot(x - from.x, y - from.y);
  return beyond
    .filter((mark) => mark.ring === ring)
    .reduce<DrawnMark | null>(
      (best, mark) => (best && distance(best) <= distance(mark) ? best : mark),
      null,
    );
}
