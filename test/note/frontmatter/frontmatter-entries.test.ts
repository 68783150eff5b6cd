import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { applyEdits } from '../../../src/edit';
import { readFrontmatter } from '../../../src/note/frontmatter/frontmatter-entries';
import { readPairs } from '../../../src/note/frontmatter/frontmatter-pairs';
import { planPropertyEdits } from '../../../src/note/frontmatter/property-edit';
import type { ReadYaml } from '../../../src/note/frontmatter/read-yaml';
import { note } from '../arbitrary-frontmatter';
import { readYaml } from '../read-yaml';

const noteWith = (yaml: string): string => `---\n${yaml}---\nTekst\n`;
const read = (yaml: string, reader = readYaml) => readFrontmatter(noteWith(yaml), reader);

function valuesIn(yaml: string): Readonly<Record<string, unknown>> {
  const reading = read(yaml);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.frontmatter.values;
}

function problemIn(yaml: string, reader?: ReadYaml) {
  const reading = read(yaml, reader);
  return reading.ok ? null : reading.problem;
}

/** Pieces of YAML that come together as sense, half sense and nonsense. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom('a: ', 'b:', 'temaer:', '- ', '  - ', '    ', '\n', '\n', '\r\n', ' ', '? '),
      fc.constantFrom('[', ']', '{', '}', ', ', ': ', '"', "'", '|', '>-', '|+2', '# note', '\t'),
      fc.constantFrom('&x ', '*x', '<<: *x', '!!set ', '!!binary ', '!!omap ', '!own ', '!<x> '),
      fc.constantFrom('!!timestamp ', '!!pairs ', '!!int ', '{{date}}', '\\', '\u2028'),
      fc.constantFrom('null', '~', 'true', 'yes', '12', '0o17', '0x1F', '1e3', '.inf', '-.5', '-0'),
      fc.constantFrom(
        '2026-11-23',
        '12:30',
        'tekst',
        'Trivsel på job',
        '---',
        '...',
        '%',
        '=',
        '@',
      ),
      fc.constantFrom('%YAML 1.2\n', '%TAG ! x\n', '__proto__: ', '"\\u00e5"', "'det''s'"),
      fc.constantFrom('a: 1\n', '"a": 2\n', 'b: {c: 1, c: 2}\n', '  d: 1\n  d: 2\n', '1: a\n'),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => `${pieces.join('')}\n`);

/** Frontmatter of all notes under test/: the example vault, and every fixture. */
const corpus = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(`test/${file}`, 'utf8'))
  .flatMap((text) => /^\uFEFF?---\r?\n([^]*?\n)---\r?\n/.exec(text)?.[1] ?? []);
const damaged = fc
  .tuple(fc.constantFrom(...corpus), fc.nat(), fc.nat(4))
  .map(([yaml, number, length]) => {
    const at = number % yaml.length;
    return `${yaml.slice(0, at)}${yaml.slice(at + length)}\n`;
  });

/** Says no more and no less than a whole YAML reader: its values, or the line of its first error. */
function expectAsByWhole(yaml: string): void {
  const text = noteWith(yaml);
  // Where it ends sooner, or has markers of a merge, other tests say what is told.
  if (/^(?:---[ \t]*\r?$|<{7}|>{7})/m.test(yaml)) return;
  const reading = readFrontmatter(text, readYaml);
  const [error] = parseDocument(yaml, { logLevel: 'error' }).errors;
  if (reading.ok) {
    expect(error, text).toBeUndefined();
    expect(reading.frontmatter.values, text).toEqual(readYaml(yaml) ?? {});
    return;
  }
  const { code, line } = reading.problem;
  if (!error) {
    expect(['property-duplicate', 'frontmatter-not-map', 'frontmatter-invalid']).toContain(code);
    if (code === 'frontmatter-invalid') expect(() => readYaml(yaml), text).toThrow();
  } else if (code === 'property-duplicate') {
    expect(readPairs(text, readYaml)?.length, text).not.toBe(0);
  } else {
    expect(code, text).toBe('frontmatter-invalid');
    const at = Math.min(error.pos[0], yaml.trimEnd().length);
    expect(line, text).toBe(1 + yaml.slice(0, at).split('\n').length);
  }
}

