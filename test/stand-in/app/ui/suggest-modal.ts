import type { FuzzyMatch, Instruction } from 'obsidian';
import type { App } from '../app';
import { Modal } from './modal';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';
import { SuggestionList } from './suggestion-list';

/** A field to type in with suggestions below it. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'Ingen resultater.';
  readonly inputEl: HTMLInputElement;
  readonly resultContainerEl: HTMLElement;
  private readonly list: SuggestionList<T>;
  private readonly instructionsEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    const field = this.modalEl.createDiv('prompt-input-container');
    this.inputEl = field.createEl('input', {
      cls: 'prompt-input',
      type: 'text',
      attr: { autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' },
    });
    this.resultContainerEl = this.modalEl.createDiv({
      cls: 'prompt-results',
      attr: { role: 'listbox', 'aria-label': 'Forslag' },
    });
    this.instructionsEl = this.modalEl.createDiv('prompt-instructions');
    this.resultContainerEl.id = 'prompt-results';
    this.inputEl.setAttrs({
      role: 'combobox',
      'aria-controls': 'prompt-results',
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
    });
    this.list = new SuggestionList<T>(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener('input', () => void this.updateSuggestions());
  }

  override open(): void {
    super.open();
    void this.updateSuggestions();
    this.inputEl.focus();
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    this.instructionsEl.empty();
    for (const { command, purpose } of instructions) {
      const row = this.instructionsEl.createDiv('prompt-instruction');
      row.createSpan({ cls: 'prompt-instruction-command', text: command });
      row.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    this.list.show([]);
    if (this.inputEl.value !== '') {
      this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
    }
  }

  /** The modal is closed by the time the choice is told. */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.list.use(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;

  private async updateSuggestions(): Promise<void> {
    const query = this.inputEl.value;
    const found = this.getSuggestions(query);
    const suggestions = Array.isArray(found) ? found : await found;
    if (query !== this.inputEl.value) {
      return;
    }
    if (suggestions.length === 0) {
      this.onNoSuggestion();
    } else {
      this.list.show(suggestions.slice(0, this.limit));
    }
  }
}

/** Suggestions from a list of items, those that match best first. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  getSuggestions(query: string): FuzzyMatch<T>[] {
    const search = prepareFuzzySearch(query);
    const matches: FuzzyMatch<T>[] = [];
    for (const item of this.getItems()) {
      const match = query === '' ? { score: 0, matches: [] } : search(this.getItemText(item));
      if (match) {
        matches.push({ item, match });
      }
    }
    sortSearchResults(matches);
    return matches;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}
