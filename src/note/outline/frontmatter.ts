import type { Frontmatter } from './outline-model';

const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/;
const CLOSING = /\n---[ \t]*(?=\r?\n|\r?$)/g;
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
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const from = opening.startsWith('\uFEFF') ? 1 : 0;
  const yamlFrom = opening.length;
  CLOSING.lastIndex = yamlFrom - 1;
  const closing = CLOSING.exec(text);
  if (closing) {
    const yaml = { from: yamlFrom, to: closing.index + 1 };
    return { from, to: closing.index + closing[0].length, yaml, closed: true };
  }
  if (!KEY_LINE.test(text.slice(yamlFrom))) return null;
  return { from, to: text.length, yaml: { from: yamlFrom, to: text.length }, closed: false };
}
