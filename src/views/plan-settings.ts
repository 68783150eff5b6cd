import type { SettingDefinitionItem } from 'obsidian';
import { MAX_CADENCE_MONTHS, isCadence } from '../catalogue/cadence';
import type { Rename } from '../catalogue/model';
import { isSameRename, parseRename, writeRename } from '../catalogue/renames';
import type { ThemeStatus } from '../catalogue/theme-status';
import { texts } from '../i18n';

export interface PlannedTheme {
  readonly id: string;
  readonly title: string;
  readonly status: ThemeStatus;
}

/**
 * What the group has agreed about its themes: it is kept in a note and not in data.json. Each change
 * resolves to whether it was made.
 */
export interface PlanAccess {
  readonly cadenceMonths: () => number;
  readonly setCadence: (months: number) => Promise<boolean>;
  readonly themes: () => readonly PlannedTheme[];
  readonly setStatus: (themeId: string, status: ThemeStatus) => Promise<boolean>;
  /** Those that can be changed. */
  readonly renames: () => readonly Rename[];
  readonly changeRenames: (
    removed: readonly Rename[],
    added: readonly Rename[],
  ) => Promise<boolean>;
}

export type PlanKey = 'cadence' | 'renames' | `status:${string}`;

const STATUS = 'status:';

export function isPlanKey(key: string): key is PlanKey {
  return key === 'cadence' || key === 'renames' || key.startsWith(STATUS);
}

/** The settings that stand in the note of the group's own questions. */
export class PlanSettings {
  /** Earlier titles that are being typed and can't be read yet. */
  private draft: string | null = null;
  /** Those that the field began with: what a sync brings meanwhile must not be taken away. */
  private renamesShown: readonly Rename[] = [];

  constructor(private readonly access: PlanAccess) {}

  keys(): PlanKey[] {
    const statuses = this.access.themes().map(({ id }): PlanKey => `${STATUS}${id}`);
    return ['cadence', 'renames', ...statuses];
  }

  /** @param path of the note that it is kept in */
  cadence(path: string): SettingDefinitionItem<PlanKey> & { type?: never } {
    const t = texts.settings;
    return {
      name: t.cadence,
      desc: t.cadenceDescription(path),
      control: {
        type: 'number',
        key: 'cadence',
        min: 1,
        max: MAX_CADENCE_MONTHS,
        step: 1,
        validate: (months) => (isCadence(months) ? undefined : t.invalidCadence),
      },
    };
  }

  /** One row for each theme. */
  statuses(): (SettingDefinitionItem<PlanKey> & { type?: never })[] {
    const { regular, focus, paused } = texts.settings.themeStatus;
    return this.access.themes().map(({ id, title }) => ({
      name: title,
      control: { type: 'dropdown', key: `${STATUS}${id}`, options: { regular, focus, paused } },
    }));
  }

  renames(): SettingDefinitionItem<PlanKey> & { type?: never } {
    const t = texts.settings;
    return {
      name: t.renames,
      desc: t.renamesDescription,
      control: {
        type: 'textarea',
        key: 'renames',
        rows: 3,
        placeholder: t.renamesPlaceholder,
        validate: (text) => this.checkRenames(text),
      },
    };
  }

  /** What a field is to begin with. */
  value(key: PlanKey): unknown {
    if (key === 'renames' && this.draft === null) this.renamesShown = this.access.renames();
    return this.wouldShow(key);
  }

  wouldShow(key: PlanKey): unknown {
    if (key === 'cadence') return this.access.cadenceMonths();
    if (key === 'renames') return this.draft ?? this.storedRenames();
    const id = key.slice(STATUS.length);
    return this.access.themes().find((theme) => theme.id === id)?.status ?? 'regular';
  }

  /** @returns false where it was to be written and could not */
  async write(key: PlanKey, value: unknown): Promise<boolean> {
    if (key === 'cadence') return isCadence(value) ? this.access.setCadence(value) : true;
    if (key === 'renames') return this.writeRenames(String(value));
    return isStatus(value) ? this.access.setStatus(key.slice(STATUS.length), value) : true;
  }

  /** What was typed and never came to be read is gone with the window. */
  forgetDraft(): void {
    this.draft = null;
  }

  private storedRenames(): string {
    return this.access.renames().map(writeRename).join('\n');
  }

  private checkRenames(text: string): string | undefined {
    const lines = text.split('\n');
    const wrong = lines.findIndex((line) => line.trim() !== '' && !parseRename(line));
    this.draft = wrong < 0 ? null : text;
    if (wrong < 0) return undefined;
    return texts.settings.invalidRename(wrong + 1, lines[wrong]?.trim() ?? '');
  }

  private async writeRenames(text: string): Promise<boolean> {
    const typed = text.split('\n').flatMap((line) => parseRename(line) ?? []);
    const shown = this.renamesShown;
    const removed = without(shown, typed);
    const added = without(typed, shown);
    if (removed.length + added.length === 0) return true;
    const isDone = await this.access.changeRenames(removed, added);
    if (isDone) this.renamesShown = typed;
    return isDone;
  }
}

function without(renames: readonly Rename[], others: readonly Rename[]): Rename[] {
  return renames.filter((rename) => !others.some((other) => isSameRename(other, rename)));
}

function isStatus(value: unknown): value is ThemeStatus {
  return value === 'regular' || value === 'focus' || value === 'paused';
}
