import { PluginSettingTab, debounce } from 'obsidian';
import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { MAX_CADENCE_MONTHS, isCadence } from './catalogue/cadence';
import { texts } from './i18n';
import {
  DEFAULT_SETTINGS,
  hasDistinctNames,
  isHeadingLevel,
  isListStyle,
  isNotePath,
  isPropertyName,
  parseFolders,
} from './settings';
import type { PropertyNames } from './settings';
import type { SettingsStore } from './vault/settings-store';

/** How often a theme comes up: agreed by the group, so it is kept in a note and not in data.json. */
export interface CadenceAccess {
  /** In months. */
  readonly get: () => number;
  readonly set: (months: number) => Promise<void>;
}

/** How long typing has to pause, in milliseconds, until what is typed counts. */
const TYPING_MS = 600;

type PropertyRole = keyof PropertyNames;
type Key =
  'cadence' | 'ownQuestionsPath' | 'headingLevel' | 'listStyle' | 'excludedFolders' | PropertyRole;

export class LedertrivselSettingTab extends PluginSettingTab {
  override icon = 'messages-square';
  private readonly typed = new Map<Key, unknown>();
  private readonly writeSoon = debounce(() => void this.write(), TYPING_MS, true);

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly cadence: CadenceAccess,
  ) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionItem<Key>[] {
    const t = texts.settings;
    return [
      {
        type: 'group',
        heading: t.themes,
        items: [
          {
            name: t.cadence,
            desc: t.cadenceDescription(this.store.current.ownQuestionsPath),
            control: {
              type: 'number',
              key: 'cadence',
              min: 1,
              max: MAX_CADENCE_MONTHS,
              step: 1,
              validate: (months) => (isCadence(months) ? undefined : t.invalidCadence),
            },
          },
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
        ],
      },
      {
        type: 'group',
        heading: t.notes,
        items: [
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

  override getControlValue(key: string): unknown {
    return this.typed.get(key as Key) ?? this.storedValue(key as Key);
  }

  /** What is typed is written when the typing stops: each letter would be another setting. */
  override setControlValue(key: string, value: unknown): void {
    this.typed.set(key as Key, value);
    this.writeSoon();
  }

  override hide(): void {
    this.writeSoon.run();
    super.hide();
  }

  private async write(): Promise<void> {
    const typed = [...this.typed];
    this.typed.clear();
    for (const [key, value] of typed) await this.writeValue(key, value);
  }

  private storedValue(key: Key): unknown {
    const settings = this.store.current;
    switch (key) {
      case 'cadence':
        return this.cadence.get();
      case 'headingLevel':
        return String(settings.headingLevel);
      case 'excludedFolders':
        return settings.excludedFolders.join('\n');
      case 'ownQuestionsPath':
      case 'listStyle':
        return settings[key];
      default:
        return settings.properties[key];
    }
  }

  private async writeValue(key: Key, value: unknown): Promise<void> {
    switch (key) {
      case 'cadence':
        if (isCadence(value)) await this.cadence.set(value);
        break;
      case 'headingLevel': {
        const level = value === 'auto' ? value : Number(value);
        if (isHeadingLevel(level)) await this.store.update({ headingLevel: level });
        break;
      }
      case 'listStyle':
        if (isListStyle(value)) await this.store.update({ listStyle: value });
        break;
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

function headingLevelOptions(): Record<string, string> {
  const t = texts.settings;
  const levels = [1, 2, 3, 4, 5, 6].map((level) => [String(level), t.headingLevelNumber(level)]);
  return { auto: t.headingLevelAuto, ...(Object.fromEntries(levels) as Record<string, string>) };
}
