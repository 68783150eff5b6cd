import type { IsoDate } from '../note/dates/dates';
import type { Standing } from './standing';
import type { ThemeCoverage } from './theme-coverage';

/** Why a theme stands where it does, for a sentence to the leader. */
export type Reason =
  | { readonly kind: 'never' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'last-covered'; readonly date: IsoDate }
  /** The date is null where the meeting has none yet. */
  | { readonly kind: 'planned'; readonly date: IsoDate | null };

/** A theme to take up, and why. */
export interface Suggestion extends ThemeCoverage {
  readonly reason: Reason;
}

/**
 * The themes to take up, the most neglected first; without those that are paused or have no
 * questions. What is not planned comes before what is. Then come those never covered (focus themes
 * first), those covered nobody knows when, and the others by the time since, as a part of how often
 * they should come up. What is equal keeps the order given.
 */
export function rankSuggestions(themes: readonly ThemeCoverage[]): Suggestion[] {
  return themes
    .filter((coverage) => !isLeftOut(coverage))
    .map((coverage) => ({ ...coverage, reason: explainStanding(coverage.standing) }))
    .sort(compareNeglect);
}

/** All themes, the most neglected first as `rankSuggestions` has it; those that it leaves out last. */
export function orderByNeed(themes: readonly ThemeCoverage[]): ThemeCoverage[] {
  return [...themes].sort(
    (a, b) => Number(isLeftOut(a)) - Number(isLeftOut(b)) || compareNeglect(a, b),
  );
}

function isLeftOut({ theme, standing }: ThemeCoverage): boolean {
  return theme.questions.length === 0 || standing.kind === 'paused';
}

/** What to say of a standing; that a theme is paused does not change it. */
export function explainStanding({ planned, last, need }: Standing): Reason {
  if (planned) return { kind: 'planned', date: planned.date };
  if (last !== null) return { kind: 'last-covered', date: last };
  return { kind: need === 'undated' ? 'undated' : 'never' };
}

/** Negative where the first is the more neglected one. */
function compareNeglect(a: ThemeCoverage, b: ThemeCoverage): number {
  const other = rankOf(b);
  return rankOf(a).reduce((order, rank, at) => order || rank - (other[at] ?? 0), 0);
}

/** What themes are ordered by, each before the next; the smallest comes first. */
function rankOf({ standing: { planned, need, ratio }, isFocus }: ThemeCoverage): number[] {
  return [
    planned ? 1 : 0,
    need === 'never' ? 0 : need === 'undated' ? 1 : 2,
    need === 'never' && !isFocus ? 1 : 0,
    -(ratio ?? 0),
  ];
}
