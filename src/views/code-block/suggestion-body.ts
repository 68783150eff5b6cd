import { texts } from '../../i18n';
import { addOurs } from '../elements';
import type { OverviewHandlers } from '../overview/overview-handlers';
import type { OverviewModel } from '../overview/overview-model';
import type { OverviewElements } from '../overview/overview-pane';
import { SuggestionCardPart } from '../overview/suggestion-card';

/** Of the overview the suggestion alone. */
export class SuggestionBody implements OverviewElements {
  private readonly loadingEl: HTMLElement;
  private readonly card: SuggestionCardPart;

  /** @param group the one that the block is about; null where it doesn't say */
  constructor(
    el: HTMLElement,
    handlers: OverviewHandlers,
    private readonly group: string | null,
  ) {
    this.loadingEl = addOurs(el, 'p', 'empty', texts.overview.loading);
    this.card = new SuggestionCardPart(handlers);
    el.append(this.card.el);
  }

  showLoading(): void {
    this.loadingEl.show();
    this.card.el.hide();
  }

  update(model: OverviewModel): void {
    this.loadingEl.hide();
    this.card.el.show();
    const { group } = this;
    const suggestion = model.suggestion && {
      ...model.suggestion,
      ...(group !== null && { label: texts.overview.suggestionFor(group) }),
    };
    this.card.update({ ...model, suggestion });
  }
}
