import { SuggestModal, prepareFuzzySearch, renderMatches, sortSearchResults } from 'obsidian';
import type { App, FuzzyMatch } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';

/** A theme to choose, with what helps in choosing. */
export interface ThemeChoice {
  readonly theme: Theme;
  /** Standing or reason, shown beside the title. */
  readonly note: string;
}

type Suggested = FuzzyMatch<ThemeChoice>;

/**
 * Lets a leader choose a theme by typing a part of its title. It opens at once, so that what is typed
 * goes into it, also where the choices still have to be read from the note.
 */
export class ThemePicker extends SuggestModal<Suggested> {
  constructor(
    app: App,
    private readonly choices: readonly ThemeChoice[] | Promise<readonly ThemeChoice[]>,
    private readonly choose: (theme: Theme) => void,
    prompt: { readonly placeholder: string; readonly action: string },
  ) {
    super(app);
    this.modalEl.lang = texts.locale;
    this.emptyStateText = texts.picker.noMatch;
    this.setPlaceholder(prompt.placeholder);
    this.setInstructions([
      { command: '↑↓', purpose: texts.picker.navigate },
      { command: '↵', purpose: prompt.action },
      { command: 'esc', purpose: texts.picker.close },
    ]);
  }

  /** In the order given; where something is typed, the best match first. */
  override async getSuggestions(query: string): Promise<Suggested[]> {
    const choices = await this.choices;
    if (query.trim() === '') {
      return choices.map((item) => ({ item, match: { score: 0, matches: [] } }));
    }
    const search = prepareFuzzySearch(query);
    const found = choices.flatMap((item) => {
      const match = search(item.theme.title);
      return match ? [{ item, match }] : [];
    });
    sortSearchResults(found);
    return found;
  }

  override renderSuggestion({ item, match }: Suggested, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title' });
    renderMatches(title, item.theme.title, match.matches);
    content.createDiv({ cls: 'suggestion-note', text: item.note });
  }

  override onChooseSuggestion({ item }: Suggested): void {
    this.choose(item.theme);
  }
}
