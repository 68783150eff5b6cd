import { applyEdits } from '../../edit';
import { findFrontmatter } from '../outline/frontmatter';
import { lineStart } from '../outline/text-lines';
import { isRecord, tryYaml } from './read-yaml';
import type { ReadYaml } from './read-yaml';
import { findComments, readSource } from './yaml-source';

/** One property as it is written; a key may come several times. Offsets are in the text. */
export interface Pair {
  readonly key: string;
  readonly value: unknown;
  /** From the key's line to after the last line that is not blank or a comment. */
  readonly from: number;
  readonly to: number;
}

const NO_CONTENT = /^\s*(?:#.*)?$/;

/**
 * The properties of a note's closed frontmatter, those too that stand there twice; none where there
 * is no frontmatter. Null where it is not valid YAML, or no map with texts on lines of their own as
 * keys.
 */
export function readPairs(text: string, readYaml: ReadYaml): Pair[] | null {
  const span = findFrontmatter(text)?.yaml;
  if (!span) return [];
  const yaml = text.slice(span.from, span.to);
  const { isEmpty, pairs, errorAt } = readSource(yaml);
  if (isEmpty) return tryYaml(yaml, readYaml).ok ? [] : null;
  if (!pairs || errorAt !== null) return null;
  const keys = pairs.flatMap(({ key, from, to }) => (key === null ? [] : { key, from, to }));
  if (keys.length < pairs.length) return null;
  // With keys that differ, each value can be had.
  const numbered = keys.map(({ from, to }, index) => ({ from, to, insert: `k${index}` }));
  const reading = tryYaml(applyEdits(yaml, numbered), readYaml);
  if (!reading.ok || !isRecord(reading.value)) return null;
  const values = reading.value;
  if (!numbered.every(({ insert }) => Object.hasOwn(values, insert))) return null;
  const starts = keys.map(({ from }) => lineStart(yaml, from));
  return keys.map(({ key }, index) => {
    const from = starts[index] ?? 0;
    const lines = yaml.slice(from, starts[index + 1]).match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const last = lines.findLastIndex((line) => !NO_CONTENT.test(line));
    const to = from + lines.slice(0, last + 1).join('').length;
    return { key, value: values[`k${index}`], from: span.from + from, to: span.from + to };
  });
}

/** The comments in a note's frontmatter, each from its `#`. */
export function readComments(text: string): string[] {
  const span = findFrontmatter(text)?.yaml;
  return span ? findComments(text.slice(span.from, span.to)) : [];
}
