import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import {
  newMeetingSettings,
  readGroupTemplates,
  writeGroupTemplates,
} from '../../../src/views/settings/new-meeting-settings';
import type { SettingsStore } from '../../../src/vault/choices/settings-store';

type Fields = ReturnType<typeof newMeetingSettings>;

const store = { current: DEFAULT_SETTINGS } as unknown as SettingsStore;
const fields: Fields = newMeetingSettings(store, (path) => path.startsWith('Skabeloner/'));

/** What a field says about what is typed in it. */
function complaint(key: string, typed: unknown): unknown {
  const field = fields.find((one) => one.key === `meetings.${key}`);
  return field ? field.check?.(typed) : 'no field';
}

describe('the settings of new meeting notes', () => {
  it('are fine as they are at first', () => {
    expect(fields).toHaveLength(4);
    for (const { check, value } of fields) expect(check?.(value())).toBeUndefined();
  });

  it('refuse a folder or name that makes no path, and a folder without meeting notes', () => {
    expect(complaint('folder', 'Møder/{{gruppe}}')).toBeUndefined();
    expect(complaint('folder', '')).toBeUndefined();
    expect(complaint('folder', '..')).toMatch(/^»\.\.«/);
    expect(complaint('folder', 'Skabeloner/Møder')).toMatch(/ikke tælle som mødenote/);
    expect(complaint('name', 'Møde')).toMatch(/skal indeholde \{\{date\}\}/);
  });

  it('refuse a template that is not there', () => {
    expect(complaint('template', 'Skabeloner/Møde.md')).toBeUndefined();
    expect(complaint('template', ' ')).toBeUndefined();
    expect(complaint('template', 'Væk.md')).toMatch(/Væk\.md findes ikke/);
    expect(complaint('groupTemplates', 'A: Skabeloner/A\n\nB: Væk')).toMatch(/Væk findes ikke/);
    expect(complaint('groupTemplates', 'A: Skabeloner/A\n\nB')).toMatch(/^Linje 3: /);
  });

  it('read each group’s template from its line, and show it again', () => {
    const typed = 'Direktionen: Skabeloner/D.md\nTeam: Nord: Skabeloner/N';
    const read = readGroupTemplates(`\n ${typed} \n\n`);
    expect(read).toEqual([
      { group: 'Direktionen', path: 'Skabeloner/D.md' },
      { group: 'Team: Nord', path: 'Skabeloner/N' },
    ]);
    expect(typeof read === 'string' ? read : writeGroupTemplates(read)).toBe(typed);
    expect(readGroupTemplates('uden sti:')).toMatch(/^Linje 1: /);
  });
});
