import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, mapOffset } from '../../../src/edit';
import { planTickEdit } from '../../../src/note/covering/tick-edit';
import type { TickRequest } from '../../../src/note/covering/tick-edit';
import { readTrackedThemes } from '../../../src/note/frontmatter/tracked-themes';
import { scanOutline } from '../../../src/note/outline/outline';
import { findCountedTasks, isTicked } from '../../../src/note/sections/section-questions';
import { findSections } from '../../../src/note/sections/sections';
import { arbitraryNote } from '../arbitrary-note';
import { safety, themes, time } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const PROPERTIES = { agenda: 'temaer', covered: 'drøftet', date: 'dato' };

const request = (text: string, more: Partial<TickRequest> = {}): TickRequest => ({
  text,
  ticked: [],
  unticked: [],
  basename: '2026-11-23 Ledermøde',
  themes,
  properties: PROPERTIES,
  today: '2026-11-23',
  readYaml,
  ...more,
});

/** Offsets of the marks on lines that have these words. */
function marksOf(text: string, ...words: string[]): number[] {
  return words.map((word) => {
    const line = text.lastIndexOf('\n', text.indexOf(word)) + 1;
    return text.indexOf('[', line) + 1;
  });
}

function apply(text: string, more: Partial<TickRequest>): string {
  const plan = planTickEdit(request(text, more));
  if (!plan.ok) throw new Error(plan.problem.code);
  return applyEdits(text, plan.edits);
}
const tick = (text: string, ...words: string[]) => apply(text, { ticked: marksOf(text, ...words) });
const untick = (text: string, ...words: string[]) =>
  apply(text, { unticked: marksOf(text, ...words) });

const covered = (text: string): string[] => [
  ...readTrackedThemes(text, PROPERTIES, themes, readYaml).covered,
];

const HEAD = '---\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n';
const SECTION =
  '## Psykologisk tryghed\n\n- [x] Tør vi tage chancer?\n- [ ] Deler vi det, vi ved?\n';

