import type { Problem } from '../problem';
import { da } from './da';
import type { Texts } from './da';

export type { Texts } from './da';

/** The texts to show. */
export const texts: Texts = da;

/** What a problem says to the one who can mend it. */
export function describeProblem(problem: Problem): string {
  const describe = (texts.problems as Record<string, ((quote: string) => string) | undefined>)[
    problem.code
  ];
  return describe?.(problem.quote ?? '') ?? problem.code;
}
