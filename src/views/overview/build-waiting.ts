import type { OpenQuestion } from '../../coverage/open-questions';
import { texts } from '../../i18n';
import { formatShortDate } from '../../i18n/dates';
import { findDate } from '../../note/dates';
import type { IsoDate } from '../../note/dates';
import { noteName } from '../../note-name';
import type { SectionReading } from '../../note/section-reading';
import type { ShortList, WaitingItem } from './overview-model';

/** The sections of the note at a path; null where it has not been read yet. */
export type ReadSections = (path: string) => readonly SectionReading[] | null;

/** How many questions are shown where the leader has not asked for all. */
const FEW = 5;

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

/** "Blev det drøftet?": the first questions, or all, each with what speaks for a yes. */
export function buildWaiting(
  asked: readonly OpenQuestion[],
  read: ReadSections,
  isWhole: boolean,
): ShortList<WaitingItem> {
  return {
    total: asked.length,
    isLong: asked.length > FEW,
    items: asked.slice(0, isWhole ? asked.length : FEW).map(({ meeting, theme, date }) => {
      const sections = read(meeting.path);
      const evidence = sections && describeEvidence(sectionsOf(theme.id, sections));
      const note = noteName(meeting.path);
      return {
        path: meeting.path,
        themeId: theme.id,
        title: theme.title,
        note,
        date: date === null ? texts.overview.noDate : dateBeside(note, date),
        evidence: evidence ?? '',
      };
    }),
  };
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

/** What a theme's sections of one note say for its having been discussed. */
function describeEvidence(sections: readonly SectionReading[]): string {
  const t = texts.waiting;
  if (sections.length === 0) return t.noSection;
  const ticks = sum(sections.map((section) => section.ticks));
  if (ticks > 0) return t.ticks(ticks, sum(sections.map(({ tasks }) => tasks)));
  const lines = sum(sections.map(({ otherLines }) => otherLines));
  return `${t.noTicks}, ${lines > 0 ? t.otherLines(lines) : t.noWords}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
