import type { Theme } from '../catalogue/model';
import { coverChanges, isNameOf } from './cover-changes';
import type { CoveredNote, NoteBody } from './cover-changes';
import { readFrontmatter } from './frontmatter-entries';
import { scanOutline } from './outline';
import { planPropertyEdits } from './property-edit';
import type { PropertyEditPlan } from './property-edit';
import { findCountedTasks, isTicked } from './section-questions';
import type { TaskItem } from './section-questions';
import { findSections } from './sections';

export interface CoverageRequest extends CoveredNote {
  readonly text: string;
  readonly theme: Theme;
}

/** Marks a theme as covered, as `coverChanges` says. Problems: see `planPropertyEdits`. */
export function planCovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme } = request;
  const reading = readFrontmatter(text);
  if (!reading.ok) return reading;
  const { values } = reading.frontmatter;
  return planPropertyEdits(
    text,
    coverChanges(request, [theme], values, () => readBody(request)),
  );
}

/**
 * Takes a theme off the covered ones, and the ticks off its questions: else the note would say both.
 * Problems: see `planPropertyEdits`; nothing is changed then.
 */
export function planUncovered(request: CoverageRequest): PropertyEditPlan {
  const { text, theme, themes, properties } = request;
  const isSame = isNameOf(theme, themes);
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
