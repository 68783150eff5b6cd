import type { Problem } from '../problem';
import { da } from './da';
import type { Texts } from './da';

export type { Texts } from './da';

/** The texts to show. */
export const texts: Texts = da;

/** What a problem says to the one who can mend it. */
export function describeProblem({ code, quote = '' }: Problem): string {
  return texts.problems[code](quote);
}
