const KEY = 'ledertrivsel';

/**
 * Whether frontmatter says that the note is a catalogue: `ledertrivsel: katalog`, whatever the
 * letter case.
 */
export function isCatalogueMark(frontmatter: Record<string, unknown> | undefined): boolean {
  if (!frontmatter) return false;
  // Asked of every note there is: nothing is made of keys that are too short.
  for (const key of Object.keys(frontmatter)) {
    if (key.length < KEY.length || key.trim().toLowerCase() !== KEY) continue;
    const value = frontmatter[key];
    if (typeof value === 'string' && value.trim().toLowerCase() === 'katalog') return true;
  }
  return false;
}
