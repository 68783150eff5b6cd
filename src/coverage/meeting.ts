import { nameKey, plainName } from '../catalogue/name-key';
import type { IsoDate } from '../note/dates/dates';
import { readNoteDate } from '../note/dates/meeting-date';
import { readNames } from '../note/frontmatter/properties';
import type { FrontmatterValues, NamesReading } from '../note/frontmatter/properties';
import type { PropertyNames } from '../settings';
import { readRollingHeadings } from './rolling-note';
import type { HeadingFacts, ListItemFacts, RollingHeading } from './rolling-note';
import { readTickedHeadings } from './ticked-headings';

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
  /** Whether it has both properties, as the plugin writes them, each a list of names or empty. */
  readonly hasBoth: boolean;
  /** Where headings say other dates than the note's: all headings, in order. Else empty. */
  readonly headings: readonly RollingHeading[];
  /** Texts of the headings with ticked tasks under them (see `readTickedHeadings`). */
  readonly ticked: readonly string[];
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
  if (!frontmatter) return null;
  const agendaRead = readNames(frontmatter, properties.agenda);
  const coveredRead = readNames(frontmatter, properties.covered);
  const agenda = distinctNames(agendaRead);
  const covered = distinctNames(coveredRead);
  if (agenda.length === 0 && covered.length === 0) return null;
  const date = readNoteDate(frontmatter, properties.date, file.basename);
  return new NoteMeeting(
    file.path,
    date,
    agenda,
    covered,
    readGroups(frontmatter, properties.group),
    agendaRead.kind === 'names' && coveredRead.kind === 'names',
    readRollingHeadings(facts.headings ?? [], facts.listItems ?? [], date),
    facts,
  );
}

class NoteMeeting implements Meeting {
  /** Null once it is known what is ticked, which only those ask who want to know what is left open. */
  private facts: NoteFacts | null;
  private tickedHeadings: readonly string[] = [];

  constructor(
    readonly path: string,
    readonly date: IsoDate | null,
    readonly agenda: readonly Name[],
    readonly covered: readonly Name[],
    readonly groups: readonly Name[],
    readonly hasBoth: boolean,
    readonly headings: readonly RollingHeading[],
    facts: NoteFacts,
  ) {
    this.facts = facts;
  }

  get ticked(): readonly string[] {
    if (this.facts) {
      this.tickedHeadings = readTickedHeadings(
        this.facts.headings ?? [],
        this.facts.listItems ?? [],
      );
    }
    this.facts = null;
    return this.tickedHeadings;
  }
}

/** The groups that a note belongs to, each once, whether it is a meeting or not. */
export function readGroups(
  frontmatter: FrontmatterValues | undefined,
  property: string,
): readonly Name[] {
  return distinctNames(readNames(frontmatter, property));
}

/** The names in a property, each once: what differs only in spelling is the same name. */
function distinctNames(read: NamesReading): readonly Name[] {
  if (read.kind !== 'names') return NO_NAMES;
  const [first, second, third] = read.names;
  // Nearly every meeting has no more than two, and every one in the vault is asked.
  if (first === undefined) return NO_NAMES;
  const one = toName(first);
  if (second === undefined) return [one];
  if (third === undefined) {
    const two = toName(second);
    return one.key === two.key ? [one] : [one, two];
  }
  const byKey = new Map<string, Name>();
  for (const source of read.names) {
    const name = toName(source);
    if (!byKey.has(name.key)) byKey.set(name.key, name);
  }
  return [...byKey.values()];
}

const NO_NAMES: readonly Name[] = [];

/** Meetings name the same few themes and groups again and again: each name is kept once. */
const namesBySource = new Map<string, Name>();

/** Beyond this, a property is used for something of which there are many. */
const MOST_NAMES = 2000;

function toName(source: string): Name {
  const known = namesBySource.get(source);
  if (known) return known;
  if (namesBySource.size >= MOST_NAMES) namesBySource.clear();
  const name = { text: plainName(source), key: nameKey(source) };
  namesBySource.set(source, name);
  return name;
}

/** Whether two readings of a note say the same. */
export function isSameMeeting(a: Meeting, b: Meeting): boolean {
  return (
    a.path === b.path &&
    a.date === b.date &&
    isSameList(a.agenda, b.agenda, isSameName) &&
    isSameList(a.covered, b.covered, isSameName) &&
    a.hasBoth === b.hasBoth &&
    isSameList(a.groups, b.groups, isSameName) &&
    isSameList(a.headings, b.headings, isSameHeading) &&
    isSameList(a.ticked, b.ticked, Object.is)
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
