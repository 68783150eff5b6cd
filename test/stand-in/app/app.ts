import type { UserEvent } from 'obsidian';
import { Cli } from './cli';
import { Commands } from './commands';
import { matchClasses, useWindow } from './dom/windows';
import { addCoreCommands } from './core-commands';
import { MetadataCache } from './metadata/metadata-cache';
import { Plugins } from './plugins';
import { Keymap, Scope } from './ui/scope';
import { showTooltipsOnHover } from './ui/tooltip';
import { SettingsWindow } from './ui/settings/settings-window';
import { FileManager } from './vault/file-manager';
import { Vault } from './vault/vault';
import { Ribbon } from './workspace/ribbon';
import { Workspace } from './workspace/workspace';

/** The stand-in of Obsidian's app: the same parts, by the same names. */
export class App {
  readonly scope = new Scope();
  readonly keymap = new Keymap(this.scope);
  readonly plugins = new Plugins(this);
  readonly metadataCache: MetadataCache;
  readonly fileManager = new FileManager(this);
  readonly commands = new Commands(this);
  readonly workspace: Workspace;
  readonly setting: SettingsWindow;
  readonly ribbon = new Ribbon();
  readonly statusBarEl = createDiv('status-bar');
  readonly cli = new Cli();
  readonly renderContext = { hoverPopover: null };
  lastEvent: UserEvent | null = null;

  private constructor(readonly vault: Vault) {
    this.metadataCache = new MetadataCache(vault);
    this.workspace = new Workspace(this);
    this.setting = new SettingsWindow(this);
    addCoreCommands(this);
    this.watchWindow(window);
    this.workspace.on('window-open', (_: unknown, win: Window) => {
      this.watchWindow(win);
      this.keymap.listenIn(win);
      showTooltipsOnHover(win.document);
    });
    this.workspace.on('css-change', matchClasses);
  }

  static async open(vaultName: string): Promise<App> {
    // The vault hears of dot files before there is an app to tell of them.
    const late: { app?: App } = {};
    const vault = await Vault.open(vaultName, (path) => void late.app?.plugins.onDotFile(path));
    const app = new App(vault);
    late.app = app;
    await app.metadataCache.initialize();
    return app;
  }

  private watchWindow(win: Window): void {
    const notice = (event: UserEvent): void => {
      this.lastEvent = event;
      useWindow(win);
    };
    for (const type of ['mousedown', 'keydown', 'touchstart'] as const) {
      win.addEventListener(type, notice, { capture: true });
    }
  }

  isDarkMode(): boolean {
    return document.body.hasClass('theme-dark');
  }

  setDarkMode(isDark: boolean): void {
    document.body.toggleClass('theme-dark', isDark);
    document.body.toggleClass('theme-light', !isDark);
    this.workspace.trigger('css-change');
  }

  loadLocalStorage(key: string): unknown {
    const text = localStorage.getItem(`${this.vault.getName()}-${key}`);
    return text === null ? null : JSON.parse(text);
  }

  saveLocalStorage(key: string, data: unknown): void {
    const name = `${this.vault.getName()}-${key}`;
    if (data === null) {
      localStorage.removeItem(name);
    } else {
      localStorage.setItem(name, JSON.stringify(data));
    }
  }
}
