import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** What people read here; the notes of vaults and fixtures are data. */
const documents = ['.', 'content', 'docs', 'test']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.replaceAll(path.sep, '/')),
    ),
  )
  .filter((file) => file.endsWith('.md'))
  .filter((file) => !/^test\/(?:vault|fixtures)\/|^content\/(?!README)/.test(file));

/** Files without their folders, for those that a document names beside another of the same folder. */
const sourceNames = new Set(
  ['src', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.basename(file)),
  ),
);

describe('the documents', () => {
  test('are found', () => {
    expect(documents).toContain('README.md');
    expect(documents).toContain('docs/brugervejledning.md');
    expect(documents.length).toBeGreaterThan(10);
  });

  test.each(documents)('%s links to what is there', (file) => {
    expect(brokenLinks(file)).toEqual([]);
  });

  test.each(documents)('%s names files of the source by their paths', (file) => {
    expect(missingSources(file)).toEqual([]);
  });

  test('show pictures that are not too heavy to open', () => {
    const pictures = readdirSync('docs').filter((file) => file.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    const shown = new Set(
      documents.flatMap((file) => linksOf(file).map((link) => path.posix.basename(link))),
    );
    for (const picture of pictures) {
      expect(shown).toContain(picture);
      expect(statSync(path.join('docs', picture)).size, picture).toBeLessThan(200_000);
    }
  });
});

test('the decisions are numbered one after the other, and those that are named by number are there', () => {
  const decisions = readdirSync('docs/decisions').toSorted();
  const numbers = decisions.map((file) => Number(file.slice(0, 4)));
  expect(numbers).toEqual(decisions.map((_file, index) => index + 1));
  for (const [index, file] of decisions.entries())
    expect(readFileSync(`docs/decisions/${file}`, 'utf8')).toMatch(RegExp(`^# ${index + 1}\\. `));
  const named = documents.flatMap((file) => {
    const mentions = readFileSync(file, 'utf8').match(/\bdecisions? \d+(?: and \d+)?/gi) ?? [];
    return mentions.flatMap((mention) => mention.match(/\d+/g) ?? []).map(Number);
  });
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((number) => !numbers.includes(number))).toEqual([]);
});

test.each([
  ['a file that is not there', '[x](nowhere.md)'],
  ['a heading that is not there', '[x](README.md#nowhere)'],
  ['a heading of its own that is not there', '[x](#nowhere)'],
  ['an address that is none', '[x](https://)'],
  ['an address that is not encrypted', '[x](http://example.org/)'],
  ['a picture that is not there', '![x](docs/nowhere.png)'],
])('a link to %s is noticed', (_what, text) => {
  expect(brokenLinks('made-up.md', text)).toHaveLength(1);
});

test('a file of the source that is not there is noticed', () => {
  const text =
    '`note/nowhere.ts`, `note/outline/outline.ts`, `nowhere.ts`, `blocks.ts`, ' +
    '`note/nowhere`, `note/outline/outline`, `note/outline/`, `vault/nowhere/`';
  const missing = ['note/nowhere.ts', 'nowhere.ts', 'note/nowhere', 'vault/nowhere/'];
  expect(missingSources('made-up.md', text)).toEqual(missing);
});

function brokenLinks(file: string, text = readFileSync(file, 'utf8')): string[] {
  return linksOf(file, text).filter((link) => !isFine(link, file, text));
}

/** The files of the source that a document names in code, with their folders or not, and that are not there. */
function missingSources(file: string, text = readFileSync(file, 'utf8')): string[] {
  const places = ['', path.dirname(file), 'src', 'test', 'test/journeys'];
  const isThere = (source: string): boolean =>
    places.some((folder) => existsSync(path.join(folder, source)));
  const namesOf = (pattern: RegExp): string[] =>
    Array.from(text.matchAll(pattern), ([, source = '']) => source);
  return [
    ...namesOf(/`((?:[\w-]+\/)*[\w.-]+\.ts)`/g).filter((source) =>
      source.includes('/') ? !isThere(source) : !sourceNames.has(source),
    ),
    // Folders, and files that are named without what all are called.
    ...namesOf(/`((?:catalogue|note|coverage|vault|views|actions|i18n)\/[\w/-]*)`/g).filter(
      (source) => !isThere(source) && !isThere(`${source}.ts`),
    ),
  ];
}

function isFine(link: string, file: string, text: string): boolean {
  if (/^[a-z]+:/i.test(link)) return /^https:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(link);
  const [target = '', anchor] = link.split('#');
  const found = target === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(target));
  if (target !== '' && !existsSync(found)) return false;
  if (anchor === undefined) return true;
  const linked = target === '' ? text : readFileSync(found, 'utf8');
  return anchorsOf(linked).includes(decodeURIComponent(anchor));
}

/** What a document's links and pictures name, outside of code. */
function linksOf(file: string, text = readFileSync(file, 'utf8')): string[] {
  return Array.from(withoutCode(text).matchAll(/\]\(<?([^)\s>]+)/g), ([, link = '']) => link);
}

/** Headings as GitHub names them: small letters, no punctuation, a dash for each space. */
function anchorsOf(text: string): string[] {
  const counts = new Map<string, number>();
  const headings = withoutFences(text).matchAll(/^#{1,6} +(.+?) *#*$/gm);
  return Array.from(headings, ([, heading = '']) => {
    const name = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count === 0 ? name : `${name}-${count}`;
  });
}

function withoutFences(text: string): string {
  return text.replace(/^(`{3,}|~{3,}).*?^\1/gms, '');
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '');
}
