import type { Catalogue, Theme } from './model';
import { nameKey } from './name-key';

/** Finds the themes of one catalogue by the names that notes may use for them. */
export interface ThemeLookup {
  /**
   * The theme with this title, id or earlier title, in any letter case, with any white space, or as
   * a wikilink. A title counts before an id, an id before an earlier title.
   */
  find(name: string): Theme | undefined;
  /** The keys (see `nameKey`) of all names under which `find` finds the theme. */
  keysOf(theme: Theme): readonly string[];
  /** The keys of all themes' names. */
  keys(): Iterable<string>;
}

/** A catalogue's themes by their names; the first theme has a name that several have. */
export function createThemeLookup({ themes }: Pick<Catalogue, 'themes'>): ThemeLookup {
  const byKey = new Map<string, Theme>();
  const keysById = new Map<string, string[]>(themes.map(({ id }) => [id, []]));
  const add = (name: string, theme: Theme): void => {
    const key = nameKey(name);
    if (key === '' || byKey.has(key)) return;
    byKey.set(key, theme);
    keysById.get(theme.id)?.push(key);
  };
  for (const theme of themes) add(theme.title, theme);
  for (const theme of themes) add(theme.id, theme);
  for (const theme of themes) for (const title of theme.earlierTitles) add(title, theme);
  return {
    find: (name) => byKey.get(nameKey(name)),
    keysOf: (theme) => keysById.get(theme.id) ?? [],
    keys: () => byKey.keys(),
  };
}
