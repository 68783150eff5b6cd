import { foldText, nameKey } from '../../catalogue/name-key';
import { lineNumber } from '../../lines';
import { findFrontmatter } from '../outline/frontmatter';

const KEY = /^[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s#:'"-][^:]*)):(?:\s|$)/;

/**
 * The line of a note (1-based) that a property stands on; where its value goes on over more lines,
 * the one with the given part of it. 1 where there is no such property. It looks at lines alone, and
 * so also finds what a YAML reader has already given up.
 */
export function findPropertyLine(text: string, key: string, part = ''): number {
  const span = findFrontmatter(text)?.yaml;
  if (!span) return 1;
  const first = lineNumber(text, span.from);
  const lines = text.slice(span.from, span.to).split('\n');
  const at = lines.findIndex((line) => keyOf(line) === nameKey(key));
  if (at < 0) return 1;
  const next = lines.findIndex((line, index) => index > at && keyOf(line) !== null);
  const value = lines.slice(at, next < 0 ? undefined : next);
  const inValue = value.findIndex((line) => foldText(line).includes(foldText(part)));
  return first + at + Math.max(inValue, 0);
}

function keyOf(line: string): string | null {
  const [, double, single, bare] = KEY.exec(line) ?? [];
  const key = double ?? single ?? bare;
  return key === undefined ? null : nameKey(key);
}
