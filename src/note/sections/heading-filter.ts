import { foldText } from '../../catalogue/name-key';
import { dropMarkup } from './markup';

/** Letters that have one form only, NFC or NFD. */
const PLAIN_RUN = /[a-z0-9æø]+/g;

/** What may stand between those of a name: other letters, white space, markup. */
const BETWEEN = '[^]{1,40}?';

/** So many runs of letters tell most headings apart; with each more, a bad one takes longer. */
const MOST_RUNS = 3;

/** Of more names, one after the other would take too long on each heading. */
const MOST_NAMES = 200;

/** In UTF-16 units. What is longer is soon told by itself. */
const LONGEST_HEADING = 1_000;

/**
 * A quick test for headings that may be about one of some themes. It lets through every heading that
 * `themeOfHeading` finds a theme in, and few others.
 *
 * @param keys the keys of the themes' names (see `ThemeLookup.keys`)
 */
export function makeHeadingFilter(keys: Iterable<string>): (heading: string) => boolean {
  const names = Array.from(keys, (key) => key.match(PLAIN_RUN) ?? []);
  if (names.length === 0) return () => false;
  const mayBeName = names.length > MOST_NAMES ? byFirstRun(names) : byPattern(names);
  return (heading) => {
    if (heading.length > LONGEST_HEADING || mayBeName(heading)) return true;
    const bare = dropMarkup(heading);
    return bare !== heading && mayBeName(bare);
  };
}

function byPattern(names: readonly (readonly string[])[]): (heading: string) => boolean {
  const runs = names.map((name) => name.slice(0, MOST_RUNS).join(BETWEEN));
  const pattern = new RegExp(runs.join('|'), 'i');
  return (heading) => pattern.test(heading);
}

function byFirstRun(names: readonly (readonly string[])[]): (heading: string) => boolean {
  const first = new Set(names.map(([run]) => run));
  if (first.has(undefined)) return () => true;
  return (heading) =>
    foldText(heading)
      .match(PLAIN_RUN)
      ?.some((run) => first.has(run)) ?? false;
}
