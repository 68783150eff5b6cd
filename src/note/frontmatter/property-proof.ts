import { readFrontmatter } from './frontmatter-entries';
import type { FrontmatterValues } from './properties';
import type { ReadYaml } from './read-yaml';

/** Deeper than any frontmatter, and the end of one whose aliases go round in circles. */
const MAX_DEPTH = 50;

/**
 * Whether the text has frontmatter of this length where each changed property, by its key, has the
 * value that was wanted, and every other property the one it had before.
 */
export function isProven(
  after: string,
  yamlLength: number,
  before: FrontmatterValues,
  changed: ReadonlyMap<string, (value: unknown) => boolean>,
  readYaml: ReadYaml,
): boolean {
  const reading = readFrontmatter(after, readYaml);
  if (!reading.ok || reading.frontmatter.yaml.length !== yamlLength) return false;
  const { values } = reading.frontmatter;
  return (
    isSameValue(unchanged(before, changed), unchanged(values, changed)) &&
    [...changed].every(([key, isWanted]) => Object.hasOwn(values, key) && isWanted(values[key]))
  );
}

function unchanged(values: FrontmatterValues, changed: ReadonlyMap<string, unknown>): unknown {
  return Object.entries(values).filter(([key]) => !changed.has(key));
}

/** Whether two values as a YAML reader gives them are the same, keys in the same order. */
export function isSameValue(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (!isObject(a) || !isObject(b) || kindOf(a) !== kindOf(b) || depth > MAX_DEPTH) return false;
  const [parts, others] = [partsOf(a), partsOf(b)];
  return (
    parts.length === others.length &&
    parts.every((part, index) => isSameValue(part, others[index], depth + 1))
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function kindOf(value: object): string {
  return Object.prototype.toString.call(value);
}

/** A reader may make dates, sets and bytes of what has a tag, or looks like one. */
function partsOf(value: object): unknown[] {
  if (kindOf(value) === '[object Date]') return [Number(value)];
  return Symbol.iterator in value
    ? [...(value as Iterable<unknown>)]
    : Object.entries(value).flat();
}
