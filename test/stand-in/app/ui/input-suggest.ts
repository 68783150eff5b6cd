import type { App } from '../app';
import { Scope } from './scope';
import { SuggestionList } from './suggestion-list';

/** Suggestions in a box of their own, near what is typed in. */
export abstract class PopoverSuggest<T> {
  protected readonly suggestEl = createDiv('suggestion-container');
  protected readonly suggestions: SuggestionList<T>;
  private isOpen = false;

  constructor(
    readonly app: App,
    readonly scope: Scope = new Scope(),
  ) {
    const listEl = this.suggestEl.createDiv({ cls: 'suggestion', attr: { role: 'listbox' } });
    this.suggestions = new SuggestionList<T>(this, listEl, this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (!this.isOpen) {
      this.isOpen = true;
      this.app.keymap.pushScope(this.scope);
      document.body.append(this.suggestEl);
    }
  }

  close(): void {
    if (this.isOpen) {
      this.isOpen = false;
      this.app.keymap.popScope(this.scope);
      this.suggestEl.remove();
    }
  }

  onHistoryBack(): void {
    this.close();
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/** Suggestions for what is typed in a field. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private selectCallback: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | undefined;

  constructor(
    app: App,
    private readonly textInputEl: HTMLInputElement | HTMLDivElement,
  ) {
    super(app);
    for (const type of ['input', 'focus']) {
      textInputEl.addEventListener(type, () => void this.update());
    }
    textInputEl.addEventListener('blur', () => this.close());
  }

  getValue(): string {
    return this.textInputEl instanceof HTMLInputElement
      ? this.textInputEl.value
      : this.textInputEl.getText();
  }

  setValue(value: string): void {
    if (this.textInputEl instanceof HTMLInputElement) {
      this.textInputEl.value = value;
    } else {
      this.textInputEl.setText(value);
    }
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.selectCallback = callback;
    return this;
  }

  override selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.selectCallback?.(value, event);
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;

  private async update(): Promise<void> {
    const found = await this.getSuggestions(this.getValue());
    if (found.length === 0 || !this.textInputEl.isActiveElement()) {
      this.close();
      return;
    }
    this.open();
    this.suggestions.show(found.slice(0, this.limit));
    const { left, bottom, width } = this.textInputEl.getBoundingClientRect();
    this.suggestEl.setCssStyles({
      left: `${left}px`,
      top: `${bottom + 4}px`,
      minWidth: `${width}px`,
    });
  }
}
