import type { Plugin } from 'obsidian';
import type { Actions } from './actions';
import { texts } from './i18n';

interface CommandEntry {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** Whether the command makes sense now; it is not offered where it doesn't. */
  readonly isOffered?: () => boolean;
  readonly run: () => void;
}

/** Every command but those of single themes. */
function commandTable(actions: Actions): CommandEntry[] {
  const names = texts.commands;
  const hasTarget = () => actions.target() !== null;
  return [
    {
      id: 'insert-theme',
      name: names.insertTheme,
      icon: 'list-plus',
      isOffered: hasTarget,
      run: () => actions.chooseTheme(),
    },
    {
      id: 'insert-suggested-theme',
      name: names.insertSuggestedTheme,
      icon: 'lightbulb',
      isOffered: hasTarget,
      run: () => void actions.insertSuggestedTheme(),
    },
    {
      id: 'add-own-question',
      name: names.addOwnQuestion,
      icon: 'message-circle-plus',
      run: () => actions.addOwnQuestion(),
    },
    {
      id: 'toggle-covered',
      name: names.toggleCovered,
      icon: 'check-check',
      isOffered: () => actions.canTrackTarget(),
      run: () => actions.chooseCovered(),
    },
    {
      id: 'open-overview',
      name: names.openOverview,
      icon: 'messages-square',
      run: () => void actions.openOverview(),
    },
    {
      id: 'open-own-questions',
      name: names.openOwnQuestions,
      icon: 'notebook-pen',
      run: () => void actions.openOwnQuestions(),
    },
  ];
}

/** The fixed ways in: commands, the ribbon, and the editor's menu. */
export function registerEntrances(plugin: Plugin, actions: Actions): void {
  for (const entry of commandTable(actions)) addCommand(plugin, entry);
  plugin.addRibbonIcon('messages-square', texts.commands.openOverview, () => {
    void actions.openOverview();
  });
  plugin.registerEvent(
    plugin.app.workspace.on('editor-menu', (menu) => {
      if (!actions.target()) return;
      menu.addItem((item) =>
        item
          .setTitle(texts.commands.insertTheme)
          .setIcon('list-plus')
          .onClick(() => actions.chooseTheme()),
      );
    }),
  );
}

/** Keeps one command for each theme that can be inserted, as the catalogue changes. */
export class ThemeCommands {
  private readonly registered = new Map<string, string>();

  constructor(
    private readonly plugin: Plugin,
    private readonly actions: Actions,
  ) {}

  update(): void {
    const themes = this.actions.insertableThemes();
    const wanted = new Map(themes.map((theme) => [`insert-theme-${theme.id}`, theme]));
    for (const id of this.registered.keys()) {
      if (wanted.has(id)) continue;
      this.plugin.removeCommand(id);
      this.registered.delete(id);
    }
    for (const [id, { id: themeId, title }] of wanted) {
      if (this.registered.get(id) === title) continue;
      if (this.registered.has(id)) this.plugin.removeCommand(id);
      this.registered.set(id, title);
      addCommand(this.plugin, {
        id,
        name: texts.commands.insertThemeNamed(title),
        icon: 'list-plus',
        isOffered: () => this.actions.target() !== null,
        run: () => void this.actions.insertTheme(themeId),
      });
    }
  }
}

function addCommand(plugin: Plugin, { id, name, icon, isOffered, run }: CommandEntry): void {
  plugin.addCommand({
    id,
    name,
    icon,
    checkCallback: (checking) => {
      if (isOffered && !isOffered()) return false;
      if (!checking) run();
      return true;
    },
  });
}
