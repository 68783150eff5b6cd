import { FuzzySuggestModal, renderMatches } from 'obsidian';
import type { App, FuzzyMatch } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';

/** A theme to choose, with what helps in choosing. */
export interface ThemeChoice {
  readonly theme: Theme;
  /** Standing or reason, shown beside the title. */
  readonly note: string;
}

/** Lets a leader choose a theme by typing a part of its title. */
export class ThemePicker extends FuzzySuggestModal<ThemeChoice> {
  constructor(
    app: App,
    private readonly choices: readonly ThemeChoice[],
    private readonly choose: (theme: Theme) => void,
    prompt: { readonly placeholder: string; readonly action: string },
  ) {
    super(app);
    this.emptyStateText = texts.picker.noMatch;
    this.setPlaceholder(prompt.placeholder);
    this.setInstructions([
      { command: '↑↓', purpose: texts.picker.navigate },
      { command: '↵', purpose: prompt.action },
      { command: 'esc', purpose: texts.picker.close },
    ]);
  }

  override getItems(): ThemeChoice[] {
    return [...this.choices];
  }

  override getItemText(choice: ThemeChoice): string {
    return choice.theme.title;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<ThemeChoice>, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv({ cls: 'suggestion-content' });
    const title = content.createDiv({ cls: 'suggestion-title' });
    renderMatches(title, item.theme.title, match.matches);
    content.createDiv({ cls: 'suggestion-note', text: item.note });
  }

  override onChooseItem(choice: ThemeChoice): void {
    this.choose(choice.theme);
  }
}
