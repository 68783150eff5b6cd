import { dropMarkup } from './markup';

/** Letters that have one form only, NFC or NFD. */
const PLAIN_RUN = /[a-z0-9æø]+/g;

/**
 * A quick test for headings that may be about one of some themes. It lets through every heading that
 * `themeOfHeading` finds a theme in, and few others.
 *
 * @param keys the keys of the themes' names (see `ThemeLookup.keysOf`)
 */
export function makeHeadingFilter(keys: Iterable<string>): (heading: string) => boolean {
  // The longest word of a name is in the heading whatever stands around it and between its words.
  const words = new Set<string>();
  for (const key of keys) {
    const runs = key.match(PLAIN_RUN) ?? [''];
    words.add(runs.reduce((longest, run) => (run.length > longest.length ? run : longest)));
  }
  if (words.size === 0) return () => false;
  const pattern = new RegExp([...words].join('|'), 'i');
  return (heading) => {
    if (pattern.test(heading)) return true;
    const bare = dropMarkup(heading);
    return bare !== heading && pattern.test(bare);
  };
}
