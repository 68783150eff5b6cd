import { addButton, addOurs } from '../elements';
import { texts } from '../../i18n';
import { KeyedList, updaterOf } from '../keyed-list';
import { AttentionSection } from './attention-section';
import { GroupSelectPart } from './group-select';
import type { OverviewHandlers } from './overview-handlers';
import type { OverviewModel, ThemeRow } from './overview-model';
import { ShowAllButton } from './show-all';
import { SuggestionCardPart } from './suggestion-card';
import { ThemeRowPart } from './theme-row';
import { WaitingSection } from './waiting-section';

/** The overview's elements, kept in step with its model in place. */
export class OverviewBody {
  private readonly loadingEl: HTMLElement;
  private readonly shownEl: HTMLElement;
  private readonly emptyEl: HTMLElement;
  private readonly lackingEl: HTMLElement;
  private readonly group: GroupSelectPart;
  private readonly suggestion: SuggestionCardPart;
  private readonly updateSuggestion: SuggestionCardPart['update'];
  private readonly waiting: WaitingSection;
  private readonly themes: KeyedList<ThemeRow>;
  private readonly showAll: ShowAllButton;
  private readonly attention: AttentionSection;

  constructor(containerEl: HTMLElement, handlers: OverviewHandlers) {
    const t = texts.overview;
    this.loadingEl = addOurs(containerEl, 'p', 'empty', t.loading);
    this.shownEl = containerEl.createDiv();
    this.group = new GroupSelectPart(handlers);
    this.shownEl.append(this.group.el);
    this.emptyEl = addOurs(this.shownEl, 'p', 'empty', t.empty);
    this.lackingEl = this.shownEl.createEl('section');
    addOurs(this.lackingEl, 'p', 'empty', t.noCatalogue);
    addButton(this.lackingEl, { cls: 'mod-cta', text: texts.settings.useShippedCatalogue }, () =>
      handlers.useShipped(),
    );
    this.suggestion = new SuggestionCardPart(handlers);
    this.updateSuggestion = updaterOf(this.suggestion);
    this.shownEl.append(this.suggestion.el);
    this.waiting = new WaitingSection(handlers, () => {
      this.shownEl.querySelector<HTMLElement>('.ledertrivsel-theme-head')?.focus();
    });
    this.shownEl.append(this.waiting.el);

    const themesEl = this.addSection(t.themes);
    this.themes = new KeyedList(
      addOurs(themesEl, 'ul', 'themes'),
      (row) => row.themeId,
      () => new ThemeRowPart(handlers),
    );
    this.showAll = new ShowAllButton(() => handlers.toggleWhole('themes'));
    themesEl.append(this.showAll.el);
    const addEl = addButton(themesEl, { text: texts.commands.addOwnQuestion }, () =>
      handlers.addOwnQuestion(),
    );

    this.attention = new AttentionSection(handlers, () => addEl.focus());
    this.shownEl.append(this.attention.el);
    this.showLoading();
  }

  /** Until every meeting is known, nothing about themes would be true. */
  showLoading(): void {
    this.loadingEl.show();
    this.shownEl.hide();
  }

  update(model: OverviewModel): void {
    const { suggestion, target, isNew, hasThemes } = model;
    this.loadingEl.hide();
    this.shownEl.show();
    this.lackingEl.toggle(model.lacksCatalogue);
    this.emptyEl.toggle(model.isNew && !model.lacksCatalogue);
    this.suggestion.el.toggle(!model.lacksCatalogue);
    this.group.update(model);
    this.updateSuggestion({ suggestion, target, isNew, hasThemes });
    this.themes.update(model.rows.items);
    this.showAll.update(model.rows);
    // After the themes, since the focus may go on to them.
    this.waiting.update(model.waiting);
    this.attention.update(model.attention);
  }

  private addSection(title: string): HTMLElement {
    const sectionEl = this.shownEl.createEl('section');
    addOurs(sectionEl, 'h3', 'label', title);
    return sectionEl;
  }
}
