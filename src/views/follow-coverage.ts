import type { Component } from 'obsidian';
import type { CoverageNow } from '../coverage/now';
import type { CatalogueSync } from '../vault/catalogue-sync';
import { localToday } from '../vault/clock';
import type { GroupChoice } from '../vault/group-choice';
import type { HistorySync } from '../vault/history-sync';
import type { VaultSync } from '../vault/vault-sync';

/** What a view of the coverage is drawn from. */
export interface CoverageSource {
  readonly now: () => CoverageNow;
  readonly catalogues: CatalogueSync;
  readonly histories: HistorySync;
  readonly groups: GroupChoice;
  readonly vaultSync: VaultSync;
}

/** How often it is asked whether a new day has begun, in milliseconds. */
const DAY_CHECK_MS = 60_000;

/** Tells, as long as the component is loaded, when the coverage may be another; also on a new day. */
export function followCoverage(
  component: Component,
  { catalogues, histories, groups, vaultSync }: Omit<CoverageSource, 'now'>,
  changed: () => void,
): void {
  component.registerEvent(vaultSync.onReady(changed));
  component.registerEvent(catalogues.on('changed', changed));
  component.registerEvent(histories.on('changed', changed));
  component.registerEvent(groups.on('changed', changed));
  let day = localToday();
  const checkDay = (): void => {
    if (localToday() === day) return;
    day = localToday();
    changed();
  };
  component.registerInterval(window.setInterval(checkDay, DAY_CHECK_MS));
}
