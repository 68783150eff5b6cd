import type { Span } from './outline-model';

const LABEL = /^\[(?=[^\]]*[^\s\]])(?:\\[^]|[^\\[\]])+\]:\s*/;
const IN_BRACKETS = /^<(?:\\.|[^\\<>\n])*>/;
const TITLE = /^(?:"(?:\\[^]|[^\\"])*"|'(?:\\[^]|[^\\'])*'|\((?:\\[^]|[^\\()])*\))[ \t]*(?=\n|$)/;

/**
 * How many lines at the beginning of a paragraph are link definitions (`[name]: address "title"`),
 * which are no part of its text.
 *
 * @param lines of the paragraph, each from its first character that is no space
 * @see https://spec.commonmark.org/0.31.2/#link-reference-definitions
 */
export function countDefinitionLines(text: string, lines: readonly Span[]): number {
  const source = lines.map(({ from, to }) => text.slice(from, to)).join('\n');
  let at = 0;
  while (source.charAt(at) === '[') {
    const length = definitionLength(source.slice(at));
    if (length === 0) break;
    at += length;
  }
  return at >= source.length ? lines.length : source.slice(0, at).split('\n').length - 1;
}

/**
 * Where the words of a paragraph begin, after the link definitions above them; its end where it has
 * no words.
 *
 * @param paragraph not in a quote
 */
export function skipDefinitions(text: string, { from, to }: Span): number {
  if (text.charAt(from) !== '[') return from;
  const lines = Array.from(
    text.slice(from, to).matchAll(/[^ \t\r\n].*/g),
    ({ index, 0: line }) => ({
      from: from + index,
      to: from + index + line.length,
    }),
  );
  return lines[countDefinitionLines(text, lines)]?.from ?? to;
}

/** Whether a paragraph, not in a quote, is more than link definitions. */
export function hasWords(text: string, paragraph: Span): boolean {
  return skipDefinitions(text, paragraph) < paragraph.to;
}

/** With its line break; 0 where the source begins with something else. */
function definitionLength(source: string): number {
  const label = LABEL.exec(source)?.[0].length ?? 0;
  const address = label === 0 ? 0 : addressLength(source.slice(label));
  if (address === 0) return 0;
  const rest = source.slice(label + address);
  const space = /^\s*/.exec(rest)?.[0] ?? '';
  const title = space === '' ? undefined : TITLE.exec(rest.slice(space.length))?.[0];
  const end = title === undefined ? endOfLine(rest) : space.length + title.length;
  return end === null ? 0 : label + address + end + 1;
}

/** Where nothing but space is left on the line, how much. */
function endOfLine(rest: string): number | null {
  return /^[ \t]*(?=\n|$)/.exec(rest)?.[0].length ?? null;
}

function addressLength(source: string): number {
  if (source.startsWith('<')) return IN_BRACKETS.exec(source)?.[0].length ?? 0;
  let depth = 0;
  let at = 0;
  for (; at < source.length; at++) {
    const char = source.charAt(at);
    if (char <= ' ' || char === '\x7F') break;
    if (char === '\\' && /[()\\]/.test(source.charAt(at + 1))) at++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return 0;
  }
  return depth === 0 ? at : 0;
}
