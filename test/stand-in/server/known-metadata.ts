import { isDeepStrictEqual } from 'node:util';
import type { CachedMetadata } from 'obsidian';
import { parseMetadata } from '../app/metadata/parse-metadata';

const known = new Map<string, CachedMetadata | null>();

/**
 * What the cache says of a text, parsed once for all vaults, as the app keeps its cache from one start
 * to the next. Null where JSON can't tell it: properties may hold what is no number.
 */
export function knownMetadata(text: string): CachedMetadata | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const parsed = parseMetadata(text);
  const told = JSON.parse(JSON.stringify(parsed)) as CachedMetadata;
  const metadata = isDeepStrictEqual(told, parsed) ? parsed : null;
  known.set(text, metadata);
  return metadata;
}
