import { texts } from '../../i18n';
import { isHeadingLevel, isListStyle } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { agreementSettings } from './agreement-settings';
import { storedSetting, toggleSetting } from './setting-field';
import type { SettingsGroup } from './setting-field';
import { timePlanSettings } from './time-plan-settings';

/** How a theme looks that is put into a note. */
export function insertionSettings(store: SettingsStore): SettingsGroup {
  const t = texts.settings;
  return {
    heading: t.insertion,
    rows: [
      storedSetting(store, {
        key: 'headingLevel',
        name: t.headingLevel,
        desc: t.headingLevelDescription,
        control: { type: 'dropdown', options: headingLevelOptions() },
        show: ({ headingLevel }) => String(headingLevel),
        read: (value) => {
          const headingLevel = value === 'auto' ? value : Number(value);
          return isHeadingLevel(headingLevel) ? { headingLevel } : {};
        },
      }),
      storedSetting(store, {
        key: 'listStyle',
        name: t.listStyle,
        control: { type: 'dropdown', options: { checklist: t.checklist, bullets: t.bullets } },
        show: ({ listStyle }) => listStyle,
        read: (listStyle) => (isListStyle(listStyle) ? { listStyle } : {}),
      }),
      toggleSetting(store, 'followUp', t.followUp, t.followUpDescription),
      ...agreementSettings(store),
      ...timePlanSettings(store),
    ],
  };
}

function headingLevelOptions(): Record<string, string> {
  const t = texts.settings;
  const levels = [1, 2, 3, 4, 5, 6].map((level) => [String(level), t.headingLevelNumber(level)]);
  return { auto: t.headingLevelAuto, ...(Object.fromEntries(levels) as Record<string, string>) };
}
