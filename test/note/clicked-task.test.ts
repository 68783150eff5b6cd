import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClickedTask, locateClick } from '../../src/note/clicked-task';
import type { ClickedTask } from '../../src/note/clicked-task';

const NOTE = `---
dato: 2026-11-23
---
- [ ] Før

Et afsnit.

- [ ] A
  - [x] B
- uden boks
- [-] C

> - [ ] Citat
`;
const LIST = { first: 7, last: 10 };

const click = (text: string, index: number): ClickedTask => {
  const found = findClickedTask(text, LIST, index);
  if (!found) throw new Error('no task');
  return found;
};

describe('the task of a checkbox that is clicked', () => {
  it('is found by its number among those of the part that was rendered', () => {
    expect(findClickedTask(NOTE, LIST, 0)).toEqual({ line: 7, key: 'a', ticks: true });
    expect(findClickedTask(NOTE, LIST, 1)).toEqual({ line: 8, key: 'b', ticks: false });
  });

  it('is none where the mark is neither a tick nor a space, and none in a quote', () => {
    expect(findClickedTask(NOTE, LIST, 2)).toBe(null);
    expect(findClickedTask(NOTE, { first: 12, last: 12 }, 0)).toBe(null);
    expect(findClickedTask(NOTE, LIST, 7)).toBe(null);
  });
});

describe('a click in the note that followed it', () => {
  it('shows on the task’s line, between its brackets', () => {
    const after = NOTE.replace('[ ] A', '[x] A ✅ 2026-11-23');
    expect(locateClick(after, click(NOTE, 0))).toEqual({
      ticked: [after.indexOf('x] A')],
      unticked: [],
    });
    const unticked = NOTE.replace('[x] B', '[ ] B');
    expect(locateClick(unticked, click(NOTE, 1))).toEqual({
      ticked: [],
      unticked: [unticked.indexOf(' ] B')],
    });
  });

  it('does not show where the note changed otherwise', () => {
    expect(locateClick(NOTE, click(NOTE, 0))).toBe(null);
    expect(locateClick(NOTE.replace('[ ] Før', '[x] Før'), click(NOTE, 0))).toBe(null);
    expect(locateClick('', click(NOTE, 0))).toBe(null);
  });

  it('shows wherever lines that came or went put it, the nearest of several', () => {
    const line = fc.constantFrom('Et afsnit.', '- [x] Bemærk', '', '## Overskrift', '- [ ] A');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const above = lines.map((one) => `${one}\n`).join('');
        const after = above + NOTE.replace('[ ] A', '[x] A');
        expect(locateClick(after, click(NOTE, 0))?.ticked).toEqual([after.indexOf('x] A')]);
      }),
    );
    const far = `- [x] A\n${'\n'.repeat(3)}`;
    const twice = far + NOTE.replace('[ ] A', '[x] A');
    expect(locateClick(twice, click(NOTE, 0))?.ticked).toEqual([twice.lastIndexOf('x] A')]);
  });
});
