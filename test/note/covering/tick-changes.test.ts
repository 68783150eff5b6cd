import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTickChanges, hasOtherMarks, readMark } from '../../../src/note/covering/tick-changes';
import type { ChangedLines } from '../../../src/note/covering/tick-changes';

const change = (before: string[], after: string[], afterFrom = 0): ChangedLines => ({
  before,
  after,
  afterFrom,
});

/** The lines whose marks were found, for reading. */
function found(...stretches: ChangedLines[]): { ticked: string[]; unticked: string[] } {
  const { ticked, unticked } = findTickChanges(stretches);
  const lineAt = (at: number): string => {
    for (const { after, afterFrom } of stretches) {
      let from = afterFrom;
      for (const line of after) {
        if (from <= at && at <= from + line.length) return line;
        from += line.length + 1;
      }
    }
    throw new Error(`no line at ${at}`);
  };
  return { ticked: ticked.map(lineAt), unticked: unticked.map(lineAt) };
}
const NOTHING = { ticked: [], unticked: [] };

describe('the mark of a task', () => {
  it.each([
    ['- [ ] Tør vi?', ' '],
    ['  * [x] Tør vi?', 'x'],
    ['12) [X]\tTør vi?', 'X'],
    ['- [🙂] Tør vi?', '🙂'],
    ['- [] Tør vi?', ''],
    ['- [x]', 'x'],
    ['- [x] \r', 'x'],
  ])('is read from %j', (line, mark) => expect(readMark(line)).toBe(mark));

  it.each(['- Tør vi?', '[x] Tør vi?', '- [x](link)', '- [xy] Tør vi?', '> - [x] citat', ''])(
    'is none in %j',
    (line) => expect(readMark(line)).toBe(null),
  );
});

describe('what was ticked', () => {
  it('is the task whose mark became x, and its place is between the brackets', () => {
    const lines = change(['- [ ] A', '- [ ] B'], ['- [ ] A', '- [x] B'], 100);
    expect(findTickChanges([lines])).toEqual({ ticked: [100 + 8 + 3], unticked: [] });
  });

  it('lost its tick where its mark became anything else, also where it was deleted', () => {
    for (const mark of ['[ ]', '[-]', '[]']) {
      expect(found(change(['- [x] A'], [`- ${mark} A`]))).toEqual({
        ticked: [],
        unticked: [`- ${mark} A`],
      });
    }
  });

  it('is known by its words, whatever Tasks writes behind them', () => {
    expect(found(change(['- [ ] A'], ['- [x] A ✅ 2026-11-23'])).ticked).toHaveLength(1);
    expect(found(change(['- [x] A ✅ 2026-11-23'], ['- [ ] A'])).unticked).toHaveLength(1);
  });

  it('is the old one where a task that recurs leaves a new one', () => {
    const after = ['- [ ] A 🔁 every month 📅 2026-12-23', '- [x] A 🔁 every month ✅ 2026-11-23'];
    expect(found(change(['- [ ] A 🔁 every month 📅 2026-11-23'], after))).toEqual({
      ticked: [after[1]],
      unticked: [],
    });
  });

  it('is a task that comes with its tick', () => {
    expect(found(change(['', ''], ['', '- [x] A', '- [ ] B', ''])).ticked).toEqual(['- [x] A']);
  });

  it('is a plain item that becomes a ticked task', () => {
    expect(found(change(['- A'], ['- [x] A'])).ticked).toEqual(['- [x] A']);
  });

  it('lost its tick also where what another plugin wrote behind it went with it', () => {
    for (const more of [' ✔️ 2026-11-23', ' @done(2026-11-23)', ' ✅ [[2026-11-23]]']) {
      expect(found(change([`- [x] A${more}`], ['- [ ] A'])).unticked).toEqual(['- [ ] A']);
    }
  });

  it('is a task under another heading than the one that stood there', () => {
    const section = (theme: string, task: string) => [`## ${theme}`, '', task, ''];
    const lines = change(section('Et', '- [x] A'), section('To', '- [x] B'));
    expect(found(lines)).toEqual({ ticked: ['- [x] B'], unticked: [] });
  });

  it('is each of several, wherever they stand', () => {
    const far = change(['- [ ] C'], ['- [x] C'], 500);
    expect(found(change(['- [ ] A'], ['- [x] A']), far).ticked).toEqual(['- [x] A', '- [x] C']);
  });
});

