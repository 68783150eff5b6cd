import type { Catalogue, Theme } from './model';
import { nameKey } from './name-key';

/** Finds themes by what notes call them. */
export interface ThemeLookup {
  /** By title, id or earlier title, in any spelling that `nameKey` ignores, or as a wikilink. */
  find(name: string): Theme | undefined;
  /** The keys of all names that a note may use for the theme. */
  keysOf(theme: Theme): readonly string[];
}

/** A title goes before another theme's id, and that before another theme's earlier title. */
export function createThemeLookup({ themes }: Pick<Catalogue, 'themes'>): ThemeLookup {
  const byKey = new Map<string, Theme>();
  const claim = (name: string, theme: Theme): void => {
    const key = nameKey(name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, theme);
  };
  for (const theme of themes) claim(theme.title, theme);
  for (const theme of themes) claim(theme.id, theme);
  for (const theme of themes) for (const title of theme.earlierTitles) claim(title, theme);

  const keys = new Map<Theme, string[]>();
  for (const [key, theme] of byKey) keys.set(theme, [...(keys.get(theme) ?? []), key]);
  return {
    find: (name) => byKey.get(nameKey(name)),
    keysOf: (theme) => keys.get(theme) ?? [],
  };
}
