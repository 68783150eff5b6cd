import type { Catalogue } from '../catalogue/model';
import type { CoverageHistory } from './history';
import { coverThemes } from './theme-coverage';
import type { Moment, ThemeCoverage } from './theme-coverage';

/** All that standing and suggestion depend on, at one moment. */
export interface CoverageNow extends Moment {
  readonly catalogue: Catalogue;
  readonly history: CoverageHistory;
}

/** Every theme and how it stands, in the catalogue's order. */
export function coverNow({ catalogue, history, ...moment }: CoverageNow): ThemeCoverage[] {
  return coverThemes(catalogue, history, moment);
}
