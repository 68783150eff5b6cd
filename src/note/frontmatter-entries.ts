import { isMap, isScalar, parseDocument } from 'yaml';
import type { CST, ParsedNode } from 'yaml';
import type { Problem, ProblemCode } from '../problem';
import { findFrontmatter } from './frontmatter';
import type { FrontmatterValues } from './properties';
import { readValues } from './yaml-values';

/** A note's frontmatter, taken apart so that single properties can be changed in its source. */
export interface FrontmatterEntries {
  /** The YAML between the lines of `---`; empty where there is no frontmatter. */
  readonly yaml: string;
  /** Offset of `yaml` in the note; null where there is no frontmatter. */
  readonly from: number | null;
  readonly values: FrontmatterValues;
  /** The properties written as `key: value` with a text as key, in their order. */
  readonly entries: readonly Entry[];
}

/** One property. Offsets are UTF-16 units in the YAML. */
export interface Entry {
  readonly key: string;
  readonly from: number;
  /** After the colon. */
  readonly colonTo: number;
  /** Where the value begins, its anchor and tag included; `colonTo` where there is none. */
  readonly valueFrom: number;
  /** The value as it is written; undefined where nothing is. */
  readonly token: CST.Token | undefined;
}

export type FrontmatterReading =
  | { readonly ok: true; readonly frontmatter: FrontmatterEntries }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Odd keys and tags are the user's own: nothing is said about them on the console, and a tagged
 * value is read as what it is without the tag.
 */
const PARSE_OPTIONS = {
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'error',
  resolveKnownTags: false,
} as const;
const MAX_QUOTE = 60;
const CONFLICT_MARKER = /(?:^|\n)(?:<{7}|>{7})(?=[ \r\n]|$)/;
/** Where a property without a value stands above, what is wrong with a key is reported behind that. */
const BEFORE_KEY = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*/;
const NO_FRONTMATTER: FrontmatterEntries = { yaml: '', from: null, values: {}, entries: [] };

/**
 * The frontmatter of a note. Problems, with their line in the note:
 * - `frontmatter-conflict`: conflict markers of a merge stand in it, or at the top of the note
 * - `frontmatter-unclosed`: no `---` closes it
 * - `property-duplicate`: a key (quoted) stands there twice
 * - `frontmatter-invalid`: it is not valid YAML; quotes the line
 * - `frontmatter-not-map`: it is something else than properties on lines of their own
 */
export function readFrontmatter(text: string): FrontmatterReading {
  const span = findFrontmatter(text);
  if (!span) {
    return CONFLICT_MARKER.exec(text.slice(0, 9))?.index === 0
      ? fail('frontmatter-conflict', text, 0)
      : { ok: true, frontmatter: NO_FRONTMATTER };
  }
  const { from, to } = span.yaml;
  const yaml = text.slice(from, to);
  const conflict = CONFLICT_MARKER.exec(yaml);
  if (conflict) return fail('frontmatter-conflict', text, from + conflict.index + 1);
  if (!span.closed) return fail('frontmatter-unclosed', text, 0);

  const document = parseDocument(yaml, PARSE_OPTIONS);
  const [error] = document.errors;
  if (error) {
    // What is missing at the end is reported on the last line that says something.
    const at = Math.min(error.pos[0], yaml.trimEnd().length);
    if (error.code === 'DUPLICATE_KEY') {
      const keyAt = at + (BEFORE_KEY.exec(yaml.slice(at))?.[0].length ?? 0);
      return fail('property-duplicate', text, from + keyAt, keySource(yaml, keyAt));
    }
    return fail('frontmatter-invalid', text, from + at, lineSource(yaml, at));
  }
  if (document.contents === null) {
    return { ok: true, frontmatter: { ...NO_FRONTMATTER, yaml, from } };
  }
  const entries = readEntries(document.contents);
  if (!entries) return fail('frontmatter-not-map', text, from);
  const values = readValues(document);
  if (!values) return fail('frontmatter-invalid', text, from);
  return { ok: true, frontmatter: { yaml, from, values, entries } };
}

/** Null where the YAML is no map with a line for each key. */
function readEntries(contents: ParsedNode): Entry[] | null {
  if (!isMap<ParsedNode, ParsedNode | null>(contents) || contents.flow) return null;
  return contents.items.flatMap(({ key, srcToken }) => {
    const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
    if (!isScalar(key) || typeof key.value !== 'string') return [];
    if (!srcToken?.key || !colon) return [];
    const colonTo = colon.offset + colon.source.length;
    const first = srcToken.sep?.find(({ type }) => type === 'anchor' || type === 'tag');
    return {
      key: key.value,
      from: srcToken.key.offset,
      colonTo,
      valueFrom: first?.offset ?? srcToken.value?.offset ?? colonTo,
      token: srcToken.value,
    };
  });
}

function fail(code: ProblemCode, text: string, at: number, quote?: string): FrontmatterReading {
  const line = text.slice(0, at).split('\n').length;
  return { ok: false, problem: quote ? { code, line, quote } : { code, line } };
}

function lineSource(yaml: string, at: number): string {
  const from = yaml.lastIndexOf('\n', at - 1) + 1;
  const line = (yaml.slice(from).split('\n', 1)[0] ?? '').trim();
  return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line;
}

function keySource(yaml: string, at: number): string {
  return /^[^:\r\n]*/.exec(yaml.slice(at))?.[0].trim() ?? '';
}
