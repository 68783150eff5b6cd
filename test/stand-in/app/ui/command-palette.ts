import type { FuzzyMatch, Hotkey } from 'obsidian';
import type { App } from '../app';
import type { Command } from '../commands';
import { setIcon } from './icons';
import { renderResults } from './search';
import { FuzzySuggestModal } from './suggest-modal';

/** Finds a command by its name and runs it. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Skriv en kommando…');
    this.setInstructions([
      { command: '↑↓', purpose: 'for at navigere' },
      { command: '↵', purpose: 'for at bruge' },
      { command: 'esc', purpose: 'for at afvise' },
    ]);
  }

  getItems(): Command[] {
    return this.app.commands.listCommands();
  }

  getItemText({ name }: Command): string {
    return name;
  }

  override renderSuggestion({ item, match }: FuzzyMatch<Command>, el: HTMLElement): void {
    el.addClass('mod-complex');
    if (item.icon !== undefined) {
      setIcon(el.createDiv('suggestion-icon'), item.icon);
    }
    renderResults(
      el.createDiv('suggestion-content').createDiv('suggestion-title'),
      item.name,
      match,
    );
    const hotkeys = el.createDiv('suggestion-aux');
    for (const hotkey of item.hotkeys ?? []) {
      hotkeys.createEl('kbd', { cls: 'suggestion-hotkey', text: describeHotkey(hotkey) });
    }
  }

  onChooseItem({ id }: Command): void {
    this.app.commands.executeCommandById(id);
  }
}

function describeHotkey({ modifiers, key }: Hotkey): string {
  return [...modifiers.map((one) => (one === 'Mod' ? 'Ctrl' : one)), key.toUpperCase()].join(' + ');
}
