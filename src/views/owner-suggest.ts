import { AbstractInputSuggest, prepareFuzzySearch } from 'obsidian';
import type { App } from 'obsidian';

/** Whom a field for owners suggests. */
export interface OwnerOffer {
  /** Suggested before anything is typed. */
  readonly likely: readonly string[];
  readonly others: () => readonly string[];
}

/** Suggests who is to do something, for the last of several names with commas between them. */
export class OwnerSuggest extends AbstractInputSuggest<string> {
  override limit = 20;

  constructor(
    app: App,
    private readonly inputEl: HTMLInputElement,
    private readonly offer: OwnerOffer,
    private readonly choose: (owners: string) => void,
  ) {
    super(app, inputEl);
  }

  protected override getSuggestions(query: string): string[] {
    const names = query.split(',').map((name) => name.trim());
    const typed = names.pop() ?? '';
    const { likely, others } = this.offer;
    const fits = prepareFuzzySearch(typed);
    const all = typed === '' ? likely : [...new Set([...likely, ...others()])];
    const found = all.filter((name) => !names.includes(name) && (typed === '' || fits(name)));
    // What is typed in full needs no suggestion, and Enter is free to go on.
    return found.includes(typed) ? [] : found;
  }

  override renderSuggestion(name: string, el: HTMLElement): void {
    el.setText(name);
  }

  override selectSuggestion(name: string): void {
    const before = this.inputEl.value.split(',').slice(0, -1);
    // A comma or semicolon in a name would make two of it.
    const whole = /[,;]/.test(name) ? `[[${name}]]` : name;
    const owners = [...before.map((each) => each.trim()), whole].join(', ');
    this.setValue(owners);
    this.choose(owners);
    this.close();
  }
}
