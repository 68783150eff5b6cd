import type { App, CachedMetadata, EventRef, TFile } from 'obsidian';
import type { FrontmatterValues } from '../../note/frontmatter/properties';
import { workInSlices } from './slices';

/** Something that keeps up with what Obsidian has parsed of the vault's notes. */
export interface NoteObserver {
  noteChanged(file: TFile, cache: CachedMetadata): void;
  /** A note has none of the properties that the plugin reads, as nearly all have not. */
  noteOrdinary(file: TFile, cache: CachedMetadata): void;
  /** Also the old path of a note that has been renamed, after it was told of at its new one. */
  noteRemoved(path: string): void;
}

/**
 * Tells observers of every note: first all there are, then each change. It takes what Obsidian's
 * metadata cache holds already and reads no note.
 */
export class NoteFeed {
  private sweepNumber = 0;
  /** Paths of notes that something has happened to while a sweep is under way. */
  private touched: Set<string> | null = null;

  /** @param hasOurs whether frontmatter has a property that the plugin reads */
  constructor(
    private readonly app: App,
    private readonly observers: readonly NoteObserver[],
    private readonly hasOurs: (frontmatter: FrontmatterValues) => boolean,
  ) {}

  /** The listeners that keep the observers up to date, for the caller to register. */
  listen(): EventRef[] {
    const { metadataCache, vault } = this.app;
    return [
      metadataCache.on('changed', (file, _data, cache) => {
        this.touched?.add(file.path);
        this.tell(file, cache);
      }),
      vault.on('delete', ({ path }) => {
        this.touched?.add(path);
        this.tellRemoved(path);
      }),
      vault.on('rename', ({ path }, oldPath) => {
        this.touched?.add(path).add(oldPath);
        const file = vault.getFileByPath(path);
        const cache = file && metadataCache.getFileCache(file);
        // First: until a catalogue is read there, its themes count as not yet known, not as gone.
        if (cache) this.tell(file, cache);
        this.tellRemoved(oldPath);
      }),
    ];
  }

  /**
   * Tells of every note in the vault, in slices between which the app can draw and answer. A later
   * sweep ends an earlier one.
   *
   * Ordinary notes come first: as long as observers keep nothing, they have nothing to look up.
   *
   * @returns whether it told of all, and was not ended
   */
  async sweep(): Promise<boolean> {
    const number = ++this.sweepNumber;
    const isWanted = (): boolean => number === this.sweepNumber;
    const later: [TFile, CachedMetadata][] = [];
    const touched = (this.touched = new Set<string>());
    const tellOrdinary = (file: TFile): void => {
      const cache = this.app.metadataCache.getFileCache(file);
      if (!cache) return;
      if (this.isOrdinary(cache)) this.tellAsOrdinary(file, cache);
      else later.push([file, cache]);
    };
    const tellOurs = ([file, cache]: [TFile, CachedMetadata]): void => {
      // What has changed in a pause has been told of since.
      if (!touched.has(file.path)) this.tell(file, cache);
    };
    const isDone =
      (await workInSlices(this.app.vault.getMarkdownFiles(), tellOrdinary, isWanted)) &&
      (await workInSlices(later, tellOurs, isWanted));
    if (isDone) this.touched = null;
    return isDone;
  }

  /** Ends a sweep that is under way. */
  stop(): void {
    this.sweepNumber++;
  }

  private tell(file: TFile, cache: CachedMetadata): void {
    if (this.isOrdinary(cache)) this.tellAsOrdinary(file, cache);
    else for (const observer of this.observers) observer.noteChanged(file, cache);
  }

  private tellAsOrdinary(file: TFile, cache: CachedMetadata): void {
    for (const observer of this.observers) observer.noteOrdinary(file, cache);
  }

  private isOrdinary({ frontmatter }: CachedMetadata): boolean {
    return !frontmatter || !this.hasOurs(frontmatter);
  }

  private tellRemoved(path: string): void {
    for (const observer of this.observers) observer.noteRemoved(path);
  }
}
