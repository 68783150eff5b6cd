import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Catalogue, ThemePlan } from '../../src/catalogue/model';
import { CoverageHistory } from '../../src/coverage/history';
import type { Meeting } from '../../src/coverage/meeting';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { orderByNeed, rankSuggestions } from '../../src/coverage/suggestion';
import type { Suggestion } from '../../src/coverage/suggestion';
import { coverThemes } from '../../src/coverage/theme-coverage';
import { arbitraryDate } from './arbitrary-dates';
import { makeCatalogue, makeMeeting, makeTheme } from './made-up';

const today = '2026-11-23';
const titles = ['Retning', 'Trivsel', 'Tillid', 'Rammer', 'Roller', 'Egne spørgsmål'];
const themes = titles.map((title) => makeTheme(title));

describe('ranking suggestions', () => {
  it('puts never covered before undated before the longest ago', () => {
    const ranked = rank(makeCatalogue(themes), [
      coveredOn('2026-10-01', 'Retning'),
      coveredOn('2025-10-01', 'Trivsel'),
      coveredOn(null, 'Tillid'),
      coveredOn('2026-01-01', 'Roller'),
      coveredOn('2026-11-01', 'Egne spørgsmål'),
    ]);
    expect(titlesOf(ranked)).toEqual([
      'Rammer',
      'Tillid',
      'Trivsel',
      'Roller',
      'Retning',
      'Egne spørgsmål',
    ]);
  });

  it('puts what is planned after what is not, in the same order', () => {
    const ranked = rank(makeCatalogue(themes.slice(0, 4)), [
      coveredOn('2026-11-20', 'Retning'),
      coveredOn('2025-01-01', 'Trivsel'),
      makeMeeting({ path: 'Plan.md', date: '2026-12-03', agenda: ['Trivsel', 'Tillid'] }),
    ]);
    expect(titlesOf(ranked)).toEqual(['Rammer', 'Retning', 'Tillid', 'Trivsel']);
  });

  it('ranks what another group has planned or covered as if it had not', () => {
    const catalogue = makeCatalogue(themes.slice(0, 3));
    const meetings = [
      makeMeeting({ path: 'a.md', date: '2026-12-03', agenda: ['Retning'], groups: ['A'] }),
      makeMeeting({ path: 'b.md', date: '2026-11-02', covered: ['Trivsel'], groups: ['B'] }),
    ];
    const history = historyOf(catalogue, meetings);
    const rankFor = (group: string | null) =>
      titlesOf(rankSuggestions(coverThemes(catalogue, history, { today, group })));
    expect(rankFor('A')).toEqual(['Trivsel', 'Tillid', 'Retning']);
    expect(rankFor('b')).toEqual(['Retning', 'Tillid', 'Trivsel']);
    expect(rankFor(null)).toEqual(['Tillid', 'Trivsel', 'Retning']);
  });

  it('orders all themes the same way, those that are paused or empty last', () => {
    const empty = makeTheme('Tom', { questions: [] });
    const catalogue = makeCatalogue([empty, ...themes.slice(0, 4)], { paused: ['Retning'] });
    const history = historyOf(catalogue, [
      coveredOn('2026-10-01', 'Trivsel'),
      coveredOn('2025-10-01', 'Tillid'),
    ]);
    const all = coverThemes(catalogue, history, { today });
    expect(orderByNeed(all).map(({ theme }) => theme.title)).toEqual([
      'Rammer',
      'Tillid',
      'Trivsel',
      'Tom',
      'Retning',
    ]);
    expect(titlesOf(rankSuggestions(all))).toEqual(['Rammer', 'Tillid', 'Trivsel']);
  });

  it('takes a theme that is both focus and paused for paused', () => {
    const catalogue = makeCatalogue(themes, {
      focus: ['Tillid', 'Roller'],
      paused: ['[[tillid]]'],
    });
    const cover = coverThemes(catalogue, historyOf(catalogue, []), { today });
    expect(cover.filter(({ isFocus }) => isFocus).map(({ theme }) => theme.title)) //
      .toEqual(['Roller']);
    expect(cover[2]).toMatchObject({ standing: { kind: 'paused' }, cadenceMonths: 6 });
  });

  it('keeps the order of the catalogue where themes are equal', () => {
    const catalogue = makeCatalogue(themes);
    expect(titlesOf(rank(catalogue, []))).toEqual(titles);
    expect(titlesOf(rank(catalogue, [coveredOn('2026-01-01', ...titles)]))).toEqual(titles);
  });

  it('puts a focus theme first among those never covered', () => {
    const catalogue = makeCatalogue(themes, { focus: ['[[Tillid]]'] });
    expect(titlesOf(rank(catalogue, [])).slice(0, 2)).toEqual(['Tillid', 'Retning']);
  });

  it('wants a focus theme back in half the time, rounded up to whole months', () => {
    const catalogue = makeCatalogue(themes, { cadenceMonths: 5, focus: ['tillid'] });
    const cover = coverThemes(catalogue, historyOf(catalogue, []), { today });
    expect(cover.map(({ cadenceMonths }) => cadenceMonths)).toEqual([5, 5, 3, 5, 5, 5]);
    const ranked = rank(catalogue, [
      coveredOn('2026-07-01', 'Retning'),
      coveredOn('2026-08-01', 'Tillid'),
    ]).slice(-2);
    expect(titlesOf(ranked)).toEqual(['Tillid', 'Retning']);
    expect(ranked[0]?.standing.kind).toBe('overdue');
  });

  it('asks for a theme twice a year where nothing else is agreed', () => {
    const [suggestion] = rank(makeCatalogue(themes.slice(0, 1)), []);
    expect(suggestion?.cadenceMonths).toBe(6);
  });

  it('leaves out paused themes and themes without questions', () => {
    const catalogue = makeCatalogue([...themes, makeTheme('Tomt', { questions: [] })], {
      paused: ['Roller', 'Findes ikke'],
    });
    expect(titlesOf(rank(catalogue, []))).toEqual(titles.filter((title) => title !== 'Roller'));
  });

  it('sees the meetings of one group only', () => {
    const catalogue = makeCatalogue(themes.slice(0, 2));
    const meetings = [
      makeMeeting({ path: 'A.md', covered: ['Retning'], groups: ['Direktionen'] }),
      makeMeeting({ path: 'B.md', covered: ['Trivsel'], groups: ['Fagchefer', 'MED'] }),
    ];
    const firstFor = (group: string) => rank(catalogue, meetings, group)[0]?.theme.title;
    expect(firstFor('Direktionen')).toBe('Trivsel');
    expect(firstFor('[[Fagchefer]]')).toBe('Retning');
  });

  it.each<[string, Meeting[], Suggestion['reason']]>([
    ['never covered', [], { kind: 'never' }],
    ['undated', [coveredOn(null, 'Retning')], { kind: 'undated' }],
    ['covered', [coveredOn('2026-01-12', 'Retning')], { kind: 'last-covered', date: '2026-01-12' }],
    [
      'planned',
      [
        coveredOn('2026-01-12', 'Retning'),
        makeMeeting({ path: 'Plan.md', date: '2026-12-03', agenda: ['Retning'] }),
      ],
      { kind: 'planned', date: '2026-12-03' },
    ],
    [
      'planned without a date',
      [makeMeeting({ date: null, agenda: ['Retning'] })],
      { kind: 'planned', date: null },
    ],
  ])('says why: %s', (_, meetings, reason) => {
    expect(rank(makeCatalogue(themes.slice(0, 1)), meetings)[0]?.reason).toEqual(reason);
  });

  it('has every theme once that has questions and is not paused, and is always the same', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMeeting()), arbitraryPlan(), (meetings, plan) => {
        const catalogue = makeCatalogue(themes, plan);
        const ranked = titlesOf(rank(catalogue, meetings));
        expect([...ranked].sort()).toEqual(
          titles.filter((title) => !plan.paused.includes(title)).sort(),
        );
        expect(titlesOf(rank(catalogue, [...meetings].reverse()))).toEqual(ranked);
      }),
    );
  });

  it('never puts a theme behind one that was covered later and has the same cadence', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMeeting()), (meetings) => {
        const ranked = rank(makeCatalogue(themes), meetings).filter(
          ({ standing }) => !standing.planned && standing.last !== null,
        );
        const ratios = ranked.map(({ standing }) => standing.ratio ?? 0);
        expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
      }),
    );
  });
});