describe('a tick', () => {
  it('adds the theme of its section, and touches nothing else', () => {
    expect(tick(HEAD + SECTION, 'Tør vi')).toBe(
      `${HEAD.replace('drøftet:\n', 'drøftet:\n  - Psykologisk tryghed\n')}${SECTION}`,
    );
  });

  it('does nothing where the theme is covered already, under whatever name', () => {
    for (const name of ['psykologisk tryghed', '"[[Psykologisk tryghed]]"', 'Tryghed i gruppen']) {
      const text = `---\ndrøftet: [${name}]\n---\n${SECTION}`;
      expect(tick(text, 'Tør vi')).toBe(text);
    }
  });

  it('adds the theme where others of its questions have ticks that the property lacks', () => {
    const text = HEAD + SECTION.replace('- [ ] Deler', '- [x] Deler');
    expect(covered(tick(text, 'Deler vi'))).toEqual([safety.id]);
  });

  it('counts on a reworded question before the last known one', () => {
    const text = `${HEAD}## Psykologisk tryghed\n\n- [x] Tør du?\n- [ ] Deler vi det, vi ved?\n`;
    expect(covered(tick(text, 'Tør du?'))).toEqual([safety.id]);
  });

  it.each([
    ['in a nested list', '- [ ] Tør vi tage chancer?\n  - [x] Her\n'],
    ['after the last known question', '- [ ] Tør vi tage chancer?\n- [x] Her\n'],
    ['in a list of its own', '- [ ] Tør vi tage chancer?\n\nDesuden:\n\n* [x] Her\n'],
    ['under Aftaler', '- [ ] Tør vi tage chancer?\n\n### Aftaler\n\n- [x] Her\n'],
    ['below a line Aftaler', '- [ ] Tør vi tage chancer?\n\n**Aftaler:**\n\n- [x] Her\n'],
    ['in code', '```\n- [x] Her\n```\n\n- [ ] Tør vi tage chancer?\n'],
    ['in a quote', '> - [x] Her\n\n- [ ] Tør vi tage chancer?\n'],
    ['in a comment', '%%\n- [x] Her\n%%\n\n- [ ] Tør vi tage chancer?\n'],
    ['in a table', '| a | b |\n| - | - |\n| - [x] Her | c |\n\n- [ ] Tør vi tage chancer?\n'],
  ])('does not count %s', (_, body) => {
    const text = `${HEAD}## Psykologisk tryghed\n\n${body}`;
    expect(tick(text, 'Her')).toBe(text);
  });

  it('does not count outside the sections of themes, or in one without known questions', () => {
    const outside = `${HEAD}- [x] Her\n\n## Budget\n\n- [x] Tør vi tage chancer?\n\n${SECTION}`;
    expect(tick(outside, 'Her', 'Tør vi')).toBe(outside);
    const reworded = `${HEAD}## Psykologisk tryghed\n\n- [x] Her\n- [ ] Noget andet\n`;
    expect(tick(reworded, 'Her')).toBe(reworded);
  });

  it('does nothing in a catalogue', () => {
    const text = `---\nledertrivsel: katalog\n---\n${SECTION}`;
    expect(tick(text, 'Tør vi')).toBe(text);
  });

  it('makes frontmatter in a note without, with a date where nothing dates the note', () => {
    expect(apply(SECTION, { ticked: marksOf(SECTION, 'Tør vi'), basename: 'Ledermøde' })).toBe(
      `---\ndato: 2026-11-23\ndrøftet:\n  - Psykologisk tryghed\n---\n${SECTION}`,
    );
    expect(tick(SECTION, 'Tør vi')).toBe(`---\ndrøftet:\n  - Psykologisk tryghed\n---\n${SECTION}`);
  });

  it('tells the date that it writes, and only then', () => {
    const ticked = marksOf(SECTION, 'Tør vi');
    expect(planTickEdit(request(SECTION, { ticked, basename: 'Møde' }))).toMatchObject({
      dated: '2026-11-23',
    });
    expect(planTickEdit(request(SECTION, { ticked }))).toMatchObject({ dated: null });
  });

  it('in several themes at once adds each', () => {
    const text = `${HEAD}${SECTION}\n## Fælles brug af tid\n\n- [x] Bruger vi tiden rigtigt?\n`;
    expect(covered(tick(text, 'Tør vi', 'Bruger vi'))).toEqual([safety.id, time.id]);
  });

  it('made further up than the one that waited before it counts, and so does that', () => {
    const text = `${HEAD}${SECTION}\n## Fælles brug af tid\n\n- [x] Bruger vi tiden rigtigt?\n`;
    expect(tick(text, 'Bruger vi', 'Tør vi')).toBe(tick(text, 'Tør vi', 'Bruger vi'));
    const emptied = text
      .replaceAll('[x]', '[]')
      .replace('drøftet:', `drøftet: [${safety.title}, ${time.title}]`);
    expect(untick(emptied, 'Bruger vi', 'Tør vi')).toBe(untick(emptied, 'Tør vi', 'Bruger vi'));
    expect(covered(untick(emptied, 'Bruger vi', 'Tør vi'))).toEqual([]);
  });

  it.each([
    ['frontmatter-invalid', '---\ndrøftet: [\n---\n'],
    ['frontmatter-unclosed', '---\ndrøftet:\n'],
    ['frontmatter-conflict', '---\n<<<<<<< HEAD\ndrøftet:\n=======\n>>>>>>> b\n---\n'],
    ['property-duplicate', '---\ndrøftet:\ndrøftet:\n---\n'],
    ['property-foreign', '---\ndrøftet: true\n---\n'],
    ['property-foreign', '---\ndrøftet:\n  ja: nej\n---\n'],
  ])('is a problem where the properties can not be changed: %s in %j', (code, head) => {
    const text = head + SECTION;
    const plan = planTickEdit(request(text, { ticked: marksOf(text, 'Tør vi') }));
    expect(plan).toMatchObject({ ok: false, problem: { code } });
  });

  it('that does not count is no problem there', () => {
    const text = `---\ndrøftet: [\n---\n${SECTION}\n### Aftaler\n\n- [x] Her\n`;
    expect(tick(text, 'Her')).toBe(text);
  });
});

const COVERED = HEAD.replace('drøftet:\n', 'drøftet:\n  - Psykologisk tryghed\n');
const UNTICKED = SECTION.replace('[x]', '[ ]');

