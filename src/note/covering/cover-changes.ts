import type { ThemeLookup } from '../../catalogue/lookup';
import type { Theme } from '../../catalogue/model';
import type { IsoDate } from '../dates/dates';
import { findSectionDates, readNoteDate } from '../dates/meeting-date';
import { findKey, readNames } from '../frontmatter/properties';
import type { FrontmatterValues } from '../frontmatter/properties';
import type { PropertyChange } from '../frontmatter/property-change';
import type { ReadYaml } from '../frontmatter/read-yaml';
import type { Outline } from '../outline/outline';
import type { Section } from '../sections/sections';

/** The note that is marked, and how. */
export interface CoveredNote {
  /** The file's name without folders and ending: a date may stand in it. */
  readonly basename: string;
  readonly themes: ThemeLookup;
  /** Names of properties. */
  readonly properties: { readonly covered: string; readonly date: string };
  /** Null where nothing says that the meeting is now: then no date is written. */
  readonly today: IsoDate | null;
  readonly readYaml: ReadYaml;
}

/** The note's body, taken apart. */
export interface NoteBody {
  readonly outline: Outline;
  readonly sections: readonly Section[];
}

/** Whether a name means the theme. */
export function isNameOf(theme: Theme, themes: ThemeLookup): (name: string) => boolean {
  return (name) => themes.find(name)?.id === theme.id;
}

/**
 * What marks themes as covered in the frontmatter. Where they are the note's first ones and nothing
 * dates one of them (neither a property, the file's name nor a heading over a section of it), the
 * note gets today as its date: the meeting is now. A date property with other words in it is left as
 * it is.
 *
 * @param values what the frontmatter says now
 * @param readBody the body, for where its headings may date a theme
 */
export function coverChanges(
  note: CoveredNote,
  covered: readonly Theme[],
  values: FrontmatterValues,
  readBody: () => NoteBody,
): PropertyChange[] {
  const { properties, themes, today } = note;
  const isDateWanted = lacksDate(note, values) && hasUndated(covered, readBody());
  const date = isDateWanted ? today : null;
  return [
    ...(date === null ? [] : [{ kind: 'set', key: properties.date, value: date } as const]),
    ...covered.map(
      (theme) =>
        ({
          kind: 'add',
          key: properties.covered,
          value: theme.title,
          isSame: isNameOf(theme, themes),
        }) as const,
    ),
  ];
}

/** Whether the note has covered nothing so far and says no date as a whole. */
function lacksDate({ basename, properties }: CoveredNote, values: FrontmatterValues): boolean {
  const covered = readNames(values, properties.covered);
  if (covered.kind === 'names' && covered.names.length > 0) return false;
  const key = findKey(values, properties.date);
  const value = key === undefined ? null : values[key];
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  return isEmpty && readNoteDate(values, properties.date, basename) === null;
}

/** Whether a theme has no section under a heading with a date. */
function hasUndated(covered: readonly Theme[], { outline, sections }: NoteBody): boolean {
  const dates = findSectionDates(outline.headings);
  const dated = new Set(
    sections.filter(({ headingAt }) => dates[headingAt] !== null).map(({ theme }) => theme.id),
  );
  return covered.some(({ id }) => !dated.has(id));
}
