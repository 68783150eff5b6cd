import { texts } from '../../i18n';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { AttentionItem, OverviewModel, ThemeRow } from './overview-model';
import { SuggestionCardPart } from './suggestion-card';
import { ThemeRowPart } from './theme-row';

/** The overview's elements, kept in step with its model in place. */
export class OverviewBody {
  private readonly emptyEl: HTMLElement;
  private readonly suggestion: SuggestionCardPart;
  private readonly themes: KeyedList<ThemeRow>;
  private readonly attentionEl: HTMLElement;
  private readonly attention: KeyedList<AttentionItem>;

  constructor(containerEl: HTMLElement, handlers: OverviewHandlers) {
    const t = texts.overview;
    this.emptyEl = containerEl.createEl('p', { cls: 'ledertrivsel-empty', text: t.empty });
    this.suggestion = new SuggestionCardPart(handlers);
    containerEl.append(this.suggestion.el);

    containerEl.createEl('h4', { cls: 'ledertrivsel-label', text: t.themes });
    this.themes = new KeyedList(
      containerEl.createEl('ul', { cls: 'ledertrivsel-themes' }),
      (row) => row.themeId,
      () => new ThemeRowPart(handlers),
    );
    const addEl = containerEl.createEl('button', { text: t.addOwnQuestion });
    addEl.addEventListener('click', () => handlers.addOwnQuestion());

    this.attentionEl = containerEl.createEl('section', { cls: 'ledertrivsel-attention' });
    this.attentionEl.createEl('h4', { cls: 'ledertrivsel-label', text: t.attention });
    this.attention = new KeyedList(
      this.attentionEl.createEl('ul'),
      (item) => `${item.path}\n${item.message}`,
      () => new AttentionPart(handlers),
    );
  }

  update(model: OverviewModel): void {
    this.emptyEl.toggle(model.isNew);
    this.suggestion.update(model);
    this.themes.update(model.rows);
    this.attentionEl.toggle(model.attention.length > 0);
    this.attention.update(model.attention);
  }
}

/** Something to mend, as a link to where it is. */
class AttentionPart implements Part<AttentionItem> {
  readonly el = createEl('li');
  private readonly linkEl = this.el.createEl('a', { cls: 'internal-link', href: '#' });

  constructor(handlers: OverviewHandlers) {
    handlers.actAsLink(this.linkEl);
  }

  update(item: AttentionItem): void {
    this.linkEl.dataset.href = item.path;
    this.linkEl.dataset.line = String(item.line ?? '');
    this.linkEl.setText(item.message);
  }
}
