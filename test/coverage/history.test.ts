import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { findDatedSections } from '../../src/coverage/rolling-note';
import type { RollingHeading } from '../../src/coverage/rolling-note';
import { makeCatalogue, makeMeeting, makeTheme } from './made-up';

const retning = makeTheme('Retning', { earlierTitles: ['Kurs'] });
const trivsel = makeTheme('Psykologisk tryghed');
const catalogue = makeCatalogue([retning, trivsel]);

describe('the history of a theme', () => {
  it('has its meetings, newest first and undated last', () => {
    const history = historyOf(
      makeMeeting({ path: 'b.md', date: '2026-01-12', covered: ['Retning'] }),
      makeMeeting({ path: 'd.md', date: null, covered: ['Retning'] }),
      makeMeeting({ path: 'c.md', date: '2026-11-02', agenda: ['Retning'] }),
      makeMeeting({ path: 'a.md', date: '2026-01-12', covered: ['Retning'] }),
      makeMeeting({ path: 'e.md', date: '2026-11-02', covered: ['Andet'] }),
    );
    expect(
      history
        .occasions(retning)
        .map(({ meeting, date, isCovered }) => [meeting.path, date, isCovered]),
    ).toEqual([
      ['c.md', '2026-11-02', false],
      ['a.md', '2026-01-12', true],
      ['b.md', '2026-01-12', true],
      ['d.md', null, true],
    ]);
  });

  it.each([
    'Psykologisk tryghed',
    'psykologisk-tryghed',
    ' PSYKOLOGISK  TRYGHED ',
    '[[Temaer/Psykologisk tryghed|tryghed]]',
    'Psykologisk tryghed'.normalize('NFD'),
  ])('has it by each of its names: %s', (name) => {
    expect(historyOf(makeMeeting({ covered: [name] })).occasions(trivsel)).toHaveLength(1);
  });

  it('counts a meeting once that names the theme twice', () => {
    const history = historyOf(
      makeMeeting({ agenda: ['Retning', 'Kurs'], covered: ['Kurs', 'retning'] }),
    );
    expect(history.occasions(retning)).toHaveLength(1);
  });

  it('follows a changed catalogue without a note read again', () => {
    const index = indexOf(makeMeeting({ covered: ['Retning', 'Rummelighed'] }));
    const more = makeTheme('Rummelighed');
    const before = new CoverageHistory(index, createThemeLookup(catalogue));
    const after = new CoverageHistory(index, createThemeLookup(makeCatalogue([retning, more])));
    expect(before.unknownThemes()).toMatchObject([{ name: 'Rummelighed' }]);
    expect(after.unknownThemes()).toEqual([]);
    expect(after.occasions(more)).toHaveLength(1);
  });
});

