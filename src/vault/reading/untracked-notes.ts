import type { App, CachedMetadata, TFile } from 'obsidian';
import { isSameMeeting } from '../../coverage/meeting';
import type { Meeting } from '../../coverage/meeting';
import { readUntracked } from '../../coverage/untracked';
import { makeHeadingFilter } from '../../note/sections/heading-filter';
import type { PropertyNames } from '../../settings';
import type { CatalogueState } from './catalogue-sync';
import { workInSlices } from './slices';

/**
 * The notes that name no theme in their properties, and may be a theme's minutes all the same: those
 * with ticked tasks under what may be a theme's heading. Few notes are, and only they are kept.
 */
export class UntrackedNotes {
  private readonly byPath = new Map<string, Meeting>();
  private catalogue: CatalogueState['catalogue'] | null = null;
  /** The names that the filter looks for. */
  private names = '';
  /** The names that every note has been looked through for; null until somebody wants to know. */
  private keptUp: string | null = null;
  private mayNameTheme: (heading: string) => boolean = () => false;
  private run = 0;

  constructor(
    private readonly properties: () => PropertyNames,
    private readonly catalogues: () => CatalogueState,
    private readonly isLeftOut: (path: string) => boolean,
  ) {}

  /** In no order. */
  all(): Iterable<Meeting> {
    return this.byPath.values();
  }

  /**
   * Takes note of what a note has now.
   *
   * @param cache null where it names themes in its properties, or nothing is known of it
   * @returns whether that differs
   */
  put(file: TFile, cache: CachedMetadata | null): boolean {
    // Looking at every list item of every note takes as long as the sweep itself.
    if (this.keptUp === null) return false;
    const found = cache && this.read(file, cache);
    if (!found) return this.remove(file.path);
    const before = this.byPath.get(file.path);
    if (before && isSameMeeting(before, found)) return false;
    this.byPath.set(file.path, found);
    return true;
  }

  /** Returns whether the note was kept. */
  remove(path: string): boolean {
    return this.byPath.delete(path);
  }

  /**
   * Looks through all notes, in slices, the first time and if themes have got other names since. From
   * then on, each note is looked at as it changes.
   *
   * @param isMeeting whether the note at a path names themes in its properties
   * @returns whether another note was found
   */
  async keepUp(app: App, isMeeting: (path: string) => boolean): Promise<boolean> {
    this.refresh();
    const { names } = this;
    if (names === this.keptUp) return false;
    this.keptUp = names;
    const run = ++this.run;
    let isOther = false;
    const look = (file: TFile): void => {
      const cache = isMeeting(file.path) ? null : app.metadataCache.getFileCache(file);
      if (this.put(file, cache)) isOther = true;
    };
    await workInSlices(app.vault.getMarkdownFiles(), look, () => run === this.run);
    return isOther;
  }

  /** Ends a sweep that is under way. */
  stop(): void {
    this.run++;
  }

  private read(file: TFile, cache: CachedMetadata): Meeting | null {
    this.refresh();
    const found = readUntracked(file, cache, this.properties(), this.mayNameTheme);
    return found && !this.isLeftOut(file.path) ? found : null;
  }

  private refresh(): void {
    const { catalogue, themes } = this.catalogues();
    if (catalogue === this.catalogue) return;
    this.catalogue = catalogue;
    const keys = [...themes.keys()];
    const names = keys.join('\n');
    if (names !== this.names) this.mayNameTheme = makeHeadingFilter(keys);
    this.names = names;
  }
}
