import type { CoverageNow } from '../../coverage/now';
import { coverYear } from '../../coverage/year';
import type { CoverageYear, YearMark, YearMarkKind, YearRing } from '../../coverage/year';
import { texts } from '../../i18n';
import { formatDate, formatShortDate, formatShortDay } from '../../i18n/dates';
import { noteName } from '../../note-name';
import { MANY, shorten } from '../short-list';
import type {
  OutsideItem,
  RingMark,
  ThemeRing,
  WheelList,
  YearWheelModel,
} from './year-wheel-model';

/**
 * What the wheel of a year shows at one moment.
 *
 * @param year from 1 to 9999
 * @param whole the lists that are shown whole
 */
export function buildYearWheel(
  now: CoverageNow,
  year: number,
  whole: ReadonlySet<WheelList> = new Set(),
): YearWheelModel {
  const t = texts.yearWheel;
  const covered = coverYear(now, year);
  const names = now.history.groups().map(({ text }) => text);
  const group = now.group ?? null;
  const count = (kind: YearMarkKind): number =>
    covered.rings.flatMap(({ marks }) => marks).filter((mark) => mark.kind === kind).length;
  const kinds = KINDS.filter((kind) => count(kind) > 0);
  const thisYear = Number(now.today.slice(0, 4));
  const { items: rings, ...ringList } = shorten(
    findShown(covered.rings),
    whole.has('rings'),
    MANY,
    (ring) => buildRing(ring, group === null, year >= thisYear),
  );
  return {
    year,
    title: group === null ? t.titleOf(year) : t.titleFor(year, group),
    groups: names.length > 0 ? { names, chosen: group } : null,
    today: now.today,
    counts: kinds.filter((kind) => kind !== 'open').map((kind) => t.count[kind](count(kind))),
    rings,
    ringList,
    kinds,
    emptyText: kinds.length > 0 ? '' : year < thisYear ? t.emptyPast(year) : t.empty(year),
    outside: shorten(findOutside(covered), whole.has('outside'), MANY, (item) => item),
  };
}

/** Rings for all themes, unless these are so many that only those with something to see have room. */
function findShown(rings: readonly YearRing[]): readonly YearRing[] {
  if (rings.length <= MANY) return rings;
  return rings.filter(({ marks, spans }) => marks.length + spans.length > 0);
}

const KINDS = ['covered', 'planned', 'open'] as const;

function buildRing(ring: YearRing, showsGroups: boolean, showsDue: boolean): ThemeRing {
  const { theme, isPaused, marks, spans, dueBy } = ring;
  const t = texts.yearWheel;
  const due = showsDue && dueBy !== null ? t.dueBy(formatShortDate(dueBy)) : '';
  return {
    themeId: theme.id,
    title: theme.title,
    remark: isPaused ? t.paused : due,
    isPaused,
    marks: marks.map((mark) => buildMark(theme.title, mark, showsGroups)),
    spans,
  };
}

function buildMark(title: string, mark: YearMark, showsGroups: boolean): RingMark {
  const { date, kind, meeting } = mark;
  const what = texts.yearWheel.what[kind](formatDate(date));
  const groups = meeting.groups.map(({ text }) => text).join(', ');
  return {
    key: `${date} ${title} ${meeting.path}`,
    path: meeting.path,
    date,
    kind,
    name: [title, what, ...(groups === '' ? [] : [groups])].join(', '),
    lines: [what, ...(groups === '' ? [] : [groups])],
    day: formatShortDay(date),
    detail: [texts.yearWheel.did[kind], ...(showsGroups && groups !== '' ? [groups] : [])].join(
      ' · ',
    ),
  };
}

function findOutside({ undated, unknown }: CoverageYear): OutsideItem[] {
  const t = texts.yearWheel;
  return [
    ...undated.map(({ meeting: { path }, themes }) => ({
      path,
      note: noteName(path),
      text: t.undated(themes.map(({ title }) => title).join(', ')),
    })),
    ...unknown.map(({ name, meeting: { path } }) => ({
      path,
      note: noteName(path),
      text: t.unknown(name),
    })),
  ];
}
