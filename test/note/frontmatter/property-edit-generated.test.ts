import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyEdits } from '../../../src/edit';
import type { TextEdit } from '../../../src/edit';
import { readNames } from '../../../src/note/frontmatter/properties';
import type { FrontmatterValues } from '../../../src/note/frontmatter/properties';
import { planPropertyEdits } from '../../../src/note/frontmatter/property-edit';
import type { PropertyChange } from '../../../src/note/frontmatter/property-edit';
import { findFrontmatter } from '../../../src/note/outline/frontmatter';
import { name, note } from '../arbitrary-frontmatter';
import type { GeneratedNote, Part } from '../arbitrary-frontmatter';
import { readYaml } from '../read-yaml';

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
  const plan = planPropertyEdits(text, changes, readYaml);
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

/** YAML 1.1 reads a bare date as one, at midnight UTC. */
const dayIn = ({ mødedag }: FrontmatterValues): unknown =>
  mødedag instanceof Date ? mødedag.toISOString().slice(0, 10) : mødedag;

function othersIn(values: FrontmatterValues): unknown {
  const own = ['temaer', 'drøftet', 'mødedag'];
  return Object.entries(values).filter(([key]) => !own.includes(key.toLowerCase()));
}

const withName = (names: readonly string[] | null, value: string): string[] =>
  names?.includes(value) ? [...names] : [...(names ?? []), value];

/** Where a plan may write: behind the colon of a property that changes, or where new ones go. */
function findPlaces({ parts }: GeneratedNote, changes: readonly PropertyChange[]) {
  const places = parts
    .filter(({ property }) => changes.some(({ key }) => key === property))
    .map(({ from, source }) => ({
      from: from + source.indexOf(':') + 1,
      to: from + source.length,
    }));
  const hasNew = changes.some(
    ({ kind, key }) => kind !== 'remove' && parts.every(({ property }) => property !== key),
  );
  const end = parts.at(-1)?.from ?? 0;
  return hasNew ? [...places, { from: end, to: end }] : places;
}

/** What must still stand in the note, of a property that changes its key and what is named. */
const keepOf = (
  { parts }: GeneratedNote,
  changes: readonly PropertyChange[],
  keptOf: (part: Part) => readonly string[],
): string[] =>
  parts.flatMap((part) =>
    changes.some(({ key }) => key === part.property)
      ? [part.source.slice(0, part.source.indexOf(':') + 1), ...keptOf(part)]
      : [part.source],
  );

function expectInOrder(text: string, pieces: readonly string[]): void {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    expect(found, `${JSON.stringify(piece)} in ${text}`).toBeGreaterThanOrEqual(at);
    at = found + piece.length;
  }
  expect(text.startsWith(pieces[0] ?? '')).toBe(true);
  expect(text.endsWith(pieces.at(-1) ?? '')).toBe(true);
}

/** The comments of a property, but for those on the line of an item that goes. */
const commentsIn = ({ source }: Part, gone?: string): string[] =>
  source
    .split(/\r?\n/)
    .filter((line) => gone === undefined || !line.includes(gone))
    .flatMap((line) => /#.*/.exec(line) ?? []);

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
          expect(dayIn(read(after))).toBe('2026-11-24');
          expect(othersIn(read(after))).toEqual(othersIn(read(text)));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('writes nowhere but in the properties that change, and in no item that stays', () => {
    fc.assert(
      fc.property(noteAndName, fc.nat(3), ([generated, value], index) => {
        const { text, parts, agenda } = generated;
        const item = parts.find(({ property }) => property === 'temaer')?.items[index];
        const removal = change('remove', 'temaer', agenda?.[index] ?? '');
        const eachWay = [
          { changes: cover(value), gone: undefined },
          { changes: [removal], gone: item },
        ];
        for (const { changes, gone } of eachWay) {
          const edits = editsFor(text, changes);
          const places = findPlaces(generated, changes);
          for (const { from, to } of edits) {
            expect(places.some((place) => place.from <= from && to <= place.to)).toBe(true);
          }
          const after = applyEdits(text, edits);
          const itemsIn = ({ items }: Part) => items.filter((item) => item !== gone);
          expectInOrder(after, keepOf(generated, changes, itemsIn));
          expectInOrder(
            after,
            keepOf(generated, changes, (part) => commentsIn(part, gone)),
          );
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

  it('empties a value, and every other one stays', () => {
    fc.assert(
      fc.property(noteAndName, ([{ text }, value]) => {
        const dated = changeText(text, cover(value));
        const emptying: PropertyChange[] = [{ kind: 'set', key: 'mødedag', value: null }];
        const after = changeText(dated, emptying);
        for (const read of [byYaml, byGrayMatter]) {
          const [before, now] = [read(dated), read(after)];
          expect(dayIn(now) ?? null).toBe(null);
          expect(othersIn(now)).toEqual(othersIn(before));
          expect(namesIn(now, 'drøftet')).toEqual(namesIn(before, 'drøftet'));
        }
        expect(editsFor(after, emptying)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('makes frontmatter where there is none, before any body', () => {
    const mark = fc.constantFrom('', '\uFEFF');
    fc.assert(
      fc.property(mark, fc.string({ unit: 'grapheme' }), name, (first, body, value) => {
        fc.pre(!body.startsWith('---') && !body.startsWith('\uFEFF'));
        const block: unknown = expect.stringMatching(/^---\r?\n[^]*\n---\r?\n$/);
        const place = { from: first.length, to: first.length };
        expect(editsFor(first + body, cover(value))).toEqual([{ ...place, insert: block }]);
        const after = changeText(first + body, cover(value));
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
        const plan = planPropertyEdits(text, cover('Ny'), readYaml);
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
