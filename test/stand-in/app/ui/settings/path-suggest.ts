import type { App } from '../../app';
import { AbstractInputSuggest } from '../input-suggest';
import { prepareFuzzySearch } from '../search';

/** Suggests paths of the vault in a field. */
export class PathSuggest extends AbstractInputSuggest<string> {
  constructor(
    app: App,
    private readonly fieldEl: HTMLInputElement,
    private readonly paths: () => string[],
  ) {
    super(app, fieldEl);
  }

  override getSuggestions(query: string): string[] {
    const search = prepareFuzzySearch(query);
    return this.paths().filter((path) => query === '' || search(path));
  }

  override renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.setValue(path);
    this.fieldEl.dispatchEvent(new Event('input'));
    this.close();
  }
}
