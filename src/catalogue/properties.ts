import { isCadence } from './cadence';
import type { CatalogueSource, Rename } from './model';
import { foldSpace, nameKey, plainName } from './name-key';
import type { CatalogueProblem } from './problems';

/** What a catalogue's frontmatter says. */
export type CatalogueProperties = Pick<
  CatalogueSource,
  'title' | 'subtitle' | 'sources' | 'plan' | 'renames'
>;

const RENAME = /^(.*?\S)\s*(?:→|->)\s*(\S.*)$/;

/**
 * Reads the frontmatter of a catalogue, keys in any letter case. A value that is not what its key
 * asks for is a problem (without a line of its own: 1) and counts as absent; null is absent.
 */
export function readProperties(
  frontmatter: Readonly<Record<string, unknown>>,
  fallbackTitle: string,
): { properties: CatalogueProperties; problems: CatalogueProblem[] } {
  const problems: CatalogueProblem[] = [];
  const report = (code: CatalogueProblem['code'], quote?: string): void => {
    problems.push({ code, line: 1, ...(quote !== undefined && { quote }) });
  };
  const values = new Map(
    Object.entries(frontmatter)
      .reverse() // so that the first of two spellings of a key counts
      .map(([key, value]) => [nameKey(key), value]),
  );
  const readTexts = (key: string): string[] => {
    const texts = textsOf(values.get(key));
    if (!texts) report('property-invalid', key);
    return texts ?? [];
  };
  const readText = (key: string): string => {
    const text = textOf(values.get(key));
    if (text === null) report('property-invalid', key);
    return text ?? '';
  };
  const readRename = (text: string): Rename[] => {
    const [, from, to] = RENAME.exec(text) ?? [];
    if (from && to) return [{ from: plainName(from), to: plainName(to) }];
    report('rename-invalid', text);
    return [];
  };

  const title = readText('titel') || fallbackTitle;
  if (title === '') report('title-missing');
  const cadence = values.get('hvor ofte') ?? null;
  const cadenceMonths = monthsOf(cadence);
  if (cadence !== null && cadenceMonths === null) report('cadence-invalid');
  const properties = {
    title,
    subtitle: readText('undertitel'),
    sources: readTexts('kilder'),
    plan: {
      cadenceMonths,
      focus: readTexts('fokus').map(plainName),
      paused: readTexts('på pause').map(plainName),
    },
    renames: readTexts('tidligere navne').flatMap(readRename),
  };
  return { properties, problems };
}

/** The texts of a list, or the one text; blank ones left out. Null where anything else is there. */
function textsOf(value: unknown): string[] | null {
  // YAML reads an unquoted wikilink as a list in a list.
  const texts = (Array.isArray(value) ? (value.flat(2) as unknown[]) : [value]).map(textOf);
  return texts.every((text) => text !== null) ? texts.filter((text) => text !== '') : null;
}

/** A text on one line, empty where there is nothing; null where the value is no text. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? foldSpace(String(value)) : null;
}

function monthsOf(value: unknown): number | null {
  const months = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  return isCadence(months) ? months : null;
}
