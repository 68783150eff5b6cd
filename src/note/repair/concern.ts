import { foldKey } from '../frontmatter/properties';
import { findFrontmatter } from '../outline/frontmatter';

const KEY = /^[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s:#][^:\n]*))[ \t]*:(?=\s|$)/gm;
const CATALOGUE_LINE = /^[ \t]*["']?ledertrivsel["']?[ \t]*:[ \t]*["']?katalog["']?[ \t]*\r?$/im;
const CONFLICT_END = /^>{7}.*$/m;

/**
 * Whom the properties of a note concern that can't be read: lines may still say that it is about a
 * meeting's themes, or a catalogue.
 *
 * @param names of the properties that a meeting note has
 */
export function findConcern(
  text: string,
  names: readonly string[],
): 'meeting' | 'catalogue' | null {
  const lines = propertyLines(text);
  if (CATALOGUE_LINE.test(lines)) return 'catalogue';
  const wanted = new Set(names.map(foldKey));
  for (const [, double, single, bare] of lines.matchAll(KEY)) {
    if (wanted.has(foldKey(double ?? single ?? bare?.trimEnd() ?? ''))) return 'meeting';
  }
  return null;
}

/** The frontmatter; where a conflict stands around it, the lines to the end of that. */
function propertyLines(text: string): string {
  const span = findFrontmatter(text)?.yaml;
  if (span) return text.slice(span.from, span.to);
  const end = CONFLICT_END.exec(text);
  return text.slice(0, end?.index ?? text.length);
}
