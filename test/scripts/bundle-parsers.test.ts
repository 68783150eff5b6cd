import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as whole from 'yaml';
import { bundleParser } from '../../scripts/bundle-parsers';
import { findFrontmatter } from '../../src/note/frontmatter';
import { note } from '../note/arbitrary-frontmatter';

type Reader = Pick<typeof whole, 'isMap' | 'isScalar' | 'Lexer' | 'parseDocument'>;

/** As src/note/frontmatter-entries.ts has them. */
const OPTIONS = {
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'error',
  resolveKnownTags: false,
} as const;

/** All that a reading says: the nodes with their tokens, the values, what is wrong and where. */
function readAll({ Lexer, parseDocument, isMap, isScalar }: Reader, yaml: string) {
  const document = parseDocument(yaml, OPTIONS);
  const { errors, warnings, contents } = document;
  return {
    problems: [...errors, ...warnings].map(({ code, pos, message }) => ({ code, pos, message })),
    contents: asPlain(contents),
    keys: isMap(contents) ? contents.items.map(({ key }) => isScalar(key)) : null,
    tokens: [...new Lexer().lex(yaml)],
    values: attempt(() => document.toJS({ mapAsMap: true }) as unknown),
  };
}

/** A node without its class and without what only refers back to the document. */
function asPlain(node: unknown): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (Array.isArray(node)) return node.map(asPlain);
  return Object.entries(node).map(([key, value]) => [key, asPlain(value)]);
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
}

/** Frontmatter of all notes under test/: the example vault, and every fixture. */
function frontmatterOfNotes(): string[] {
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(`test/${file}`, 'utf8'))
    .map(yamlOf)
    .filter((yaml) => yaml !== '');
}

function yamlOf(text: string): string {
  const span = findFrontmatter(text)?.yaml;
  return span ? text.slice(span.from, span.to) : '';
}

/** Pieces of YAML that come together as sense, half sense and nonsense. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom('a: ', 'b:', 'temaer:', '- ', '  - ', '    ', '\n', '\n', '\r\n', ' ', '? '),
      fc.constantFrom('[', ']', '{', '}', ', ', ': ', '"', "'", '|', '>-', '|+2', '# note', '\t'),
      fc.constantFrom(
        '&x ',
        '*x',
        '<<: *x',
        '!!set ',
        '!!binary ',
        '!!omap ',
        '!own ',
        '!<tag:x> ',
      ),
      fc.constantFrom('!!timestamp ', '!!pairs ', '!!merge ', '!!int ', '!!str ', '{{date}}', '\\'),
      fc.constantFrom('null', '~', 'true', 'yes', '12', '0o17', '0x1F', '1e3', '.inf', '-.5', '-0'),
      fc.constantFrom(
        '2026-11-23',
        '12:30',
        'tekst',
        'Trivsel på job',
        '---',
        '...',
        '%',
        '\u2028',
      ),
      fc.constantFrom(
        '%YAML 1.2\n',
        '%TAG ! x\n',
        '__proto__: ',
        '"\\u00e5"',
        "'det''s'",
        '=',
        '@',
      ),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

describe('the half of yaml that reads', () => {
  let half: Reader;
  beforeAll(async () => {
    const module = encodeURIComponent(await bundleParser('yaml'));
    half = (await import(/* @vite-ignore */ `data:text/javascript,${module}`)) as Reader;
  });
  const expectSame = (yaml: string): void => {
    expect(readAll(half, yaml), yaml).toEqual(readAll(whole, yaml));
  };

  it('reads the frontmatter of every example and fixture as the whole package does', () => {
    const corpus = frontmatterOfNotes();
    expect(corpus.length).toBeGreaterThan(100);
    corpus.forEach(expectSame);
  });

  it('reads those notes as the whole package does also where something is missing in them', () => {
    const corpus = frontmatterOfNotes();
    fc.assert(
      fc.property(fc.constantFrom(...corpus), fc.nat(), fc.nat(4), (yaml, number, length) => {
        const at = number % (yaml.length + 1);
        expectSame(yaml.slice(0, at) + yaml.slice(at + length));
        expectSame(yaml.slice(0, at));
      }),
      { numRuns: 500 },
    );
  });

  it('reads any frontmatter as the whole package does', () => {
    fc.assert(
      fc.property(note, ({ text }) => expectSame(yamlOf(text))),
      { numRuns: 300 },
    );
  });

  it('reads any mixture of what means something to YAML as the whole package does', () => {
    fc.assert(fc.property(soup, expectSame), { numRuns: 2_000 });
  });

  it('reads YAML 1.1 as YAML 1.2, says so in no error of its own, and throws at nothing', () => {
    const yaml = '%YAML 1.1\n--- !!map\na: yes\nb: 0777\n';
    expect(half.parseDocument(yaml, OPTIONS).toJS()).toEqual({ a: 'yes', b: 777 });
    expect(whole.parseDocument(yaml, OPTIONS).toJS()).toEqual({ a: true, b: 0o777 });
  });

  it('throws where something is asked of it that is left out', () => {
    expect(() => half.parseDocument('a: 1\n', OPTIONS).createNode({})).toThrow(TypeError);
    expect(() => half.parseDocument('? [a]\n: 1\n', OPTIONS).toJS() as unknown).toThrow(
      'left out of yaml',
    );
  });
});
