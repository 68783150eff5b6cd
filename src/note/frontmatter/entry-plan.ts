import type { TextEdit } from '../../edit';
import type { Entry, FrontmatterEntries } from './frontmatter-entries';
import { findKey } from './properties';
import { AS_NEEDED, writeText } from './yaml-text';

/** What to do to one property, or why nothing can be done. */
export type EntryPlan =
  | {
      readonly ok: true;
      /** Offsets are in the YAML. */
      readonly edits: readonly TextEdit[];
      /** Lines to write at the end of the frontmatter. */
      readonly newLines: string;
      /** Whether the property has the value that was asked for. */
      readonly isWanted: (value: unknown) => boolean;
    }
  | { readonly ok: false; readonly code: 'property-foreign' | 'property-unsafe' };

/** Where a property stands now; `entry` is null where it is not written as a plain `key: value`. */
export type Place =
  | { readonly isPresent: false }
  | { readonly isPresent: true; readonly entry: Entry | null; readonly value: unknown };

export function findPlace({ values, entries }: FrontmatterEntries, name: string): Place {
  const key = findKey(values, name);
  if (key === undefined) return { isPresent: false };
  const entry = entries.find((candidate) => candidate.key === key) ?? null;
  return { isPresent: true, entry, value: values[key] };
}

/** The start of a new line of frontmatter, up to its colon: indented as the other keys are. */
export function writeKey({ yaml, entries }: FrontmatterEntries, key: string): string {
  const indent = /(?:^|\n)( *)$/.exec(yaml.slice(0, entries[0]?.from ?? 0))?.[1] ?? '';
  return `${indent}${writeText(key, AS_NEEDED)}:`;
}
