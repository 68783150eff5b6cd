import { describe, expect, test } from 'vitest';
import { makeMeeting } from '../../coverage/made-up';
import { overviewOf, own, rowOf } from './made-up-overview';
import type { Seen } from './made-up-overview';

describe('the overview', () => {
  test('says where the shipped catalogue is off and no other has a question, and only there', () => {
    expect(overviewOf([], {}, { usesShipped: false, themes: [own] }).lacksCatalogue).toBe(true);
    expect(overviewOf([], {}, { usesShipped: false }).lacksCatalogue).toBe(false);
    expect(overviewOf([], {}, { themes: [own] }).lacksCatalogue).toBe(false);
  });

  test('of a new vault suggests the first theme and says that it is new', () => {
    const overview = overviewOf([]);
    expect(overview.isNew).toBe(true);
    expect(overview.groups).toBeNull();
    expect(overview.suggestion).toEqual({
      label: 'Forslag til næste møde',
      themeId: 'psykologisk-tryghed',
      title: 'Psykologisk tryghed',
      reason: 'Aldrig drøftet',
      ring: { kind: 'never', percent: null },
      hasOther: true,
    });
    expect(overview.attention.items).toEqual([]);
  });

  test('lists ten things to mend, and how many there are, where every meeting has one', () => {
    const meetings = Array.from({ length: 40 }, (_, at) =>
      makeMeeting({ path: `${at}.md`, date: '2026-01-12', covered: ['Psykologisk tryghed', 'Y'] }),
    );
    expect(overviewOf(meetings.slice(30)).attention).toMatchObject({ total: 10, isLong: false });
    const { attention } = overviewOf(meetings);
    expect(attention.items).toHaveLength(10);
    expect(attention).toMatchObject({ total: 40, isLong: true });
  });

  test('suggests a neglected theme before one that was covered, and says when it was', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'a.md', date: '2026-01-12', covered: ['Psykologisk tryghed'] }),
      makeMeeting({ path: 'b.md', date: '2026-11-02', covered: ['Fælles brug af tid'] }),
    ]);
    expect(overview.isNew).toBe(false);
    expect(overview.suggestion?.title).toBe('Psykologisk tryghed');
    expect(overview.suggestion?.reason).toBe('Sidst drøftet 12. januar 2026, for 10 måneder siden');
  });

  test('offers no insertion of a theme without questions', () => {
    const overview = overviewOf([]);
    expect(rowOf(overview, 'Egne spørgsmål')?.body?.canInsert).toBe(false);
    expect(rowOf(overview, 'Psykologisk tryghed')?.body?.canInsert).toBe(true);
  });

  test('lists what should be mended: no date, a date to come, a name that nobody knows', () => {
    const overview = overviewOf([
      makeMeeting({ path: 'u.md', date: null, covered: ['Psykologisk tryghed'] }),
      makeMeeting({ path: 'f.md', date: '2027-01-01', covered: ['Fælles brug af tid'] }),
      makeMeeting({ path: 'x.md', covered: ['Fælles brug af tid', 'Trivsl'] }),
    ]);
    expect(overview.attention.items).toEqual([
      {
        path: 'u.md',
        line: null,
        message: 'u har drøftede temaer, men ingen dato. Skriv datoen i noten.',
      },
      {
        path: 'f.md',
        line: null,
        message: 'f har drøftede temaer, men datoen (1. januar 2027) ligger i fremtiden.',
      },
      { path: 'x.md', line: null, message: 'x nævner et ukendt tema: Trivsl' },
    ]);
  });

  describe('of a vault with groups', () => {
    const meetings = [
      makeMeeting({
        path: 'd.md',
        date: '2026-11-02',
        covered: ['Psykologisk tryghed'],
        groups: ['Direktionen'],
      }),
      makeMeeting({
        path: 'c.md',
        date: '2026-11-09',
        covered: ['Fælles brug af tid', 'Trivsl'],
        groups: ['[[Grupper/Chefgruppen|os]]'],
      }),
      makeMeeting({ path: 'begge.md', date: null, covered: ['Psykologisk tryghed'] }),
      makeMeeting({
        path: 'senere.md',
        date: '2027-01-01',
        covered: ['Psykologisk tryghed'],
        groups: ['direktionen', 'CHEFGRUPPEN'],
      }),
    ];

    test('lets one choose among them, by their plain names', () => {
      expect(overviewOf(meetings).groups).toEqual({
        names: ['CHEFGRUPPEN', 'Direktionen'],
        chosen: null,
      });
    });

    test('tells of the chosen group alone: standing, meetings, counts and what to mend', () => {
      const overview = overviewOf(meetings, {}, { group: 'CHEFGRUPPEN' });
      expect(overview.groups?.chosen).toBe('CHEFGRUPPEN');
      const row = rowOf(overview, 'Psykologisk tryghed');
      expect(row).toMatchObject({ standingText: 'Planlagt', date: '1. jan. 2027' });
      expect(row?.body?.meetings.items.map(({ path }) => path)).toEqual(['senere.md']);
      expect(rowOf(overview, 'Fælles brug af tid')?.date).toBe('9. nov. 2026');
      expect(overview.attention.items.map(({ path }) => path)).toEqual(['senere.md', 'c.md']);
      const all = overviewOf(meetings);
      expect(all.attention.items.map(({ path }) => path)).toEqual([
        'begge.md',
        'senere.md',
        'c.md',
      ]);
    });

    test('says for whom the suggestion is where that is not the group that is shown', () => {
      const labelOf = (seen: Seen) => overviewOf(meetings, {}, seen).suggestion?.label;
      expect(labelOf({ suggestionGroup: 'Direktionen' })).toBe(
        'Forslag til næste møde i Direktionen',
      );
      expect(labelOf({ group: 'CHEFGRUPPEN', suggestionGroup: 'Direktionen' })).toBe(
        'Forslag til næste møde i Direktionen',
      );
      expect(labelOf({ group: 'Direktionen' })).toBe('Forslag til næste møde');
      expect(labelOf({})).toBe('Forslag til næste møde');
    });
  });
});
