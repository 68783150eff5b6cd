import { isTimeStep } from './time-step';
import type { TimeStep } from './time-step';

/** Where in a note the plugin inserts a theme's heading: below the one above it, or fixed. */
export type HeadingLevel = 'auto' | 1 | 2 | 3 | 4 | 5 | 6;
export type ListStyle = 'checklist' | 'bullets';
/** How a task's date is written: as the Tasks plugin does, or as a field of Dataview's. */
export type AgreementFormat = 'tasks' | 'dataview';
/** The language of what is shown; that of the app for `obsidian`. */
export type LanguageSetting = 'da' | 'en' | 'obsidian';

/** The property names that notes use; matched whatever the letter case. */
export interface PropertyNames {
  readonly agenda: string;
  readonly covered: string;
  readonly date: string;
  readonly group: string;
}

/** Where the notes of meetings lie, how they are called, and what they begin with. */
export interface MeetingSettings {
  /** Placeholders as in `planMeetingPath`; empty for the vault itself. */
  readonly folder: string;
  readonly name: string;
  /** Path of the template; empty where there is none. */
  readonly template: string;
  /** The templates of groups that have their own. */
  readonly groupTemplates: readonly GroupTemplate[];
}

/** Which template a group's meetings have. */
export interface GroupTemplate {
  readonly group: string;
  /** Path of a note. */
  readonly path: string;
}

/**
 * One user's preferences on one device. What the group shares stands in its notes instead, so that
 * any sync carries it.
 */
export interface Settings {
  readonly language: LanguageSetting;
  readonly properties: PropertyNames;
  /** Whether the catalogue that comes with the plugin counts, or only those in the vault. */
  readonly useShippedCatalogue: boolean;
  /** Path in the vault of the note that own questions go to. */
  readonly ownQuestionsPath: string;
  readonly headingLevel: HeadingLevel;
  readonly listStyle: ListStyle;
  /** Whether a new section of a theme begins with what is left from the last time. */
  readonly followUp: boolean;
  /** Whether a new section of a theme begins with a time plan. */
  readonly timePlan: boolean;
  /** The steps of a time plan; at least one. */
  readonly timeSteps: readonly TimeStep[];
  readonly agreementFormat: AgreementFormat;
  /** Folders whose notes are never meeting notes: templates, say. */
  readonly excludedFolders: readonly string[];
  readonly meetings: MeetingSettings;
}

/** Settings that change; of those that have parts, only the parts that do. */
export type SettingsChange = Partial<Omit<Settings, 'properties' | 'meetings'>> & {
  readonly properties?: Partial<PropertyNames>;
  readonly meetings?: Partial<MeetingSettings>;
};

/** What data.json holds: what of it is a setting, only `parseSettings` says. */
export type StoredSettings = Readonly<Record<string, unknown>>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'da',
  properties: { agenda: 'temaer', covered: 'drøftet', date: 'dato', group: 'gruppe' },
  useShippedCatalogue: true,
  ownQuestionsPath: 'Ledertrivsel/Egne spørgsmål.md',
  headingLevel: 'auto',
  listStyle: 'checklist',
  followUp: true,
  timePlan: false,
  timeSteps: [
    { name: 'Forberedelse', minutes: 5 },
    { name: 'Stille refleksion', minutes: 5 },
    { name: 'Runde', minutes: 10 },
    { name: 'Dialog', minutes: 20 },
    { name: 'Aftaler', minutes: 5 },
  ],
  agreementFormat: 'tasks',
  excludedFolders: ['Skabeloner', 'Templates'],
  meetings: { folder: 'Ledermøder', name: '{{date}} Ledermøde', template: '', groupTemplates: [] },
};

/**
 * Settings from what was stored, which another version or another hand may have written: whatever
 * is not usable falls back to its default, setting by setting.
 */
export function parseSettings(stored: unknown): Settings {
  const from = recordOf(stored);
  const read = makeReader(from, DEFAULT_SETTINGS);
  return {
    language: read('language', isLanguage),
    properties: parsePropertyNames(from.properties),
    useShippedCatalogue: read('useShippedCatalogue', isSwitch),
    ownQuestionsPath: read('ownQuestionsPath', isNotePath).normalize('NFC'),
    headingLevel: read('headingLevel', isHeadingLevel),
    listStyle: read('listStyle', isListStyle),
    followUp: read('followUp', isSwitch),
    timePlan: read('timePlan', isSwitch),
    timeSteps: read('timeSteps', isListOfSteps),
    agreementFormat: read('agreementFormat', isAgreementFormat),
    excludedFolders: parseFolders(read('excludedFolders', isListOfTexts).join('\n')),
    meetings: parseMeetings(from.meetings),
  };
}

