import { MAX_CADENCE_MONTHS, isCadence } from '../../catalogue/cadence';
import type { Rename } from '../../catalogue/model';
import { isSameRename, parseRename, writeRename } from '../../catalogue/renames';
import type { ThemeStatus } from '../../catalogue/theme-status';
import { texts } from '../../i18n';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { MANY, shorten } from '../short-list';
import type { SettingField, SettingsGroup } from './setting-field';

export interface PlannedTheme {
  readonly id: string;
  readonly title: string;
  readonly status: ThemeStatus;
}

/**
 * What the group has agreed about its themes: it is kept in a note and not in data.json. Each change
 * resolves to whether it was made.
 */
export interface PlanAccess {
  readonly cadenceMonths: () => number;
  readonly setCadence: (months: number) => Promise<boolean>;
  readonly themes: () => readonly PlannedTheme[];
  readonly setStatus: (themeId: string, status: ThemeStatus) => Promise<boolean>;
  /** Those that can be changed. */
  readonly renames: () => readonly Rename[];
  readonly changeRenames: (
    removed: readonly Rename[],
    added: readonly Rename[],
  ) => Promise<boolean>;
}

/**
 * One row for each theme; of many the first, and those that are not as others are.
 *
 * @param showAll shows them all; null where it has been asked for
 */
export function planSettings(
  store: SettingsStore,
  plan: PlanAccess,
  showAll: (() => void) | null,
): SettingsGroup {
  const t = texts.settings;
  const { regular, focus, paused } = t.themeStatus;
  const field = ({ id, title, status }: PlannedTheme): SettingField => ({
    key: `status:${id}`,
    name: title,
    control: { type: 'dropdown', options: { regular, focus, paused } },
    value: () => status,
    write: async (chosen) => !isStatus(chosen) || plan.setStatus(id, chosen),
  });
  const { items, total, isLong } = shorten(
    plan.themes(),
    showAll === null,
    MANY,
    field,
    ({ status }) => status !== 'regular',
  );
  const more = isLong && showAll ? [{ name: texts.overview.showAll(total), action: showAll }] : [];
  const about = { name: t.statuses, desc: t.planDescription(store.current.ownQuestionsPath) };
  return { heading: t.plan, rows: [about, ...items, ...more] };
}

/** @param path of the note that it is kept in */
export function cadenceSetting(plan: PlanAccess, path: string): SettingField {
  const t = texts.settings;
  return {
    key: 'cadence',
    name: t.cadence,
    desc: t.cadenceDescription(path),
    control: { type: 'number', min: 1, max: MAX_CADENCE_MONTHS, step: 1 },
    value: () => plan.cadenceMonths(),
    check: (months) => (isCadence(months) ? undefined : t.invalidCadence),
    write: async (months) => !isCadence(months) || plan.setCadence(months),
  };
}

/** Earlier titles, one on each line. */
export function renamesSetting(plan: PlanAccess): SettingField {
  const t = texts.settings;
  return {
    key: 'renames',
    name: t.renames,
    desc: t.renamesDescription,
    control: { type: 'textarea', rows: 3, placeholder: t.renamesPlaceholder },
    value: () => plan.renames().map(writeRename).join('\n'),
    check: (text) => {
      const lines = String(text).split('\n');
      const wrong = lines.findIndex((line) => line.trim() !== '' && !parseRename(line));
      return wrong < 0 ? undefined : t.invalidRename(wrong + 1, lines[wrong]?.trim() ?? '');
    },
    write: async (text, before) => {
      const typed = readRenames(text);
      const shown = readRenames(before);
      // What a sync has brought meanwhile is in neither, and stays.
      const removed = without(shown, typed);
      const added = without(typed, shown);
      return removed.length + added.length === 0 || plan.changeRenames(removed, added);
    },
  };
}

function readRenames(text: unknown): Rename[] {
  return String(text)
    .split('\n')
    .flatMap((line) => parseRename(line) ?? []);
}

function without(renames: readonly Rename[], others: readonly Rename[]): Rename[] {
  return renames.filter((rename) => !others.some((other) => isSameRename(other, rename)));
}

function isStatus(value: unknown): value is ThemeStatus {
  return value === 'regular' || value === 'focus' || value === 'paused';
}
