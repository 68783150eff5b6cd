import { lineNumber } from '../../lines';
import type { Problem, ProblemCode } from '../../problem';
import { findFrontmatter } from '../outline/frontmatter';
import { lineStart } from '../outline/text-lines';
import type { FrontmatterValues } from './properties';
import { isRecord, tryYaml } from './read-yaml';
import type { ReadYaml } from './read-yaml';
import { readSource } from './yaml-source';
import type { YamlPair, YamlProperty } from './yaml-source';

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
  readonly value: YamlProperty;
}

export type FrontmatterReading =
  | { readonly ok: true; readonly frontmatter: FrontmatterEntries }
  | { readonly ok: false; readonly problem: Problem };

const MAX_QUOTE = 60;
const CONFLICT_MARKER = /(?:^|\n)(?:<{7}|>{7})(?=[ \r\n]|$)/;
const EXPLICIT_KEY = /^[ \t]*\?\s/m;
const NO_FRONTMATTER: FrontmatterEntries = { yaml: '', from: null, values: {}, entries: [] };

/**
 * The frontmatter of a note. Problems, with their line in the note:
 * - `frontmatter-conflict`: conflict markers of a merge stand in it, or at the top of the note
 * - `frontmatter-unclosed`: no `---` closes it
 * - `property-duplicate`: a key (quoted) stands there twice
 * - `frontmatter-invalid`: it is not valid YAML; quotes the line
 * - `frontmatter-not-map`: it is something else than properties on lines of their own
 */
export function readFrontmatter(text: string, readYaml: ReadYaml): FrontmatterReading {
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

  const { isEmpty, pairs, doubledAt, errorAt, isHopeless } = readSource(yaml);
  const reading = isHopeless ? ({ ok: false, at: errorAt } as const) : tryYaml(yaml, readYaml);
  if (doubledAt !== null) {
    // What the reader can't place, an alias without an anchor say, it finds after all else.
    const above = tryYaml(yaml.slice(0, lineStart(yaml, doubledAt)), readYaml);
    if (reading.ok || above.ok || above.at === null) {
      return fail('property-duplicate', text, from + doubledAt, keySource(yaml, doubledAt));
    }
  }
  const values = reading.ok && isRecord(reading.value) ? reading.value : null;
  // A reader may take more of such keys than stands in YAML.
  const isOdd = errorAt !== null && EXPLICIT_KEY.test(yaml);
  if (reading.ok && !isEmpty && (!values || isOdd)) return fail('frontmatter-not-map', text, from);
  const at = reading.ok ? errorAt : (reading.at ?? errorAt);
  if (at !== null) {
    // What is missing at the end is reported on the last line that says something.
    const shown = Math.min(at, yaml.trimEnd().length);
    return fail('frontmatter-invalid', text, from + shown, lineSource(yaml, shown));
  }
  if (!reading.ok) return fail('frontmatter-invalid', text, from);
  if (isEmpty) return { ok: true, frontmatter: { ...NO_FRONTMATTER, yaml, from } };
  if (!pairs || !values) return fail('frontmatter-not-map', text, from);
  return { ok: true, frontmatter: { yaml, from, values, entries: readEntries(pairs) } };
}

function readEntries(pairs: readonly YamlPair[]): Entry[] {
  return pairs.flatMap(({ key, from, colonTo, value }) =>
    key === null || colonTo === null ? [] : { key, from, colonTo, value },
  );
}

function fail(code: ProblemCode, text: string, at: number, quote?: string): FrontmatterReading {
  const line = lineNumber(text, at);
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
