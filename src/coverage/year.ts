import type { Theme } from '../catalogue/model';
import type { IsoDate } from '../note/dates/dates';
import { addMonths, daysBetween } from './calendar';
import type { UnknownTheme } from './history';
import type { Meeting } from './meeting';
import { coverNow } from './now';
import type { CoverageNow } from './now';
import { findCovered } from './occasions';
import type { Occasion } from './occasions';
import type { ThemeCoverage } from './theme-coverage';

/** `open`: it was on the agenda of a meeting that is past, and nothing says that it was covered. */
export type YearMarkKind = 'covered' | 'planned' | 'open';

/** A day of the year on which a meeting had, or is to have, a theme. */
export interface YearMark {
  readonly date: IsoDate;
  readonly kind: YearMarkKind;
  readonly meeting: Meeting;
}

/** Days of the year from one on, and up to another; that may be 1 January of the next. */
export interface YearSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A theme, and its days in the year; the first day first. */
export interface YearRing {
  readonly theme: Theme;
  readonly isPaused: boolean;
  readonly marks: readonly YearMark[];
  /** From when it was covered until it should be taken up again. None of a paused theme. */
  readonly spans: readonly YearSpan[];
  /** The day that ends the last of these spans, in whatever year; null where it is past. */
  readonly dueBy: IsoDate | null;
}

/** What a year held, and is to hold. */
export interface CoverageYear {
  readonly year: number;
  /** In the catalogue's order; without themes that nobody can take up and no meeting has had. */
  readonly rings: readonly YearRing[];
  /** Meetings that nothing dates, and the themes they have: they may belong to any year. */
  readonly undated: readonly { readonly meeting: Meeting; readonly themes: readonly Theme[] }[];
  /** Names that no catalogue knows, in the year's notes. */
  readonly unknown: readonly UnknownTheme[];
}

/** @param year from 1 to 9999 */
export function coverYear(now: CoverageNow, year: number): CoverageYear {
  const { history, today } = now;
  const undated = new Map<Meeting, Theme[]>();
  const rings = coverNow(now).flatMap((coverage) => {
    const { theme, occasions, standing } = coverage;
    if (theme.questions.length === 0 && occasions.length === 0) return [];
    for (const { date, meeting } of occasions) {
      if (date === null) undated.set(meeting, [...(undated.get(meeting) ?? []), theme]);
    }
    const marks = occasions.flatMap((occasion) => markOf(occasion, year, today)).reverse();
    const spans = standing.kind === 'paused' ? [] : findSpans(coverage, today);
    const end = spans.at(-1)?.to ?? null;
    return [
      {
        theme,
        isPaused: standing.kind === 'paused',
        marks,
        spans: spans.flatMap((span) => cutToYear(span, year)),
        dueBy: end !== null && end >= today ? end : null,
      },
    ];
  });
  return {
    year,
    rings,
    undated: [...undated].map(([meeting, themes]) => ({ meeting, themes })),
    unknown: history.unknownThemes(now).filter(({ meeting }) => isIn(meeting.date, year)),
  };
}

function markOf({ date, meeting, isCovered }: Occasion, year: number, today: IsoDate): YearMark[] {
  if (date === null || !isIn(date, year)) return [];
  // As for standings: what is said to be covered on a day still to come is planned until then.
  const kind = isCovered && date <= today ? 'covered' : date >= today ? 'planned' : 'open';
  return [{ date, kind, meeting }];
}

/** A theme is covered for as long as it is agreed that nobody need take it up, or until somebody does. */
function findSpans({ occasions, cadenceMonths }: ThemeCoverage, today: IsoDate): YearSpan[] {
  const days = findCovered(occasions, today).flatMap(({ date }) => date ?? []);
  return [...new Set(days)].reverse().map((from, index, all) => {
    const end = addMonths(from, cadenceMonths);
    const next = all[index + 1] ?? end;
    return { from, to: next < end ? next : end };
  });
}

function cutToYear({ from, to }: YearSpan, year: number): YearSpan[] {
  const [first, end] = [firstOfMonth(year, 1), firstOfMonth(year + 1, 1)];
  if (to <= first || from >= end) return [];
  return [{ from: from < first ? first : from, to: to > end ? end : to }];
}

function isIn(date: IsoDate | null, year: number): boolean {
  return date !== null && Number(date.slice(0, 4)) === year;
}

/** How much of a year is gone when a day begins: 0 on 1 January, 1 on that of the next year. */
export function yearFraction(date: IsoDate, year: number): number {
  return daysBetween(firstOfMonth(year, 1), date) / daysInYear(year);
}

/** 365 or 366. */
export function daysInYear(year: number): number {
  return daysBetween(firstOfMonth(year, 1), firstOfMonth(year + 1, 1));
}

/** @param month 1 to 12 */
export function firstOfMonth(year: number, month: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
