import type { FrontMatterInfo } from 'obsidian';
import { parse } from 'yaml';

const BLOCK = /^---[ \t]*(\r?\n)([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/mu;

/** Where a text's frontmatter stands. Offsets are UTF-16 units. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = content.startsWith('---') ? BLOCK.exec(content) : null;
  if (match?.index !== 0) {
    return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
  }
  const frontmatter = match[2] ?? '';
  const from = content.indexOf('\n') + 1;
  return {
    exists: true,
    frontmatter,
    from,
    to: from + frontmatter.length,
    contentStart: match[0].length,
  };
}

/** The values of a frontmatter block; null where it is no map or not valid YAML. */
export function readFrontmatter(frontmatter: string): Record<string, unknown> | null {
  try {
    const values: unknown = parse(frontmatter);
    return values && typeof values === 'object' && !Array.isArray(values)
      ? (values as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
