import type { SettingDefinitionItem } from 'obsidian';
import { describeProblem, texts } from '../i18n';
import { planMeetingPath } from '../note/meeting-path';
import type { MeetingPlace } from '../note/meeting-path';
import { DEFAULT_SETTINGS, isInFolders } from '../settings';
import type { GroupTemplate, MeetingSettings, Settings } from '../settings';

/** The settings that these are, by the keys of their fields. */
const ROLES = {
  meetingFolder: 'folder',
  meetingName: 'name',
  meetingTemplate: 'template',
  groupTemplates: 'groupTemplates',
} as const;

export type MeetingKey = keyof typeof ROLES;

type Row = SettingDefinitionItem<MeetingKey> & { type?: never };

/** A meeting to try a pattern with, of a month with a long name. */
const EXAMPLE = { date: '2026-09-23', group: 'Gruppe' };

export function isMeetingKey(key: string): key is MeetingKey {
  return Object.hasOwn(ROLES, key);
}

/** Where new notes of meetings go, and what they begin with. */
export function meetingSettings(
  settings: () => Settings,
  hasTemplate: (path: string) => boolean,
): Row[] {
  const t = texts.settings;
  const check = (place: Partial<MeetingPlace>): string | undefined => {
    const { meetings, excludedFolders } = settings();
    const plan = planMeetingPath({ ...meetings, ...place }, EXAMPLE);
    if (!plan.ok) return describeProblem(plan.problem);
    const isExcluded = isInFolders(plan.path, excludedFolders);
    return isExcluded ? texts.problems['pattern-excluded'](plan.path) : undefined;
  };
  const checkTemplate = (path: string): string | undefined =>
    path.trim() === '' || hasTemplate(path) ? undefined : texts.problems['template-missing'](path);
  const { folder, name } = DEFAULT_SETTINGS.meetings;
  return [
    {
      name: t.meetingFolder,
      desc: t.meetingFolderDescription,
      control: {
        type: 'text',
        key: 'meetingFolder',
        placeholder: folder,
        validate: (typed) => check({ folder: typed }),
      },
    },
    {
      name: t.meetingName,
      desc: t.meetingNameDescription,
      control: {
        type: 'text',
        key: 'meetingName',
        placeholder: name,
        validate: (typed) => check({ name: typed }),
      },
    },
    {
      name: t.meetingTemplate,
      desc: t.meetingTemplateDescription,
      control: {
        type: 'file',
        key: 'meetingTemplate',
        filter: ({ extension }) => extension === 'md',
        validate: checkTemplate,
      },
    },
    {
      name: t.groupTemplates,
      desc: t.groupTemplatesDescription,
      control: {
        type: 'textarea',
        key: 'groupTemplates',
        rows: 3,
        validate: (typed) => checkLines(typed, checkTemplate),
      },
    },
  ];
}

/** What a field shows. */
export function meetingValue(key: MeetingKey, meetings: MeetingSettings): string {
  if (key !== 'groupTemplates') return meetings[ROLES[key]];
  return meetings.groupTemplates.map(({ group, path }) => `${group}: ${path}`).join('\n');
}

/** The setting that a field's text says. */
export function readMeetingValue(key: MeetingKey, typed: string): Partial<MeetingSettings> {
  if (key !== 'groupTemplates') return { [ROLES[key]]: typed.trim() };
  return { groupTemplates: typed.split('\n').flatMap((line) => readLine(line) ?? []) };
}

/** A group may have a colon in its name, and a path has none. */
function readLine(line: string): GroupTemplate | null {
  const [, group = '', path = ''] = /^(.+):(.+)$/.exec(line) ?? [];
  const isWhole = group.trim() !== '' && path.trim() !== '';
  return isWhole ? { group: group.trim(), path: path.trim() } : null;
}

function checkLines(
  typed: string,
  checkTemplate: (path: string) => string | undefined,
): string | undefined {
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (!read) return texts.settings.invalidGroupTemplate(index + 1, line.trim());
    const problem = checkTemplate(read.path);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
