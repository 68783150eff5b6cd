import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import type { IsoDate } from './dates';
import { readFrontmatter } from './frontmatter-entries';
import { findSectionDates, readNoteDate } from './meeting-date';
import { scanOutline } from './outline';
import { findKey, readNames } from './properties';
import type { FrontmatterValues } from './properties';
import { planPropertyEdits } from './property-edit';
import type { PropertyEditPlan } from './property-edit';
import { findCountedTasks, isTicked } from './section-questions';
import type { TaskItem } from './section-questions';
import { findSections } from './sections';

export interface CoverageRequest {
  readonly text: string;
  /** The file's name without folders and ending: a date may stand in it. */
  readonly basename: string;
  readonly theme: Theme;
  readonly themes: ThemeLookup;
  /** Names of properties. */
  readonly properties: { readonly covered: string; readonly date: string };
  readonly today: IsoDate;
}

/**
 * Marks a theme as covered. Where it is the first one and nothing dates it (neither a property, the
 * file's name nor a heading over its section), the note gets today as its date: the meeting is now.
 * A date property with other words in it is left as it is. Problems: see `planPropertyEdits`.
 */
export function planCovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme, properties, today } = request;
  const reading = readFrontmatter(text);
  if (!reading.ok) return reading;
  const isSame = isNameOf(request);
  const isDateWanted = needsDate(request, reading.frontmatter.values);
  return planPropertyEdits(text, [
    ...(isDateWanted ? [{ kind: 'set', key: properties.date, value: today } as const] : []),
    { kind: 'add', key: properties.covered, value: theme.title, isSame },
  ]);
}

/**
 * Takes a theme off the covered ones, and the ticks off its questions: else the note would say both.
 * Problems: see `planPropertyEdits`; nothing is changed then.
 */
export function planUncovered(request: CoverageRequest): PropertyEditPlan {
  const { text, properties } = request;
  const isSame = isNameOf(request);
  const plan = planPropertyEdits(text, [{ kind: 'remove', key: properties.covered, isSame }]);
  if (!plan.ok) return plan;
  const unticks = findTicked(request).map(({ task: { at, mark } }) => ({
    from: at,
    to: at + mark.length,
    insert: ' ',
  }));
  return { ok: true, edits: [...plan.edits, ...unticks] };
}

/** How many ticks `planUncovered` takes off, in all sections of the theme. */
export function countTicks(request: CoverageRequest): number {
  return findTicked(request).length;
}

function isNameOf({ theme, themes }: CoverageRequest): (name: string) => boolean {
  return (name) => themes.find(name)?.id === theme.id;
}

function findTicked({ text, theme, themes }: CoverageRequest): TaskItem[] {
  return findSections(text, scanOutline(text), themes)
    .filter((section) => section.theme.id === theme.id)
    .flatMap((section) => findCountedTasks(text, section))
    .filter(isTicked);
}

function needsDate(request: CoverageRequest, values: FrontmatterValues): boolean {
  const { text, basename, theme, themes, properties } = request;
  const covered = readNames(values, properties.covered);
  if (covered.kind === 'names' && covered.names.length > 0) return false;
  const key = findKey(values, properties.date);
  const value = key === undefined ? null : values[key];
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (!isEmpty || readNoteDate(values, properties.date, basename) !== null) return false;
  const outline = scanOutline(text);
  const dates = findSectionDates(outline.headings);
  return findSections(text, outline, themes)
    .filter((section) => section.theme.id === theme.id)
    .every(({ heading }) => dates[outline.headings.indexOf(heading)] === null);
}
