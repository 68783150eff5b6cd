import { describeProblem, texts } from '../../i18n';
import { planMeetingPath } from '../../note/new-meeting/meeting-path';
import { DEFAULT_SETTINGS, isInFolders } from '../../settings';
import type { GroupTemplate, Settings } from '../../settings';
import type { SettingsStore } from '../../vault/choices/settings-store';
import { storedSetting } from './setting-field';
import type { SettingField } from './setting-field';

/** A meeting to try a pattern with, of a month with a long name. */
const EXAMPLE = { date: '2026-09-23', group: 'Gruppe' };

/**
 * Where new notes of meetings go, and what they begin with.
 *
 * @param hasTemplate whether there is a note at a path
 */
export function newMeetingSettings(
  store: SettingsStore,
  hasTemplate: (path: string) => boolean,
): SettingField[] {
  const t = texts.settings;
  const pattern = (key: 'folder' | 'name', name: string, desc: string): SettingField =>
    storedSetting(store, {
      key: `meetings.${key}`,
      name,
      desc,
      control: { type: 'text', placeholder: DEFAULT_SETTINGS.meetings[key] },
      show: ({ meetings }) => meetings[key],
      read: (value, settings) => {
        const change = { [key]: String(value).trim() };
        return (
          checkPlace({ ...settings, meetings: { ...settings.meetings, ...change } }) ?? {
            meetings: change,
          }
        );
      },
    });
  const findMissing = (path: string): string | undefined =>
    path === '' || hasTemplate(path) ? undefined : texts.problems['template-missing'](path);
  return [
    pattern('folder', t.meetingFolder, t.meetingFolderDescription),
    pattern('name', t.meetingName, t.meetingNameDescription),
    storedSetting(store, {
      key: 'meetings.template',
      name: t.meetingTemplate,
      desc: t.meetingTemplateDescription,
      control: { type: 'file', filter: ({ extension }) => extension === 'md' },
      show: ({ meetings }) => meetings.template,
      read: (value) => {
        const template = String(value).trim();
        return findMissing(template) ?? { meetings: { template } };
      },
    }),
    storedSetting(store, {
      key: 'meetings.groupTemplates',
      name: t.groupTemplates,
      desc: t.groupTemplatesDescription,
      control: { type: 'textarea', rows: 3 },
      show: ({ meetings }) => writeGroupTemplates(meetings.groupTemplates),
      read: (value) => {
        const groupTemplates = readGroupTemplates(String(value));
        if (typeof groupTemplates === 'string') return groupTemplates;
        const missing = groupTemplates.flatMap(({ path }) => findMissing(path) ?? []);
        return missing[0] ?? { meetings: { groupTemplates } };
      },
    }),
  ];
}

export function writeGroupTemplates(templates: readonly GroupTemplate[]): string {
  return templates.map(({ group, path }) => `${group}: ${path}`).join('\n');
}

/** The templates of a text with one on each line, or what is wrong with it. */
export function readGroupTemplates(text: string): readonly GroupTemplate[] | string {
  const templates: GroupTemplate[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    // A group may have a colon in its name, and a path has none.
    const [, group = '', path = ''] = /^(.+):(.+)$/.exec(line) ?? [];
    if (group.trim() === '' || path.trim() === '') {
      return texts.settings.invalidGroupTemplate(index + 1, line.trim());
    }
    templates.push({ group: group.trim(), path: path.trim() });
  }
  return templates;
}

/** What is wrong with the folder and name. */
function checkPlace({ meetings, excludedFolders }: Settings): string | undefined {
  const plan = planMeetingPath(meetings, EXAMPLE);
  if (!plan.ok) return describeProblem(plan.problem);
  const isExcluded = isInFolders(plan.path, excludedFolders);
  return isExcluded ? texts.problems['pattern-excluded'](plan.path) : undefined;
}
