import type { Catalogue } from '../catalogue/model';
import { nameKey } from '../catalogue/name-key';
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

/** The same moment for a group, in any spelling; for all where no meeting has such a group, or for null. */
export function nowForGroup(now: CoverageNow, name: string | null): CoverageNow {
  const key = name === null ? '' : nameKey(name);
  const group = now.history.groups().find((known) => known.key === key);
  return { ...now, group: group?.text ?? null };
}
