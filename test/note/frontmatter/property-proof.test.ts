import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isProven, isSameValue } from '../../../src/note/frontmatter/property-proof';
import { readYaml } from '../read-yaml';

const YAML = 'titel: x\nkort: {a: [1, 2]}\ntemaer: [Andet]\n';
const NOTE = `---\n${YAML}---\nTekst\n`;
const before = { titel: 'x', kort: { a: [1, 2] }, temaer: [] };
const isList = (value: unknown): boolean => Array.isArray(value) && value[0] === 'Andet';

describe('a changed note is proven', () => {
  it('where the changed property is as wanted and the others are as before', () => {
    expect(isProven(NOTE, YAML.length, before, new Map([['temaer', isList]]), readYaml)).toBe(true);
  });

  it('not where a changed property is otherwise, or missing', () => {
    expect(isProven(NOTE, YAML.length, before, new Map([['temaer', () => false]]), readYaml)).toBe(
      false,
    );
    const changed = new Map([
      ['temaer', isList],
      ['drøftet', () => true],
    ]);
    expect(isProven(NOTE, YAML.length, before, changed, readYaml)).toBe(false);
  });

  it('not where another property has changed, come or gone', () => {
    const changed = new Map([['temaer', isList]]);
    for (const other of [
      { titel: 'y', kort: { a: [1, 2] } },
      { titel: 'x', kort: { a: [1, 3] } },
      { titel: 'x', kort: { a: { 0: 1, 1: 2 } } },
      { titel: 'x' },
      { titel: 'x', kort: { a: [1, 2] }, mere: null },
      { kort: { a: [1, 2] }, titel: 'x' },
    ]) {
      expect(isProven(NOTE, YAML.length, other, changed, readYaml)).toBe(false);
    }
  });

  it('not where the frontmatter ends elsewhere than it should, or can not be read', () => {
    const changed = new Map([['temaer', isList]]);
    expect(isProven(NOTE, YAML.length + 1, before, changed, readYaml)).toBe(false);
    expect(isProven('---\ntemaer: [\n---\n', 10, {}, new Map(), readYaml)).toBe(false);
  });
});

describe('two values that a reader gives', () => {
  const read = (yaml: string): unknown => parse(yaml, { version: '1.1', logLevel: 'error' });
  const KINDS = [
    ['2026-11-23', '2026-11-24'],
    ['!!set {a, b}', '!!set {a, c}'],
    ['!!omap [a: 1, b: 2]', '!!omap [b: 2, a: 1]'],
    ['!!binary aGVq', '!!binary aGVr'],
    ['[2026-11-23, a]', '[2026-11-23, b]'],
    ['{a: [1, {b: ~}]}', '{a: [1, {b: 0}]}'],
    ['.nan', '0'],
    ['[[a, b]]', '[a, [b]]'],
  ] as const;

  it.each(KINDS)('are the same where they say the same: %s, not %s', (value, other) => {
    expect(isSameValue(read(value), read(value))).toBe(true);
    expect(isSameValue(read(value), read(other))).toBe(false);
    expect(isSameValue(read(other), read(value))).toBe(false);
  });

  it('are not the same where one is of another kind', () => {
    const empty = ['!!set {}', '!!omap []', '[]', '{}', '~', '""', '!!binary ""', '2026-11-23'];
    for (const [index, one] of empty.entries()) {
      for (const [at, other] of empty.entries()) {
        expect(isSameValue(read(one), read(other)), `${one} ${other}`).toBe(index === at);
      }
    }
    expect(isSameValue(['a', 1], { a: 1 })).toBe(false);
  });
});
