import type { Theme } from '../../catalogue/model';
import type { OpenQuestion } from '../../coverage/open-questions';
import { texts } from '../../i18n';
import { formatList, formatShortDate } from '../../i18n/dates';
import { findDate } from '../../note/dates/dates';
import type { IsoDate } from '../../note/dates/dates';
import { noteName } from '../../note-name';
import { questionKey } from '../../note/sections/question-text';
import type { SectionReading } from '../../note/sections/section-reading';
import { shorten } from '../short-list';
import type { ShortList } from '../short-list';
import type { WaitingItem } from './overview-model';

/** The sections of the note at a path; null where it has not been read yet. */
export type ReadSections = (path: string) => readonly SectionReading[] | null;

/** How many questions are shown where the leader has not asked for all. */
const FEW = 3;

/**
 * Those of the open questions that are to be asked. What is open for its ticks alone waits until the
 * note has been read and has such ticks.
 */
export function findAsked(open: readonly OpenQuestion[], read: ReadSections): OpenQuestion[] {
  return open.filter(
    ({ isOverdue, meeting, theme }) =>
      isOverdue || sectionsOf(theme.id, read(meeting.path) ?? []).some(({ ticks }) => ticks > 0),
  );
}

/**
 * "Blev det drøftet?": the first questions, or all, each with what speaks for a yes.
 *
 * @param titles of the themes, by their ids
 */
export function buildWaiting(
  asked: readonly OpenQuestion[],
  read: ReadSections,
  isWhole: boolean,
  titles: ReadonlyMap<string, string>,
): ShortList<WaitingItem> {
  return shorten(asked, isWhole, FEW, ({ meeting, theme, date }) => {
    const sections = read(meeting.path);
    const evidence = sections && describeEvidence(theme, sections, titles);
    const note = noteName(meeting.path);
    return {
      path: meeting.path,
      themeId: theme.id,
      title: theme.title,
      note,
      date: date === null ? texts.overview.noDate : dateBeside(note, date),
      evidence: evidence ?? '',
    };
  });
}

/** A date beside the name of its note, in which it may stand already: then nothing. */
export function dateBeside(note: string, date: IsoDate): string {
  return findDate(note) === date ? '' : formatShortDate(date);
}

function sectionsOf(
  themeId: string,
  sections: readonly SectionReading[],
): readonly SectionReading[] {
  return sections.filter((section) => section.themeId === themeId);
}

/** What a note says for a theme's having been discussed. */
function describeEvidence(
  theme: Theme,
  sections: readonly SectionReading[],
  titles: ReadonlyMap<string, string>,
): string {
  const t = texts.waiting;
  const own = sectionsOf(theme.id, sections);
  const ticks = sum(own.map((section) => section.ticks));
  if (ticks > 0) return t.ticks(ticks, sum(own.map(({ tasks }) => tasks)));
  const elsewhere = describeElsewhere(theme, sections, titles);
  if (elsewhere !== null) return elsewhere;
  if (own.length === 0) return t.noSection;
  const lines = sum(own.map(({ otherLines }) => otherLines));
  return `${t.noTicks}, ${lines > 0 ? t.otherLines(lines) : t.noWords}`;
}

/** Questions of a theme may be ticked under the headings of others, or under none of a theme. */
function describeElsewhere(
  theme: Theme,
  sections: readonly SectionReading[],
  titles: ReadonlyMap<string, string>,
): string | null {
  const keys = theme.questions.map(({ text }) => questionKey(text));
  const found = sections
    .filter(({ themeId }) => themeId !== theme.id)
    .map(({ themeId, otherTicked }) => ({
      themeId,
      ticks: otherTicked.filter((key) => keys.includes(key)).length,
    }))
    .filter(({ ticks }) => ticks > 0);
  if (found.length === 0) return null;
  const ids = [...new Set(found.map(({ themeId }) => themeId))];
  const names = ids.includes('') ? [] : ids.map((id) => titles.get(id) ?? id);
  return texts.waiting.ticksElsewhere(sum(found.map(({ ticks }) => ticks)), formatList(names));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
