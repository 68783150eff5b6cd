import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../../app';
import type { Plugin } from '../../plugin';
import { DefinitionRenderer } from './definition-renderer';

/** A tab of the settings window, drawn from its definitions, or by `display` where it has none. */
export abstract class SettingTab {
  icon = 'settings';
  settingItems: SettingDefinitionItem[] = [];
  readonly containerEl = createDiv('vertical-tab-content');
  private renderer: DefinitionRenderer | null = null;

  constructor(readonly app: App) {}

  abstract get id(): string;
  abstract get name(): string;

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Asks for the definitions anew, and draws them where the tab shows. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    this.renderer?.update(this.settingItems);
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {
    // For subclasses.
  }

  refreshDomState(): void {
    this.renderer?.refresh();
  }

  display(): void {
    // For tabs without definitions.
  }

  hide(): void {
    this.renderer?.close();
    this.renderer = null;
    this.containerEl.empty();
  }

  show(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length > 0) {
      this.renderer = new DefinitionRenderer(this, this.containerEl);
      this.renderer.update(this.settingItems);
    } else {
      this.display();
    }
  }
}

/** A plugin's tab. Values live in `plugin.settings` unless the tab says otherwise. */
export abstract class PluginSettingTab extends SettingTab {
  constructor(
    app: App,
    readonly plugin: Plugin,
  ) {
    super(app);
  }

  get id(): string {
    return this.plugin.manifest.id;
  }

  get name(): string {
    return this.plugin.manifest.name;
  }

  override getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    this.plugin.settings = { ...(this.plugin.settings ?? {}), [key]: value };
    await this.plugin.saveData(this.plugin.settings);
  }
}

/** A page below a tab that draws itself. */
export abstract class SettingPage {
  readonly rootEl = createDiv('setting-page');
  readonly titlebarEl = this.rootEl.createDiv('setting-page-titlebar');
  readonly containerEl = this.rootEl.createDiv('setting-page-content');
  title = '';

  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }
}
