import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { findComments, readSource } from '../../../src/note/frontmatter/yaml-source';
import type { YamlPair, YamlSource, YamlValue } from '../../../src/note/frontmatter/yaml-source';
import { note } from '../arbitrary-frontmatter';
import { readByTokens } from './yaml-by-tokens';

/** Frontmatter of all notes under test/: the example vault, and every fixture. */
const corpus = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`test/${file}`, 'utf8'))
  .flatMap((text) => /^\uFEFF?---\r?\n([^]*?\n)---\r?\n/.exec(text)?.[1] ?? []);

const generated = note.map(({ text }) =>
  text.slice(text.indexOf('\n') + 1, text.indexOf('\n---') + 1),
);

/** What a slip of the hand, or a merge, may put into frontmatter. */
const slip = fc.constantFrom(
  ...['', ' ', '\n', '  ', '- ', ': ', '#', ' #', '"', "'", '[', ']', '{', '}', ',', '\t', '\r\n'],
  ...['&a ', '*a', '!t ', '|', '>-', 'a', '---\n', '...\n', '%', ':', '-', '~', '\0'],
);
const damaged = fc
  .tuple(
    fc.oneof(fc.constantFrom(...corpus), generated),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), slip), { minLength: 1, maxLength: 3 }),
  )
  .map(([yaml, slips]) => {
    let text = yaml;
    for (const [number, length, insert] of slips) {
      const at = number % (text.length + 1);
      text = text.slice(0, at) + insert + text.slice(at + length);
    }
    return text.endsWith('\n') ? text : `${text}\n`;
  });

const isValid = (yaml: string): boolean =>
  parseDocument(yaml, { logLevel: 'error', uniqueKeys: false }).errors.length === 0;

/** What edits need to know: where maps lie, or lists in lists, they leave alone. */
function partsOf(source: Pick<YamlSource, 'pairs' | 'doubledAt'>, comments: readonly string[]) {
  const valueOf = ({ kind, quotes, from, ownFrom, to }: YamlValue) =>
    kind === 'other' || kind.endsWith('list') ? { kind } : { kind, quotes, from, ownFrom, to };
  const pairOf = ({ key, from, to, colonTo, value }: YamlPair) => ({
    ...(key === null ? { key } : { key, from, to }),
    colonTo,
    // Without a colon there is none.
    value: colonTo === null ? null : valueOf(value),
    trailingComma: value.trailingComma,
    items: value.items.map((item) => {
      const { mark, hasComment } = item;
      return { mark, hasComment, ...valueOf(item) };
    }),
  });
  const pairs = source.pairs?.filter(({ key, colonTo }) => key !== null || colonTo !== null);
  return { pairs: pairs?.map(pairOf), doubledAt: source.doubledAt, comments };
}

function expectAsByTokens(yaml: string): void {
  const source = readSource(yaml);
  const byTokens = readByTokens(yaml);
  expect(source.errorAt, yaml).toBeNull();
  expect(partsOf(source, findComments(yaml)), yaml).toEqual(partsOf(byTokens, byTokens.comments));
}

describe('the places in a YAML text', () => {
  it('are those that another parser finds, in all that can be edited', () => {
    corpus.filter(isValid).forEach(expectAsByTokens);
    fc.assert(fc.property(generated, expectAsByTokens), { numRuns: 500 });
  });

  it('lie in order, below keys that another parser has too, where hands have slipped', () => {
    fc.assert(
      fc.property(damaged, (yaml) => {
        const { pairs, errorAt } = readSource(yaml);
        if (!pairs || errorAt !== null || !isValid(yaml)) return;
        // An old line break alone is in the middle of a line to one, and ends it to the other.
        if (/\r(?!\n)/.test(yaml)) return;
        const keys = readByTokens(yaml).pairs?.map(({ key }) => key);
        let at = 0;
        for (const { key, from, to, colonTo, value } of pairs) {
          if (key === null || colonTo === null) continue;
          expect(keys, yaml).toContain(key);
          for (const place of [from, to, colonTo, value.from, value.ownFrom, value.to]) {
            expect(place, yaml).toBeGreaterThanOrEqual(at);
            at = place;
          }
        }
        expect(at).toBeLessThanOrEqual(yaml.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'Hvem, hvad: [a]\n',
    'a [b]: 1\nc {d}: 2\n  # e\n',
    'm:\n  - a, b: 1\n    c]: 2\n',
    'a: x\t# om x\nb: [c,\t# om c\n d]\n',
    'a:\n  - b\n  \t# c\n\t# d\n  - e\n',
    'a: [b, !t ]\nc: [&d]\n',
    'a: |\n x\t# y\nb: 1\n',
    'a: x\ry\nb: 1\n',
    'a: x\u0007y\nb\u000C: 1\n',
    '-5: a\n--- b: c\n',
    'a: &x # c\n  - !t b # d\n# e\nf: !t\n',
    'a: [ # b\n c # d\n , # e\n f,]\n',
    'a: |+\n  b\n\nc: >-\n\nd: |2 # e\n    f\n  g\n',
    'a:\n- |-\n  b\n\n- # c\n- "d"\n',
    'a:\n- b\n# c\nd: # e\n  # f\n',
    '? a\n: b\n"c" : d\n\'e\': f\n',
    'a: *b\n<<: *c\n"\\u0061": 1\n{a: 1}: 2\n[b]: 3\n"c\n',
    'a: {b: 1, b: 2, "b"}\n',
    '!!omap\na: 1\n',
    '# a\n\na: 1\n\t\n \t # b\n...\n# c\n',
    'a: http://b.dk/#c\nd:e: f#g\n',
    '\u{1F3AF} a: \u2028b\n',
  ])('are those that another parser finds in %j', (yaml) => {
    if (isValid(yaml)) expectAsByTokens(yaml);
    else expect(readSource(yaml).errorAt).not.toBeNull();
  });
});

describe('a comment at the very start of a line', () => {
  it('belongs to no item of a list in brackets', () => {
    const { pairs } = readSource('a: [b,\n c\n# d\n  ]\n');
    expect(pairs?.[0]?.value.items.map(({ ownFrom, to }) => [ownFrom, to])).toEqual([
      [4, 5],
      [8, 9],
    ]);
  });
});

it('has no list to edit where brackets are a key themselves', () => {
  expect(readSource('tags: [a, b]:\n').pairs?.[0]?.value.kind).toBe('other');
});

describe('a YAML text that nobody writes', () => {
  it.each([
    ['brackets', `a: ${'['.repeat(1e6)}`],
    ['colons', ': '.repeat(1e6)],
    ['dashes', '- '.repeat(1e5)],
    ['keys and brackets', 'a: {'.repeat(1e5)],
    ['spaces in a key', `a${' '.repeat(1e6)}[: b\n`],
    ['tabs', `a${'\t'.repeat(1e6)}: b\n`],
    ['letters', `a ${'b'.repeat(1e6)}: [\n`],
    ['questions', '? '.repeat(1e5)],
    ['a tag without an end', 'a: !<'],
  ])('is read in no time, and without a throw: %s', (_, yaml) => {
    expect(readSource(yaml).errorAt ?? yaml.length).toBeLessThanOrEqual(yaml.length);
    expect(findComments(yaml)).toEqual([]);
  });
});
