import type { App, CachedMetadata, TFile } from 'obsidian';
import { createThemeLookup } from '../../catalogue/lookup';
import type { ThemeLookup } from '../../catalogue/lookup';
import { mergeCatalogues, mergeWithoutShipped } from '../../catalogue/merge';
import type { Catalogue, CatalogueSource } from '../../catalogue/model';
import { shippedCatalogue } from '../../catalogue/shipped';
import { findUnknownInPlan } from '../../catalogue/theme-status';
import { isCatalogueMark } from '../../catalogue/mark';
import { parseCatalogue } from '../../catalogue/parse';
import { lineNumber } from '../../lines';
import { readBlocks } from '../../note/catalogue-note/catalogue-blocks';
import { scanOutline } from '../../note/outline/outline';
import { findPropertyLine } from '../../note/frontmatter/property-line';
import type { Problem } from '../../problem';
import type { Settings } from '../../settings';
import { Changing } from '../choices/changing';
import type { NoteObserver } from './note-feed';
import { truePath } from './true-path';
import { Underway } from './underway';

/** A problem and the note it is in. */
export interface NoteProblem extends Problem {
  readonly path: string;
}

/** All themes and questions there are now. Replaced, never changed. */
export interface CatalogueState {
  readonly catalogue: Catalogue;
  readonly themes: ThemeLookup;
  readonly problems: readonly NoteProblem[];
  /** Whether the shipped catalogue is part of it. */
  readonly usesShipped: boolean;
  /** What the note for the group's own questions says; null where it is not there. */
  readonly own: CatalogueSource | null;
}

interface ReadNote {
  readonly path: string;
  readonly text: string;
  readonly catalogue: CatalogueSource;
  readonly problems: readonly NoteProblem[];
}

/** Keeps the shipped catalogue and the vault's catalogue notes together as one catalogue. */
export class CatalogueSync extends Changing implements NoteObserver {
  private readonly notes = new Map<string, ReadNote>();
  /** The newest reading of each note, so that a slow older one can't overwrite it. */
  private readonly readings = new Map<string, symbol>();
  private readonly underway = new Underway();
  private merged: CatalogueState;

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
  ) {
    super();
    this.merged = this.merge();
  }

  get state(): CatalogueState {
    return this.merged;
  }

  isCatalogueNote(path: string): boolean {
    return this.readings.has(path);
  }

  noteChanged(file: TFile, cache: CachedMetadata): void {
    if (isCatalogueMark(cache.frontmatter)) {
      this.underway.add(this.read(file, cache.frontmatter ?? {}));
    } else {
      this.noteRemoved(file.path);
    }
  }

  noteOrdinary({ path }: TFile): void {
    if (this.readings.size > 0 && this.readings.has(path)) this.noteRemoved(path);
  }

  noteRemoved(path: string): void {
    this.readings.delete(path);
    if (this.notes.delete(path)) this.refresh();
  }

  /** Resolves when every note told of so far has been read. */
  settled(): Promise<void> {
    return this.underway.settled();
  }

  /** Merges anew, when the order of the catalogues may have changed. */
  refresh(): void {
    this.merged = this.merge();
    this.tellChanged();
  }

  private async read(file: TFile, frontmatter: Record<string, unknown>): Promise<void> {
    const reading = Symbol();
    const { path } = file;
    this.readings.set(path, reading);

    const text = await this.app.vault.cachedRead(file);
    if (this.readings.get(path) !== reading) return;

    const { bodyFrom } = scanOutline(text);
    const { catalogue, problems } = parseCatalogue({
      frontmatter,
      body: text.slice(bodyFrom),
      bodyLine: lineNumber(text, bodyFrom),
      origin: 'own',
      readBlocks,
      fallbackTitle: file.basename,
      lineOf: (key, part) => findPropertyLine(text, key, part),
    });
    this.notes.set(path, {
      path,
      text,
      catalogue,
      problems: problems.map((problem) => ({ ...problem, path })),
    });
    this.refresh();
  }

  private merge(): CatalogueState {
    // What it agrees on counts before what other catalogue notes do.
    const { ownQuestionsPath: wanted, useShippedCatalogue: usesShipped } = this.settings();
    const first = truePath(this.app.vault, wanted);
    const others = [...this.notes.keys()].filter((path) => path !== first).sort();
    const notes = [first, ...others].flatMap((path) => this.notes.get(path) ?? []);
    const sources = notes.map((note) => note.catalogue);
    const own = this.notes.get(first)?.catalogue;
    const catalogue = usesShipped
      ? mergeCatalogues(shippedCatalogue, sources)
      : mergeWithoutShipped(shippedCatalogue, sources, own);
    const themes = createThemeLookup(catalogue);
    return {
      catalogue,
      themes,
      problems: notes.flatMap((note) => [...note.problems, ...this.problemsOfPlan(note, themes)]),
      usesShipped,
      own: own ?? null,
    };
  }

  /** None while a catalogue is still to be read: the theme may be in that one. */
  private problemsOfPlan({ path, text, catalogue }: ReadNote, themes: ThemeLookup): NoteProblem[] {
    if ([...this.readings.keys()].some((marked) => !this.notes.has(marked))) return [];
    return findUnknownInPlan(catalogue.plan, themes).map(({ key, name }) => {
      const line = findPropertyLine(text, key, name);
      return { code: 'plan-unknown-theme', line, quote: name, path };
    });
  }
}
