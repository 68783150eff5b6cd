import { Lexer, isMap, isScalar, parseDocument } from 'yaml';
import type { ParsedNode } from 'yaml';
import { findFrontmatter } from './frontmatter';
import { lineStart } from './text-lines';
import { readValue } from './yaml-values';

/** One property as it is written; a key may come several times. Offsets are in the text. */
export interface Pair {
  readonly key: string;
  readonly value: unknown;
  /** From the key's line to after the last line that is not blank or a comment. */
  readonly from: number;
  readonly to: number;
}

/** What begins a scalar's source in the tokens of `Lexer`. */
const SCALAR = '\u001F';
const NO_CONTENT = /^\s*(?:#.*)?$/;

/**
 * The properties of a note's closed frontmatter, those too that stand there twice; none where there
 * is no frontmatter. Null where it is not valid YAML, or no map with its keys on lines of their own.
 */
export function readPairs(text: string): Pair[] | null {
  const span = findFrontmatter(text)?.yaml;
  if (!span) return [];
  const yaml = text.slice(span.from, span.to);
  const document = parseDocument(yaml, {
    keepSourceTokens: true,
    prettyErrors: false,
    logLevel: 'error',
    resolveKnownTags: false,
    uniqueKeys: false,
  });
  const { contents, errors } = document;
  if (errors.length > 0) return null;
  if (contents === null) return [];
  if (!isMap<ParsedNode, ParsedNode | null>(contents) || contents.flow) return null;
  const pairs: Pair[] = [];
  const starts = contents.items.map(({ key }) => lineStart(yaml, key.range[0]));
  for (const [index, { key, value }] of contents.items.entries()) {
    if (!isScalar(key) || typeof key.value !== 'string') return null;
    const from = starts[index] ?? 0;
    const lines = yaml.slice(from, starts[index + 1]).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const last = lines.findLastIndex((line) => !NO_CONTENT.test(line));
    const length = lines.slice(0, last + 1).join('').length;
    pairs.push({
      key: key.value,
      // An alias without an anchor is nothing; who changes the frontmatter parses the result anew.
      value: readValue(value, document),
      from: span.from + from,
      to: span.from + from + length,
    });
  }
  return pairs;
}

/** The comments in a note's frontmatter, each from its `#`. */
export function readComments(text: string): string[] {
  const span = findFrontmatter(text)?.yaml;
  if (!span) return [];
  const tokens = [...new Lexer().lex(text.slice(span.from, span.to))];
  return tokens
    .filter((token, index) => token.startsWith('#') && tokens[index - 1] !== SCALAR)
    .map((comment) => comment.trimEnd());
}