describe('nothing was ticked or unticked', () => {
  it('by other words in a ticked task', () => {
    expect(found(change(['- [x] A'], ['- [x] AB']))).toEqual(NOTHING);
    const rewritten = change(['- [x] A', '- [ ] B'], ['- [x] Omskrevet', '- [ ] B ny']);
    expect(found(rewritten)).toEqual(NOTHING);
  });

  it('by other words in a ticked task, while another one is ticked', () => {
    const lines = change(['- [x] A', '- [ ] B'], ['- [x] Omskrevet', '- [x] B']);
    expect(found(lines)).toEqual({ ticked: ['- [x] B'], unticked: [] });
  });

  it('by joining the line below to a ticked task, or breaking it in two', () => {
    expect(found(change(['- [x] A', '- [ ] B'], ['- [x] A- [ ] B']))).toEqual(NOTHING);
    expect(found(change(['- [x] A B'], ['- [x] A', '- [ ] B']))).toEqual(NOTHING);
    expect(found(change(['- [x] A'], ['- [x] ', '- [ ] A'])).ticked).toEqual([]);
  });

  it('by deleting ticked tasks, or putting others in their place', () => {
    expect(found(change(['- [x] A', '- [x] B', ''], ['']))).toEqual(NOTHING);
    expect(found(change(['- [x] A'], ['- [ ] Noget helt andet']))).toEqual(NOTHING);
  });

  it('by moving tasks, within the lines or to others', () => {
    const [a, b] = ['- [x] A', '- [ ] B'];
    expect(found(change([a, b], [b, a]))).toEqual(NOTHING);
    expect(found(change([a, ''], ['']), change([''], ['', a], 300))).toEqual(NOTHING);
  });

  it('in the second of two tasks that say the same, where the first was ticked', () => {
    const lines = change(['- [ ] A', '- [x] A', ''], ['- [x] A', '- [x] A', '- [ ] ']);
    expect(findTickChanges([lines]).ticked).toEqual([3]);
  });

  it('by adding and taking away tasks without ticks', () => {
    expect(found(change(['- [x] A'], ['- [x] A', '- [ ] ']))).toEqual(NOTHING);
    expect(found(change(['- [ ] A'], ['- A']))).toEqual(NOTHING);
  });
});

describe('any tasks', () => {
  const words = fc.constantFrom('A', 'B', 'Tør vi tage chancer?', '');
  const line = fc.oneof(
    fc.tuple(fc.constantFrom(' ', 'x', '-'), words).map(([mark, text]) => `- [${mark}] ${text}`),
    words,
  );
  const lines = fc.array(line, { minLength: 1, maxLength: 6 });

  it('have no changes among them where their marks are the same', () => {
    fc.assert(
      fc.property(lines, (before) => {
        expect(hasOtherMarks(change(before, before))).toBe(false);
        expect(findTickChanges([change(before, [...before])])).toEqual(NOTHING);
      }),
    );
  });

  it('are neither ticked nor unticked by being put in another order', () => {
    const shuffled = lines.chain((before) =>
      fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })),
    );
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(findTickChanges([change(before, after)])).toEqual(NOTHING);
      }),
    );
  });

  it('give each toggled one, and no other', () => {
    // Bit 1 is the tick before, bit 0 the tick after.
    const marks = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(marks, (picked) => {
        const lineOf = (isTicked: boolean, at: number) => `- [${isTicked ? 'x' : ' '}] tekst ${at}`;
        const before = picked.map((bits, at) => lineOf(bits >= 2, at));
        const after = picked.map((bits, at) => lineOf(bits % 2 === 1, at));
        expect(found(change(before, after))).toEqual({
          ticked: after.filter((_, at) => picked[at] === 1),
          unticked: after.filter((_, at) => picked[at] === 2),
        });
      }),
    );
  });
});
