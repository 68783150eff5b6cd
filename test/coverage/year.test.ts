import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import type { ThemePlan } from '../../src/catalogue/model';
import { addMonths } from '../../src/coverage/calendar';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { nowForGroup } from '../../src/coverage/now';
import type { CoverageNow } from '../../src/coverage/now';
import { coverYear, daysInYear, yearFraction } from '../../src/coverage/year';
import type { CoverageYear, YearRing } from '../../src/coverage/year';
import { arbitraryDate } from './arbitrary-dates';
import { makeCatalogue, makeMeeting, makeTheme } from './made-up';

const today = '2026-11-23';
const safety = makeTheme('Psykologisk tryghed');
const time = makeTheme('Fælles brug af tid');
const own = makeTheme('Egne spørgsmål', { questions: [] });

function nowWith(meetings: readonly Meeting[], plan: Partial<ThemePlan> = {}): CoverageNow {
  const catalogue = makeCatalogue([safety, time, own], plan);
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  return { catalogue, history: new CoverageHistory(index, createThemeLookup(catalogue)), today };
}

function ringOf(year: CoverageYear, title: string): YearRing | undefined {
  return year.rings.find(({ theme }) => theme.title === title);
}

function marksOf(meetings: readonly Meeting[], year = 2026): string[] {
  const { marks = [] } = ringOf(coverYear(nowWith(meetings), year), safety.title) ?? {};
  return marks.map(({ kind, date }) => `${kind} ${date}`);
}

const covered = (date: string | null, more: Parameters<typeof makeMeeting>[0] = {}): Meeting =>
  makeMeeting({ path: `${date ?? 'intet'}.md`, date, covered: [safety.title], ...more });
const onAgenda = (date: string | null): Meeting =>
  makeMeeting({ path: `${date ?? 'intet'} plan.md`, date, agenda: [safety.title] });

describe('the year', () => {
  it('has each theme that somebody can take up, in the order of the catalogue', () => {
    const titles = coverYear(nowWith([]), 2026).rings.map(({ theme }) => theme.title);
    expect(titles).toEqual([safety.title, time.title]);
  });

  it('has a theme without questions too, where a meeting had it', () => {
    const year = coverYear(nowWith([makeMeeting({ covered: [own.title] })]), 2020);
    expect(ringOf(year, own.title)?.marks).toEqual([]);
  });

  it('has its own days alone, the first first', () => {
    const dates = ['2025-12-31', '2026-12-31', '2026-01-01', '2027-01-01', '2026-05-04'];
    expect(marksOf(dates.map((date) => onAgenda(date)))).toEqual([
      'open 2026-01-01',
      'open 2026-05-04',
      'planned 2026-12-31',
    ]);
    expect(
      marksOf(
        dates.map((date) => onAgenda(date)),
        2025,
      ),
    ).toEqual(['open 2025-12-31']);
  });

  it('tells what was covered, is planned, and was on an agenda', () => {
    expect(
      marksOf([
        covered('2026-03-02'),
        covered('2026-12-07'),
        covered(today),
        onAgenda('2026-11-22'),
        onAgenda('2026-12-01'),
      ]),
    ).toEqual([
      'covered 2026-03-02',
      'open 2026-11-22',
      `covered ${today}`,
      'planned 2026-12-01',
      'planned 2026-12-07',
    ]);
    expect(marksOf([onAgenda(today)])).toEqual([`planned ${today}`]);
  });

  it('keeps every meeting of a day, and of every date of a rolling note one', () => {
    expect(marksOf([covered('2026-03-02'), covered('2026-03-02', { path: 'b.md' })])).toEqual([
      'covered 2026-03-02',
      'covered 2026-03-02',
    ]);
    const heading = (date: string) => ({ text: safety.title, level: 2, date, hasTicks: false });
    const headings = [heading('2026-02-02'), heading('2025-09-01'), heading('2026-04-06')];
    expect(marksOf([covered(null, { headings })])).toEqual([
      'covered 2026-02-02',
      'covered 2026-04-06',
    ]);
  });

  it('is that of one group where one is looked at', () => {
    const now = nowWith([
      covered('2026-03-02', { groups: ['Direktionen'] }),
      covered('2026-04-06', { groups: ['Chefgruppen', 'Direktionen'] }),
      covered('2026-05-04', { groups: ['Chefgruppen'] }),
      covered('2026-06-01'),
    ]);
    const datesFor = (group: string | null): string[] =>
      coverYear(nowForGroup(now, group), 2026).rings.flatMap(({ marks }) =>
        marks.map(({ date }) => date),
      );
    expect(datesFor('direktionen')).toEqual(['2026-03-02', '2026-04-06']);
    expect(datesFor(null)).toHaveLength(4);
    expect(nowForGroup(now, '[[chefgruppen]]').group).toBe('Chefgruppen');
    expect(nowForGroup(now, 'Byrådet').group).toBeNull();
  });

  it('tells of the meetings that nothing dates, each with its themes, and of unknown names', () => {
    const { undated, unknown } = coverYear(
      nowWith([
        makeMeeting({ path: 'a.md', date: null, covered: [time.title, safety.title] }),
        makeMeeting({ path: 'b.md', date: '2026-02-02', agenda: [time.title, 'Trivsl'] }),
        makeMeeting({ path: 'c.md', date: '2025-02-02', agenda: [time.title, 'Trivsel'] }),
      ]),
      2026,
    );
    expect(undated.map(({ meeting, themes }) => [meeting.path, themes.length])).toEqual([
      ['a.md', 2],
    ]);
    expect(unknown.map(({ name, meeting }) => [name, meeting.path])).toEqual([['Trivsl', 'b.md']]);
  });
});

