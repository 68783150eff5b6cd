import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readValues } from '../../src/note/yaml-values';
import { note } from './arbitrary-frontmatter';

const read = (yaml: string) => readValues(parseDocument(yaml, { logLevel: 'error' }));

describe('the values of frontmatter', () => {
  it('are what the yaml package makes of it', () => {
    fc.assert(
      fc.property(note, ({ text }) => {
        const yaml = text.slice(text.indexOf('\n') + 1, text.indexOf('\n---'));
        const document = parseDocument(yaml, { logLevel: 'error' });
        fc.pre(document.errors.length === 0 && document.contents !== null);
        expect(readValues(document)).toEqual(document.toJS());
      }),
    );
  });

  it('are objects, lists and single values, in their order', () => {
    expect(JSON.stringify(read('b: {y: [1, ~], x: "2"}\na: 2026-11-23\n7: ja\n'))).toBe(
      '{"7":"ja","b":{"y":[1,null],"x":"2"},"a":"2026-11-23"}',
    );
  });

  it('stand under names also where a key is a list, a map or nothing', () => {
    expect(read('title: {{title}}\n')).toEqual({ title: { '{"title":null}': null } });
    expect(read('? [a, b]\n: 1\n')).toEqual({ '["a","b"]': 1 });
    expect(read(': 1\n')).toEqual({ '': 1 });
  });

  it('have a property named __proto__ as any other', () => {
    const values = read('__proto__: [x]\na: 1\n');
    expect(Object.keys(values ?? {})).toEqual(['__proto__', 'a']);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it('are the same one where an alias gives it again, also within itself', () => {
    const again = read('a: &x [1]\nb: *x\n');
    expect(again?.a).toBe(again?.b);
    const circle = read('a: &x [*x]\n')?.a as unknown[];
    expect(circle[0]).toBe(circle);
  });

  it('are not to be had where an alias has no anchor, or where aliases multiply', () => {
    expect(read('a: *x\n')).toBeNull();
    const lists = Array.from('abcdefgh', (name, index) => {
      const before = '*' + String.fromCharCode(name.charCodeAt(0) - 1);
      const items = Array.from({ length: 9 }, () => (index === 0 ? 'x' : before));
      return `${name}: &${name} [${items.join(', ')}]\n`;
    });
    expect(read(lists.join(''))).toBeNull();
  });
});
