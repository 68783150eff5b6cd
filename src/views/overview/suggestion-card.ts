import { addButton, addOurs } from '../elements';
import { texts } from '../../i18n';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { OverviewModel, SuggestionCard } from './overview-model';
import { RingPart } from './ring';

type Shown = Pick<OverviewModel, 'suggestion' | 'target' | 'isNew' | 'hasThemes'>;

/** The theme to take up next, why, and the button that takes it up. */
export class SuggestionCardPart implements Part<Shown> {
  readonly el = createEl('section', { cls: 'ledertrivsel-suggestion' });
  private readonly labelEl: HTMLElement;
  private readonly ring = new RingPart();
  private readonly titleEl: HTMLElement;
  private readonly reasonEl: HTMLElement;
  private readonly noTargetEl: HTMLElement;
  private readonly insertEl: HTMLButtonElement;
  private readonly createEl: HTMLButtonElement;
  private readonly otherEl: HTMLButtonElement;
  private readonly headEl: HTMLElement;
  private themeId = '';

  constructor(handlers: OverviewHandlers) {
    const t = texts.overview;
    this.labelEl = addOurs(this.el, 'h3', 'label');
    this.headEl = addOurs(this.el, 'div', 'suggestion-head');
    const text = this.headEl.createDiv();
    this.titleEl = addOurs(text, 'div', 'suggestion-title');
    this.reasonEl = addOurs(text, 'div', 'reason');
    this.noTargetEl = addOurs(this.el, 'div', 'no-target', t.noTarget);
    const buttons = addOurs(this.el, 'div', 'buttons');
    this.insertEl = addButton(buttons, { cls: 'mod-cta' }, () =>
      handlers.insertTheme(this.themeId),
    );
    const create = { cls: 'mod-cta', text: texts.commands.createMeetingNote };
    this.createEl = addButton(buttons, create, () => handlers.createMeetingNote());
    this.otherEl = addButton(buttons, { text: t.another }, () => handlers.suggestOther());
  }

  update({ suggestion, target, isNew, hasThemes }: Shown): void {
    const t = texts.overview;
    this.themeId = suggestion?.themeId ?? '';
    this.labelEl.setText(suggestion?.label ?? t.suggestion);
    this.titleEl.setText(suggestion?.title ?? '');
    this.titleEl.toggle(suggestion !== null);
    const none = hasThemes ? t.nothingToSuggest : t.noThemes;
    this.reasonEl.setText(suggestion?.reason ?? none);
    this.showRing(suggestion);
    const lacksTarget = suggestion !== null && target === null;
    // In an empty vault one sentence says it all.
    this.noTargetEl.toggle(lacksTarget && !isNew);
    this.createEl.toggle(lacksTarget);
    this.insertEl.setText(t.insertInto(target ?? ''));
    this.insertEl.toggle(suggestion !== null && target !== null);
    this.otherEl.toggle((suggestion?.hasOther ?? false) && !isNew);
  }

  private showRing(suggestion: SuggestionCard | null): void {
    if (!suggestion) {
      this.ring.el.remove();
      return;
    }
    this.ring.update(suggestion.ring);
    this.headEl.prepend(this.ring.el);
  }
}
