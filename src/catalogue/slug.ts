import { nameKey } from './name-key';

const DANISH_LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/**
 * The id of a theme with this title: ASCII letters, digits and hyphens, never empty. Titles that
 * differ only in spelling, punctuation or accents have the same id.
 */
export function slugify(title: string): string {
  const key = nameKey(title);
  const slug = key
    .replace(/[æøå]/g, (letter) => DANISH_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug || `tema-${hash(key)}`;
}

/** FNV-1a over UTF-16 units: the same for the same text, on every machine. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
