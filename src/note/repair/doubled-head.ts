import { readPairs } from '../frontmatter/frontmatter-pairs';
import type { Pair } from '../frontmatter/frontmatter-pairs';
import { foldKey } from '../frontmatter/properties';
import type { ReadYaml } from '../frontmatter/read-yaml';
import { findFrontmatter } from '../outline/frontmatter';
import { nextLineStart } from '../outline/text-lines';

/** A closed frontmatter with its `---` lines. */
export interface Head {
  /** Offset in the note. */
  readonly from: number;
  readonly source: string;
  /** Offsets are in the source. */
  readonly pairs: readonly Pair[];
}

/**
 * The frontmatter of a note, and those right below it: where two people first give a note properties,
 * a merge may put one whole block below the other. A block counts that has one of the plugin's own
 * lists; between other rules a text may stand that just looks like properties.
 */
export function findDoubledHeads(
  text: string,
  properties: { readonly agenda: string; readonly covered: string },
  readYaml: ReadYaml,
): Head[] {
  const own = [properties.agenda, properties.covered].map(foldKey);
  const heads: Head[] = [];
  for (let from = 0; ;) {
    const rest = text.slice(from);
    const span = findFrontmatter(rest);
    if (!span?.closed) return heads;
    const source = rest.slice(0, nextLineStart(rest, span.to));
    const pairs = readPairs(source, readYaml);
    const isOwn = pairs?.some(({ key }) => own.includes(foldKey(key))) ?? false;
    if (heads.length > 0 && !isOwn) return heads;
    heads.push({ from, source, pairs: pairs ?? [] });
    from += source.length;
  }
}
