import type { IsoDate } from '../note/dates/dates';
import { addMonths, daysBetween } from './calendar';
import { findCovered, findPlanned } from './occasions';
import type { Occasion } from './occasions';

/** How much a theme asks to be taken up, whatever is planned. */
export type Need = 'never' | 'undated' | 'overdue' | 'due' | 'fresh';

export type StandingKind = Need | 'planned' | 'paused';

/** How a theme stands on a day. */
export interface Standing {
  readonly kind: StandingKind;
  /** What `kind` would be were the theme neither planned nor paused. */
  readonly need: Need;
  /** When it was covered last, that day at the latest. */
  readonly last: IsoDate | null;
  /** The next meeting that has it; its date is null where that is not known. */
  readonly planned: Occasion | null;
  /** Days since `last` over the days of the cadence; null without `last`. */
  readonly ratio: number | null;
}

export interface StandingTerms {
  readonly today: IsoDate;
  /** How often the theme should come up: a whole number of calendar months, at least 1. */
  readonly cadenceMonths: number;
  readonly isPaused: boolean;
}

/** Past this part of the cadence a theme is soon due. */
const DUE_RATIO = 3 / 4;

/** How a theme stands that had these occasions. */
export function standingOf(occasions: readonly Occasion[], terms: StandingTerms): Standing {
  const { today, cadenceMonths, isPaused } = terms;
  const planned = findPlanned(occasions, today);
  const past = findCovered(occasions, today);
  const last = past[0]?.date ?? null;
  const ratio =
    last === null
      ? null
      : daysBetween(last, today) / daysBetween(last, addMonths(last, cadenceMonths));
  const need = ratio === null ? (past.length > 0 ? 'undated' : 'never') : needAt(ratio);
  return { kind: isPaused ? 'paused' : planned ? 'planned' : need, need, last, planned, ratio };
}

function needAt(ratio: number): Need {
  return ratio > 1 ? 'overdue' : ratio > DUE_RATIO ? 'due' : 'fresh';
}
