import type { CoverageNow } from '../../coverage/now';
import { lastTwelveMonths } from '../../coverage/covered-months';
import type { OpenQuestion } from '../../coverage/open-questions';
import type { Suggestion } from '../../coverage/suggestion';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { describeProblem, texts } from '../../i18n';
import { formatDate } from '../../i18n/dates';
import { describeReason } from '../../i18n/reason';
import { noteName } from '../../note-name';
import type { Problem } from '../../problem';
import { buildThemeBody } from './build-theme-body';
import { buildRing, buildThemeRow } from './build-theme-row';
import { buildWaiting } from './build-waiting';
import type { ReadSections } from './build-waiting';
import { MANY, shorten } from '../short-list';
import type { AttentionItem, OverviewModel, ThemeBody } from './overview-model';

interface NoteProblem extends Problem {
  readonly path: string;
}

export interface OverviewContext {
  /** In the order that they are shown. */
  readonly coverages: readonly ThemeCoverage[];
  readonly suggestion: Suggestion | null;
  /** The group that the suggestion is for; null for all. */
  readonly suggestionGroup: string | null;
  /** Whether there is another theme to suggest. */
  readonly hasOther: boolean;
  /** Name of the note that themes are inserted into; null where none is open. */
  readonly target: string | null;
  readonly usesShipped: boolean;
  /** What is wrong in the vault's catalogue notes. */
  readonly problems: readonly NoteProblem[];
  /** Notes whose properties can't be read. */
  readonly unreadable: readonly (NoteProblem & { readonly isRepairable: boolean })[];
  /** What is to be asked, newest first. */
  readonly asked: readonly OpenQuestion[];
  /** What stands in notes, as far as they have been read. */
  readonly read: ReadSections;
  /** What rows showed last, by their themes' ids, as far as it was of the same group. */
  readonly before: ReadonlyMap<string, ThemeBody | null>;
  /** Ids of the themes that are folded out. */
  readonly open: ReadonlySet<string>;
  /** The lists that are shown whole (see `OverviewHandlers.toggleWhole`). */
  readonly whole: ReadonlySet<string>;
}

/** Without a catalogue each meeting has something to mend. */
const MOST_ATTENTION = 10;

/** What the overview shows at one moment. */
export function buildOverview(now: CoverageNow, context: OverviewContext): OverviewModel {
  const { coverages, suggestion, suggestionGroup, hasOther, usesShipped } = context;
  const { target, problems, unreadable, asked, read, before, open, whole } = context;
  const t = texts.overview;
  const chosen = now.group ?? null;
  const names = now.history.groups().map(({ text }) => text);
  const months = lastTwelveMonths(now.today);
  const titles = new Map(coverages.map(({ theme }) => [theme.id, theme.title]));
  const isOpen = ({ theme }: ThemeCoverage): boolean => open.has(theme.id);
  const isForAnother = suggestionGroup !== null && suggestionGroup !== chosen;
  return {
    groups: names.length > 0 ? { names, chosen } : null,
    hasThemes: coverages.length > 0,
    suggestion: suggestion && {
      label: isForAnother ? t.suggestionFor(suggestionGroup) : t.suggestion,
      themeId: suggestion.theme.id,
      title: suggestion.theme.title,
      reason: describeReason(suggestion.reason, now.today),
      ring: buildRing(suggestion),
      hasOther,
    },
    target,
    waiting: buildWaiting(asked, read, whole.has('waiting'), titles),
    rows: shorten(
      coverages,
      whole.has('themes'),
      MANY,
      (coverage) => ({
        ...buildThemeRow(coverage, now.today, months),
        body: isOpen(coverage)
          ? buildThemeBody(coverage, now.today, read, whole, before.get(coverage.theme.id))
          : null,
      }),
      isOpen,
    ),
    attention: shorten(
      [
        ...unreadable.map((note) => ({ ...describeInNote(note), canRepair: note.isRepairable })),
        ...problems.map(describeInNote),
        ...findAttention(now),
      ],
      whole.has('attention'),
      MOST_ATTENTION,
      (item) => item,
    ),
    lacksCatalogue: !usesShipped && coverages.every(({ theme }) => theme.questions.length === 0),
    isNew: coverages.every(({ occasions }) => occasions.length === 0),
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
    ...history.undecided(moment.today, moment).map(({ theme, date, meeting: { path } }) => ({
      path,
      message: t.undecided(noteName(path), theme.title, date === null ? '' : formatDate(date)),
    })),
    ...history.unknownThemes(moment).map(({ name, meeting: { path } }) => ({
      path,
      message: t.unknownTheme(name, noteName(path)),
    })),
  ].map((item) => ({ ...item, line: null }));
}