describe('taking a tick off', () => {
  it('removes the theme with its last tick', () => {
    expect(untick(COVERED + UNTICKED, 'Tør vi')).toBe(HEAD + UNTICKED);
  });

  it('removes it while the brackets are empty, for another character to be typed', () => {
    const text = COVERED + SECTION.replace('[x]', '[]');
    expect(untick(text, 'Tør vi')).toBe(text.replace(COVERED, HEAD));
    const last = COVERED + SECTION.replace('[x]', '[ ]').replace('- [ ] Deler', '- [] Deler');
    expect(covered(untick(last, 'Deler vi'))).toEqual([]);
  });

  it('counts the ticks below emptied brackets where they are', () => {
    const text = HEAD + SECTION.replace('[x]', '[]').replace('- [ ] Deler', '- [x] Deler');
    const after = apply(text, {
      unticked: marksOf(text, 'Tør vi'),
      ticked: marksOf(text, 'Deler vi'),
    });
    expect(covered(after)).toEqual([safety.id]);
  });

  it('keeps the theme while another of its questions has one, in any section of it', () => {
    const same = COVERED + SECTION;
    expect(untick(same, 'Deler vi')).toBe(same);
    const rolling = `${COVERED}# 2026-10-05\n\n${SECTION}\n# 2026-11-23\n\n${UNTICKED.replaceAll('vi', 'vi ')}`;
    const at = rolling.lastIndexOf('[ ]') + 1;
    expect(apply(rolling, { unticked: [at] })).toBe(rolling);
  });

  it('takes the date along that a tick wrote, and no other date', () => {
    const dated = (date: string, covered: string) =>
      `---\ndato:${date}\ntemaer:\n  - Psykologisk tryghed\ndrøftet:${covered}\n---\n${UNTICKED}`;
    const text = dated(' 2026-11-23 # i dag', '\n  - Psykologisk tryghed');
    const unticked = marksOf(text, 'Tør vi');
    const without = dated(' 2026-11-23 # i dag', '');
    expect(apply(text, { unticked, dated: '2026-11-23' })).toBe(dated(' # i dag', ''));
    expect(apply(text, { unticked })).toBe(without);
    expect(apply(text, { unticked, dated: '2026-11-20' })).toBe(without);
    const two = dated(' 2026-11-23', '\n  - Psykologisk tryghed\n  - Fælles brug af tid');
    expect(apply(two, { unticked: marksOf(two, 'Tør vi'), dated: '2026-11-23' })).toContain(
      'dato: 2026-11-23\n',
    );
  });

  it('that does not count removes nothing', () => {
    const text = `${COVERED}${UNTICKED}\n### Aftaler\n\n- [ ] Her\n`;
    expect(untick(text, 'Her')).toBe(text);
  });

  it('in one theme and giving one in another does both', () => {
    const text = `${COVERED}${UNTICKED}\n## Fælles brug af tid\n\n- [x] Bruger vi tiden rigtigt?\n`;
    const after = apply(text, {
      unticked: marksOf(text, 'Tør vi'),
      ticked: marksOf(text, 'Bruger vi'),
    });
    expect(covered(after)).toEqual([time.id]);
  });
});

/** A note, and which of its tasks was just toggled. */
const toggled = fc
  .tuple(arbitraryNote({ mayHaveTheme: true }), fc.nat())
  .map(([{ text, bodyFrom }, pick]) => {
    const tasks = scanOutline(text).items.flatMap(({ task }) => task ?? []);
    const task = tasks[pick % Math.max(tasks.length, 1)];
    const at = task ? [task.at] : [];
    const isTick = task?.mark === 'x';
    return { text, bodyFrom, ticked: isTick ? at : [], unticked: isTick ? [] : at };
  });

describe('ticks in any note', () => {
  it('change the frontmatter alone, and say it once', () => {
    fc.assert(
      fc.property(toggled, ({ text, bodyFrom, ticked, unticked }) => {
        const plan = planTickEdit(request(text, { ticked, unticked }));
        if (!plan.ok) throw new Error(plan.problem.code);
        for (const { from, to } of plan.edits) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(bodyFrom);
        }
        const after = applyEdits(text, plan.edits);
        const moved = (offsets: readonly number[]) =>
          offsets.map((at) => mapOffset(at, plan.edits));
        const again = planTickEdit(
          request(after, { ticked: moved(ticked), unticked: moved(unticked) }),
        );
        expect(again).toMatchObject({ ok: true, edits: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('leave the theme covered where it was ticked, and not where its last tick is gone', () => {
    fc.assert(
      fc.property(toggled, ({ text, ticked, unticked }) => {
        const plan = planTickEdit(request(text, { ticked, unticked }));
        if (!plan.ok) throw new Error(plan.problem.code);
        const after = applyEdits(text, plan.edits);
        const tasks = findSections(after, scanOutline(after), themes).flatMap((section) =>
          findCountedTasks(after, section).map((item) => ({ item, theme: section.theme })),
        );
        const [offset] = [...ticked, ...unticked].map((at) => mapOffset(at, plan.edits));
        const changed = tasks.find(({ item }) => item.task.at === offset)?.theme;
        if (!changed) {
          expect(plan.edits).toEqual([]);
          return;
        }
        const hasTicks = tasks.some(({ item, theme }) => theme === changed && isTicked(item));
        const expected = ticked.length > 0 || (hasTicks && covered(text).includes(changed.id));
        expect(covered(after).includes(changed.id)).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});
