import type { ThemeLookup } from '../../catalogue/lookup';
import type { IsoDate } from '../dates/dates';
import { findSectionDates } from '../dates/meeting-date';
import { findOpenAgreements } from './open-agreements';
import type { OpenAgreement } from './open-agreements';
import { scanOutline } from '../outline/outline';
import type { ListItem } from '../outline/outline';
import { questionKey } from './question-text';
import { countedTasks, discussionItems, isTicked, questionsAmong } from './section-questions';
import { findAgreements, findSections, makeIsIn } from './sections';
import type { Section } from './sections';
import { isPreparationLine } from './preparation';

/** A line that begins a task, in a quote too: no minutes, but something to do. */
const TASK = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[[^\]]\]\s/u;

/** What a theme's section of a note says, as far as the history needs it. */
export interface SectionReading {
  /** Empty for what stands in no theme's section, of which only `otherTicked` is told. */
  readonly themeId: string;
  /** The date that headings give it; null where the note's own counts. */
  readonly date: IsoDate | null;
  /** Tasks whose ticks count for the theme (see `findCountedTasks`), and how many are ticked. */
  readonly tasks: number;
  readonly ticks: number;
  /** Keys (see `questionKey`) of the questions that are ticked. */
  readonly discussed: readonly string[];
  /** Keys of the other tasks of its top-level lists that are ticked: they may ask of another theme. */
  readonly otherTicked: readonly string[];
  /** Lines of other words: neither questions, headings, labels, tasks, a follow-up nor a time plan. */
  readonly otherLines: number;
  readonly agreements: readonly OpenAgreement[];
}

/** The sections of all themes in a note's text, in order; last what is ticked outside them, if anything. */
export function readSections(text: string, themes: ThemeLookup): SectionReading[] {
  const outline = scanOutline(text);
  const dates = findSectionDates(outline.headings);
  const sections = findSections(text, outline, themes);
  const readings = sections.map((section) =>
    readSection(text, section, dates[section.headingAt] ?? null),
  );
  const isInside = makeIsIn(sections);
  const whole = { headings: outline.headings, bodyFrom: outline.bodyFrom, to: text.length };
  const isAgreed = makeIsIn(findAgreements(text, whole));
  const otherTicked = outline.items
    .filter((item) => isTickedOnTop(item) && !isInside(item.from) && !isAgreed(item.from))
    .map((item) => questionKey(item.text));
  return otherTicked.length === 0 ? readings : [...readings, { ...OUTSIDE, otherTicked }];
}

function readSection(text: string, section: Section, date: IsoDate | null): SectionReading {
  const items = discussionItems(section);
  const questions = questionsAmong(text, section.theme, items);
  const tasks = countedTasks(items, questions);
  const ticked = new Set<ListItem>(tasks.filter(isTicked));
  const own = new Set(questions.map(({ item }) => item));
  return {
    themeId: section.theme.id,
    date,
    tasks: tasks.length,
    ticks: ticked.size,
    discussed: questions
      .filter(({ item }) => ticked.has(item))
      .map(({ question }) => questionKey(question.text)),
    otherTicked: items
      .filter((item) => isTickedOnTop(item) && !own.has(item))
      .map((item) => questionKey(item.text)),
    otherLines: countOtherLines(text, section, own),
    agreements: findOpenAgreements(section),
  };
}

const OUTSIDE: SectionReading = {
  themeId: '',
  date: null,
  tasks: 0,
  ticks: 0,
  discussed: [],
  otherTicked: [],
  otherLines: 0,
  agreements: [],
};

function isTickedOnTop({ depth, task }: ListItem): boolean {
  return depth === 0 && task !== null && isTicked({ task });
}

/** @param questions the section's items that ask one */
function countOtherLines(
  text: string,
  { bodyFrom, to, headings, agreements }: Section,
  questions: ReadonlySet<ListItem>,
): number {
  if (bodyFrom >= to) return 0;
  /** Where lines begin that don't count, after their indentation. */
  const notCounted = new Set<number>();
  for (const parts of [questions, headings, agreements]) {
    for (const { from } of parts) notCounted.add(from);
  }
  let count = 0;
  let from = bodyFrom;
  for (const line of text.slice(bodyFrom, to).split('\n')) {
    const start = line.search(/\S/);
    const isOther = start >= 0 && !notCounted.has(from + start) && !TASK.test(line);
    if (isOther && !isPreparationLine(line)) count += 1;
    from += line.length + 1;
  }
  return count;
}
