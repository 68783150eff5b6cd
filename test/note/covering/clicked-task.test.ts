import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import {
  findClickedTask,
  locateClick,
  planClickBack,
} from '../../../src/note/covering/clicked-task';
import type { ClickedTask } from '../../../src/note/covering/clicked-task';

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
const LIST = { first: 7, last: 10, count: 3, said: null };

const click = (text: string, index: number): ClickedTask => {
  const found = findClickedTask(text, { ...LIST, index });
  if (!found) throw new Error('no task');
  return found;
};

describe('the task of a checkbox that is clicked', () => {
  it('is found by its number among those of the part that was rendered', () => {
    const lineCount = NOTE.split('\n').length;
    const a = { line: 7, source: '- [ ] A', lineCount, key: 'a', ticks: true };
    const b = { line: 8, source: '  - [x] B', lineCount, key: 'b', ticks: false };
    expect(findClickedTask(NOTE, { ...LIST, index: 0 })).toEqual(a);
    expect(findClickedTask(NOTE, { ...LIST, index: 1 })).toEqual(b);
  });

  it('is the one on the line that the checkbox names, where there are more boxes than tasks', () => {
    expect(findClickedTask(NOTE, { ...LIST, index: 2, count: 4, said: 1 })?.key).toBe('b');
    expect(findClickedTask(NOTE, { ...LIST, index: 2, count: 4, said: 2 })).toBe(null);
    expect(findClickedTask(NOTE, { ...LIST, index: 2, count: 4 })).toBe(null);
  });

  it('is none where the mark is neither a tick nor a space, and none in a quote', () => {
    expect(findClickedTask(NOTE, { ...LIST, index: 2 })).toBe(null);
    const quote = { first: 12, last: 12, index: 0, count: 1, said: 0 };
    expect(findClickedTask(NOTE, quote)).toBe(null);
    expect(findClickedTask(NOTE, { ...LIST, index: 7 })).toBe(null);
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

  it('shows on its line alone where that still has its words', () => {
    const twice = `${NOTE}\n- [x] A\n`;
    expect(locateClick(twice, click(NOTE, 0))).toBe(null);
  });

  it('shows where another plugin wrote behind the words', () => {
    for (const more of [' ✔️ 2026-11-23', ' (10:30)', ' @done(2026-11-23)']) {
      const after = NOTE.replace('[ ] A', `[x] A${more}`);
      expect(locateClick(after, click(NOTE, 0))?.ticked).toEqual([after.indexOf('x] A')]);
    }
  });
});

describe('taking a click back', () => {
  const back = (after: string, from = click(NOTE, 0)): string => {
    const [at = 0] = locateClick(after, from)?.ticked ?? [];
    return applyEdits(after, planClickBack(after, from, at));
  };

  it('gives its line back as it was', () => {
    expect(back(NOTE.replace('[ ] A', '[x] A ✅ 2026-11-23'))).toBe(NOTE);
    const capital = NOTE.replace('[x] B', '[X] B');
    const b = findClickedTask(capital, { ...LIST, index: 1 });
    const after = NOTE.replace('[x] B', '[ ] B');
    if (!b) throw new Error('no task');
    const edits = planClickBack(after, b, after.indexOf(' ] B'));
    expect(applyEdits(after, edits)).toBe(capital);
  });

  it('touches nothing where lines have come or gone', () => {
    const after = NOTE.replace('- [ ] A', '- [ ] A igen\n- [x] A');
    expect(back(after)).toBe(after);
  });
});
