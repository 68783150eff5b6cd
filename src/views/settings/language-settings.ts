import { texts } from '../../i18n';
import { isLanguage } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { storedSetting } from './setting-field';
import type { SettingsGroup } from './setting-field';

export function languageSettings(store: SettingsStore): SettingsGroup {
  const t = texts.settings;
  return {
    rows: [
      storedSetting(store, {
        key: 'language',
        name: t.language,
        desc: t.languageDescription,
        control: { type: 'dropdown', options: t.languages },
        show: ({ language }) => language,
        read: (language) => (isLanguage(language) ? { language } : {}),
      }),
    ],
  };
}
