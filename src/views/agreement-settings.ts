import type { SettingDefinitionItem } from 'obsidian';
import { texts } from '../i18n';

/** How the dates of agreements are written. */
export function agreementSettings(): SettingDefinitionItem<'agreementFormat'> & { type?: never } {
  const t = texts.settings;
  return {
    name: t.agreementFormat,
    desc: t.agreementFormatDescription,
    control: { type: 'dropdown', key: 'agreementFormat', options: t.agreementFormats },
  };
}
