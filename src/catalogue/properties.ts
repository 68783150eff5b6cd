import { makeProblem } from '../problem';
import { isCadence } from './cadence';
import type { CatalogueSource, Rename } from './model';
import { foldSpace, nameKey, plainName } from './name-key';
import { CADENCE, FOCUS, PAUSED, RENAMES } from './plan-keys';
import type { CatalogueProblem } from './problems';
import { parseRename } from './renames';

/** What a catalogue's frontmatter says. */
export type CatalogueProperties = Pick<
  CatalogueSource,
  'title' | 'subtitle' | 'sources' | 'plan' | 'renames'
>;

/** The 1-based line of the file that a property stands on, or the part of its value that is given. */
export type FindPropertyLine = (key: string, part?: string) => number;

/**
 * Reads the frontmatter of a catalogue, keys in any letter case. A value that is not what its key
 * asks for is a problem and counts as absent. Null is absent, but for `fokus` and `på pause`, where it
 * is none.
 */
export function readProperties(
  frontmatter: Readonly<Record<string, unknown>>,
  fallbackTitle: string,
  lineOf: FindPropertyLine,
): { properties: CatalogueProperties; problems: CatalogueProblem[] } {
  const problems: CatalogueProblem[] = [];
  const report = (code: CatalogueProblem['code'], line: number, quote?: string): void => {
    problems.push(makeProblem(code, line, quote));
  };
  const values = new Map(
    Object.entries(frontmatter)
      .reverse() // so that the first of two spellings of a key counts
      .map(([key, value]) => [nameKey(key), value]),
  );
  const readTexts = (key: string): string[] | null => {
    const texts = textsOf(values.get(key));
    if (!texts) report('property-invalid', lineOf(key), key);
    return texts;
  };
  const readPlanned = (key: string): string[] | null =>
    values.has(key) ? (readTexts(key)?.flatMap((name) => plainName(name) || []) ?? null) : null;
  const readText = (key: string): string => {
    const text = textOf(values.get(key));
    if (text === null) report('property-invalid', lineOf(key), key);
    return text ?? '';
  };
  const readRename = (text: string): Rename[] => {
    const rename = parseRename(text);
    if (!rename) report('rename-invalid', lineOf(RENAMES, text), text);
    return rename ? [rename] : [];
  };

  const title = readText('titel') || fallbackTitle;
  if (title === '') report('title-missing', lineOf('titel'));
  const cadence = values.get(CADENCE) ?? null;
  const cadenceMonths = monthsOf(cadence);
  if (cadence !== null && cadenceMonths === null) report('cadence-invalid', lineOf(CADENCE));
  const properties = {
    title,
    subtitle: readText('undertitel'),
    sources: readTexts('kilder') ?? [],
    plan: {
      cadenceMonths,
      focus: readPlanned(FOCUS),
      paused: readPlanned(PAUSED),
    },
    renames: (readTexts(RENAMES) ?? []).flatMap(readRename),
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
