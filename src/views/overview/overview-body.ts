import { texts } from '../../i18n';
import { noteName } from '../../note-name';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import { GroupSelectPart } from './group-select';
import type { OverviewHandlers } from './overview-handlers';
import type { AttentionItem, OverviewModel, ThemeRow } from './overview-model';
import { SuggestionCardPart } from './suggestion-card';
import { ThemeRowPart } from './theme-row';

/** The overview's elements, kept in step with its model in place. */
export class OverviewBody {
  private readonly loadingEl: HTMLElement;
  private readonly shownEl: HTMLElement;
  private readonly emptyEl: HTMLElement;
  private readonly group: GroupSelectPart;
  private readonly suggestion: SuggestionCardPart;
  private readonly themes: KeyedList<ThemeRow>;
  private readonly attentionEl: HTMLElement;
  private readonly attention: KeyedList<AttentionItem>;

  constructor(containerEl: HTMLElement, handlers: OverviewHandlers) {
    const t = texts.overview;
    this.loadingEl = containerEl.createEl('p', { cls: 'ledertrivsel-empty', text: t.loading });
    this.shownEl = containerEl.createDiv();
    this.group = new GroupSelectPart(handlers);
    this.shownEl.append(this.group.el);
    this.emptyEl = this.shownEl.createEl('p', { cls: 'ledertrivsel-empty', text: t.empty });
    this.suggestion = new SuggestionCardPart(handlers);
    this.shownEl.append(this.suggestion.el);

    const themesEl = this.addSection(t.themes);
    this.themes = new KeyedList(
      themesEl.createEl('ul', { cls: 'ledertrivsel-themes' }),
      (row) => row.themeId,
      () => new ThemeRowPart(handlers),
    );
    const addEl = themesEl.createEl('button', { text: t.addOwnQuestion });
    addEl.addEventListener('click', () => handlers.addOwnQuestion());

    this.attentionEl = this.addSection(t.attention);
    this.attention = new KeyedList(
      this.attentionEl.createEl('ul', { cls: 'ledertrivsel-attention' }),
      (item) => `${item.path}\n${item.message}`,
      () => new AttentionPart(handlers),
    );
    this.showLoading();
  }

  /** Until every meeting is known, nothing about themes would be true. */
  showLoading(): void {
    this.loadingEl.show();
    this.shownEl.hide();
  }

  update(model: OverviewModel): void {
    this.loadingEl.hide();
    this.shownEl.show();
    this.emptyEl.toggle(model.isNew);
    this.group.update(model);
    this.suggestion.update(model);
    this.themes.update(model.rows);
    this.attentionEl.toggle(model.attention.length > 0);
    this.attention.update(model.attention);
  }

  private addSection(title: string): HTMLElement {
    const sectionEl = this.shownEl.createEl('section', { attr: { 'aria-label': title } });
    sectionEl.createEl('h3', { cls: 'ledertrivsel-label', text: title });
    return sectionEl;
  }
}

/** Something to mend, as a link to where it is. */
class AttentionPart implements Part<AttentionItem> {
  readonly el = createEl('li');
  private readonly linkEl = this.el.createEl('a', { cls: 'internal-link', href: '#' });
  private readonly repairEl = this.el.createEl('button', { text: texts.overview.repair });
  private path = '';

  constructor(handlers: OverviewHandlers) {
    handlers.actAsLink(this.linkEl);
    this.repairEl.addEventListener('click', () => handlers.repairNote(this.path));
  }

  update(item: AttentionItem): void {
    this.path = item.path;
    this.repairEl.toggle(item.canRepair ?? false);
    this.repairEl.setAttr('aria-label', texts.overview.repairNote(noteName(item.path)));
    this.linkEl.dataset.href = item.path;
    this.linkEl.dataset.line = String(item.line ?? '');
    this.linkEl.setText(item.message);
  }
}
