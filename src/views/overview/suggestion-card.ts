import { texts } from '../../i18n';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { OverviewModel } from './overview-model';

/** The theme to take up next, why, and the button that takes it up. */
export class SuggestionCardPart implements Part<OverviewModel> {
  readonly el = createEl('section', { cls: 'ledertrivsel-suggestion' });
  private readonly labelEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private readonly reasonEl: HTMLElement;
  private readonly insertEl: HTMLButtonElement;
  private readonly otherEl: HTMLButtonElement;
  private readonly hintEl: HTMLElement;
  private themeId = '';

  constructor(handlers: OverviewHandlers) {
    const t = texts.overview;
    this.labelEl = this.el.createEl('h3', { cls: 'ledertrivsel-label' });
    this.titleEl = this.el.createDiv({ cls: 'ledertrivsel-suggestion-title' });
    this.reasonEl = this.el.createDiv({ cls: 'ledertrivsel-reason' });
    const buttons = this.el.createDiv({ cls: 'ledertrivsel-buttons' });
    this.insertEl = buttons.createEl('button', { cls: 'mod-cta' });
    this.insertEl.addEventListener('click', () => handlers.insertTheme(this.themeId));
    this.otherEl = buttons.createEl('button', { text: t.another });
    this.otherEl.addEventListener('click', () => handlers.suggestOther());
    this.hintEl = this.el.createDiv({ cls: 'ledertrivsel-detail', text: t.noTarget });
  }

  update({ suggestion, target, isNew }: OverviewModel): void {
    this.themeId = suggestion?.themeId ?? '';
    const label = suggestion?.label ?? texts.overview.suggestion;
    this.labelEl.setText(label);
    this.el.setAttr('aria-label', label);
    this.titleEl.setText(suggestion?.title ?? '');
    this.reasonEl.setText(suggestion?.reason ?? texts.overview.nothingToSuggest);
    this.insertEl.setText(target === null ? '' : texts.overview.insertInto(target));
    this.insertEl.toggle(suggestion !== null && target !== null);
    this.otherEl.toggle(suggestion?.hasOther ?? false);
    this.hintEl.toggle(suggestion !== null && target === null && !isNew);
  }
}
