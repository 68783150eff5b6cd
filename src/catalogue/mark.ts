/** The property that says so. */
export const CATALOGUE_KEY = 'ledertrivsel';

/**
 * Whether frontmatter says that the note is a catalogue: `ledertrivsel: katalog`, whatever the
 * letter case.
 */
export function isCatalogueMark(frontmatter: Record<string, unknown> | undefined): boolean {
  for (const key of Object.keys(frontmatter ?? {})) {
    // Every meeting note is asked, and most keys are shorter.
    if (key.length < CATALOGUE_KEY.length || key.trim().toLowerCase() !== CATALOGUE_KEY) continue;
    const value = frontmatter?.[key];
    if (typeof value === 'string' && value.trim().toLowerCase() === 'katalog') return true;
  }
  return false;
}
