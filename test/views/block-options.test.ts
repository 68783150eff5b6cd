import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../../src/i18n';
import { readBlockOptions } from '../../src/views/code-block/block-options';
import type { BlockOptions } from '../../src/views/code-block/block-options';

const PLAIN = { view: 'overview', group: null, year: null };

function optionsOf(source: string): BlockOptions {
  const reading = readBlockOptions(source);
  if (!('options' in reading)) throw new Error(JSON.stringify(reading.problems));
  return reading.options;
}

function problemsOf(source: string): (readonly [number, string])[] {
  const reading = readBlockOptions(source);
  return 'options' in reading
    ? []
    : reading.problems.map((problem) => [problem.line, describeProblem(problem)] as const);
}

describe('a block', () => {
  test.each(['', '\n', '  \n\t\n', 'visning:', 'gruppe: \når:'])(
    'that says nothing shows the overview: %j',
    (source) => expect(optionsOf(source)).toMatchObject(PLAIN),
  );

  test.each<[string, Partial<BlockOptions>]>([
    ['visning: oversigt', {}],
    ['visning: forslag', { view: 'suggestion' }],
    ['visning: årshjul\når: 2025', { view: 'year-wheel', year: 2025 }],
    ['visning: forslag\n\ngruppe: Direktionen', { view: 'suggestion', group: 'Direktionen' }],
    ['gruppe: [[Personer/Direktionen|os]]', { group: 'Direktionen' }],
    ['gruppe: "Team: A"', { group: 'Team: A' }],
    ["gruppe: 'Direktionen'", { group: 'Direktionen' }],
    ['gruppe: Team: A', { group: 'Team: A' }],
  ])('says what it shows: %j', (source, options) =>
    expect(optionsOf(source)).toMatchObject({ ...PLAIN, ...options }),
  );

  test.each([
    'VISNING : Årshjul',
    '  Visning:årshjul  ',
    'visning: aarshjul',
    'visning: AArshjul\naar: 2025',
    'visning: årshjul\nÅR: "2025"'.normalize('NFD'),
    'visning: årshjul\r\når: 2025\r',
  ])('may be spelt in many ways: %j', (source) =>
    expect(optionsOf(source).view).toBe('year-wheel'),
  );

  test('keeps the line of its group', () => {
    expect(optionsOf('\nvisning: forslag\ngruppe: Direktionen').groupLine).toBe(3);
  });
});

describe('what is wrong in a block', () => {
  test.each<[string, number, string]>([
    [
      'visning: kalender',
      1,
      '»kalender« er ikke en visning. Vælg oversigt, årshjul eller forslag.',
    ],
    ['oversigt', 1, 'Skriv fx »visning: oversigt«. Her står »oversigt«.'],
    [
      '\nview: overview',
      2,
      '»view« er ikke en mulighed. Skriv visning, gruppe eller år foran kolonet.',
    ],
    ['gruppe: A\nGruppe: B', 2, '»Gruppe« står to gange. Behold den ene.'],
    ['visning: årshjul\når: i år', 2, '»i år« er ikke et årstal. Skriv fx »år: 2026«.'],
    ['år: 26\nvisning: årshjul', 1, '»26« er ikke et årstal. Skriv fx »år: 2026«.'],
    [
      'år: 2026',
      1,
      '»år« bruges kun sammen med »visning: årshjul«. Slet linjen, eller vælg årshjulet.',
    ],
    [': 2026', 1, '»« er ikke en mulighed. Skriv visning, gruppe eller år foran kolonet.'],
  ])('is said with its line and what is allowed: %j', (source, line, message) =>
    expect(problemsOf(source)).toEqual([[line, message]]),
  );

  test('is said all at once, in the order of the lines', () => {
    const lines = problemsOf('år: x\nhej\nvisning: y\nfarve: rød').map(([line]) => line);
    expect(lines).toEqual([1, 2, 3, 4]);
  });

  test('never leaves a block without either options or problems', () => {
    const word = fc.constantFrom('visning', 'gruppe', 'år', ':', ' ', '"', '\n', '2026', 'forslag');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (words) => {
        const reading = readBlockOptions(words.join(''));
        expect('options' in reading || reading.problems.length > 0).toBe(true);
      }),
    );
  });
});
