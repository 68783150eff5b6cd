import { dropMarkup } from './markup';

/** Letters that have one form only, NFC or NFD. */
const PLAIN_RUN = /[a-z0-9æø]+/g;

/** What may stand between those of a name: other letters, white space, markup. */
const BETWEEN = '[^]{1,40}?';

/** So many runs of letters tell most headings apart; with each more, a bad one takes longer. */
const MOST_RUNS = 3;

/** In UTF-16 units. What is longer is soon told by itself. */
const LONGEST_HEADING = 1_000;

/**
 * A quick test for headings that may be about one of some themes. It lets through every heading that
 * `themeOfHeading` finds a theme in, and few others.
 *
 * @param keys the keys of the themes' names (see `ThemeLookup.keysOf`)
 */
export function makeHeadingFilter(keys: Iterable<string>): (heading: string) => boolean {
  const names = Array.from(keys, (key) =>
    (key.match(PLAIN_RUN) ?? []).slice(0, MOST_RUNS).join(BETWEEN),
  );
  if (names.length === 0) return () => false;
  const pattern = new RegExp(names.join('|'), 'i');
  return (heading) => {
    if (heading.length > LONGEST_HEADING || pattern.test(heading)) return true;
    const bare = dropMarkup(heading);
    return bare !== heading && pattern.test(bare);
  };
}
