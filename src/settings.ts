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
  const from = isRecord(stored) ? stored : {};
  return {
    language: isLanguage(from.language) ? from.language : DEFAULT_SETTINGS.language,
    properties: parsePropertyNames(from.properties),
    useShippedCatalogue: from.useShippedCatalogue !== false,
    ownQuestionsPath: isNotePath(from.ownQuestionsPath)
      ? from.ownQuestionsPath.normalize('NFC')
      : DEFAULT_SETTINGS.ownQuestionsPath,
    headingLevel: isHeadingLevel(from.headingLevel)
      ? from.headingLevel
      : DEFAULT_SETTINGS.headingLevel,
    listStyle: isListStyle(from.listStyle) ? from.listStyle : DEFAULT_SETTINGS.listStyle,
    followUp: from.followUp !== false,
    timePlan: from.timePlan === true,
    timeSteps: isListOfSteps(from.timeSteps) ? from.timeSteps : DEFAULT_SETTINGS.timeSteps,
    agreementFormat: isAgreementFormat(from.agreementFormat)
      ? from.agreementFormat
      : DEFAULT_SETTINGS.agreementFormat,
    excludedFolders: isListOfTexts(from.excludedFolders)
      ? parseFolders(from.excludedFolders.join('\n'))
      : DEFAULT_SETTINGS.excludedFolders,
    meetings: parseMeetings(from.meetings),
  };
}

/** What is no usable pattern or path is kept: the leader is told of it when a note is made. */
function parseMeetings(stored: unknown): MeetingSettings {
  const from = isRecord(stored) ? stored : {};
  const defaults = DEFAULT_SETTINGS.meetings;
  const textOf = (key: 'folder' | 'name' | 'template'): string => {
    const value = from[key];
    return typeof value === 'string' ? value : defaults[key];
  };
  return {
    folder: textOf('folder'),
    name: textOf('name'),
    template: textOf('template'),
    groupTemplates: Array.isArray(from.groupTemplates)
      ? from.groupTemplates.filter(isGroupTemplate)
      : defaults.groupTemplates,
  };
}

function isGroupTemplate(value: unknown): value is GroupTemplate {
  return isRecord(value) && typeof value.group === 'string' && typeof value.path === 'string';
}

/** What is to be stored after a change; what isn't changed stays as it is, known or not. */
export function mergeSettings(stored: StoredSettings, change: SettingsChange): StoredSettings {
  const join = (key: 'properties' | 'meetings'): StoredSettings => {
    const before = stored[key];
    return change[key] ? { [key]: { ...(isRecord(before) ? before : {}), ...change[key] } } : {};
  };
  return { ...stored, ...change, ...join('properties'), ...join('meetings') };
}

/** Two properties of one name would overwrite each other, so such names fall back together. */
function parsePropertyNames(stored: unknown): PropertyNames {
  const from = isRecord(stored) ? stored : {};
  const defaults = DEFAULT_SETTINGS.properties;
  const names: PropertyNames = {
    agenda: isPropertyName(from.agenda) ? from.agenda : defaults.agenda,
    covered: isPropertyName(from.covered) ? from.covered : defaults.covered,
    date: isPropertyName(from.date) ? from.date : defaults.date,
    group: isPropertyName(from.group) ? from.group : defaults.group,
  };
  return hasDistinctNames(names) ? names : defaults;
}

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
    typeof value === 'string' &&
    /^\p{L}[\p{L}\p{M}\p{N} _-]*$/u.test(value) &&
    value === value.trim() &&
    !RESERVED_NAMES.has(value.toLowerCase())
  );
}

/** A path of a Markdown note inside the vault, its folders separated by `/`. */
export function isNotePath(value: unknown): value is string {
  return (
    typeof value === 'string' &&
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

export function isHeadingLevel(value: unknown): value is HeadingLevel {
  return value === 'auto' || [1, 2, 3, 4, 5, 6].includes(value as number);
}

export function isListStyle(value: unknown): value is ListStyle {
  return value === 'checklist' || value === 'bullets';
}

export function isAgreementFormat(value: unknown): value is AgreementFormat {
  return value === 'tasks' || value === 'dataview';
}

export function isLanguage(value: unknown): value is LanguageSetting {
  return value === 'da' || value === 'en' || value === 'obsidian';
}

function isListOfSteps(value: unknown): value is TimeStep[] {
  return Array.isArray(value) && value.length > 0 && value.every(isTimeStep);
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
