import type { SettingControl, SettingDefinition } from 'obsidian';
import type { Settings, SettingsChange } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';

type WithoutKey<C> = C extends unknown ? Omit<C, 'key' | 'validate' | 'defaultValue'> : never;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly desc?: string;
  readonly visible?: () => boolean;
  /** The tab adds the key, and the check of what is typed. */
  readonly control: WithoutKey<SettingControl>;
}

/** A setting: how it looks, what it is, and how it is changed. */
export interface SettingField extends Row {
  /** What the control is to show. */
  readonly value: () => string | number | boolean;
  /** What is wrong with a value that the control gives; undefined where it can be used. */
  readonly check?: (value: unknown) => string | undefined;
  /**
   * @param before what the control showed before it was changed: the rest is another device's
   * @returns false where it was to be written and was not
   */
  readonly write: (value: unknown, before: unknown) => Promise<boolean>;
}

/** Settings under one heading, and rows that only say something. */
export interface SettingsGroup {
  readonly heading?: string;
  readonly rows: readonly (SettingField | SettingDefinition)[];
}

/** A setting of data.json: how its control's value is made of the settings, and changes them. */
interface StoredSetting extends Row {
  readonly show: (settings: Settings) => string | number | boolean;
  /** @returns what changes, or what is wrong with the value */
  readonly read: (value: unknown, settings: Settings, before: unknown) => SettingsChange | string;
}

/** A setting that is on or off. */
export function toggleSetting(
  store: SettingsStore,
  key: 'useShippedCatalogue' | 'followUp' | 'timePlan',
  name: string,
  desc: string,
): SettingField {
  return storedSetting(store, {
    key,
    name,
    desc,
    control: { type: 'toggle' },
    show: (settings) => settings[key],
    read: (value) => ({ [key]: value === true }),
  });
}

export function storedSetting(
  store: SettingsStore,
  { show, read, ...row }: StoredSetting,
): SettingField {
  return {
    ...row,
    value: () => show(store.current),
    check: (value) => {
      const result = read(value, store.current, value);
      return typeof result === 'string' ? result : undefined;
    },
    write: (value, before) =>
      store.change((settings) => {
        const result = read(value, settings, before);
        return typeof result === 'string' ? null : result;
      }),
  };
}
