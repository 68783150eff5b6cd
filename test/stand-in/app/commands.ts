import type { Hotkey } from 'obsidian';
import type { App } from './app';
import type { Editor } from './editor/editor';
import type { MarkdownView } from './views/markdown-view';
import { CommandPalette } from './ui/command-palette';

export interface Command {
  id: string;
  name: string;
  icon?: string;
  mobileOnly?: boolean;
  allowPreview?: boolean;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
  editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => unknown;
  hotkeys?: Hotkey[];
}

/** All commands by id, and which of them make sense now. */
export class Commands {
  readonly commands: Record<string, Command> = {};
  private readonly recent: string[] = [];

  constructor(private readonly app: App) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command;
    for (const { modifiers, key } of command.hotkeys ?? []) {
      this.app.scope.register(modifiers, key, () => !this.executeCommandById(command.id));
    }
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
  }

  /** What the palette offers: what was used last stands first. */
  listCommands(): Command[] {
    const all = Object.values(this.commands).filter((command) => this.run(command, true));
    const rank = ({ id }: Command) => (this.recent.includes(id) ? this.recent.indexOf(id) : 999);
    return all.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'da'));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (!command || !this.run(command, true)) {
      return false;
    }
    this.recent.splice(0, this.recent.length, id, ...this.recent.filter((one) => one !== id));
    this.run(command, false);
    return true;
  }

  openPalette(): void {
    new CommandPalette(this.app).open();
  }

  /** Runs a command, or only asks whether it could. */
  private run(command: Command, checking: boolean): boolean {
    const { callback, checkCallback, editorCallback, editorCheckCallback } = command;
    if (editorCheckCallback ?? editorCallback) {
      const view = this.app.workspace.activeEditor;
      if (!view || (view.getMode() === 'preview' && !command.allowPreview)) {
        return false;
      }
      if (editorCheckCallback) {
        return checking
          ? editorCheckCallback(true, view.editor, view) === true
          : editorCheckCallback(false, view.editor, view) !== false;
      }
      return checking || editorCallback?.(view.editor, view) !== false;
    }
    if (checkCallback) {
      return checking ? checkCallback(true) === true : checkCallback(false) !== false;
    }
    return callback !== undefined && (checking || callback() !== false);
  }
}
