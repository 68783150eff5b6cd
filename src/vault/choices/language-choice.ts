import { getLanguage } from 'obsidian';
import { chooseTexts } from '../../i18n';
import type { Language } from '../../i18n';
import type { LanguageSetting } from '../../settings';
import { Changing } from './changing';

/** Keeps what is shown in the language that the settings name. */
export class LanguageChoice extends Changing {
  constructor(private readonly setting: () => LanguageSetting) {
    super();
    chooseTexts(resolve(setting()));
  }

  /** Takes over what the settings say now. */
  update(): void {
    if (chooseTexts(resolve(this.setting()))) this.tellChanged();
  }
}

/** In an app in a third language, English. */
function resolve(setting: LanguageSetting): Language {
  if (setting !== 'obsidian') return setting;
  return getLanguage() === 'da' ? 'da' : 'en';
}
