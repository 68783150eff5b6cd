import type { Plugin } from 'obsidian';
import { reasonOf } from '../../reason-of';
import { DEFAULT_SETTINGS, isRecord, mergeSettings, parseSettings } from '../../settings';
import type { Settings, SettingsChange, StoredSettings } from '../../settings';
import { Changing } from './changing';

/** The settings in force, and the plugin's data.json that they are kept in. */
export class SettingsStore extends Changing {
  private settings = DEFAULT_SETTINGS;
  /** What data.json held when it could be read last. */
  private stored: StoredSettings = {};
  private turn: Promise<unknown> = Promise.resolve();

  /** @param tell says why data.json is not changed; null that it is there and can't be read */
  constructor(
    private readonly plugin: Plugin,
    private readonly tell: (reason: string | null) => void,
  ) {
    super();
  }

  get current(): Settings {
    return this.settings;
  }

  /**
   * Takes over what data.json says now: at the start, or when a sync has changed it. Where it can't be
   * read, what is in force stays.
   */
  load(): Promise<void> {
    return this.inTurn(async () => {
      const stored = await this.read();
      if (stored) this.takeOver(stored);
      else this.tell(null);
    });
  }

  /**
   * Changes settings, and writes what changes into what data.json says now: another device may have
   * written to it, or a newer version.
   *
   * @param plan the change, made of the settings that data.json has; null to leave them
   * @returns whether it was made
   */
  change(plan: (settings: Settings) => SettingsChange | null): Promise<boolean> {
    return this.inTurn(async () => {
      const read = await this.read();
      const stored = read ?? this.stored;
      const change = plan(parseSettings(stored));
      const changed = change ? mergeSettings(stored, change) : stored;
      if (change) {
        if (!read) await this.setAside();
        await this.plugin.saveData(changed);
      }
      this.takeOver(changed);
      return change !== null;
    });
  }

  /** As `change`, where nobody waits for it: what goes wrong is said. */
  changeUnasked(change: SettingsChange): void {
    this.change(() => change).catch((error: unknown) => this.tell(reasonOf(error)));
  }

  private takeOver(stored: StoredSettings): void {
    const settings = parseSettings(stored);
    const isSame = JSON.stringify(settings) === JSON.stringify(this.settings);
    this.stored = stored;
    this.settings = settings;
    if (!isSame) this.tellChanged();
  }

  /** @returns null where there is a file and it holds no settings */
  private async read(): Promise<StoredSettings | null> {
    const stored: unknown = await this.plugin.loadData().catch(() => null);
    if (isRecord(stored)) return stored;
    return (await this.plugin.app.vault.adapter.exists(this.path())) ? null : {};
  }

  /** Keeps a copy of a file that can't be read, before another is written in its place. */
  private async setAside(): Promise<void> {
    const { adapter } = this.plugin.app.vault;
    for (let number = 1; ; number += 1) {
      const copy = this.path(`.broken-${number}`);
      if (!(await adapter.exists(copy))) return adapter.copy(this.path(), copy);
    }
  }

  private path(mark = ''): string {
    return `${this.plugin.manifest.dir ?? ''}/data${mark}.json`;
  }

  /** One after the other: each is to see what the one before it has written. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
