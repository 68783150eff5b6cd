import type { Question } from '../catalogue/model';
import type { IsoDate } from '../note/dates/dates';
import { questionKey } from '../note/sections/question-text';
import type { SectionReading } from '../note/sections/section-reading';
import { addMonths } from './calendar';
import type { Occasion } from './occasions';
import { findCovered } from './occasions';
import type { ThemeCoverage } from './theme-coverage';

/** When a group discussed a question of a theme. */
export interface QuestionHistory {
  readonly question: Question;
  /** How many times: each date of a note counts once. */
  readonly times: number;
  /** Null where it was never discussed, or nobody knows when. */
  readonly last: IsoDate | null;
  /** The note that it was discussed in last; null where it was never. */
  readonly path: string | null;
}

/**
 * Which questions of a theme were discussed, in the theme's order. One is discussed where it is
 * ticked in a section of the theme, in a note that says that the theme was covered, on that section's
 * date; what is to come doesn't count.
 *
 * @param sectionsOf the sections of all themes in the note at a path
 */
export function findQuestionHistory(
  { theme, occasions }: Pick<ThemeCoverage, 'theme' | 'occasions'>,
  sectionsOf: (path: string) => readonly SectionReading[],
  today: IsoDate,
): QuestionHistory[] {
  // Newest first, undated last; of a rolling note each date is an occasion of its own.
  const times = new Map<string, Occasion[]>();
  for (const occasion of findCovered(occasions, today)) {
    for (const key of discussedAt(occasion, theme.id, sectionsOf)) {
      times.set(key, [...(times.get(key) ?? []), occasion]);
    }
  }
  return theme.questions.map((question) => {
    const found = times.get(questionKey(question.text)) ?? [];
    const latest = found[0];
    return {
      question,
      times: found.length,
      last: latest?.date ?? null,
      path: latest?.meeting.path ?? null,
    };
  });
}

/**
 * The questions that were not discussed within the cadence: never, longer ago, or nobody knows when.
 * On the day that ends it a question is still within it, as a theme is.
 */
export function findMissingQuestions(
  histories: readonly QuestionHistory[],
  cadenceMonths: number,
  today: IsoDate,
): Question[] {
  return histories
    .filter(({ last }) => last === null || addMonths(last, cadenceMonths) < today)
    .map(({ question }) => question);
}

/** The theme's sections that belong to an occasion: in a rolling note those of its date. */
export function findSectionsAt(
  { meeting, date }: Occasion,
  themeId: string,
  sections: readonly SectionReading[],
): SectionReading[] {
  return sections.filter(
    (section) => section.themeId === themeId && (section.date ?? meeting.date) === date,
  );
}

function discussedAt(
  occasion: Occasion,
  themeId: string,
  sectionsOf: (path: string) => readonly SectionReading[],
): ReadonlySet<string> {
  const sections = findSectionsAt(occasion, themeId, sectionsOf(occasion.meeting.path));
  return new Set(sections.flatMap(({ discussed }) => discussed));
}
