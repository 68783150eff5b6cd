/** The property that says so. */
export const CATALOGUE_KEY = 'ledertrivsel';

/**
 * Whether frontmatter says that the note is a catalogue: `ledertrivsel: katalog`, whatever the
 * letter case.
 */
export function isCatalogueMark(frontmatter: Record<string, unknown> | undefined): boolean {
  return Object.entries(frontmatter ?? {}).some(
    ([key, value]) =>
      key.trim().toLowerCase() === CATALOGUE_KEY &&
      typeof value === 'string' &&
      value.trim().toLowerCase() === 'katalog',
  );
}
