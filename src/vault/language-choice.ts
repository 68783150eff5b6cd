import { Events, getLanguage } from 'obsidian';
import type { EventRef } from 'obsidian';
import { chooseTexts } from '../i18n';
import type { Language } from '../i18n';
import type { LanguageSetting } from '../settings';

/** Keeps what is shown in the language that the settings name. */
export class LanguageChoice extends Events {
  constructor(private readonly setting: () => LanguageSetting) {
    super();
    chooseTexts(resolve(setting()));
  }

  override on(name: 'changed', callback: () => void): EventRef {
    return super.on(name, callback);
  }

  /** Takes over what the settings say now. */
  update(): void {
    if (chooseTexts(resolve(this.setting()))) this.trigger('changed');
  }
}

/** In an app in a third language, English. */
function resolve(setting: LanguageSetting): Language {
  if (setting !== 'obsidian') return setting;
  return getLanguage() === 'da' ? 'da' : 'en';
}
