import { nameKey, plainName } from '../catalogue/name-key';
import type { IsoDate } from '../note/dates';
import { readNoteDate } from '../note/meeting-date';
import { foldKey, readNames } from '../note/properties';
import type { FrontmatterValues } from '../note/properties';
import type { PropertyNames } from '../settings';
import { readRollingHeadings } from './rolling-note';
import type { HeadingFacts, ListItemFacts, RollingHeading } from './rolling-note';

export interface NoteFile {
  readonly path: string;
  /** The file's name without folders and ending. */
  readonly basename: string;
}

/** What is known of a note without reading it. Obsidian's metadata cache has this shape. */
export interface NoteFacts {
  readonly frontmatter?: FrontmatterValues | undefined;
  readonly headings?: readonly HeadingFacts[] | undefined;
  readonly listItems?: readonly ListItemFacts[] | undefined;
}

/** A name without the markup of a link, and the key under which names are compared. */
export interface Name {
  readonly text: string;
  readonly key: string;
}

/** What a note says about the themes of a meeting. */
export interface Meeting {
  readonly path: string;
  /** The date of the note as a whole; null where it has none. */
  readonly date: IsoDate | null;
  readonly agenda: readonly Name[];
  readonly covered: readonly Name[];
  readonly groups: readonly Name[];
  /** Where headings say other dates than the note's: all headings, in order. Else empty. */
  readonly headings: readonly RollingHeading[];
}

/**
 * The meeting that a note may be about, else null. It is one only if it also names a theme that is
 * known: that is asked later, so that a changed catalogue needs no note read again.
 *
 * Whether a note is left out for where it lies or for being a catalogue is the caller's to say.
 * A property that is neither a list, a text nor empty is the user's own and counts as absent.
 */
export function readMeeting(
  file: NoteFile,
  facts: NoteFacts,
  properties: PropertyNames,
): Meeting | null {
  const { frontmatter } = facts;
  if (!frontmatter || !mayNameThemes(frontmatter, properties)) return null;
  const agenda = readDistinctNames(frontmatter, properties.agenda);
  const covered = readDistinctNames(frontmatter, properties.covered);
  if (agenda.length === 0 && covered.length === 0) return null;
  const date = readNoteDate(frontmatter, properties.date, file.basename);
  return {
    path: file.path,
    date,
    agenda,
    covered,
    groups: readGroups(frontmatter, properties.group),
    headings: readRollingHeadings(facts.headings ?? [], facts.listItems ?? [], date),
  };
}

/** The groups that a note belongs to, each once, whether it is a meeting or not. */
export function readGroups(
  frontmatter: FrontmatterValues | undefined,
  property: string,
): readonly Name[] {
  return frontmatter ? readDistinctNames(frontmatter, property) : NO_NAMES;
}

/**
 * Whether the note has one of the two properties that name themes. Nearly all notes have not, and a
 * vault has few keys on many notes: what a key is, is worked out once.
 */
function mayNameThemes(frontmatter: FrontmatterValues, properties: PropertyNames): boolean {
  const isThemeKey = themeKeys.get(properties) ?? new Map<string, boolean>();
  themeKeys.set(properties, isThemeKey);
  for (const key of Object.keys(frontmatter)) {
    let found = isThemeKey.get(key);
    if (found === undefined) {
      const folded = foldKey(key);
      found = folded === foldKey(properties.agenda) || folded === foldKey(properties.covered);
      isThemeKey.set(key, found);
    }
    if (found) return true;
  }
  return false;
}

const themeKeys = new WeakMap<PropertyNames, Map<string, boolean>>();

/** The names in a property, each once: what differs only in spelling is the same name. */
function readDistinctNames(frontmatter: FrontmatterValues, property: string): readonly Name[] {
  const read = readNames(frontmatter, property);
  if (read.kind !== 'names' || read.names.length === 0) return NO_NAMES;
  const byKey = new Map<string, Name>();
  for (const name of read.names) {
    const key = nameKey(name);
    if (!byKey.has(key)) byKey.set(key, { text: plainName(name), key });
  }
  return [...byKey.values()];
}

const NO_NAMES: readonly Name[] = [];

/** Whether two readings of a note say the same. */
export function isSameMeeting(a: Meeting, b: Meeting): boolean {
  return (
    a.path === b.path &&
    a.date === b.date &&
    isSameList(a.agenda, b.agenda, isSameName) &&
    isSameList(a.covered, b.covered, isSameName) &&
    isSameList(a.groups, b.groups, isSameName) &&
    isSameList(a.headings, b.headings, isSameHeading)
  );
}

function isSameName(a: Name, b: Name): boolean {
  return a.text === b.text;
}

function isSameHeading(a: RollingHeading, b: RollingHeading): boolean {
  return a.text === b.text && a.level === b.level && a.date === b.date && a.hasTicks === b.hasTicks;
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, index) => {
      const other = b[index];
      return other !== undefined && isSame(item, other);
    })
  );
}
