/**
 * Whether frontmatter says that the note is a catalogue: `ledertrivsel: katalog`, whatever the
 * letter case.
 */
export function isCatalogueMark(frontmatter: Record<string, unknown> | undefined): boolean {
  return Object.entries(frontmatter ?? {}).some(
    ([key, value]) =>
      key.trim().toLowerCase() === 'ledertrivsel' &&
      typeof value === 'string' &&
      value.trim().toLowerCase() === 'katalog',
  );
}
