import { Events } from 'obsidian';
import type { EventRef, Plugin } from 'obsidian';
import { DEFAULT_SETTINGS, parseSettings } from '../settings';
import type { Settings } from '../settings';

/** The settings in force, and the plugin's data.json that they are kept in. */
export class SettingsStore extends Events {
  private settings = DEFAULT_SETTINGS;
  /** What data.json held: entries that this version doesn't know are kept when it is written. */
  private stored: object = {};

  constructor(private readonly plugin: Plugin) {
    super();
  }

  get current(): Settings {
    return this.settings;
  }

  override on(name: 'changed', callback: () => void): EventRef {
    return super.on(name, callback);
  }

  /** Takes over what data.json says now: at the start, or when a sync has changed it. */
  async load(): Promise<void> {
    const stored: unknown = await this.plugin.loadData().catch(() => null);
    this.stored = typeof stored === 'object' && stored !== null ? stored : {};
    this.settings = parseSettings(stored);
    this.trigger('changed');
  }

  async update(changes: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...changes };
    this.trigger('changed');
    this.stored = { ...this.stored, ...this.settings };
    await this.plugin.saveData(this.stored);
  }
}