describe('a rolling note', () => {
  const rolling = (
    headings: RollingHeading[],
    more: Partial<Record<'agenda' | 'covered', string[]>>,
  ) => {
    const themes = createThemeLookup(catalogue);
    // The note's text says of its sections what the headings say.
    const readSections = () =>
      findDatedSections(headings, themes).map(({ theme, date, hasTicks }) => ({
        ...{ themeId: theme.id, date, ticks: hasTicks ? 1 : 0 },
        ...{ tasks: 1, discussed: [], otherTicked: [], agreements: [], otherLines: 0 },
      }));
    const index = indexOf(makeMeeting({ date: null, headings, ...more }));
    return new CoverageHistory(index, themes, readSections)
      .occasions(retning)
      .map(({ date, isCovered }) => [date, isCovered]);
  };

  it('covered a theme on each date where a question is ticked, and plans it on the others', () => {
    const headings = [
      ...day('2027-01-07', 'Retning', false),
      ...day('2026-11-02', 'Retning', true),
      ...day('2026-09-07', 'Kurs', true),
      ...day('2026-08-03', 'Psykologisk tryghed', true),
    ];
    expect(rolling(headings, { agenda: ['Retning'], covered: ['Retning'] })).toEqual([
      ['2027-01-07', false],
      ['2026-11-02', true],
      ['2026-09-07', true],
    ]);
  });

  it('keeps dates without ticks beside others, on the agenda or not', () => {
    const headings = [
      ...day('2026-11-02', 'Retning', true),
      ...day('2026-09-07', 'Retning', false),
    ];
    expect(rolling(headings, { covered: ['Retning'] })).toEqual([
      ['2026-11-02', true],
      ['2026-09-07', false],
    ]);
  });

  it('covered a theme on all dates where no date has a tick', () => {
    const headings = [
      ...day('2026-11-02', 'Retning', false),
      ...day('2026-09-07', 'Retning', false),
    ];
    expect(rolling(headings, { covered: ['Retning'] })).toEqual([
      ['2026-11-02', true],
      ['2026-09-07', true],
    ]);
  });

  it('covered a theme on a date if one of its sections there has a tick', () => {
    const headings = [
      ...day('2026-11-02', 'Retning', true),
      ...day('2026-11-02', 'Kurs', false),
      ...day('2026-09-07', 'Retning', true),
    ];
    expect(rolling(headings, { covered: ['Retning'] })).toEqual([
      ['2026-11-02', true],
      ['2026-09-07', true],
    ]);
  });

  it('has the date of the note for sections under no date', () => {
    const headings = [
      { text: 'Retning', level: 2, date: null, hasTicks: false },
      ...day('2026-11-02', 'Retning', true),
    ];
    const meeting = makeMeeting({ date: '2026-11-30', headings, agenda: ['Retning'] });
    expect(historyOf(meeting).occasions(retning)).toMatchObject([
      { date: '2026-11-30', isCovered: false },
      { date: '2026-11-02', isCovered: false },
    ]);
  });

  it('covered nothing by ticks alone', () => {
    expect(rolling(day('2026-11-02', 'Retning', true), { agenda: ['Retning'] })).toEqual([
      ['2026-11-02', false],
    ]);
  });

  it('has the date of the note for a theme without a section', () => {
    expect(rolling(day('2026-11-02', 'Andet', true), { covered: ['Retning'] })).toEqual([
      [null, true],
    ]);
  });

  it('counts ticks under headings inside a section, up to the next theme or section', () => {
    const date = '2026-11-02';
    const headings = [
      ...day('2026-12-07', 'Retning', true),
      { text: date, level: 2, date, hasTicks: false },
      { text: '1. Retning', level: 3, date, hasTicks: false },
      { text: 'Runde', level: 4, date, hasTicks: false },
      { text: 'Psykologisk tryghed', level: 4, date, hasTicks: true },
      { text: 'Dialog', level: 5, date, hasTicks: true },
      { text: 'Eventuelt', level: 3, date, hasTicks: true },
      { text: 'Bilag', level: 4, date, hasTicks: true },
    ];
    for (const untold of [headings, headings.toSpliced(5, 2)]) {
      expect(rolling(untold, { covered: ['Retning'] })).toEqual([
        ['2026-12-07', true],
        [date, false],
      ]);
    }
    const ticked = { text: 'Dialog', level: 4, date, hasTicks: true };
    expect(rolling(headings.toSpliced(5, 0, ticked), { covered: ['Retning'] })).toEqual([
      ['2026-12-07', true],
      [date, true],
    ]);
  });

  it('has no theme Aftaler where that is what a theme’s section has agreed', () => {
    const lookup = createThemeLookup(makeCatalogue([retning, makeTheme('Aftaler')]));
    const part = (text: string, level: number, hasTicks = false) => ({
      ...{ text, level, hasTicks, date: '2026-11-02' },
    });
    const found = findDatedSections(
      [
        part('Retning', 3),
        part('Aftaler', 4),
        part('Dialog', 4, true),
        part('Aftaler', 3, true),
        part('Eventuelt', 3, true),
      ],
      lookup,
    );
    expect(found.map(({ theme, hasTicks }) => [theme.title, hasTicks])).toEqual([
      ['Retning', true],
      ['Aftaler', true],
    ]);
  });
});

