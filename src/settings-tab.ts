import { PluginSettingTab, debounce } from 'obsidian';
import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { texts } from './i18n';
import { writeTimeStep } from './time-step';
import {
  DEFAULT_SETTINGS,
  hasDistinctNames,
  isHeadingLevel,
  isLanguage,
  isListStyle,
  isNotePath,
  isPropertyName,
  parseFolders,
} from './settings';
import type { PropertyNames } from './settings';
import type { SettingsStore } from './vault/settings-store';
import {
  isMeetingKey,
  meetingSettings,
  meetingValue,
  readMeetingValue,
} from './views/meeting-settings';
import type { MeetingKey } from './views/meeting-settings';
import { PlanSettings, isPlanKey } from './views/plan-settings';
import type { PlanAccess, PlanKey } from './views/plan-settings';
import { readTimeSteps, timePlanSettings } from './views/time-plan-settings';
import type { TimePlanKey } from './views/time-plan-settings';

/** How long typing has to pause, in milliseconds, until what is typed counts. */
const TYPING_MS = 600;

type PropertyRole = keyof PropertyNames;
type StoreKey =
  | 'language'
  | 'ownQuestionsPath'
  | 'headingLevel'
  | 'listStyle'
  | 'excludedFolders'
  | TimePlanKey
  | MeetingKey
  | PropertyRole;
type Key = StoreKey | PlanKey;

