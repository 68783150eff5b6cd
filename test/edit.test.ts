import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, findDifference, mapOffset } from '../src/edit';
import type { TextEdit } from '../src/edit';

describe('edits', () => {
  it('all refer to the original text, in any order', () => {
    const edits = [
      { from: 4, to: 7, insert: 'X' },
      { from: 0, to: 0, insert: '>' },
      { from: 2, to: 4, insert: '' },
    ];
    expect(applyEdits('abcdefgh', edits)).toBe('>abXh');
  });

  it('insert at one place in the order given', () => {
    const edits = [
      { from: 1, to: 1, insert: '1' },
      { from: 1, to: 1, insert: '2' },
      { from: 1, to: 2, insert: 'B' },
    ];
    expect(applyEdits('abc', edits)).toBe('a12Bc');
  });

  it('are refused when they overlap or leave the text', () => {
    for (const edits of [
      [
        { from: 0, to: 2, insert: '' },
        { from: 1, to: 3, insert: '' },
      ],
      [
        { from: 0, to: 3, insert: '' },
        { from: 1, to: 1, insert: 'x' },
      ],
      [{ from: 2, to: 4, insert: '' }],
      [{ from: -1, to: 0, insert: '' }],
      [{ from: 2, to: 1, insert: '' }],
    ]) {
      expect(() => applyEdits('abc', edits)).toThrow(RangeError);
    }
  });
});

describe('an offset after edits', () => {
  it('moves by what changes before it', () => {
    const edits = [
      { from: 0, to: 1, insert: 'xyz' },
      { from: 4, to: 4, insert: '!' },
    ];
    expect([1, 3, 5].map((offset) => mapOffset(offset, edits))).toEqual([3, 5, 8]);
  });

  it('comes behind what is inserted at it, and behind what replaces the text around it', () => {
    expect(mapOffset(2, [{ from: 2, to: 2, insert: 'xy' }])).toBe(4);
    expect(mapOffset(2, [{ from: 1, to: 3, insert: 'xyz' }])).toBe(4);
  });
});

describe('any edits', () => {
  const textAndEdits = fc
    .record({
      text: fc.string({ unit: 'binary', maxLength: 40 }),
      cuts: fc.array(fc.nat(40), { maxLength: 8 }),
      inserts: fc.array(fc.string({ maxLength: 5 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ text, cuts, inserts }) => {
      const at = cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b);
      const edits = inserts.flatMap((insert, index): TextEdit[] => {
        const [from, to] = [at[2 * index], at[2 * index + 1]];
        return from === undefined || to === undefined ? [] : [{ from, to, insert }];
      });
      return { text, edits };
    });

  it('leave what is outside them as it is, where offsets say it is now', () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        const after = applyEdits(text, edits);
        for (let at = 0; at < text.length; at++) {
          if (edits.some(({ from, to }) => from <= at && at < to)) continue;
          expect(after[mapOffset(at, edits)]).toBe(text[at]);
        }
      }),
    );
  });
});

describe('the difference between two texts', () => {
  it('makes the one of the other, and touches nothing that both begin or end with', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (start, before, after, end) => {
        const edit = findDifference(start + before + end, start + after + end);
        expect(applyEdits(start + before + end, [edit])).toBe(start + after + end);
        expect(edit.from).toBeGreaterThanOrEqual(start.length);
        expect(edit.insert.length).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
