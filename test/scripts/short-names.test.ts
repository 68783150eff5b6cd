import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findShortNames } from '../../scripts/short-names';

let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'short-names-'));
  mkdirSync(path.join(root, 'src'));
  const compilerOptions = { target: 'ES2022', lib: ['ES2022'], module: 'ESNext', strict: true };
  writeFileSync(path.join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
});

afterEach(() => rmSync(root, { recursive: true }));

/** The names shortened in a project of these files; those of packages lie beside src/. */
function shorten(files: Record<string, string>, packages: string[] = []): string[] {
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(root, file), text);
  return findShortNames(
    packages.map((file) => path.join(root, file)),
    root,
  );
}

it('shortens what types, classes and objects in src/ declare', () => {
  const source = `
    export interface Meeting { readonly heldOn: string; isCovered(): boolean }
    export class Index { private counted = 0; constructor(readonly kept: Meeting) {} count() { return ++this.counted; } }
    export const made = { answered: 1 };`;
  expect(shorten({ 'src/a.ts': source })).toEqual([
    'answered',
    'count',
    'counted',
    'heldOn',
    'isCovered',
    'kept',
  ]);
});

it('leaves alone what a library declares, and what a package in the bundle uses', () => {
  const files = {
    'src/a.ts': 'export interface A { mine: 1; padStart: 2; heldOn: 3 }',
    'package.js': 'module.exports = (x) => x.heldOn;',
  };
  expect(shorten(files, ['package.js'])).toEqual(['mine']);
});

it('leaves alone what is read from, or written to, something without declared properties', () => {
  const source = `
    export interface A { mine: 1; stored: 2; taken: 3; written: 4 }
    declare const data: Record<string, unknown>;
    declare function save(all: Record<string, unknown>): void;
    export const { taken } = data;
    export const one = data.stored;
    save({ written: 1 });`;
  expect(shorten({ 'src/a.ts': source })).toEqual(['mine']);
});

it('leaves alone what is looked up by a text, listed, or declared in quotes', () => {
  const source = `
    export interface A { mine: 1; looked: 2; asked: 3; chosen: 4; 'quoted': 6; counted: 7 }
    export interface Listed { one: 1 }
    declare const a: A;
    declare const key: 'chosen';
    declare const listed: Listed;
    declare function show(options: Record<string, string>): void;
    declare const names: { first: string };
    declare const others: { second: string };
    show(names);
    show({ ...others });
    export function read<Key extends 'counted'>(name: Key) { return a[name]; }
    export const b = [a['looked'], 'asked' in a, a[key], Object.keys(listed), 'mine'];`;
  expect(shorten({ 'src/a.ts': source })).toEqual(['mine']);
});

it('leaves alone what is asserted of others', () => {
  const source = `
    export interface A { mine: 1 }
    declare const editor: unknown;
    export const { inner } = editor as { inner: string };`;
  expect(shorten({ 'src/a.ts': source })).toEqual(['mine']);
});

it('leaves alone the names of what is stored and what other programs read', () => {
  const files = {
    'src/settings.ts': 'export interface Settings { headingLevel: 1 }',
    'src/api.ts': 'export interface Api { suggestTheme(): void }',
    'src/a.ts': 'export interface A { mine: 1; headingLevel: 2 }',
  };
  expect(shorten(files)).toEqual(['mine']);
});
