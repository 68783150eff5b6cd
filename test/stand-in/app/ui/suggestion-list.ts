import type { Scope } from './scope';

export interface SuggestionOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** The rows to choose from, by arrows and Enter or by pointer. */
export class SuggestionList<T> {
  private values: readonly T[] = [];
  private rows: HTMLElement[] = [];
  private selected = -1;

  constructor(
    private readonly owner: SuggestionOwner<T>,
    private readonly containerEl: HTMLElement,
    scope: Scope,
  ) {
    const move = (step: number) => (event: KeyboardEvent) => {
      if (!event.isComposing) {
        this.select((this.selected + step + this.rows.length) % this.rows.length);
        return false;
      }
      return undefined;
    };
    scope.register([], 'ArrowDown', move(1));
    scope.register([], 'ArrowUp', move(-1));
    scope.register(null, 'Enter', (event) => {
      if (!event.isComposing) {
        this.use(event);
        return false;
      }
      return undefined;
    });
  }

  show(values: readonly T[]): void {
    this.values = values;
    this.containerEl.empty();
    this.rows = values.map((value, index) => {
      const row = this.containerEl.createDiv({
        cls: 'suggestion-item',
        attr: { role: 'option' },
      });
      this.owner.renderSuggestion(value, row);
      row.addEventListener('click', (event) => this.owner.selectSuggestion(value, event));
      row.addEventListener('mousemove', () => this.select(index));
      // The input keeps the focus.
      row.addEventListener('mousedown', (event) => event.preventDefault());
      return row;
    });
    this.select(0);
  }

  use(event: MouseEvent | KeyboardEvent): void {
    if (this.selected in this.values) {
      this.owner.selectSuggestion(this.values[this.selected] as T, event);
    }
  }

  private select(index: number): void {
    if (index === this.selected && this.rows[index]?.hasClass('is-selected')) {
      return;
    }
    this.selected = index;
    this.rows.forEach((row, at) => {
      row.toggleClass('is-selected', at === index);
      row.setAttribute('aria-selected', String(at === index));
    });
    this.rows[index]?.scrollIntoView({ block: 'nearest' });
  }
}
