import type { Frontmatter } from './outline';

const FENCE = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const CLOSING_FENCE = /^---[ \t]*\r?$/gm;
/** A first line as frontmatter has it, and seldom the prose under a horizontal rule. */
const KEY_LINE = /^(?:"[^"\n]+"|'[^'\n]+'|[^\s#>*+`|"'[\]{}-][^:\n]*):(?:\s|$)/;

/**
 * The frontmatter of a note as Obsidian sees it: between `---` alone on the very first line (a
 * byte order mark may come before it) and the next `---` alone on a line.
 *
 * Without a closing `---` a note may also just begin with a horizontal rule. It counts as unclosed
 * frontmatter when the line below reads `key: …`, else there is none.
 */
export function findFrontmatter(text: string): Frontmatter | null {
  const opening = FENCE.exec(text)?.[0];
  if (opening === undefined) return null;
  const from = opening.startsWith('\uFEFF') ? 1 : 0;
  const yamlFrom = opening.length;
  CLOSING_FENCE.lastIndex = yamlFrom;
  const closing = CLOSING_FENCE.exec(text);
  if (closing) {
    const to = closing.index + closing[0].trimEnd().length;
    return { from, to, yaml: { from: yamlFrom, to: closing.index }, closed: true };
  }
  if (!KEY_LINE.test(text.slice(yamlFrom))) return null;
  return { from, to: text.length, yaml: { from: yamlFrom, to: text.length }, closed: false };
}
