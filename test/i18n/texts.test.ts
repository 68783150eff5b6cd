import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { Texts } from '../../src/i18n';
import { makeEnglish } from '../../src/i18n/en';
import { countParts, fillIn, pairTexts } from './texts';

const en = makeEnglish();

/** What is said alike in both: a language is called by its own name. */
const SAME = ['settings.languages.da', 'settings.languages.en'];

const pairs = pairTexts();

describe('the English texts', () => {
  test('are as many as the Danish', () => {
    expect(shapeOf(pairs.map(({ name, da }) => [name, da]))).toEqual(
      shapeOf(pairs.map(({ name, en: english }) => [name, english])),
    );
    expect(pairTexts(en).length).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThan(100);
  });

  test('do not compile where one is missing, made up, or has other parts to fill in', () => {
    const { since, ...rest } = en;
    // @ts-expect-error a text is missing
    const missing: Texts = { ...rest, since: { ...since, today: undefined } };
    // @ts-expect-error a group of texts is missing
    const missingGroup: Texts = rest;
    // @ts-expect-error there is no such text in Danish
    const extra: Texts = { ...rest, since: { ...since, tomorrow: 'tomorrow' } };
    // @ts-expect-error the Danish has a part to fill in
    const fixed: Texts = { ...rest, since: { ...since, days: 'some days ago' } };
    // @ts-expect-error the Danish has none
    const filled: Texts = { ...rest, since: { ...since, today: (day: string) => day } };
    expect([missing, missingGroup, extra, fixed, filled]).toHaveLength(5);
  });

  test.each(pairs)('$name is not the Danish one', (pair) => {
    for (const value of ['«it»', 1, 0, '']) {
      const parts = Array.from({ length: countParts(pair) }, () => value);
      const isSame = fillIn(pair.da, parts) === fillIn(pair.en, parts);
      expect(isSame).toBe(SAME.includes(pair.name));
    }
  });

  test.each(pairs)('$name leaves out nothing that the Danish one says', (pair) => {
    const parts = Array.from({ length: countParts(pair) }, (_, at) => `«${at}»`);
    expect(quoted(fillIn(pair.en, parts))).toEqual(quoted(fillIn(pair.da, parts)));
  });

  test('have no Danish letters but in names that stand in notes', () => {
    const danish = pairs
      .map((pair) => fillIn(pair.en, Array(countParts(pair)).fill('x')))
      .filter((text) =>
        /[æøå]/i.test(
          text.replace(
            /“på pause”|“(?:visning: )?årshjul”|“år(?:: 2026)?”|Egne spørgsmål\.md/g,
            '',
          ),
        ),
      );
    expect(danish).toEqual([]);
  });
});

test('texts are read when they are shown, and not when a module is loaded', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const early = files
    .filter((file) => file.endsWith('.ts') && !/^i18n[\\/](?:da|en|index)\.ts$/.test(file))
    .flatMap((file) =>
      findEarlyUses(readFileSync(path.join('src', file), 'utf8')).map((line) => `${file}:${line}`),
    );
  expect(early).toEqual([]);
});

test.each([
  ['const title = texts.overview.title;', [1]],
  ['class View {\n  static title = texts.overview.title;\n}', [2]],
  ['class View {\n  title = texts.overview.title;\n}', []],
  ['const title = () => texts.overview.title;', []],
])('%j reads texts early on the lines %j', (code, lines) => {
  expect(findEarlyUses(code)).toEqual(lines);
});

/** 1-based lines that read `texts` as soon as the module is loaded. */
function findEarlyUses(code: string): number[] {
  const source = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest);
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isFunctionLike(node) || isFieldOfEach(node)) return;
    if (ts.isIdentifier(node) && node.text === 'texts') {
      lines.push(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return lines;
}

/** A field that each object of a class has is set when the object is made. */
function isFieldOfEach(node: ts.Node): boolean {
  if (!ts.isPropertyDeclaration(node)) return false;
  return !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
}

function shapeOf(texts: [string, unknown][]): string[] {
  return texts.map(([name, text]) => `${name}: ${typeof text}`);
}

function quoted(text: string): string[] {
  return [...new Set(text.match(/«\d»/g))].sort();
}
