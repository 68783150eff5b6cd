import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/settings';
import {
  isMeetingKey,
  meetingSettings,
  meetingValue,
  readMeetingValue,
} from '../../src/views/meeting-settings';
import type { MeetingKey } from '../../src/views/meeting-settings';

const hasTemplate = (path: string): boolean => path.startsWith('Skabeloner/');

/** What a field says about what is typed in it. */
function complaint(key: MeetingKey, typed: string): unknown {
  const rows = meetingSettings(() => DEFAULT_SETTINGS, hasTemplate);
  const control = rows.map((row) => row.control).find((one) => one?.key === key);
  return (control?.validate as ((value: string) => unknown) | undefined)?.(typed);
}

describe('the settings of new meeting notes', () => {
  it('are fine as they are at first', () => {
    for (const { control } of meetingSettings(() => DEFAULT_SETTINGS, hasTemplate)) {
      const key = control?.key as MeetingKey;
      expect(isMeetingKey(key)).toBe(true);
      expect(complaint(key, meetingValue(key, DEFAULT_SETTINGS.meetings))).toBeUndefined();
    }
  });

  it('refuse a folder or name that makes no path, and a folder without meeting notes', () => {
    expect(complaint('meetingFolder', 'Møder/{{gruppe}}')).toBeUndefined();
    expect(complaint('meetingFolder', '')).toBeUndefined();
    expect(complaint('meetingFolder', '..')).toMatch(/^»\.\.«/);
    expect(complaint('meetingFolder', 'Skabeloner/Møder')).toMatch(/ikke tælle som mødenote/);
    expect(complaint('meetingName', 'Møde')).toMatch(/skal indeholde \{\{date\}\}/);
  });

  it('refuse a template that is not there', () => {
    expect(complaint('meetingTemplate', 'Skabeloner/Møde.md')).toBeUndefined();
    expect(complaint('meetingTemplate', ' ')).toBeUndefined();
    expect(complaint('meetingTemplate', 'Væk.md')).toMatch(/Væk\.md findes ikke/);
    expect(complaint('groupTemplates', 'A: Skabeloner/A\n\nB: Væk')).toMatch(/Væk findes ikke/);
    expect(complaint('groupTemplates', 'A: Skabeloner/A\n\nB')).toMatch(/^Linje 3: /);
  });

  it('read each group’s template from its line, and show it again', () => {
    const typed = 'Direktionen: Skabeloner/D.md\nTeam: Nord: Skabeloner/N';
    const read = readMeetingValue('groupTemplates', `\n ${typed} \n\nuden sti:\n`);
    expect(read.groupTemplates).toEqual([
      { group: 'Direktionen', path: 'Skabeloner/D.md' },
      { group: 'Team: Nord', path: 'Skabeloner/N' },
    ]);
    const meetings = { ...DEFAULT_SETTINGS.meetings, ...read };
    expect(meetingValue('groupTemplates', meetings)).toBe(typed);
    expect(readMeetingValue('meetingName', ' {{date}} ')).toEqual({ name: '{{date}}' });
  });
});
