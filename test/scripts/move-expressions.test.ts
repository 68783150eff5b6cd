import { expect, it } from 'vitest';
import { moveExpressions } from '../../scripts/move-expressions';

it('puts an expression that is used in one place there', () => {
  expect(moveExpressions('let a = 1, b = /x/i; function c(d) { return b.test(d); }')).toBe(
    'let a = 1, b = 0; function c(d) { return /x/i.test(d); }',
  );
});

it.each(['d.replace(b, "")', 'd.matchAll(b)', 'd.split(b)'])(
  'does so with one for all places, where it begins anew each time: %s',
  (use) => {
    expect(moveExpressions(`let b = /x/g; let c = (d) => ${use};`)).toBe(
      `let b = 0; let c = (d) => ${use.replace('b', '/x/g')};`,
    );
  },
);

it('tells a name from the same name of something else', () => {
  expect(moveExpressions('let b = /x/; let c = (b) => b.d; let e = (f) => b.test(f);')).toBe(
    'let b = 0; let c = (b) => b.d; let e = (f) => /x/.test(f);',
  );
});

it.each([
  'let b = /x/; let c = (d) => b.test(d), e = (d) => b.exec(d);',
  'let b = /x/g; let c = (d) => { for (let e; (e = b.exec(d)); ) f(e); };',
  'let b = /x/g; let c = (d) => b.test(d);',
  'let b = /x/y; let c = (d) => d.match(b);',
  'let b = /x/; let c = () => ({ b });',
  'let b = /x/; b = 1;',
  'let a = (d) => { let b = /x/; return () => b.test(d); };',
  'let b = /x/;',
])('leaves alone what is used otherwise: %s', (code) => {
  expect(moveExpressions(code)).toBe(code);
});
