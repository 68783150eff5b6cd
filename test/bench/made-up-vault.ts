import type { App, CachedMetadata, HeadingCache, ListItemCache, Pos, TFile } from 'obsidian';
import { shippedCatalogue } from '../../src/catalogue/shipped';
import { Events } from '../stand-in/app/events';
import { Random } from './random';

/** Every 25th note is about a meeting. */
const MEETING_EVERY = 25;
const FOLDERS = [
  'Projekter',
  'Personer',
  'Dagbog',
  'Noter/2024',
  'Noter/2025',
  'Arkiv/Gamle noter',
];
const GROUPS = ['Direktionen', 'Fagchefer', 'Skoleledere'] as const;
const WORDS = ['budget', 'møde', 'plan', 'ny', 'status', 'idé', 'aftale', 'tid', 'mål'] as const;
const THEMES = shippedCatalogue.themes.map(({ title }) => title) as [string, ...string[]];
const DAY_MS = 86_400_000;

export interface MadeUpNote {
  readonly file: TFile;
  readonly cache: CachedMetadata;
  readonly isMeeting: boolean;
}

/** Notes, the same ones in every run, with what Obsidian's metadata cache would hold of them. */
export function makeUpNotes(count: number): MadeUpNote[] {
  const random = new Random(1);
  return Array.from({ length: count }, (_, index) => {
    const isMeeting = index % MEETING_EVERY === 0;
    return {
      isMeeting,
      file: makeFile(random, index, isMeeting),
      cache: isMeeting ? makeMeetingCache(random, index) : makeOrdinaryCache(random),
    };
  });
}

/**
 * As much of the app as the feed of notes and its observers ask of. A cache is looked up as the app
 * does: from a path to a hash, from a hash to what was parsed.
 */
export function makeUpApp(notes: readonly MadeUpNote[]) {
  const all = notes.map(({ file }) => file);
  const hashes = Object.fromEntries(
    notes.map(({ file }, index) => [file.path, { hash: `${index}`.padStart(40, 'f') }]),
  );
  const caches = Object.fromEntries(
    notes.map(({ file, cache }) => [hashes[file.path]?.hash ?? '', cache]),
  );
  const vault = Object.assign(new Events(), {
    getAbstractFileByPath: () => null,
    getAllLoadedFiles: () => [],
    getMarkdownFiles: () => all.filter(({ extension }) => extension === 'md'),
  });
  const metadataCache = Object.assign(new Events(), {
    getFileCache: ({ path }: TFile): CachedMetadata | null => {
      const entry = Object.hasOwn(hashes, path) ? hashes[path] : undefined;
      return entry ? (caches[entry.hash] ?? null) : null;
    },
  });
  return { vault, metadataCache } as unknown as App & { metadataCache: Events };
}

function makeFile(random: Random, index: number, isMeeting: boolean): TFile {
  const folder = isMeeting ? 'Ledermøder' : `${random.pick(FOLDERS as [string])}/${index % 40}`;
  const basename = isMeeting
    ? `${dayOf(index)} Ledermøde ${index}`
    : `${random.pick(WORDS)} ${random.pick(WORDS)} ${index}`;
  const name = `${basename}.md`;
  const file: unknown = { path: `${folder}/${name}`, name, basename, extension: 'md' };
  return file as TFile;
}

function makeOrdinaryCache(random: Random): CachedMetadata {
  const lines = new Lines();
  const frontmatter = random.isWithin(0.7) ? makeProperties(random) : undefined;
  return {
    ...(frontmatter && { frontmatter, frontmatterPosition: lines.take(6) }),
    headings: makeHeadings(random, lines),
    listItems: makeItems(random, lines, random.below(12)),
    links: [],
    sections: Array.from({ length: 6 }, () => ({ type: 'paragraph', position: lines.take(2) })),
  };
}

/** The keys of a vault are few, and some notes have one that no other has. */
function makeProperties(random: Random): Record<string, unknown> {
  return {
    tags: [random.pick(WORDS), random.pick(WORDS)],
    ...(random.isWithin(0.5) && { oprettet: '2025-03-14', status: random.pick(WORDS) }),
    ...(random.isWithin(0.3) && { dato: '2025-03-14', deltagere: ['Anne', 'Bo'] }),
    ...(random.isWithin(0.2) && { aliases: [random.pick(WORDS)], gruppe: random.pick(GROUPS) }),
    ...(random.isWithin(0.02) && { [`felt ${random.below(500)}`]: random.below(100) }),
  };
}

/** Every tenth one is a note that several meetings follow each other in. */
function makeMeetingCache(random: Random, index: number): CachedMetadata {
  const lines = new Lines();
  const agenda = [random.pick(THEMES), random.pick(THEMES)];
  const isRolling = index % (10 * MEETING_EVERY) === 0;
  const frontmatter = {
    ...(!isRolling && { dato: dayOf(index) }),
    gruppe: random.pick(GROUPS),
    deltagere: ['Anne', 'Bo', 'Carl'],
    temaer: agenda,
    drøftet: random.isWithin(0.8) ? agenda : agenda.slice(0, 1),
  };
  const frontmatterPosition = lines.take(10);
  const headings: HeadingCache[] = [];
  const listItems: ListItemCache[] = [];
  for (let meeting = 0; meeting < (isRolling ? 6 : 1); meeting++) {
    const heading = isRolling ? dayOf(index + meeting * 20) : 'Ledermøde';
    headings.push({ heading, level: 1, position: lines.take(1) });
    for (const theme of agenda) {
      headings.push({ heading: theme, level: 2, position: lines.take(1) });
      listItems.push(...makeItems(random, lines, 6));
    }
  }
  return { frontmatter, frontmatterPosition, headings, listItems };
}

function makeHeadings(random: Random, lines: Lines): HeadingCache[] {
  return Array.from({ length: 1 + random.below(5) }, (_, index) => ({
    heading: `${random.pick(WORDS)} ${random.pick(WORDS)}`,
    level: index === 0 ? 1 : 2,
    position: lines.take(3),
  }));
}

/** Half of all lists are tasks, and a third of these are ticked, whatever the note is about. */
function makeItems(random: Random, lines: Lines, count: number): ListItemCache[] {
  const isTasks = random.isWithin(0.5);
  return Array.from({ length: count }, () => ({
    position: lines.take(1),
    parent: -1,
    ...(isTasks && { task: random.isWithin(0.33) ? 'x' : ' ' }),
  }));
}

/** A day of the years before 2026-11-23. */
function dayOf(index: number): string {
  const day = Date.UTC(2026, 10, 23) - (index % 1_825) * DAY_MS;
  return new Date(day).toISOString().slice(0, 10);
}

/** Gives out the places of a note from its beginning to its end. */
class Lines {
  private line = 0;

  take(count: number): Pos {
    const start = { line: this.line, col: 0, offset: this.line * 40 };
    this.line += count;
    return { start, end: { line: this.line - 1, col: 39, offset: this.line * 40 - 1 } };
  }
}
