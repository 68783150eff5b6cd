import { parseYaml } from 'obsidian';
import type { App, CachedMetadata, TFile } from 'obsidian';
import type { ThemeLookup } from '../../catalogue/lookup';
import { lineNumber } from '../../lines';
import { readFrontmatter } from '../../note/frontmatter/frontmatter-entries';
import { foldKey } from '../../note/frontmatter/properties';
import type { FrontmatterValues } from '../../note/frontmatter/properties';
import { findConcern } from '../../note/repair/concern';
import { findDoubledHeads } from '../../note/repair/doubled-head';
import { planRepair } from '../../note/repair/repair';
import type { Problem } from '../../problem';
import { isInFolders } from '../../settings';
import type { PropertyNames, Settings } from '../../settings';
import { Changing } from '../choices/changing';
import type { NoteProblem } from './catalogue-sync';
import type { NoteObserver } from './note-feed';
import { makeDoubledFilter } from './our-properties';
import { workInSlices } from './slices';

/** A note whose properties can't be read, and what is wrong with them. */
export interface UnreadableNote extends NoteProblem {
  readonly isRepairable: boolean;
}

/** What a conflict that begins a note looks like: a short line that the next one underlines or ends. */
const CONFLICT_MARKER = '<<<<<<<';
const MIDDLE_MARKER = '=======';
const MAX_MARKER_LENGTH = 120;

/**
 * Keeps the list of notes that would be about meetings or a catalogue if their properties could be
 * read, so that nothing drops out of the overview unseen.
 *
 * The metadata cache doesn't say what is wrong with frontmatter, only that it has none where a note
 * looks as if it had. Such notes alone are read, one after the other, when nothing else is done.
 */
export class UnreadableNotes extends Changing implements NoteObserver {
  private readonly notes = new Map<string, UnreadableNote>();
  /** Those to be read, and the newest reading of each. */
  private readonly readings = new Map<string, symbol>();
  private readonly waiting: (() => Promise<void>)[] = [];
  private isReading = false;
  private timer = 0;
  /** Whether every note has been looked at, or is about to be: only once somebody wants to know. */
  private isKeptUp = false;
  private readonly isDoubled: (frontmatter: FrontmatterValues) => boolean;

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    private readonly themes: () => ThemeLookup,
  ) {
    super();
    this.isDoubled = makeDoubledFilter(() => settings().properties);
  }

  /** By path. */
  list(): UnreadableNote[] {
    return [...this.notes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Looks through all notes, in slices, the first time; from then on, each is looked at as it changes. */
  async keepUp(): Promise<void> {
    if (this.isKeptUp) return;
    this.isKeptUp = true;
    const look = (file: TFile): void => {
      const cache = this.app.metadataCache.getFileCache(file);
      if (cache) this.noteChanged(file, cache);
    };
    await workInSlices(this.app.vault.getMarkdownFiles(), look, () => this.isKeptUp);
  }

  noteChanged(file: TFile, cache: CachedMetadata): void {
    if (!this.isKeptUp) return;
    const { frontmatter } = cache;
    const isRead = frontmatter
      ? mayBeDoubled(cache) || this.isDoubled(frontmatter)
      : mayHaveMore(cache);
    if (isRead) this.readLater(file);
    else this.noteRemoved(file.path);
  }

  noteOrdinary(file: TFile, cache: CachedMetadata): void {
    this.noteChanged(file, cache);
  }

  noteRemoved(path: string): void {
    if (this.readings.size === 0) return;
    if (this.readings.delete(path)) this.put(path, null);
  }

  /** Reads no more, and takes no note of what is being read. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.isKeptUp = false;
    this.waiting.length = 0;
    this.readings.clear();
    this.isReading = false;
  }

  private readLater(file: TFile): void {
    const reading = Symbol();
    this.readings.set(file.path, reading);
    this.waiting.push(() => this.read(file, file.path, reading));
    if (this.isReading) return;
    this.isReading = true;
    this.readSoon();
  }

  private readSoon(): void {
    this.timer = window.setTimeout(() => void this.readNext());
  }

  private async readNext(): Promise<void> {
    // A note that is gone before it is read is told of as removed.
    await this.waiting
      .shift()?.()
      .catch(() => undefined);
    this.isReading = this.waiting.length > 0;
    if (this.isReading) this.readSoon();
  }

  private async read(file: TFile, path: string, reading: symbol): Promise<void> {
    if (this.readings.get(path) !== reading) return;
    const text = await this.app.vault.cachedRead(file);
    const note = this.judge(path, text);
    if (this.readings.get(path) === reading) this.put(path, note);
  }

  private judge(path: string, text: string): UnreadableNote | null {
    const { properties, excludedFolders } = this.settings();
    const concern = findConcern(text, [properties.agenda, properties.covered]);
    const isLeftOut = concern !== 'catalogue' && isInFolders(path, excludedFolders);
    if (!concern || isLeftOut) return null;
    const reading = readFrontmatter(text, parseYaml);
    const themes = this.themes();
    const repair = planRepair({ text, properties, themes, readYaml: parseYaml });
    if (!repair.ok) return { ...repair.problem, path, isRepairable: false };
    if (!reading.ok) return { ...reading.problem, path, isRepairable: true };
    if (repair.edits.length === 0) return null;
    return { ...describeDoubled(text, properties), path, isRepairable: true };
  }

  private put(path: string, note: UnreadableNote | null): void {
    const before = this.notes.get(path) ?? null;
    if (JSON.stringify(before) === JSON.stringify(note)) return;
    if (note) this.notes.set(path, note);
    else this.notes.delete(path);
    this.tellChanged();
  }
}

/** What is doubled in properties that can be read: the whole of them, or one in another spelling. */
function describeDoubled(text: string, properties: PropertyNames): Problem {
  const [first, second] = findDoubledHeads(text, properties, parseYaml);
  if (second) return { code: 'frontmatter-doubled', line: lineNumber(text, second.from) };
  const keys = (first?.pairs ?? []).map(({ key }) => foldKey(key));
  const again = first?.pairs.find((_, index) => keys.indexOf(keys[index] ?? '') < index);
  const line = lineNumber(text, again?.from ?? 0);
  return { code: 'property-duplicate', line, quote: again?.key ?? '' };
}

/** Whether a rule stands right below a note's properties, as that above others would. */
function mayBeDoubled({ sections }: CachedMetadata): boolean {
  const second = sections?.[1];
  if (second?.type !== 'thematicBreak') return false;
  return second.position.start.line - 1 === sections?.[0]?.position.end.line;
}

/**
 * Whether a note without properties begins as if it had some. Nearly every note is asked, so what
 * answers soonest comes first.
 */
function mayHaveMore({ sections, headings }: CachedMetadata): boolean {
  const first = sections?.[0];
  switch (first?.type) {
    case 'heading':
      return headings?.[0]?.heading.startsWith(CONFLICT_MARKER) ?? false;
    case 'yaml':
    case 'thematicBreak':
      return first.position.start.line === 0;
    case 'paragraph': {
      const { start, end } = first.position;
      if (start.line !== 0 || end.line !== 0 || end.col > MAX_MARKER_LENGTH) return false;
      // Then a line of --- stands further down, as a rule or as what underlines the middle marker.
      return (
        sections?.[1]?.position.start.line === 1 &&
        (sections.some(({ type }) => type === 'thematicBreak') ||
          (headings?.some(({ heading }) => heading.startsWith(MIDDLE_MARKER)) ?? false))
      );
    }
    default:
      return false;
  }
}
