import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import type { Theme, ThemePlan } from '../../../src/catalogue/model';
import { CoverageHistory } from '../../../src/coverage/history';
import type { Meeting } from '../../../src/coverage/meeting';
import { MeetingIndex } from '../../../src/coverage/meeting-index';
import { buildYearWheel } from '../../../src/views/year-wheel/build-year-wheel';
import type { WheelList, YearWheelModel } from '../../../src/views/year-wheel/year-wheel-model';
import { makeCatalogue, makeMeeting, makeTheme } from '../../coverage/made-up';

const safety = makeTheme('Psykologisk tryghed');

interface Seen {
  readonly year?: number;
  readonly group?: string | null;
  readonly plan?: Partial<ThemePlan>;
  readonly themes?: readonly Theme[];
  readonly whole?: readonly WheelList[];
}

function wheelOf(
  meetings: readonly Meeting[],
  { year = 2026, group = null, plan = {}, themes = [safety], whole = [] }: Seen = {},
): YearWheelModel {
  const catalogue = makeCatalogue(themes, plan);
  const index = new MeetingIndex();
  for (const meeting of meetings) index.put(meeting);
  const history = new CoverageHistory(index, createThemeLookup(catalogue));
  return buildYearWheel({ catalogue, history, today: '2026-11-23', group }, year, new Set(whole));
}

const meeting = makeMeeting({
  path: 'Møder/2026-11-23 Ledermøde.md',
  covered: [safety.title],
  groups: ['Direktionen'],
});

describe('the year wheel', () => {
  it('names a mark by theme, what happened, date and group', () => {
    const [mark] = wheelOf([meeting]).rings[0]?.marks ?? [];
    expect(mark).toMatchObject({
      name: 'Psykologisk tryghed, drøftet 23. november 2026, Direktionen',
      lines: ['drøftet 23. november 2026', 'Direktionen'],
      day: '23. nov.',
      detail: 'drøftet · Direktionen',
      path: meeting.path,
    });
    const agenda = makeMeeting({ date: '2026-12-07', agenda: [safety.title] });
    expect(wheelOf([agenda]).rings[0]?.marks[0]?.name).toBe(
      'Psykologisk tryghed, planlagt 7. december 2026',
    );
    const past = makeMeeting({ date: '2026-08-24', agenda: [safety.title] });
    expect(wheelOf([past]).rings[0]?.marks[0]?.name).toBe(
      'Psykologisk tryghed, på dagsordenen 24. august 2026, ikke markeret som drøftet',
    );
  });

  it('says nothing of groups where no meeting has one', () => {
    const wheel = wheelOf([makeMeeting({ covered: [safety.title] })]);
    expect(wheel.groups).toBeNull();
    expect(wheel.title).toBe('Årshjul 2026');
    expect(wheel.rings[0]?.marks[0]).toMatchObject({
      name: 'Psykologisk tryghed, drøftet 23. november 2026',
      detail: 'drøftet',
    });
  });

  it('says for which group it is, and then not beside each date', () => {
    const wheel = wheelOf([meeting], { group: 'Direktionen' });
    expect(wheel.title).toBe('Årshjul 2026 · Direktionen');
    expect(wheel.groups).toEqual({ names: ['Direktionen'], chosen: 'Direktionen' });
    expect(wheel.rings[0]?.marks[0]?.detail).toBe('drøftet');
  });

  it('of a year with nothing says so in one sentence', () => {
    expect(wheelOf([meeting], { year: 2019 }).emptyText).toBe('Ingen temaer blev drøftet i 2019.');
    expect(wheelOf([meeting], { year: 2027 }).emptyText).toBe(
      'Ingen temaer er drøftet eller planlagt i 2027 endnu.',
    );
    expect(wheelOf([meeting]).emptyText).toBe('');
  });

  it('counts what was covered and is planned', () => {
    const agenda = makeMeeting({ path: 'b.md', date: '2026-12-07', agenda: [safety.title] });
    expect(wheelOf([meeting, agenda])).toMatchObject({
      counts: ['1 drøftet', '1 planlagt'],
      kinds: ['covered', 'planned'],
    });
    expect(wheelOf([]).counts).toEqual([]);
  });

  it('says until when a theme has time, from this year on, and that it is paused', () => {
    const plan = { paused: [safety.title] };
    expect(wheelOf([meeting]).rings[0]?.remark).toBe('op igen senest 23. maj 2027');
    expect(wheelOf([meeting], { year: 2027 }).rings[0]?.remark).toBe('op igen senest 23. maj 2027');
    expect(wheelOf([meeting], { year: 2025 }).rings[0]?.remark).toBe('');
    expect(wheelOf([meeting], { plan }).rings[0]).toMatchObject({
      remark: 'på pause',
      isPaused: true,
      spans: [],
    });
  });

  it('tells what no mark can show', () => {
    const undated = makeMeeting({ path: 'M/Seminar.md', date: null, covered: [safety.title] });
    const unknown = makeMeeting({ path: 'M/x.md', agenda: [safety.title, 'Trivsl'] });
    expect(wheelOf([undated, unknown]).outside.items).toEqual([
      { path: 'M/Seminar.md', note: 'Seminar', text: 'har ingen dato: Psykologisk tryghed' },
      { path: 'M/x.md', note: 'x', text: 'nævner et ukendt tema: Trivsl' },
    ]);
  });

  it('shows a hundred of what no mark can show, and all when asked for', () => {
    const undated = Array.from({ length: 120 }, (_, at) =>
      makeMeeting({ path: `M/Seminar ${at}.md`, date: null, covered: [safety.title] }),
    );
    const { outside } = wheelOf(undated);
    expect(outside).toMatchObject({ total: 120, isLong: true });
    expect(outside.items).toHaveLength(100);
    expect(wheelOf(undated, { whole: ['outside'] }).outside.items).toHaveLength(120);
  });

  it('shows a hundred of very many rings, those with something to see, and all when asked for', () => {
    const themes = Array.from({ length: 150 }, (_, at) => makeTheme(`Tema ${at}`));
    const covered = themes.slice(10, 130).map(({ title }) => title);
    const meetings = [makeMeeting({ covered })];
    const { rings, ringList } = wheelOf(meetings, { themes });
    expect(rings.map(({ title }) => title)).toEqual(covered.slice(0, 100));
    expect(ringList).toEqual({ total: 120, isLong: true });
    expect(wheelOf(meetings, { themes, whole: ['rings'] }).rings).toHaveLength(120);
  });
});
