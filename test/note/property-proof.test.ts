import { describe, expect, it } from 'vitest';
import { isProven } from '../../src/note/property-proof';

const YAML = 'titel: x\nkort: {a: [1, 2]}\ntemaer: [Andet]\n';
const NOTE = `---\n${YAML}---\nTekst\n`;
const before = { titel: 'x', kort: { a: [1, 2] }, temaer: [] };
const isList = (value: unknown): boolean => Array.isArray(value) && value[0] === 'Andet';

describe('a changed note is proven', () => {
  it('where the changed property is as wanted and the others are as before', () => {
    expect(isProven(NOTE, YAML.length, before, new Map([['temaer', isList]]))).toBe(true);
  });

  it('not where a changed property is otherwise, or missing', () => {
    expect(isProven(NOTE, YAML.length, before, new Map([['temaer', () => false]]))).toBe(false);
    const changed = new Map([
      ['temaer', isList],
      ['drøftet', () => true],
    ]);
    expect(isProven(NOTE, YAML.length, before, changed)).toBe(false);
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
      expect(isProven(NOTE, YAML.length, other, changed)).toBe(false);
    }
  });

  it('not where the frontmatter ends elsewhere than it should, or can not be read', () => {
    const changed = new Map([['temaer', isList]]);
    expect(isProven(NOTE, YAML.length + 1, before, changed)).toBe(false);
    expect(isProven('---\ntemaer: [\n---\n', 10, {}, new Map())).toBe(false);
  });
});
