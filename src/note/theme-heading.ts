import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import { plainInline } from './inline-text';

/** What people write before a theme's title: `3. `, `3) `, `3.1 `, `Tema: `, `Tema 3: `, an emoji. */
const LEADS = [/^\d+(?:\.\d+)*[.)]?\s+/, /^tema\s*\d*\s*[:–-]\s*/i, /^[^\p{L}\p{N}(]+/u];
/** What they write after it: `(30 min)`, `:`, an emoji. */
const TRAILS = [/\s*\([^()]*\)$/, /[^\p{L}\p{N})?!]+$/u];

/**
 * The theme that a heading is about: by its title or another of its names, in any letter case,
 * with emphasis or as a link, and with a number, `Tema:` or emoji before it, or a parenthesis,
 * colon or emoji after it.
 */
export function themeOfHeading(source: string, themes: ThemeLookup): Theme | undefined {
  let text = plainInline(source);
  for (;;) {
    const theme = themes.find(text);
    if (theme) return theme;
    const shorter = [...LEADS, ...TRAILS]
      .map((part) => text.replace(part, ''))
      .find((it) => it !== text && it !== '');
    if (shorter === undefined) return undefined;
    text = shorter;
  }
}
