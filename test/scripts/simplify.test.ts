import { expect, it } from 'vitest';
import { simplify } from '../../scripts/simplify';

it('makes a function an arrow that needs nothing of its own', () => {
  expect(simplify('const a = function (x, y) { return x + y; };')).toBe(
    'const a = ((x, y) => { return x + y; });',
  );
  expect(simplify('run(async function () { await x; });')).toBe('run((async () => { await x; }));');
});

it.each([
  'const a = function () { return this.b; };',
  'const a = function () { return arguments[0]; };',
  'const a = function () { return () => arguments.length; };',
  'const a = function () { return () => this; };',
  'const a = function () { return new.target; };',
  'const a = function* () { yield 1; };',
  'const a = function b(n) { return n ? b(n - 1) : 0; };',
  'function a() { return 1; }',
])('leaves alone what needs to be a function: %s', (code) => {
  expect(simplify(code)).toBe(code);
});

it('takes no account of what belongs to a function within', () => {
  const inner = 'function () { return this.b; }';
  expect(simplify(`const a = function () { return ${inner}; };`)).toBe(
    `const a = (() => { return ${inner}; });`,
  );
});

it('drops a field that is declared without a value, and no other', () => {
  const code = 'class A { constructor(x) { this.a = x; } a; b = 1; }';
  expect(simplify(code)).toBe('class A { constructor(x) { this.a = x; }  b = 1; }');
});
