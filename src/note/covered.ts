import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import type { TextEdit } from '../edit';
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
  /** Null where nothing says that the meeting is now: then no date is written. */
  readonly today: IsoDate | null;
}

export interface NotCoveredRequest extends CoverageRequest {
  /** Names of properties. */
  readonly properties: CoverageRequest['properties'] & { readonly agenda: string };
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
  const date = needsDate(request, reading.frontmatter.values) ? today : null;
  return planPropertyEdits(text, [
    ...(date === null ? [] : [{ kind: 'set', key: properties.date, value: date } as const]),
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
  return plan.ok ? { ok: true, edits: [...plan.edits, ...planUnticks(request)] } : plan;
}

/**
 * Says that a theme was not covered: takes it off the agenda as well as off the covered ones, and
 * the ticks off its questions. A property that is no list of names names no theme and is left alone.
 * Problems: where the frontmatter can't be read or not be changed safely; nothing is changed then.
 */
export function planNotCovered(request: NotCoveredRequest): PropertyEditPlan {
  const { text, properties } = request;
  const reading = readFrontmatter(text);
  if (!reading.ok) return reading;
  const { values } = reading.frontmatter;
  const isSame = isNameOf(request);
  const lists = [properties.agenda, properties.covered].filter(
    (name) => readNames(values, name).kind === 'names',
  );
  const plan = planPropertyEdits(
    text,
    lists.map((key) => ({ kind: 'remove', key, isSame })),
  );
  return plan.ok ? { ok: true, edits: [...plan.edits, ...planUnticks(request)] } : plan;
}

function planUnticks(request: CoverageRequest): TextEdit[] {
  return findTicked(request).map(({ task: { at, mark } }) => ({
    from: at,
    to: at + mark.length,
    insert: ' ',
  }));
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
