import { texts } from '../../i18n';
import { DEFAULT_SETTINGS, isNotePath } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { cadenceSetting, renamesSetting } from './plan-settings';
import type { PlanAccess } from './plan-settings';
import { storedSetting, toggleSetting } from './setting-field';
import type { SettingsGroup } from './setting-field';

/** What there is to talk about, and how often. */
export function themeSettings(store: SettingsStore, plan: PlanAccess): SettingsGroup {
  const t = texts.settings;
  return {
    heading: t.themes,
    rows: [
      cadenceSetting(plan, store.current.ownQuestionsPath),
      renamesSetting(plan),
      toggleSetting(
        store,
        'useShippedCatalogue',
        t.useShippedCatalogue,
        t.useShippedCatalogueDescription(texts.commands.copyShippedCatalogue),
      ),
      storedSetting(store, {
        key: 'ownQuestionsPath',
        name: t.ownQuestionsPath,
        desc: t.ownQuestionsPathDescription,
        control: { type: 'text', placeholder: DEFAULT_SETTINGS.ownQuestionsPath },
        show: ({ ownQuestionsPath }) => ownQuestionsPath,
        read: (path) =>
          isNotePath(path) ? { ownQuestionsPath: path.normalize('NFC') } : t.invalidNotePath,
      }),
    ],
  };
}
