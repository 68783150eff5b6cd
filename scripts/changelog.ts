/** CHANGELOG.md, as keepachangelog.com has it: a heading of level 2 for each version, newest first. */

const UNRELEASED = '## Unreleased\n';

/**
 * Puts what stands under Unreleased under a heading of its own.
 *
 * @param date as in 2026-11-23
 * @throws Error where there is nothing under Unreleased, or the version has a heading already
 */
export function closeUnreleased(changelog: string, version: string, date: string): string {
  if (readNotes(changelog, 'Unreleased') === '') throw new Error('Nothing stands under Unreleased');
  if (readNotes(changelog, version) !== '') throw new Error(`${version} has notes already`);
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n## ${version} - ${date}\n`);
}

/** What stands under a version's heading; empty where there is none. */
export function readNotes(changelog: string, version: string): string {
  const section = changelog
    .split(/^(?=## )/m)
    .find((part) => part.startsWith(`## ${version}\n`) || part.startsWith(`## ${version} - `));
  return section?.slice(section.indexOf('\n')).trim() ?? '';
}
