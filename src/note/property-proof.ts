import { readFrontmatter } from './frontmatter-entries';
import type { FrontmatterValues } from './properties';

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
): boolean {
  const reading = readFrontmatter(after);
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

/** Whether two values as YAML gives them are the same, keys in the same order. */
export function isSameValue(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (!isCollection(a) || !isCollection(b) || depth > MAX_DEPTH) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  const otherKeys = Object.keys(b);
  return (
    keys.length === otherKeys.length &&
    keys.every((key, index) => key === otherKeys[index] && isSameValue(a[key], b[key], depth + 1))
  );
}

function isCollection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
