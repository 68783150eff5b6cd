import type { Problem } from '../problem';
import { da } from './da';
import type { Texts } from './da';
import { makeEnglish } from './en';

export type { Texts } from './da';
export type Language = 'da' | 'en';

/**
 * The texts to show. Another language may be chosen at any time, so they are read when they are
 * shown, and never when a module is loaded.
 */
export let texts: Texts = da;

/** @returns whether that is another language than before */
export function chooseTexts(language: Language): boolean {
  const before = texts;
  texts = language === 'en' ? makeEnglish() : da;
  return texts !== before;
}

/** What a problem says to the one who can mend it. */
export function describeProblem({ code, quote = '' }: Problem): string {
  return texts.problems[code](quote);
}
