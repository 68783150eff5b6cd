import type { ThemeLookup } from '../catalogue/lookup';
import type { Theme } from '../catalogue/model';
import type { IsoDate } from './dates';
import { readFrontmatter } from './frontmatter-entries';
import { findSectionDates, readNoteDate } from './meeting-date';
import { scanOutline } from './outline';
import { planPropertyEdits } from './property-edit';
import type { PropertyChange, PropertyEditPlan } from './property-edit';
import { findSections, tickedItems } from './sections';
import type { SectionItem } from './sections';

export interface CoverageRequest {
  readonly text: string;
  /** The file's name without folders and ending: a date may stand in it. */
  readonly basename: string;
  readonly theme: Theme;
  readonly themes: ThemeLookup;
  readonly properties: { readonly covered: string; readonly date: string };
  readonly today: IsoDate;
}

/**
 * The edits that mark a theme as covered. Where nothing dates the note, it is also dated today: the
 * meeting is now.
 */
export function planCovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme, themes, properties, today } = request;
  const changes: PropertyChange[] = [
    {
      kind: 'add',
      key: properties.covered,
      value: theme.title,
      isSame: (name) => themes.find(name) === theme,
    },
  ];
  if (!isDated(request)) changes.push({ kind: 'set', key: properties.date, value: today });
  return planPropertyEdits(text, changes);
}

/**
 * The edits that take a theme out of the covered ones, and the ticks off its questions: else the
 * note would say both.
 */
export function planUncovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme, themes, properties } = request;
  const plan = planPropertyEdits(text, [
    { kind: 'remove', key: properties.covered, isSame: (name) => themes.find(name) === theme },
  ]);
  if (!plan.ok) return plan;
  const unticks = findTicks(request).flatMap(({ task }) =>
    task ? { from: task.at, to: task.at + task.mark.length, insert: ' ' } : [],
  );
  return { ok: true, edits: [...plan.edits, ...unticks] };
}

/** How many of the theme's questions are ticked. */
export function countTicks(request: CoverageRequest): number {
  return findTicks(request).length;
}

function findTicks({ text, theme, themes }: CoverageRequest): SectionItem[] {
  return findSections(text, scanOutline(text), themes)
    .filter((section) => section.theme === theme)
    .flatMap(tickedItems);
}

/** Whether a property, the file's name or a heading over the theme's section has a date. */
function isDated({ text, basename, theme, themes, properties }: CoverageRequest): boolean {
  const reading = readFrontmatter(text);
  const values = reading.ok ? reading.frontmatter.values : undefined;
  if (readNoteDate(values, properties.date, basename) !== null) return true;
  const outline = scanOutline(text);
  const dates = findSectionDates(outline.headings);
  return findSections(text, outline, themes)
    .filter((section) => section.theme === theme)
    .some((section) => dates[outline.headings.indexOf(section.heading)] != null);
}
