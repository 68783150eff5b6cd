import type { ThemeLookup } from '../../catalogue/lookup';
import type { Rename, Theme, ThemePlan } from '../../catalogue/model';
import { nameKey } from '../../catalogue/name-key';
import { FOCUS, PAUSED, RENAMES } from '../../catalogue/plan-keys';
import { isSameRename, parseRename, writeRename } from '../../catalogue/renames';
import type { ThemeStatus } from '../../catalogue/theme-status';
import { readFrontmatter } from './frontmatter-entries';
import { findKey } from './properties';
import { planPropertyEdits } from './property-edit';
import type { PropertyChange, PropertyEditPlan } from './property-edit';
import type { ReadYaml } from './read-yaml';

export interface StatusRequest {
  /** The whole note with the group's own questions. */
  readonly text: string;
  readonly theme: Theme;
  readonly status: ThemeStatus;
  /** What counts now, whichever catalogue states it. */
  readonly plan: Pick<ThemePlan, 'focus' | 'paused'>;
  readonly themes: ThemeLookup;
  readonly readYaml: ReadYaml;
}

/**
 * Makes a theme a focus theme, a paused one, or neither: it is then in one list of the note's
 * properties at most, whatever spellings it had there. Names of other themes stay, known or not.
 *
 * A list that another catalogue has stated so far is written into this note first, for from then on
 * this note's counts. Problems: see `planPropertyEdits`.
 */
export function planStatus(request: StatusRequest): PropertyEditPlan {
  const { text, status, plan, readYaml } = request;
  const reading = readFrontmatter(text, readYaml);
  if (!reading.ok) return reading;
  const { values } = reading.frontmatter;
  const stated = (key: string, names: readonly string[]): readonly string[] =>
    findKey(values, key) === undefined ? names : [];
  const changes = [
    ...listChanges(request, FOCUS, stated(FOCUS, plan.focus), status === 'focus'),
    ...listChanges(request, PAUSED, stated(PAUSED, plan.paused), status === 'paused'),
  ];
  return planPropertyEdits(text, changes, readYaml);
}

/** @param stated what another catalogue has in this list so far */
function listChanges(
  { theme, themes }: StatusRequest,
  key: string,
  stated: readonly string[],
  isWanted: boolean,
): PropertyChange[] {
  const isTheme = (name: string): boolean => themes.find(name)?.id === theme.id;
  const taken = stated
    .filter((name) => !isTheme(name))
    .map((value): PropertyChange => {
      const isSame = (name: string): boolean => nameKey(name) === nameKey(value);
      return { kind: 'add', key, value, isSame };
    });
  return [
    ...(stated.length > 0 ? [{ kind: 'ensure-list', key } as const] : []),
    ...taken,
    isWanted
      ? { kind: 'add', key, value: theme.title, isSame: isTheme }
      : { kind: 'remove', key, isSame: isTheme },
  ];
}

/**
 * Takes earlier names out of the note's property and puts others in; what else stands there stays.
 * Problems: see `planPropertyEdits`.
 */
export function planRenames(
  text: string,
  removed: readonly Rename[],
  added: readonly Rename[],
  readYaml: ReadYaml,
): PropertyEditPlan {
  const isSameAs = (rename: Rename) => (item: string) => isSameRename(parseRename(item), rename);
  const changes = [
    ...removed.map(
      (rename) => ({ kind: 'remove', key: RENAMES, isSame: isSameAs(rename) }) as const,
    ),
    ...added.map(
      (rename) =>
        ({
          kind: 'add',
          key: RENAMES,
          value: writeRename(rename),
          isSame: isSameAs(rename),
        }) as const,
    ),
  ];
  return planPropertyEdits(text, changes, readYaml);
}
