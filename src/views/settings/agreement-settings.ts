import { texts } from '../../i18n';
import { isAgreementFormat } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { storedSetting } from './setting-field';
import type { SettingField } from './setting-field';

/** How the dates of agreements are written. */
export function agreementSettings(store: SettingsStore): SettingField[] {
  const t = texts.settings;
  return [
    storedSetting(store, {
      key: 'agreementFormat',
      name: t.agreementFormat,
      desc: t.agreementFormatDescription,
      control: { type: 'dropdown', options: t.agreementFormats },
      show: ({ agreementFormat }) => agreementFormat,
      read: (agreementFormat) => (isAgreementFormat(agreementFormat) ? { agreementFormat } : {}),
    }),
  ];
}
