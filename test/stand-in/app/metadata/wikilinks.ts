import type { FrontmatterLinkCache } from 'obsidian';

/** `[[link|alias]]`, with `!` before it where it embeds. */
export const WIKILINK = /(!?)\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/gu;

/** The wikilinks in frontmatter values; an item of a list is at `key.index`. */
export function frontmatterLinks(values: Record<string, unknown>): FrontmatterLinkCache[] {
  const links: FrontmatterLinkCache[] = [];
  for (const [key, value] of Object.entries(values)) {
    const texts = Array.isArray(value)
      ? value.map((item: unknown, index) => [`${key}.${index}`, item] as const)
      : [[key, value] as const];
    for (const [place, text] of texts) {
      for (const match of typeof text === 'string' ? text.matchAll(WIKILINK) : []) {
        const [original, , link = '', alias] = match;
        links.push({ key: place, link, original, displayText: alias ?? link });
      }
    }
  }
  return links;
}
