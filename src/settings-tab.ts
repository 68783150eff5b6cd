import { PluginSettingTab, debounce } from 'obsidian';
import type {
  App,
  Plugin,
  SettingControl,
  SettingDefinition,
  SettingDefinitionItem,
} from 'obsidian';
import { attempt } from './actions/attempt';
import type { SettingField, SettingsGroup } from './views/settings/setting-field';

/** How long typing has to pause, in milliseconds, until what is typed counts. */
const TYPING_MS = 600;

/** Shows the settings, and has what is typed written without losing it to what changes elsewhere. */
export class LedertrivselSettingTab extends PluginSettingTab {
  override icon = 'messages-square';
  private fields = new Map<string, SettingField>();
  /** The definitions that are shown, to know when others are needed. */
  private drawn = '';
  /** What each control showed before it was typed in. */
  private readonly before = new Map<string, unknown>();
  /** What is to be written. */
  private readonly typed = new Map<string, unknown>();
  /** What is typed and can't be used as it is. */
  private readonly refused = new Map<string, unknown>();
  /** The field that was typed in last. */
  private edited: EventTarget | null = null;
  private isWaiting = false;
  /** Null once the leader has asked for it. */
  private showAllThemes: (() => void) | null = () => {
    this.showAllThemes = null;
    this.redraw();
  };
  private readonly writeSoon = debounce(() => this.write(), TYPING_MS, true);
  private writing = Promise.resolve();

  constructor(
    app: App,
    plugin: Plugin,
    private readonly groups: (showAllThemes: (() => void) | null) => readonly SettingsGroup[],
  ) {
    super(app, plugin);
    this.containerEl.addEventListener('input', ({ target }) => {
      // A list or a switch has no half-typed value.
      this.edited =
        (target as Node).instanceOf(HTMLSelectElement) || isSwitch(target) ? null : target;
    });
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    const groups = this.groups(this.showAllThemes);
    const fields = groups.flatMap(({ rows }) => rows.filter(isField));
    this.fields = new Map(fields.map((field) => [field.key, field]));
    for (const key of this.before.keys()) if (!this.fields.has(key)) this.before.delete(key);
    const definitions = this.define(groups);
    this.drawn = JSON.stringify(definitions);
    return definitions;
  }

  override getControlValue(key: string): unknown {
    const pending = this.refused.get(key) ?? this.typed.get(key);
    if (pending === undefined) this.before.set(key, this.fields.get(key)?.value());
    return pending ?? this.before.get(key);
  }

  /** What is typed is written when the typing stops: each letter would be another setting. */
  override setControlValue(key: string, value: unknown): void | Promise<void> {
    this.typed.set(key, value);
    this.writeSoon();
    if (!['toggle', 'dropdown'].includes(this.fields.get(key)?.control.type ?? '')) return;
    this.writeSoon.run();
    return this.writing;
  }

  /** Draws anew what was changed elsewhere, but nothing over what is being typed. */
  refresh(): void {
    if (this.edited && this.edited === this.containerEl.ownerDocument.activeElement) {
      this.waitForBlur(this.edited);
    } else if (this.isOutdated()) {
      this.redraw();
    }
  }

  override hide(): void {
    this.writeSoon.run();
    this.refused.clear();
    super.hide();
  }

  private define(groups: readonly SettingsGroup[]): SettingDefinitionItem[] {
    return groups.flatMap(({ heading, rows }): SettingDefinitionItem[] => {
      const items = rows.map((row) => (isField(row) ? this.defineField(row) : row));
      return heading === undefined ? items : [{ type: 'group', heading, items }];
    });
  }

  private defineField(field: SettingField): SettingDefinition {
    const { key, name, desc, visible, control } = field;
    const validate = (value: unknown) => this.check(field, value);
    return {
      name,
      ...(desc !== undefined && { desc }),
      ...(visible && { visible }),
      control: { ...control, key, validate } as SettingControl,
    };
  }

  /** What can't be used is kept as it is typed, and what was typed on the way to it doesn't count. */
  private check(field: SettingField, value: unknown): string | undefined {
    const problem = field.check?.(value);
    this.refused.delete(field.key);
    if (problem === undefined) return undefined;
    this.refused.set(field.key, value);
    this.typed.delete(field.key);
    return problem;
  }

  /** One after the other, so that nothing is written twice. */
  private write(): void {
    this.writing = this.writing.then(() => this.writeTyped());
  }

  private async writeTyped(): Promise<void> {
    for (const [key, value] of [...this.typed]) {
      const field = this.fields.get(key);
      const before = this.before.get(key);
      const isWritten = await attempt('data.json', async () => field?.write(value, before));
      if (isWritten) this.before.set(key, value);
      // What was typed meanwhile is another value, and is written next.
      if (this.typed.get(key) === value) this.typed.delete(key);
      if (isWritten) continue;
      if (field) this.check(field, value);
      this.redraw();
    }
    this.refreshDomState();
  }

  private isOutdated(): boolean {
    const groups = this.groups(this.showAllThemes);
    const isOther = ({ key, value }: SettingField): boolean =>
      this.before.has(key) &&
      !this.typed.has(key) &&
      !this.refused.has(key) &&
      this.before.get(key) !== value();
    return (
      JSON.stringify(this.define(groups)) !== this.drawn ||
      groups.some(({ rows }) => rows.some((row) => isField(row) && isOther(row)))
    );
  }

  private waitForBlur(field: EventTarget): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    const look = (): void => {
      this.isWaiting = false;
      this.refresh();
    };
    // The focus is nowhere at this moment, and in the next field a moment later.
    field.addEventListener('blur', () => window.setTimeout(look), { once: true });
  }

  /** Puts the focus into the row of the same name again, or else to the one in its place. */
  private redraw(): void {
    const { activeElement } = this.containerEl.ownerDocument;
    const row = this.containerEl.contains(activeElement) && activeElement?.closest('.setting-item');
    const rowsOf = () => [...this.containerEl.querySelectorAll('.setting-item')];
    const at = row ? rowsOf().indexOf(row) : -1;
    this.update();
    if (!row) return;
    const rows = rowsOf();
    const same = rows.find((candidate) => nameOf(candidate) === nameOf(row)) ?? rows[at];
    same?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }
}

function isField(row: SettingField | SettingDefinition): row is SettingField {
  return 'key' in row;
}

function isSwitch(target: EventTarget | null): boolean {
  return (target as HTMLInputElement | null)?.type === 'checkbox';
}

function nameOf(row: Element): string {
  return row.querySelector('.setting-item-name')?.textContent ?? '';
}