export class LedertrivselSettingTab extends PluginSettingTab {
  override icon = 'messages-square';
  private readonly plan: PlanSettings;
  private readonly typed = new Map<Key, unknown>();
  /** What the fields of the plan show. */
  private readonly shown = new Map<PlanKey, unknown>();
  /** The field that was typed in last. */
  private edited: EventTarget | null = null;
  private isWaiting = false;
  private readonly writeSoon = debounce(() => this.write(), TYPING_MS, true);
  private writing = Promise.resolve();

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    planAccess: PlanAccess,
    private readonly hasTemplate: (path: string) => boolean,
  ) {
    super(app, plugin);
    this.plan = new PlanSettings(planAccess);
    this.containerEl.addEventListener('input', ({ target }) => {
      // A list has no half-typed value.
      this.edited = (target as Node).instanceOf(HTMLSelectElement) ? null : target;
    });
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    const t = texts.settings;
    const { ownQuestionsPath } = this.store.current;
    return [
      {
        name: t.language,
        desc: t.languageDescription,
        control: { type: 'dropdown', key: 'language', options: t.languages },
      },
      {
        type: 'group',
        heading: t.themes,
        items: [
          this.plan.cadence(ownQuestionsPath),
          this.plan.renames(),
          {
            name: t.ownQuestionsPath,
            desc: t.ownQuestionsPathDescription,
            control: {
              type: 'text',
              key: 'ownQuestionsPath',
              placeholder: DEFAULT_SETTINGS.ownQuestionsPath,
              validate: (path) => (isNotePath(path) ? undefined : t.invalidNotePath),
            },
          },
        ],
      },
      {
        type: 'group',
        heading: t.plan,
        items: [
          { name: t.statuses, desc: t.planDescription(ownQuestionsPath) },
          ...this.plan.statuses(),
        ],
      },
      {
        type: 'group',
        heading: t.insertion,
        items: [
          {
            name: t.headingLevel,
            desc: t.headingLevelDescription,
            control: { type: 'dropdown', key: 'headingLevel', options: headingLevelOptions() },
          },
          {
            name: t.listStyle,
            control: {
              type: 'dropdown',
              key: 'listStyle',
              options: { checklist: t.checklist, bullets: t.bullets },
            },
          },
          ...timePlanSettings(() => this.getControlValue('timePlan') === true),
        ],
      },
      {
        type: 'group',
        heading: t.notes,
        items: [
          ...meetingSettings(() => this.store.current, this.hasTemplate),
          {
            name: t.excludedFolders,
            desc: t.excludedFoldersDescription,
            control: { type: 'textarea', key: 'excludedFolders', rows: 3 },
          },
        ],
      },
      {
        type: 'group',
        heading: t.properties,
        items: [
          this.propertyName('agenda', t.agendaProperty, t.propertiesDescription),
          this.propertyName('covered', t.coveredProperty),
          this.propertyName('date', t.dateProperty),
          this.propertyName('group', t.groupProperty),
        ],
      },
    ];
  }

  override update(): void {
    this.shown.clear();
    super.update();
  }

  override getControlValue(key: string): unknown {
    const typed = this.typed.get(key as Key);
    if (!isPlanKey(key)) return typed ?? this.storedValue(key as StoreKey);
    const value = typed ?? this.plan.value(key);
    this.shown.set(key, value);
    return value;
  }

  /** What is typed is written when the typing stops: each letter would be another setting. */
  override setControlValue(key: string, value: unknown): void {
    this.typed.set(key as Key, value);
    if (isPlanKey(key)) this.shown.set(key, value);
    this.writeSoon();
    // Whoever chooses a language wants to read on in it.
    if (key === 'language') this.writeSoon.run();
  }

  languageChanged(): void {
    this.keepFocus(() => this.update());
  }

  /** Draws anew what another device has changed, but nothing over what is being typed. */
  planChanged(): void {
    if (this.edited && this.edited === this.containerEl.ownerDocument.activeElement) {
      this.waitForBlur(this.edited);
    } else if (!this.showsPlan()) {
      this.keepFocus(() => this.update());
    }
  }

  override hide(): void {
    this.writeSoon.run();
    this.plan.forgetDraft();
    this.shown.clear();
    super.hide();
  }

  /** One after the other, so that nothing is written twice. */
  private write(): void {
    this.writing = this.writing.then(() => this.writeTyped());
  }

  private async writeTyped(): Promise<void> {
    for (const [key, value] of [...this.typed]) {
      const isWritten = await this.writeValue(key, value);
      // What was typed meanwhile is another value, and is written next.
      if (this.typed.get(key) === value) this.typed.delete(key);
      if (!isWritten) this.update();
    }
  }

  private showsPlan(): boolean {
    const keys = this.plan.keys();
    const isShown = (key: PlanKey): boolean =>
      this.shown.get(key) === (this.typed.get(key) ?? this.plan.wouldShow(key));
    return keys.length === this.shown.size && keys.every(isShown);
  }

  private waitForBlur(field: EventTarget): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    const look = (): void => {
      this.isWaiting = false;
      this.planChanged();
    };
    // The focus is nowhere at this moment, and in the next field a moment later.
    field.addEventListener('blur', () => window.setTimeout(look), { once: true });
  }

  /** Puts the focus into the row of the same name again, or else to the one in its place. */
  private keepFocus(draw: () => void): void {
    const { activeElement } = this.containerEl.ownerDocument;
    const row = this.containerEl.contains(activeElement) && activeElement?.closest('.setting-item');
    const rowsOf = () => [...this.containerEl.querySelectorAll('.setting-item')];
    const at = row ? rowsOf().indexOf(row) : -1;
    draw();
    if (!row) return;
    const rows = rowsOf();
    const same = rows.find((candidate) => nameOf(candidate) === nameOf(row)) ?? rows[at];
    same?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }

  private storedValue(key: StoreKey): unknown {
    const settings = this.store.current;
    if (isMeetingKey(key)) return meetingValue(key, settings.meetings);
    switch (key) {
      case 'headingLevel':
        return String(settings.headingLevel);
      case 'excludedFolders':
        return settings.excludedFolders.join('\n');
      case 'language':
      case 'ownQuestionsPath':
      case 'listStyle':
      case 'timePlan':
        return settings[key];
      case 'timeSteps':
        return settings.timeSteps.map(writeTimeStep).join('\n');
      default:
        return settings.properties[key];
    }
  }

  /** @returns false where a note was to be changed and was not */
  private async writeValue(key: Key, value: unknown): Promise<boolean> {
    if (isPlanKey(key)) return this.plan.write(key, value);
    await this.writeSetting(key, value);
    return true;
  }

  private async writeSetting(key: StoreKey, value: unknown): Promise<void> {
    if (isMeetingKey(key)) {
      const meetings = { ...this.store.current.meetings, ...readMeetingValue(key, String(value)) };
      await this.store.update({ meetings });
      return;
    }
    switch (key) {
      case 'headingLevel': {
        const level = value === 'auto' ? value : Number(value);
        if (isHeadingLevel(level)) await this.store.update({ headingLevel: level });
        break;
      }
      case 'language':
        if (isLanguage(value)) await this.store.update({ language: value });
        break;
      case 'listStyle':
        if (isListStyle(value)) await this.store.update({ listStyle: value });
        break;
      case 'timePlan':
        await this.store.update({ timePlan: value === true });
        break;
      case 'timeSteps': {
        const timeSteps = readTimeSteps(String(value));
        if (timeSteps) await this.store.update({ timeSteps });
        break;
      }
      case 'excludedFolders':
        await this.store.update({ excludedFolders: parseFolders(String(value)) });
        break;
      case 'ownQuestionsPath':
        if (isNotePath(value))
          await this.store.update({ ownQuestionsPath: value.normalize('NFC') });
        break;
      default: {
        const properties = this.renamed(key, String(value));
        if (isPropertyName(value) && hasDistinctNames(properties)) {
          await this.store.update({ properties });
        }
      }
    }
  }

  private propertyName(
    key: PropertyRole,
    name: string,
    desc = '',
  ): SettingDefinitionItem<Key> & { type?: never } {
    const t = texts.settings;
    return {
      name,
      desc,
      control: {
        type: 'text',
        key,
        placeholder: DEFAULT_SETTINGS.properties[key],
        validate: (value: string) => {
          if (!isPropertyName(value)) return t.invalidPropertyName;
          return hasDistinctNames(this.renamed(key, value)) ? undefined : t.samePropertyName;
        },
      },
    };
  }

  private renamed(key: PropertyRole, name: string): PropertyNames {
    return { ...this.store.current.properties, [key]: name };
  }
}

function nameOf(row: Element): string {
  return row.querySelector('.setting-item-name')?.textContent ?? '';
}

function headingLevelOptions(): Record<string, string> {
  const t = texts.settings;
  const levels = [1, 2, 3, 4, 5, 6].map((level) => [String(level), t.headingLevelNumber(level)]);
  return { auto: t.headingLevelAuto, ...(Object.fromEntries(levels) as Record<string, string>) };
}
