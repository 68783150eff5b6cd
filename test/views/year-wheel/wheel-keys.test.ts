import { describe, expect, it } from 'vitest';
import type { DrawnMark } from '../../../src/views/year-wheel/wheel-drawing';
import { markAfterKey } from '../../../src/views/year-wheel/wheel-keys';

function markAt(ring: number, x: number, y: number): DrawnMark {
  return { ring, x, y } as DrawnMark;
}

// Day by day; 0 is the outermost ring, and ring 1 has none.
const outerEarly = markAt(0, 50, -50);
const inner = markAt(2, 20, 5);
const outerLate = markAt(0, -50, 50);
const marks = [outerEarly, inner, outerLate];

describe('a key in the wheel', () => {
  it.each([
    ['ArrowRight', outerEarly, inner],
    ['ArrowLeft', outerLate, inner],
    ['ArrowRight', outerLate, null],
    ['ArrowLeft', outerEarly, null],
    ['Home', outerLate, outerEarly],
    ['End', outerEarly, outerLate],
    ['ArrowDown', outerLate, inner],
    ['ArrowUp', inner, outerEarly],
    ['ArrowUp', outerEarly, null],
    ['ArrowDown', inner, null],
    ['Enter', inner, null],
  ])('%s goes on by day, or to the nearest of the next ring', (key, from, to) => {
    expect(markAfterKey(marks, from, key)).toBe(to);
  });
});
