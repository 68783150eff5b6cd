import type { Catalogue } from '../catalogue/model';
import type { CoverageHistory } from './history';
import type { Moment } from './theme-coverage';

/** All that standing and suggestion depend on, at one moment. */
export interface CoverageNow extends Moment {
  readonly catalogue: Catalogue;
  readonly history: CoverageHistory;
}