describe('the reading of frontmatter', () => {
  it('says of any frontmatter what the whole of yaml says, and on which line it gives up', () => {
    corpus.forEach(expectAsByWhole);
    fc.assert(fc.property(damaged, expectAsByWhole), { numRuns: 300 });
    fc.assert(fc.property(soup, expectAsByWhole), { numRuns: 1_000 });
    fc.assert(
      fc.property(note, ({ text }) => {
        const yaml = text.slice(text.indexOf('\n') + 1, text.indexOf('\n---') + 1);
        expectAsByWhole(yaml);
      }),
    );
  });

  it('has a property named __proto__ as any other', () => {
    const values = valuesIn('__proto__: [x]\nconstructor: 1\n');
    expect(Object.keys(values)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    const text = noteWith('__proto__: [x]\nconstructor: a\n');
    const isSame = (item: string) => item === 'ny';
    const changes = ['__proto__', 'constructor', 'toString'].map(
      (key) => ({ kind: 'add', key, value: 'ny', isSame }) as const,
    );
    const plan = planPropertyEdits(text, changes, readYaml);
    expect(plan.ok && applyEdits(text, plan.edits)).toBe(
      noteWith('__proto__: [x, ny]\nconstructor:\n  - a\n  - ny\ntoString:\n  - ny\n'),
    );
  });

  it('has numbers, truths and nothing as keys, under the names that their values stand under', () => {
    const values = valuesIn('2026: a\ntrue: b\n~: c\n1.50: d\n? [e]\n: f\n');
    expect(values).toEqual({ 2026: 'a', true: 'b', '': 'c', 1.5: 'd', '[ e ]': 'f' });
    const change = (key: string) => {
      const text = noteWith('2026: a\n1.50: b\n');
      const plan = planPropertyEdits(text, [{ kind: 'set', key, value: 'ny' }], readYaml);
      return plan.ok ? applyEdits(text, plan.edits) : plan.problem.code;
    };
    expect(change('2026')).toBe(noteWith('2026: ny\n1.50: b\n'));
    expect(change('1.5')).toBe('property-unsafe');
  });
});

describe('a key that stands twice', () => {
  it.each([
    ['a: 1\nb: 2\na: 3\n', 4, 'a'],
    ['"a": 1\n\'a\': 2\n', 3, "'a'"],
    ['a: 1\n"\\u0061": 2\n', 3, '"\\u0061"'],
    ['1: a\n"1": b\n', 3, '"1"'],
    ['a:\n\n# om a\na:\n', 5, 'a'],
    ['m:\n  a: 1\n  a: 2\n', 4, 'a'],
    ['m: {a: 1, a: 2}\n', 2, 'a'],
    ['m:\n  - n: 1\n    n: 2\n', 4, 'n'],
    ['a: 1\na: 2\nb: [\n', 3, 'a'],
    ['b: *x\na: 1\na: 2\n', 4, 'a'],
    ['m: {b: {c: 1, c: 2}}\nb: 1\nb: 2\n', 2, 'c'],
    ['b: 1\nm: {d: 1}\nb: 2\nn: {c: 1, c: 2}\n', 4, 'b'],
  ])('is named, with its line: %j', (yaml, line, quote) => {
    expect(problemIn(yaml)).toEqual({ code: 'property-duplicate', line, quote });
  });

  it('is not what is told where something above it is wrong', () => {
    expect(problemIn('b: "x" y\na: 1\na: 2\n')).toMatchObject({
      ...{ code: 'frontmatter-invalid', line: 2 },
    });
  });

  it('is found also where the reader takes it, or has words of its own for it', () => {
    const lenient: ReadYaml = (yaml) => parse(yaml, { uniqueKeys: false }) as unknown;
    const terse: ReadYaml = (yaml) => {
      if (/^a.*^a/ms.test(yaml)) throw new Error('no');
      return readYaml(yaml);
    };
    for (const reader of [lenient, terse]) {
      expect(problemIn('a: 1\nb: 2\na: 3\n', reader)).toEqual({
        ...{ code: 'property-duplicate', line: 4, quote: 'a' },
      });
    }
  });

  it('has each of its values, aliases too', () => {
    const text = noteWith('a: &x [1]\nb: *x\n"a": 2 # to\na:\n\n2026: {{date}}\n');
    const pairs = readPairs(text, readYaml)?.map(({ key, value, from, to }) => [
      ...[key, value, text.slice(from, to)],
    ]);
    expect(pairs).toEqual([
      ['a', [1], 'a: &x [1]\n'],
      ['b', [1], 'b: *x\n'],
      ['a', 2, '"a": 2 # to\n'],
      ['a', null, 'a:\n'],
      ['2026', { '{ date }': null }, '2026: {{date}}\n'],
    ]);
    for (const unreadable of [
      'a: *x\n',
      'a: [\n',
      '[a]: 1\n',
      '%x\n',
      '!!binary a: 1\n',
      '- a\n',
    ]) {
      expect(readPairs(noteWith(unreadable), readYaml), unreadable).toBeNull();
    }
    for (const empty of ['', '# kun en kommentar\n']) {
      expect(readPairs(noteWith(empty), readYaml)).toEqual([]);
    }
  });
});

describe('a reader with ways of its own', () => {
  it('gives up without a position: then the first line is named', () => {
    const mute: ReadYaml = () => {
      throw new Error('no');
    };
    expect(problemIn('a: 1\n', mute)).toEqual({ code: 'frontmatter-invalid', line: 2 });
    expect(problemIn('a: 1\n}\n', mute)).toMatchObject({ line: 3, quote: '}' });
  });

  it('throws whatever it likes', () => {
    for (const thrown of [
      undefined,
      null,
      7,
      Symbol('x'),
      Object.create(null),
      { toString: null },
    ]) {
      const odd: ReadYaml = () => {
        throw thrown;
      };
      expect(problemIn('a: 1\n', odd)).toEqual({ code: 'frontmatter-invalid', line: 2 });
    }
  });

  it('reads what is no YAML: then the tokens say so', () => {
    expect(problemIn('a: 1\n}\n', () => ({ a: 1 }))).toEqual({
      ...{ code: 'frontmatter-invalid', line: 3, quote: '}' },
    });
    expect(problemIn('a: 1\n...\nb: 2\n', () => ({ a: 1 }))).toMatchObject({ line: 4 });
  });

  it('gives something else than a map', () => {
    for (const value of [null, undefined, 'a', [1], new Map()]) {
      expect(problemIn('a: 1\n', () => value)).toEqual({ code: 'frontmatter-not-map', line: 2 });
    }
  });

  it('makes dates and truths as YAML 1.1 has them: other properties are edited all the same', () => {
    const old: ReadYaml = (yaml) => parse(yaml, { version: '1.1' }) as unknown;
    const text = noteWith('dato: 2026-11-23\nja: yes\noktal: 010\ntemaer: [A]\n');
    expect(old('dato: 2026-11-23')).toEqual({ dato: new Date('2026-11-23') });
    const change = { kind: 'add', key: 'temaer', value: 'B', isSame: () => false } as const;
    const plan = planPropertyEdits(text, [change], old);
    expect(plan.ok && applyEdits(text, plan.edits)).toBe(text.replace('[A]', '[A, B]'));
    expect(planPropertyEdits(text, [{ kind: 'set', key: 'dato', value: 'x' }], old)).toEqual({
      ...{ ok: false, problem: { code: 'property-foreign', line: 2, quote: 'dato' } },
    });
  });
});
