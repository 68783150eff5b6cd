import { isCatalogueMark } from '../../catalogue/mark';
import type { Theme } from '../../catalogue/model';
import { applyEdits } from '../../edit';
import type { TextEdit } from '../../edit';
import type { Problem } from '../../problem';
import type { IsoDate } from '../dates/dates';
import { findKey, readNames } from '../frontmatter/properties';
import type { FrontmatterValues } from '../frontmatter/properties';
import type { PropertyChange } from '../frontmatter/property-change';
import { planPropertyEdits } from '../frontmatter/property-edit';
import { scanOutline } from '../outline/outline';
import { findCountedTasks, isTicked } from '../sections/section-questions';
import { findSections } from '../sections/sections';
import type { Section } from '../sections/sections';
import { coverChanges, isNameOf } from './cover-changes';
import type { CoveredNote } from './cover-changes';
import type { TickChanges } from './tick-changes';

export interface TickRequest extends CoveredNote, TickChanges {
  /** The note after the ticks. */
  readonly text: string;
  /** The date that an earlier tick wrote into the note, if one did. */
  readonly dated?: IsoDate | null;
}

export type TickPlan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** The themes that the edits put among the covered ones, or take out. */
      readonly covered: readonly Theme[];
      readonly uncovered: readonly Theme[];
      /** The date that they write into the note; null where they write none. */
      readonly dated: IsoDate | null;
    }
  | { readonly ok: false; readonly problem: Problem };

/** Where a tick changes no property. */
export const NO_TICK_EDIT: Extract<TickPlan, { ok: true }> = {
  ok: true,
  edits: [],
  covered: [],
  uncovered: [],
  dated: null,
};

/**
 * What ticks that were just set or taken off do to the covered property: a tick adds the theme of
 * its section; the last tick of a theme that is taken off, in all of its sections, removes it. Only
 * ticks that count do (see `findCountedTasks`). None of it is done in a catalogue.
 *
 * A date that an earlier tick wrote goes with the last covered theme: a click on a box by mistake,
 * taken back by another, must not leave the day of the mistake as the meeting's.
 *
 * The edits are in the frontmatter alone. Problems: see `planPropertyEdits`; only where there would
 * be something to change.
 */
export function planTickEdit(request: TickRequest): TickPlan {
  const { text, themes, properties, readYaml } = request;
  const body = readTickedBody(request);
  const { covered, uncovered } = findChangedThemes(body, request);
  if (covered.length + uncovered.length === 0) return NO_TICK_EDIT;

  let changes: PropertyChange[] = [];
  const changesFor = (values: FrontmatterValues): PropertyChange[] => {
    if (isCatalogueMark(values)) return [];
    changes = [
      ...(covered.length > 0 ? coverChanges(request, covered, values, () => body) : []),
      ...uncovered.map(
        (theme) =>
          ({ kind: 'remove', key: properties.covered, isSame: isNameOf(theme, themes) }) as const,
      ),
      ...(isDateLeft(request, values, covered, uncovered)
        ? [{ kind: 'set', key: properties.date, value: null } as const]
        : []),
    ];
    return changes;
  };
  const plan = planPropertyEdits(text, changesFor, readYaml);
  if (!plan.ok) return plan;
  if (plan.edits.length === 0) return NO_TICK_EDIT;
  const isDated = changes.some(({ kind, key }) => kind === 'set' && key === properties.date);
  const dated = isDated && covered.length > 0 ? request.today : null;
  return { ...plan, covered, uncovered, dated };
}

/** Whether nothing but a date that a tick wrote is left of what ticks wrote. */
function isDateLeft(
  { dated, properties, themes }: TickRequest,
  values: FrontmatterValues,
  covered: readonly Theme[],
  uncovered: readonly Theme[],
): boolean {
  const key = findKey(values, properties.date);
  if (covered.length > 0 || !dated || key === undefined || values[key] !== dated) return false;
  const before = readNames(values, properties.covered);
  const isGoing = (name: string): boolean =>
    uncovered.some((theme) => isNameOf(theme, themes)(name));
  return before.kind === 'names' && before.names.every(isGoing);
}

/** Brackets that were emptied to type another character are still a task's. */
function readTickedBody({ text, unticked, themes }: TickRequest) {
  const emptied = inOrder(unticked).filter((at) => text.charAt(at) === ']');
  const filled = applyEdits(
    text,
    emptied.map((at) => ({ from: at, to: at, insert: ' ' })),
  );
  /** Where marks stand in that text. */
  const placesOf = (marks: readonly number[]): number[] => {
    let shift = 0;
    return inOrder(marks).map((at) => {
      while ((emptied[shift] ?? Infinity) < at) shift += 1;
      return at + shift;
    });
  };
  const outline = scanOutline(filled);
  return { text: filled, placesOf, outline, sections: findSections(filled, outline, themes) };
}

/** Those that waited come in the order in which they were made. */
function inOrder(marks: readonly number[]): number[] {
  return [...marks].sort((a, b) => a - b);
}

function findChangedThemes(
  { text, placesOf, sections }: ReturnType<typeof readTickedBody>,
  { ticked, unticked }: TickChanges,
): { covered: Theme[]; uncovered: Theme[] } {
  const counted = new Map<Section, ReturnType<typeof findCountedTasks>>();
  const tasksOf = (section: Section) => {
    const tasks = counted.get(section) ?? findCountedTasks(text, section);
    counted.set(section, tasks);
    return tasks;
  };
  const themesAt = (marks: readonly number[]): Theme[] => {
    const places = placesOf(marks);
    const changed = new Set(places);
    const [first = Infinity] = places;
    const last = places.at(-1) ?? 0;
    const found = sections
      .filter(({ from, to }) => from <= last && first < to)
      .filter((section) => tasksOf(section).some(({ task }) => changed.has(task.at)));
    return [...new Set(found.map(({ theme }) => theme))];
  };
  const hasTicks = (theme: Theme): boolean =>
    sections.some((section) => section.theme === theme && tasksOf(section).some(isTicked));
  const covered = themesAt(ticked);
  return { covered, uncovered: themesAt(unticked).filter((theme) => !hasTicks(theme)) };
}
