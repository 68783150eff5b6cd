import type { Rename, Theme } from './model';
import { nameKey, plainName } from './name-key';
import { slugify } from './slug';

const RENAME = /^(.*?\S)\s*(?:→|->)\s*(\S.*)$/;

/** What `Gammel titel → Ny titel` says (or `->`), names as links too; null for any other text. */
export function parseRename(text: string): Rename | null {
  const [, ...names] = RENAME.exec(text.trim()) ?? [];
  const [from, to] = names.map(plainName);
  return from && to ? { from, to } : null;
}

/** As `parseRename` reads it. */
export function writeRename({ from, to }: Rename): string {
  return `${from} → ${to}`;
}

/** Whether two say the same, in any spelling. */
export function isSameRename(a: Rename | null, b: Rename): boolean {
  return a !== null && nameKey(a.from) === nameKey(b.from) && nameKey(a.to) === nameKey(b.to);
}

/**
 * Which theme an id means today. A theme that exists is itself, whatever it was renamed to; else the
 * renames are followed, also several in a row.
 *
 * @returns null where the id leads to no theme that exists
 */
export function resolveId(
  id: string,
  exists: (id: string) => boolean,
  renames: readonly Rename[],
): string | null {
  const steps = stepsOf(renames);
  const seen = new Set<string>();
  for (let current: string | undefined = id; current !== undefined;) {
    if (exists(current)) return current;
    if (seen.has(current)) return null;
    seen.add(current);
    current = steps.get(current);
  }
  return null;
}

/** To which id each id was renamed, the first rename of each; worked out once. */
function stepsOf(renames: readonly Rename[]): ReadonlyMap<string, string> {
  let steps = knownSteps.get(renames);
  if (!steps) {
    steps = new Map(renames.map(({ from, to }) => [slugify(from), slugify(to)] as const).reverse());
    knownSteps.set(renames, steps);
  }
  return steps;
}

const knownSteps = new WeakMap<readonly Rename[], ReadonlyMap<string, string>>();

/** The themes, each with all the titles that the renames say it had; none that another has now. */
export function withEarlierTitles(
  themes: readonly Theme[],
  renames: readonly Rename[],
): readonly Theme[] {
  const ids = new Set(themes.map(({ id }) => id));
  const earlier = new Map<string, string[]>();
  for (const { from, to } of renames) {
    const id = resolveId(slugify(to), (known) => ids.has(known), renames);
    if (id === null) continue;
    const titles = earlier.get(id);
    if (titles) titles.push(from);
    else earlier.set(id, [from]);
  }
  return themes.map((theme) => {
    const titles = [...theme.earlierTitles, ...(earlier.get(theme.id) ?? [])];
    const isFree = (title: string) => slugify(title) === theme.id || !ids.has(slugify(title));
    return { ...theme, earlierTitles: [...new Set(titles)].filter(isFree) };
  });
}
