import { texts } from '../../i18n';
import { parseFolders } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { newMeetingSettings } from './new-meeting-settings';
import { storedSetting } from './setting-field';
import type { SettingsGroup } from './setting-field';

export function meetingNoteSettings(
  store: SettingsStore,
  hasTemplate: (path: string) => boolean,
): SettingsGroup {
  const t = texts.settings;
  return {
    heading: t.notes,
    rows: [
      ...newMeetingSettings(store, hasTemplate),
      storedSetting(store, {
        key: 'excludedFolders',
        name: t.excludedFolders,
        desc: t.excludedFoldersDescription,
        control: { type: 'textarea', rows: 3 },
        show: ({ excludedFolders }) => excludedFolders.join('\n'),
        read: (text, { excludedFolders }, before) => ({
          excludedFolders: withChanges(
            excludedFolders,
            parseFolders(String(before)),
            parseFolders(String(text)),
          ),
        }),
      }),
    ],
  };
}

/** What a list is with the changes from `before` to `after`, whatever else changed it meanwhile. */
function withChanges(now: readonly string[], before: string[], after: string[]): string[] {
  const kept = after.filter((item) => now.includes(item) || !before.includes(item));
  return [...kept, ...now.filter((item) => !before.includes(item) && !after.includes(item))];
}
