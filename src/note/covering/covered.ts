import type { Theme } from '../../catalogue/model';
import type { TextEdit } from '../../edit';
import { readNames } from '../frontmatter/properties';
import { planPropertyEdits } from '../frontmatter/property-edit';
import type { PropertyEditPlan } from '../frontmatter/property-edit';
import { scanOutline } from '../outline/outline';
import { findCountedTasks, isTicked } from '../sections/section-questions';
import type { TaskItem } from '../sections/section-questions';
import { findSections } from '../sections/sections';
import { coverChanges, isNameOf } from './cover-changes';
import type { CoveredNote, NoteBody } from './cover-changes';

export interface CoverageRequest extends CoveredNote {
  readonly text: string;
  readonly theme: Theme;
}

export interface NotCoveredRequest extends CoverageRequest {
  /** Names of properties. */
  readonly properties: CoverageRequest['properties'] & { readonly agenda: string };
}

/** Marks a theme as covered, as `coverChanges` says. Problems: see `planPropertyEdits`. */
export function planCovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme, readYaml } = request;
  return planPropertyEdits(
    text,
    (values) => coverChanges(request, [theme], values, () => readBody(request)),
    readYaml,
  );
}

/**
 * Takes a theme off the covered ones, and the ticks off its questions: else the note would say both.
 * Problems: see `planPropertyEdits`; nothing is changed then.
 */
export function planUncovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme, themes, properties, readYaml } = request;
  const isSame = isNameOf(theme, themes);
  const change = { kind: 'remove', key: properties.covered, isSame } as const;
  const plan = planPropertyEdits(text, [change], readYaml);
  return plan.ok ? { ok: true, edits: [...plan.edits, ...planUnticks(request)] } : plan;
}

/**
 * Says that a theme was not covered: takes it off the agenda as well as off the covered ones, and
 * the ticks off its questions. A property that is no list of names names no theme and is left alone.
 * Problems: where the frontmatter can't be read or not be changed safely; nothing is changed then.
 */
export function planNotCovered(request: NotCoveredRequest): PropertyEditPlan {
  const { text, theme, themes, properties, readYaml } = request;
  const isSame = isNameOf(theme, themes);
  const plan = planPropertyEdits(
    text,
    (values) =>
      [properties.agenda, properties.covered]
        .filter((name) => readNames(values, name).kind === 'names')
        .map((key) => ({ kind: 'remove', key, isSame })),
    readYaml,
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

function findTicked(request: CoverageRequest): TaskItem[] {
  const { text, theme } = request;
  return readBody(request)
    .sections.filter((section) => section.theme.id === theme.id)
    .flatMap((section) => findCountedTasks(text, section))
    .filter(isTicked);
}

function readBody({ text, themes }: CoverageRequest): NoteBody {
  const outline = scanOutline(text);
  return { outline, sections: findSections(text, outline, themes) };
}
