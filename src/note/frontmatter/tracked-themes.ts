import type { ThemeLookup } from '../../catalogue/lookup';
import { readFrontmatter } from './frontmatter-entries';
import { readNames } from './properties';
import type { ReadYaml } from './read-yaml';

/** Ids of the themes that a note tracks. */
export interface TrackedThemes {
  readonly agenda: ReadonlySet<string>;
  readonly covered: ReadonlySet<string>;
}

/**
 * The themes that a note's text has on its agenda and as covered; none where its properties can't be
 * read.
 *
 * @param properties names of the two properties
 */
export function readTrackedThemes(
  text: string,
  properties: { readonly agenda: string; readonly covered: string },
  themes: ThemeLookup,
  readYaml: ReadYaml,
): TrackedThemes {
  const reading = readFrontmatter(text, readYaml);
  const values = reading.ok ? reading.frontmatter.values : {};
  const idsIn = (property: string): ReadonlySet<string> => {
    const read = readNames(values, property);
    const names = read.kind === 'names' ? read.names : [];
    return new Set(names.flatMap((name) => themes.find(name)?.id ?? []));
  };
  return { agenda: idsIn(properties.agenda), covered: idsIn(properties.covered) };
}