describe('the spans of a theme', () => {
  const spansOf = (meetings: Meeting[], year = 2026, plan: Partial<ThemePlan> = {}) =>
    ringOf(coverYear(nowWith(meetings, plan), year), safety.title)?.spans.map(
      ({ from, to }) => `${from}/${to}`,
    );

  it('go from where it was covered until it should be taken up, or until it was', () => {
    expect(spansOf([covered('2026-01-12'), covered('2026-04-13'), covered('2026-11-09')])).toEqual([
      '2026-01-12/2026-04-13',
      '2026-04-13/2026-10-13',
      '2026-11-09/2027-01-01',
    ]);
  });

  it('begin and end with the year', () => {
    const meetings = [covered('2025-11-17'), covered('2026-11-09')];
    expect(spansOf(meetings)).toEqual(['2026-01-01/2026-05-17', '2026-11-09/2027-01-01']);
    expect(spansOf(meetings, 2027)).toEqual(['2027-01-01/2027-05-09']);
    expect(spansOf([covered('2025-07-01')])).toEqual([]);
  });

  it('are as long as the group has agreed on, half of it for a focus theme', () => {
    const meetings = [covered('2026-01-12')];
    expect(spansOf(meetings, 2026, { cadenceMonths: 2 })).toEqual(['2026-01-12/2026-03-12']);
    expect(spansOf(meetings, 2026, { focus: [safety.title] })).toEqual(['2026-01-12/2026-04-12']);
    expect(spansOf(meetings, 2026, { paused: [safety.title] })).toEqual([]);
  });

  it('tell until when the theme has time, as long as it has', () => {
    const dueBy = (date: string) =>
      ringOf(coverYear(nowWith([covered(date)]), 2026), safety.title)?.dueBy;
    expect(dueBy('2026-08-31')).toBe('2027-02-28');
    expect(dueBy('2026-05-23')).toBe(today);
    expect(dueBy('2026-05-22')).toBeNull();
  });

  it('never overlap, and lie within the year', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryDate('2025-01-01', '2026-11-23'), { maxLength: 8 }),
        (dates) => {
          const year = Number((dates[0] ?? today).slice(0, 4));
          const meetings = dates.map((date, index) => covered(date, { path: `${index}.md` }));
          const { spans = [] } = ringOf(coverYear(nowWith(meetings), year), safety.title) ?? {};
          spans.reduce((end, { from, to }) => {
            expect(from >= end && to > from).toBe(true);
            expect(to <= addMonths(from, 6)).toBe(true);
            return to;
          }, `${year}-01-01`);
          expect((spans.at(-1)?.to ?? '') <= `${year + 1}-01-01`).toBe(true);
        },
      ),
    );
  });
});

describe('the days of a year', () => {
  it('are one more in a leap year', () => {
    expect([2024, 2026, 2100, 2000].map(daysInYear)).toEqual([366, 365, 365, 366]);
  });

  it('go from 0 on New Year to 1 on the next', () => {
    expect(yearFraction('2026-01-01', 2026)).toBe(0);
    expect(yearFraction('2027-01-01', 2026)).toBe(1);
    expect(yearFraction('2026-12-31', 2026)).toBe(364 / 365);
    expect(yearFraction('2024-03-01', 2024)).toBe(60 / 366);
  });
});
