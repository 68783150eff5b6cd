import { findCovered } from '../../coverage/occasions';
import type { Occasion } from '../../coverage/occasions';
import {
  findMissingQuestions,
  findQuestionHistory,
  findSectionsAt,
} from '../../coverage/question-history';
import type { QuestionHistory } from '../../coverage/question-history';
import type { Reason } from '../../coverage/suggestion';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import { texts } from '../../i18n';
import { formatDate } from '../../i18n/dates';
import { describeReason } from '../../i18n/reason';
import type { IsoDate } from '../../note/dates/dates';
import { noteName } from '../../note-name';
import { buildAgreements } from './build-agreements';
import { dateBeside } from './build-waiting';
import type { ReadSections } from './build-waiting';
import { MANY, shorten } from '../short-list';
import { listKey } from './overview-model';
import type { MeetingLink, QuestionLine, ThemeBody } from './overview-model';

/** How many meetings are shown where the leader has not asked for all. */
const FEW = 8;

/**
 * What a theme's row shows folded out; what stands in notes only as far as they have been read.
 *
 * @param before what it showed last; of the questions that stays until all there is to read is read
 */
export function buildThemeBody(
  coverage: ThemeCoverage,
  today: IsoDate,
  read: ReadSections,
  whole: ReadonlySet<string>,
  before: ThemeBody | null = null,
): ThemeBody {
  const { theme, occasions, isFocus, cadenceMonths } = coverage;
  const { questions } = theme;
  const t = texts.overview;
  const histories = findHistories(coverage, read, today);
  const missing = new Set(histories ? findMissingQuestions(histories, cadenceMonths, today) : []);
  const isNoneMissing = histories !== null && questions.length > 0 && missing.size === 0;
  const isWhole = (list: Parameters<typeof listKey>[0]): boolean =>
    whole.has(listKey(list, theme.id));
  return {
    facts: [
      ...describeStanding(coverage, today),
      ...(isFocus ? [t.focus] : []),
      t.cadence(cadenceMonths),
    ],
    agreements: buildAgreements(coverage, today, read, whole),
    questions: shorten(questions, isWhole('questions'), MANY, (question, at) => ({
      text: question.text,
      isDiscussed: histories !== null && !missing.has(question),
      ...describeHistory(histories?.[at]),
    })),
    // Where all are missing, that is what the other button inserts.
    missing: missing.size < questions.length ? [...missing].map(({ text }) => text) : [],
    remark: isNoneMissing ? texts.questions.allDiscussed(cadenceMonths) : '',
    // A link that has the focus would lose it, were it gone for a moment.
    ...(before && histories === null && keepQuestions(before, questions)),
    canInsert: questions.length > 0,
    meetings: shorten(occasions, isWhole('meetings'), FEW, (occasion) =>
      describeOccasion(occasion, theme.id, read),
    ),
  };
}

/** What was shown of the questions; nothing where they are others by now. */
function keepQuestions(
  { questions, missing, remark }: ThemeBody,
  asked: readonly { readonly text: string }[],
): Partial<ThemeBody> {
  const isSame =
    questions.total === asked.length &&
    questions.items.every(({ text }, at) => text === asked[at]?.text);
  return isSame ? { questions, missing, remark } : {};
}

/** The dates in full, and how many times; nothing where it was never covered and is not planned. */
function describeStanding({ occasions, standing }: ThemeCoverage, today: IsoDate): string[] {
  const { planned, last } = standing;
  const times = findCovered(occasions, today).length;
  const reasons: Reason[] = [
    ...(planned ? [{ kind: 'planned', date: planned.date } as const] : []),
    ...(last === null ? [] : [{ kind: 'last-covered', date: last } as const]),
  ];
  return [
    ...reasons.map((reason) => describeReason(reason, today)),
    ...(times > 0 ? [texts.overview.timesCovered(times)] : []),
  ];
}

/** Null until every note is read that covered the theme: half a history would be a wrong one. */
function findHistories(
  coverage: ThemeCoverage,
  read: ReadSections,
  today: IsoDate,
): QuestionHistory[] | null {
  const paths = new Set(findCovered(coverage.occasions, today).map(({ meeting }) => meeting.path));
  const readings = new Map([...paths].map((path) => [path, read(path)]));
  if ([...readings.values()].includes(null)) return null;
  return findQuestionHistory(coverage, (path) => readings.get(path) ?? [], today);
}

function describeHistory(
  history: QuestionHistory | undefined,
): Omit<QuestionLine, 'text' | 'isDiscussed'> {
  const t = texts.questions;
  const nothing = { date: '', path: null, note: '', times: '' };
  if (!history) return nothing;
  const { times, last, path } = history;
  if (path === null) return { ...nothing, date: t.never };
  const note = noteName(path);
  return {
    date: last === null ? t.undated : dateBeside(note, last),
    path,
    note,
    times: times > 1 ? t.times(times) : '',
  };
}

function describeOccasion(occasion: Occasion, themeId: string, read: ReadSections): MeetingLink {
  const { meeting, date, isCovered } = occasion;
  const t = texts.overview;
  const sections = read(meeting.path);
  const ticks = sections && describeTicks(occasion, themeId, sections);
  return {
    path: meeting.path,
    date,
    name: noteName(meeting.path),
    isCovered,
    detail: [
      date === null ? t.noDate : formatDate(date),
      isCovered ? t.covered : t.onAgenda,
      ...(ticks === null ? [] : [ticks]),
    ].join(' · '),
  };
}

/** What the ticks say of an occasion; null where none are to be expected yet. */
function describeTicks(
  occasion: Occasion,
  themeId: string,
  sections: NonNullable<ReturnType<ReadSections>>,
): string | null {
  const found = findSectionsAt(occasion, themeId, sections);
  const ticks = found.reduce((sum, section) => sum + section.ticks, 0);
  const tasks = found.reduce((sum, section) => sum + section.tasks, 0);
  if (ticks > 0) return texts.questions.ticks(ticks, tasks);
  return occasion.isCovered || occasion.isUndecided ? texts.waiting.noTicks : null;
}
