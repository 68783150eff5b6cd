import type { Catalogue, Theme } from '../catalogue/model';
import { statusOf } from '../catalogue/theme-status';
import type { IsoDate } from '../note/dates/dates';
import type { CoverageHistory, HistoryFilter } from './history';
import type { Occasion } from './occasions';
import { standingOf } from './standing';
import type { Standing } from './standing';

/** Calendar months between two times that a theme comes up, where the group has agreed on none. */
export const DEFAULT_CADENCE_MONTHS = 6;

/** From when, and for whom, the history is seen. */
export interface Moment extends HistoryFilter {
  readonly today: IsoDate;
}

/** A theme, when it was covered, and how it stands. */
export interface ThemeCoverage {
  readonly theme: Theme;
  /** Newest first, undated last. */
  readonly occasions: readonly Occasion[];
  readonly standing: Standing;
  readonly isFocus: boolean;
  /** Calendar months; for a focus theme half of what the group has agreed on, rounded up. */
  readonly cadenceMonths: number;
}

/** Every theme of a catalogue, in its order. */
export function coverThemes(
  catalogue: Catalogue,
  history: CoverageHistory,
  moment: Moment,
): ThemeCoverage[] {
  const agreedMonths = catalogue.plan.cadenceMonths ?? DEFAULT_CADENCE_MONTHS;
  return catalogue.themes.map((theme) => {
    const occasions = history.occasions(theme, moment);
    const status = statusOf(theme, catalogue.plan, history.themes);
    const isFocus = status === 'focus';
    const cadenceMonths = isFocus ? Math.ceil(agreedMonths / 2) : agreedMonths;
    const isPaused = status === 'paused';
    const standing = standingOf(occasions, { today: moment.today, cadenceMonths, isPaused });
    return { theme, occasions, standing, isFocus, cadenceMonths };
  });
}
