import type { CoverageNow } from '../../coverage/now';
import { findCovered } from '../../coverage/occasions';
import type { Occasion } from '../../coverage/occasions';
import type { Suggestion } from '../../coverage/suggestion';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { describeProblem, texts } from '../../i18n';
import { formatDate, formatShortDate } from '../../i18n/dates';
import { describeReason } from '../../i18n/reason';
import type { IsoDate } from '../../note/dates';
import { noteName } from '../../note-name';
import type { Problem } from '../../problem';
import type { AttentionItem, MeetingLink, OverviewModel, ThemeRow } from './overview-model';

interface NoteProblem extends Problem {
  readonly path: string;
}

export interface OverviewContext {
  readonly coverages: readonly ThemeCoverage[];
  readonly suggestion: Suggestion | null;
  /** The group that the suggestion is for; null for all. */
  readonly suggestionGroup: string | null;
  /** Whether there is another theme to suggest. */
  readonly hasOther: boolean;
  /** Name of the note that themes are inserted into; null where none is open. */
  readonly target: string | null;
  /** What is wrong in the vault's catalogue notes. */
  readonly problems: readonly NoteProblem[];
  /** Notes whose properties can't be read. */
  readonly unreadable: readonly (NoteProblem & { readonly isRepairable: boolean })[];
}

/** What the overview shows at one moment. */
export function buildOverview(now: CoverageNow, context: OverviewContext): OverviewModel {
  const { coverages, suggestion, suggestionGroup, hasOther } = context;
  const { target, problems, unreadable } = context;
  const t = texts.overview;
  const chosen = now.group ?? null;
  const names = now.history.groups().map(({ text }) => text);
  const isForAnother = suggestionGroup !== null && suggestionGroup !== chosen;
  return {
    groups: names.length > 0 ? { names, chosen } : null,
    suggestion: suggestion && {
      label: isForAnother ? t.suggestionFor(suggestionGroup) : t.suggestion,
      themeId: suggestion.theme.id,
      title: suggestion.theme.title,
      reason: describeReason(suggestion.reason, now.today),
      hasOther,
    },
    target,
    rows: coverages.map((coverage) => buildRow(coverage, now.today)),
    attention: [
      ...unreadable.map((note) => ({ ...describeInNote(note), canRepair: note.isRepairable })),
      ...problems.map(describeInNote),
      ...findAttention(now),
    ],
    isNew: coverages.every(({ occasions }) => occasions.length === 0),
  };
}

function buildRow(coverage: ThemeCoverage, today: IsoDate): ThemeRow {
  const { theme, occasions, standing, isFocus, cadenceMonths } = coverage;
  const t = texts.overview;
  const timesCovered = findCovered(occasions, today).length;
  const hasQuestions = theme.questions.length > 0;
  const isNotYet = !hasQuestions && occasions.length === 0;
  return {
    themeId: theme.id,
    title: theme.title,
    standing: isNotYet ? null : standing.kind,
    standingText: isNotYet ? t.noQuestions : texts.standing[standing.kind],
    history: [
      ...(standing.last === null ? [] : [formatShortDate(standing.last)]),
      ...(timesCovered > 0 ? [t.timesCovered(timesCovered)] : []),
    ],
    facts: [
      ...(isFocus ? [t.focus] : []),
      t.cadence(cadenceMonths),
      ...(hasQuestions ? [t.questions(theme.questions.length)] : []),
    ],
    canInsert: hasQuestions,
    meetings: occasions.map(describeOccasion),
  };
}

function describeOccasion({ meeting, date, isCovered }: Occasion): MeetingLink {
  const t = texts.overview;
  return {
    path: meeting.path,
    name: noteName(meeting.path),
    detail: [date === null ? t.noDate : formatDate(date), isCovered ? t.covered : t.onAgenda].join(
      ' · ',
    ),
  };
}

function describeInNote(problem: NoteProblem): AttentionItem {
  const { path, line } = problem;
  const message = texts.overview.noteProblem(noteName(path), line, describeProblem(problem));
  return { path, line, message };
}

/** What in the meeting notes keeps the history from being right. */
function findAttention({ history, ...moment }: CoverageNow): AttentionItem[] {
  const t = texts.overview;
  return [
    ...history.undated(moment).map(({ meeting: { path } }) => ({
      path,
      message: t.undatedMeeting(noteName(path)),
    })),
    ...history.futureDated(moment.today, moment).map(({ meeting: { path }, date }) => ({
      path,
      message: t.futureMeeting(noteName(path), date === null ? '' : formatDate(date)),
    })),
    ...history.unknownThemes(moment).map(({ name, meeting: { path } }) => ({
      path,
      message: t.unknownTheme(name, noteName(path)),
    })),
  ].map((item) => ({ ...item, line: null }));
}
