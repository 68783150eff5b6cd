import type { ThemeLookup } from '../../catalogue/lookup';
import type { Theme } from '../../catalogue/model';
import { onFirstUse } from '../../on-first-use';
import { makeHeadingFilter } from './heading-filter';
import { dropMarkup } from './markup';

/** The marks and invisible characters are what emoji are put together with. */
const EMOJI = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\p{Regional_Indicator}\\p{M}\\p{Cf}';

/** A number (`3. `, `3) `, `3.1 `, `3️⃣ `), `Tema: `, `Tema 3: ` or emoji. */
const before = onFirstUse(
  () =>
    new RegExp(
      `^()(?:\\d+(?:\\.\\d+)*(?:[.)]|\\s|(?=\\p{M}))|tema\\s?\\d*\\s?[:.)–—-]|[${EMOJI}]+)\\s*`,
      'iu',
    ),
);
/** Emoji, a parenthesis, a colon, a tag or a block id. */
const after = onFirstUse(
  () => new RegExp(`(?:(^|[^${EMOJI}])[${EMOJI}]+|\\([^()]*\\)|:|\\s[#^]\\S+)$`, 'u'),
);
/** Nobody puts more than so many things on one side of a name. */
const MOST_AROUND = 5;
/** In UTF-16 units; a longer heading is a theme's only where it is one of its names as it stands. */
const LONGEST_HEADING = 1_000;
const onlyWords = onFirstUse(() => /^[\p{L} ]*$/u);
const ALIAS = /\|[^[\]]*(?=\]\])/g;
/** Most headings are about no theme, and soon told from those that may be. */
const filters = new WeakMap<ThemeLookup, (heading: string) => boolean>();

/**
 * The theme that a heading is about: the heading says one of its names, by itself or with what
 * people put around it, in the minutes of a meeting: numbers, `Tema:`, `(30 min)`, emphasis, a link
 * (by its target or its text), a colon, emoji.
 *
 * @param headingText the heading's source, without `#`s
 */
export function themeOfHeading(headingText: string, lookup: ThemeLookup): Theme | undefined {
  const theme = lookup.find(headingText);
  if (theme || headingText.length > LONGEST_HEADING || onlyWords().test(headingText)) return theme;
  return mayBeNamed(headingText, lookup) ? findNamed(headingText, lookup) : undefined;
}

/** The theme that a heading names, with whatever stands around its name. */
export function findNamed(heading: string, lookup: ThemeLookup): Theme | undefined {
  for (const name of namesIn(heading)) {
    const theme = lookup.find(name);
    if (theme) return theme;
  }
  return undefined;
}

function mayBeNamed(heading: string, lookup: ThemeLookup): boolean {
  const filter = filters.get(lookup) ?? makeHeadingFilter(lookup.keys());
  filters.set(lookup, filter);
  return filter(heading);
}

/** What a heading may name, the most literal first: a title may have a number or parenthesis. */
function namesIn(heading: string): Set<string> {
  const texts = [heading, dropMarkup(heading), dropMarkup(heading.replace(ALIAS, ''))];
  return new Set(
    texts.flatMap((text) => peel(text, before())).flatMap((text) => peel(text, after())),
  );
}

/** The text, and what is left of it each time one more of what is around a name is taken off. */
function peel(text: string, around: RegExp): string[] {
  const texts = [text];
  for (let rest = text; texts.length <= MOST_AROUND; texts.push(rest)) {
    const shorter = rest.replace(around, '$1').trim();
    if (shorter === rest) break;
    rest = shorter;
  }
  return texts;
}
