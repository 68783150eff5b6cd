import { texts } from '../../i18n';
import { DEFAULT_SETTINGS, hasDistinctNames, isPropertyName } from '../../settings';
import type { PropertyNames } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { storedSetting } from './setting-field';
import type { SettingField, SettingsGroup } from './setting-field';

export function propertySettings(store: SettingsStore): SettingsGroup {
  const t = texts.settings;
  const nameOf = (key: keyof PropertyNames, name: string, desc?: string): SettingField =>
    storedSetting(store, {
      key,
      name,
      ...(desc !== undefined && { desc }),
      control: { type: 'text', placeholder: DEFAULT_SETTINGS.properties[key] },
      show: ({ properties }) => properties[key],
      read: (value, { properties }) => {
        if (!isPropertyName(value)) return t.invalidPropertyName;
        return hasDistinctNames({ ...properties, [key]: value })
          ? { properties: { [key]: value } }
          : t.samePropertyName;
      },
    });
  return {
    heading: t.properties,
    rows: [
      nameOf('agenda', t.agendaProperty, t.propertiesDescription),
      nameOf('covered', t.coveredProperty),
      nameOf('date', t.dateProperty),
      nameOf('group', t.groupProperty),
    ],
  };
}