describe('what the history lists', () => {
  it('tells nothing of notes that name no known theme', () => {
    const history = historyOf(
      makeMeeting({ path: 'a.md', date: '2026-01-12', agenda: ['Ferie', 'Retning'] }),
      makeMeeting({ path: 'b.md', date: '2026-03-02', agenda: ['Ferie'], groups: ['Rejser'] }),
      makeMeeting({ path: 'c.md', date: '2026-02-02', covered: ['Retning'] }),
    );
    expect(history.unknownThemes().map(({ name }) => name)).toEqual(['Ferie']);
    expect(history.groups()).toEqual([]);
  });

  it('names an unknown theme once for each note', () => {
    const history = historyOf(
      makeMeeting({ agenda: ['Ferie', 'Retning'], covered: ['ferie', 'Løn'] }),
    );
    expect(history.unknownThemes().map(({ name }) => name)).toEqual(['Ferie', 'Løn']);
  });

  it('has each group once, in Danish order, whatever the order of the notes', () => {
    const meetings = [
      ['Økonomi', 'ÅRHUS'],
      ['direktionen', 'Ærø'],
      ['Direktionen', 'Fagchefer'],
      ['direktionen'],
    ].map((groups, at) => makeMeeting({ path: `${at}.md`, covered: ['Retning'], groups }));
    const names = (history: CoverageHistory) => history.groups().map(({ text }) => text);
    const expected = ['Direktionen', 'Fagchefer', 'Ærø', 'Økonomi', 'ÅRHUS'];
    expect(names(historyOf(...meetings))).toEqual(expected);
    expect(names(historyOf(...meetings.reverse()))).toEqual(expected);
  });

  it('has the notes that covered a theme without a date, or on a day still to come', () => {
    const history = historyOf(
      makeMeeting({ path: 'a.md', date: null, covered: ['Retning', 'Psykologisk tryghed'] }),
      makeMeeting({ path: 'b.md', date: null, agenda: ['Retning'] }),
      makeMeeting({ path: 'c.md', date: '2027-01-07', covered: ['Retning', 'Kurs'] }),
      makeMeeting({ path: 'd.md', date: '2026-11-23', covered: ['Retning'] }),
      makeMeeting({ path: 'e.md', date: '2027-01-07', agenda: ['Retning'] }),
    );
    expect(history.undated().map(({ meeting }) => meeting.path)).toEqual(['a.md']);
    expect(history.futureDated('2026-11-23').map(({ meeting }) => meeting.path)).toEqual(['c.md']);
  });

  it('lists what is to be mended in the notes of one group', () => {
    const history = historyOf(
      makeMeeting({ path: 'a.md', date: null, covered: ['Retning'], groups: ['Direktionen'] }),
      makeMeeting({ path: 'b.md', date: null, covered: ['Retning'] }),
      makeMeeting({
        path: 'c.md',
        date: '2027-01-07',
        covered: ['Retning', 'Ferie'],
        groups: ['Chefgruppen', '[[direktionen|os]]'],
      }),
      makeMeeting({
        path: 'd.md',
        date: '2027-01-07',
        covered: ['Retning', 'Ferie'],
        groups: ['Chefgruppen'],
      }),
    );
    const filter = { group: 'DIREKTIONEN' };
    expect(history.undated(filter).map(({ meeting }) => meeting.path)).toEqual(['a.md']);
    expect(history.futureDated('2026-11-23', filter).map(({ meeting }) => meeting.path)).toEqual([
      'c.md',
    ]);
    expect(history.unknownThemes(filter).map(({ meeting }) => meeting.path)).toEqual(['c.md']);
    expect(history.futureDated('2026-11-23', { group: 'Ledelsen' })).toEqual([]);
  });

  it('looks at each date of a rolling note', () => {
    const headings = [...day('2026-11-02', 'Retning', true), ...day('2027-01-07', 'Retning', true)];
    const history = historyOf(makeMeeting({ headings, covered: ['Retning'] }));
    expect(history.futureDated('2026-11-23').map(({ date }) => date)).toEqual(['2027-01-07']);
  });
});

function day(date: string, theme: string, hasTicks: boolean): RollingHeading[] {
  return [
    { text: date, level: 2, date, hasTicks: false },
    { text: theme, level: 3, date, hasTicks },
  ];
}

function historyOf(...meetings: Meeting[]): CoverageHistory {
  return new CoverageHistory(indexOf(...meetings), createThemeLookup(catalogue));
}

function indexOf(...meetings: Meeting[]): MeetingIndex {
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  return index;
}