function rank(catalogue: Catalogue, meetings: readonly Meeting[], group?: string): Suggestion[] {
  const history = historyOf(catalogue, meetings);
  return rankSuggestions(coverThemes(catalogue, history, { today, group: group ?? null }));
}

function historyOf(catalogue: Catalogue, meetings: readonly Meeting[]): CoverageHistory {
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  return new CoverageHistory(index, createThemeLookup(catalogue));
}

function coveredOn(date: string | null, ...covered: string[]): Meeting {
  return makeMeeting({ path: `${date ?? 'Uden dato'}.md`, date, covered });
}

function titlesOf(suggestions: readonly Suggestion[]): string[] {
  return suggestions.map(({ theme }) => theme.title);
}

function arbitraryMeeting(): fc.Arbitrary<Meeting> {
  const names = fc.subarray(titles);
  const date = fc.option(arbitraryDate('2024-01-01', '2027-12-31'));
  return fc
    .record({ date, agenda: names, covered: names, id: fc.uuid() })
    .map(({ id, ...parts }) => makeMeeting({ ...parts, path: `${id}.md` }));
}

function arbitraryPlan(): fc.Arbitrary<ThemePlan> {
  return fc.record({
    cadenceMonths: fc.option(fc.integer({ min: 1, max: 24 })),
    focus: fc.subarray(titles),
    paused: fc.subarray(titles),
  });
}
