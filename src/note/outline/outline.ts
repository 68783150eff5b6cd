import { scanBlocks } from './block-scan';
import { findFrontmatter } from './frontmatter';
import type { Outline } from './outline-model';

export type {
  Block,
  Frontmatter,
  Heading,
  ListItem,
  OpaqueSpan,
  Outline,
  Span,
} from './outline-model';

/**
 * The outline of a note's text (line breaks LF or CRLF). Blocks are told apart as CommonMark does,
 * with what Obsidian adds: frontmatter, `%%` comments, `$$` math, and any character in the
 * brackets of a task. What stands in a thousand lists and quotes, one in the other, is words.
 */
export function scanOutline(text: string): Outline {
  const frontmatter = findFrontmatter(text);
  const bodyFrom = frontmatter?.closed
    ? afterLineBreak(text, frontmatter.to)
    : text.startsWith('\uFEFF')
      ? 1
      : 0;
  return { bodyFrom, frontmatter, ...scanBlocks(text, bodyFrom) };
}

function afterLineBreak(text: string, lineTo: number): number {
  const at = text.indexOf('\n', lineTo);
  return at < 0 ? text.length : at + 1;
}
