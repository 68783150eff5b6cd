import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits, invertEdits } from '../../src/edit';
import type { TextEdit } from '../../src/edit';
import { findFrontmatter } from '../../src/note/frontmatter';
import { readNames } from '../../src/note/properties';
import type { FrontmatterValues } from '../../src/note/properties';
import { planPropertyEdits } from '../../src/note/property-edit';
import type { PropertyChange } from '../../src/note/property-edit';
import { name, note } from './arbitrary-frontmatter';
import type { GeneratedNote } from './arbitrary-frontmatter';

const RUNS = 300;

const unlink = (item: string): string => item.replace(/^\[\[(.*)\]\]$/s, '$1');
const change = (kind: 'add' | 'remove', key: string, value: string): PropertyChange => ({
  kind,
  key,
  value,
  isSame: (item) => unlink(item) === value,
});
const cover = (value: string): PropertyChange[] => [
  change('add', 'temaer', value),
  change('add', 'drøftet', value),
  { kind: 'set', key: 'mødedag', value: '2026-11-24' },
];

function editsFor(text: string, changes: readonly PropertyChange[]): readonly TextEdit[] {
  const plan = planPropertyEdits(text, changes);
  if (!plan.ok) throw new Error(`refused: ${JSON.stringify(plan.problem)}`);
  return plan.edits;
}

const changeText = (text: string, changes: readonly PropertyChange[]): string =>
  applyEdits(text, editsFor(text, changes));

/** Two readers that know nothing of each other. gray-matter caches unless it gets options. */
const byYaml = (text: string): FrontmatterValues => {
  const span = findFrontmatter(text)?.yaml;
  return (parse(text.slice(span?.from, span?.to), { logLevel: 'error' }) ??
    {}) as FrontmatterValues;
};
const byGrayMatter = (text: string): FrontmatterValues => matter(text, { language: 'yaml' }).data;

function namesIn(values: FrontmatterValues, key: string): string[] | null {
  const reading = readNames(values, key);
  expect(reading.kind).not.toBe('foreign');
  return reading.kind === 'names' ? reading.names.map(unlink) : null;
}

function othersIn(values: FrontmatterValues): unknown {
  const own = ['temaer', 'drøftet', 'mødedag'];
  return Object.entries(values).filter(([key]) => !own.includes(key.toLowerCase()));
}

const withName = (names: readonly string[] | null, value: string): string[] =>
  names?.includes(value) ? [...names] : [...(names ?? []), value];

/** A name that is new to the note, or one that stands there already. */
const noteAndName = note.chain((generated: GeneratedNote) =>
  fc.tuple(
    fc.constant(generated),
    fc.oneof(
      name,
      fc.constantFrom('Krav', ...(generated.agenda ?? []), ...(generated.covered ?? [])),
    ),
  ),
);

describe('a change of properties in any frontmatter', () => {
  it('gives what was asked for, by two readers, and leaves every other value', () => {
    fc.assert(
      fc.property(noteAndName, ([{ text, agenda, covered }, value]) => {
        const after = changeText(text, cover(value));
        for (const read of [byYaml, byGrayMatter]) {
          expect(namesIn(read(after), 'temaer')).toEqual(withName(agenda, value));
          expect(namesIn(read(after), 'drøftet')).toEqual(withName(covered, value));
          expect(othersIn(read(after))).toEqual(othersIn(read(text)));
        }
        expect(byYaml(after).mødedag).toBe('2026-11-24');
      }),
      { numRuns: RUNS },
    );
  });

  it('changes no byte outside the lists', () => {
    fc.assert(
      fc.property(noteAndName, ([{ text, kept, agenda }, value]) => {
        for (const changes of [cover(value), [change('remove', 'temaer', agenda?.[0] ?? '')]]) {
          const after = changeText(text, changes);
          let at = 0;
          for (const piece of kept) {
            const found = after.indexOf(piece, at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found + piece.length;
          }
          expect(after.startsWith(kept[0] ?? '')).toBe(true);
          expect(after.endsWith(kept.at(-1) ?? '')).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is whole after the first time', () => {
    fc.assert(
      fc.property(noteAndName, ([{ text }, value]) => {
        expect(editsFor(changeText(text, cover(value)), cover(value))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('can be taken back byte for byte', () => {
    fc.assert(
      fc.property(noteAndName, ([{ text }, value]) => {
        const edits = editsFor(text, cover(value));
        expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });

  it('removes what it added, and the note says what it said before', () => {
    fc.assert(
      fc.property(noteAndName, ([{ text, agenda }, value]) => {
        fc.pre(!agenda?.includes(value));
        const added = changeText(text, [change('add', 'temaer', value)]);
        const removed = changeText(added, [change('remove', 'temaer', value)]);
        expect(namesIn(byYaml(removed), 'temaer')).toEqual(agenda ?? []);
        expect(othersIn(byYaml(removed))).toEqual(othersIn(byYaml(text)));
      }),
      { numRuns: RUNS },
    );
  });

  it('removes each item from each place in the list', () => {
    fc.assert(
      fc.property(note, fc.nat(3), fc.nat(3), ({ text, agenda }, first, second) => {
        const gone = [agenda?.[first], agenda?.[second]].filter((each) => each !== undefined);
        const after = changeText(
          text,
          gone.map((each) => change('remove', 'temaer', each)),
        );
        const left = agenda?.filter((each) => !gone.includes(each)) ?? null;
        for (const read of [byYaml, byGrayMatter]) {
          expect(namesIn(read(after), 'temaer')).toEqual(left);
          expect(othersIn(read(after))).toEqual(othersIn(read(text)));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('replaces items in one step', () => {
    fc.assert(
      fc.property(noteAndName, fc.nat(3), ([{ text, agenda }, value], index) => {
        fc.pre(!agenda?.includes(value));
        const gone = agenda?.[index] ?? value;
        const after = changeText(text, [
          change('remove', 'temaer', gone),
          change('add', 'temaer', value),
        ]);
        const left = (agenda ?? []).filter((each) => each !== gone);
        expect(namesIn(byYaml(after), 'temaer')).toEqual([...left, value]);
        expect(namesIn(byGrayMatter(after), 'temaer')).toEqual([...left, value]);
      }),
      { numRuns: RUNS },
    );
  });

  it('makes frontmatter where there is none, before any body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name, (body, value) => {
        fc.pre(!body.startsWith('---') && !body.startsWith('\uFEFF'));
        const after = changeText(body, cover(value));
        expect(after.endsWith(body)).toBe(true);
        expect(namesIn(byYaml(after), 'temaer')).toEqual([value]);
        expect(namesIn(byGrayMatter(after), 'drøftet')).toEqual([value]);
      }),
      { numRuns: RUNS },
    );
  });

  it('never throws and never makes a note worse, whatever stands between the dashes', () => {
    const junk = fc.array(
      fc.constantFrom(
        ...'temaer:|drøftet:| |  |- |\n|\n|[|]|{|}|,|a|b|"|\'|#| # c|&x|*x|!t|: |? |||>|\t|~'.split(
          '|',
        ),
        '|',
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(junk, (parts) => {
        const text = `---\n${parts.join('')}\n---\nTekst\n`;
        const plan = planPropertyEdits(text, cover('Ny'));
        if (!plan.ok) return;
        const after = applyEdits(text, plan.edits);
        expect(after.endsWith('\n---\nTekst\n')).toBe(true);
        expect(namesIn(byYaml(after), 'temaer')).toContain('Ny');
        expect(othersIn(byYaml(after))).toEqual(othersIn(byYaml(text)));
      }),
      { numRuns: RUNS * 3 },
    );
  });
});
