import type { SettingsStore } from '../../vault/choices/settings-store';
import { insertionSettings } from './insertion-settings';
import { languageSettings } from './language-settings';
import { meetingNoteSettings } from './meeting-note-settings';
import { planSettings } from './plan-settings';
import type { PlanAccess } from './plan-settings';
import { propertySettings } from './property-settings';
import type { SettingsGroup } from './setting-field';
import { themeSettings } from './theme-settings';

/** Every setting, by the names of the language chosen, in the order in which they are shown. */
export function settingsGroups(
  store: SettingsStore,
  plan: PlanAccess,
  hasTemplate: (path: string) => boolean,
  showAllThemes: (() => void) | null,
): readonly SettingsGroup[] {
  return [
    languageSettings(store),
    themeSettings(store, plan),
    planSettings(store, plan, showAllThemes),
    insertionSettings(store),
    meetingNoteSettings(store, hasTemplate),
    propertySettings(store),
  ];
}
