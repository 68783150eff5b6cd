const WIKILINK = /^!?\[\[([^[\]|#]*)(?:#([^[\]|]*))?(?:\|[^[\]]*)?\]\]$/;

/**
 * The form in which texts are compared that a person may type in many ways: NFC, letter case and
 * the amount of white space don't count.
 */
export function foldText(text: string): string {
  return foldSpace(text).toLowerCase().normalize('NFC');
}

/** The text on one line: no space around it, every run of white space a single space. */
export function foldSpace(text: string): string {
  // A single space, as between most words, is left where it is.
  return text.trim().replace(/\s{2,}|[^\S ]/g, ' ');
}

/** Whether nothing of a text is seen: it is empty, or white space, controls and invisible signs alone. */
export function isUnseen(text: string): boolean {
  return /^[\s\p{Cc}\p{DI}]*$/u.test(text);
}

/**
 * A name as a person would say it: a wikilink is reduced to the name of the note it leads to,
 * without folders, heading, alias and `.md`; where it leads to a heading of its own note, to that
 * heading. Any other text is only put on one line.
 */
export function plainName(name: string): string {
  const text = dropNoteEnding(foldSpace(name));
  const link = WIKILINK.exec(text);
  if (!link) return text;
  const note = dropNoteEnding(lastOf(link[1], '/'));
  return note || lastOf(link[2], '#') || text;
}

/**
 * The form under which names of themes, groups and properties are compared. Two names with one key
 * are the same name. The key of a key is the key itself.
 */
export function nameKey(name: string): string {
  return foldText(plainName(name));
}

function dropNoteEnding(name: string): string {
  let rest = name;
  while (/\.md$/i.test(rest.slice(-3))) rest = rest.slice(0, -3).trimEnd();
  return rest;
}

function lastOf(path: string | undefined, separator: string): string {
  return path?.split(separator).at(-1)?.trim() ?? '';
}