/** Reads what was stored under a name; the default where that can't be used. */
function makeReader<Values extends object>(stored: StoredSettings, defaults: Values) {
  return <Key extends keyof Values & string>(
    key: Key,
    isUsable: (value: unknown) => value is Values[Key],
  ): Values[Key] => {
    const value = stored[key];
    return isUsable(value) ? value : defaults[key];
  };
}

/** What is no usable pattern or path is kept: the leader is told of it when a note is made. */
function parseMeetings(stored: unknown): MeetingSettings {
  const from = recordOf(stored);
  const read = makeReader(from, DEFAULT_SETTINGS.meetings);
  return {
    folder: read('folder', isText),
    name: read('name', isText),
    template: read('template', isText),
    groupTemplates: Array.isArray(from.groupTemplates)
      ? from.groupTemplates.filter(isGroupTemplate)
      : DEFAULT_SETTINGS.meetings.groupTemplates,
  };
}

function isGroupTemplate(value: unknown): value is GroupTemplate {
  return isRecord(value) && isText(value.group) && isText(value.path);
}

/** What is to be stored after a change; what isn't changed stays as it is, known or not. */
export function mergeSettings(stored: StoredSettings, change: SettingsChange): StoredSettings {
  const join = (key: 'properties' | 'meetings'): StoredSettings =>
    change[key] ? { [key]: { ...recordOf(stored[key]), ...change[key] } } : {};
  return { ...stored, ...change, ...join('properties'), ...join('meetings') };
}

/** Two properties of one name would overwrite each other, so such names fall back together. */
function parsePropertyNames(stored: unknown): PropertyNames {
  const defaults = DEFAULT_SETTINGS.properties;
  const read = makeReader(recordOf(stored), defaults);
  const names = {
    agenda: read('agenda', isPropertyName),
    covered: read('covered', isPropertyName),
    date: read('date', isPropertyName),
    group: read('group', isPropertyName),
  };
  return hasDistinctNames(names) ? names : defaults;
}

/** Whether no two properties have the same name, in any spelling. */
export function hasDistinctNames(names: PropertyNames): boolean {
  const all = Object.values(names).map((name: string) => name.normalize('NFC').toLowerCase());
  return new Set(all).size === all.length;
}

/** Names that mean something of their own to YAML, to Obsidian, or as the mark of a catalogue. */
const RESERVED_NAMES = new Set(
  'null true false yes no on off y n tags aliases cssclasses ledertrivsel'.split(' '),
);

/** Property names that YAML takes without quotes and nothing else uses. */
export function isPropertyName(value: unknown): value is string {
  return (
    isText(value) &&
    /^\p{L}[\p{L}\p{M}\p{N} _-]*$/u.test(value) &&
    value === value.trim() &&
    !RESERVED_NAMES.has(value.toLowerCase())
  );
}

/** A path of a Markdown note inside the vault, its folders separated by `/`. */
export function isNotePath(value: unknown): value is string {
  return (
    isText(value) &&
    /^[^\\:*?"<>|#^[\]\n]+\.md$/i.test(value) &&
    value.split('/').every((part) => part.trim() === part && !/^\.*$/.test(part))
  );
}

/** Whether a note lies in one of the folders, or below it. */
export function isInFolders(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

/** Folder paths from a text with one on each line, without slashes around them. */
export function parseFolders(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^\/+|\/+$/g, ''))
    .filter((line) => line !== '');
}

/** Whether values of any origin are ones of these. */
export const isHeadingLevel = isOneOf<HeadingLevel>('auto', 1, 2, 3, 4, 5, 6);
export const isListStyle = isOneOf<ListStyle>('checklist', 'bullets');
export const isAgreementFormat = isOneOf<AgreementFormat>('tasks', 'dataview');
export const isLanguage = isOneOf<LanguageSetting>('da', 'en', 'obsidian');

function isOneOf<Value>(...values: readonly Value[]) {
  return (value: unknown): value is Value => values.includes(value as Value);
}

function isSwitch(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isListOfSteps(value: unknown): value is TimeStep[] {
  return Array.isArray(value) && value.length > 0 && value.every(isTimeStep);
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Whether a value has names and values, as a settings file has. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recordOf(value: unknown): StoredSettings {
  return isRecord(value) ? value : {};
}
