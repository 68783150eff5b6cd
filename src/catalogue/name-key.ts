const WIKILINK = /^\[\[([^\][|#]*)[^\][]*\]\]$/;

/**
 * The form under which names of themes are compared: NFC, letter case ignored, white space around
 * and inside folded. A wikilink counts as the note it leads to, without folders, heading, alias and
 * `.md`.
 */
export function nameKey(name: string): string {
  const plain = fold(name);
  const linked = WIKILINK.exec(plain)?.[1];
  if (linked === undefined) return plain;
  return fold(linked.slice(linked.lastIndexOf('/') + 1).replace(/\.md$/, ''));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** A title as ASCII letters, digits and hyphens, for ids: `Psykologisk tryghed` gives `psykologisk-tryghed`. */
export function slugify(title: string): string {
  const ascii = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug === '' ? 'tema' : slug;
}
