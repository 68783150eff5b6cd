import type { Document, ParsedNode } from 'yaml';
import type { FrontmatterValues } from './properties';

/**
 * What frontmatter says, as plain values. Null where an alias has no anchor, or where aliases
 * multiply beyond measure.
 *
 * A key may be a list or a map, as in `title: {{title}}` of a template: it gets a name that says
 * what is in it.
 */
export function readValues(document: Document.Parsed): FrontmatterValues | null {
  try {
    // Maps for maps: to name such a key otherwise takes the half of the package that writes YAML.
    return plain(document.toJS({ mapAsMap: true }), new Map()) as FrontmatterValues;
  } catch {
    return null;
  }
}

/** What one value of a document is; null where it can't be had, as above. */
export function readValue(node: ParsedNode | null, document: Document.Parsed): unknown {
  try {
    return plain(node?.toJS(document, { mapAsMap: true }) ?? null, new Map());
  } catch {
    return null;
  }
}

/**
 * Objects for maps.
 *
 * @param done what was made of a list or a map: an alias gives the same one again, and may give it
 *   within itself
 */
function plain(value: unknown, done: Map<unknown, unknown>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (done.has(value)) return done.get(value);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    done.set(value, items);
    for (const item of value) items.push(plain(item, done));
    return items;
  }
  if (!(value instanceof Map)) return value;
  const values = {};
  done.set(value, values);
  for (const [key, held] of value) {
    // Not an assignment, which a key `__proto__` would make something else of.
    Object.defineProperty(values, nameOf(plain(key, done)), {
      value: plain(held, done),
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return values;
}

/** The name under which a key stands in an object. */
function nameOf(key: unknown): string {
  if (key === null) return '';
  return typeof key === 'string' ? key : JSON.stringify(key);
}
