import { Component } from 'obsidian';
import type { App, TFile } from 'obsidian';
import type { ThemeLookup } from '../../catalogue/lookup';
import { readSections } from '../../note/sections/section-reading';
import type { SectionReading } from '../../note/sections/section-reading';

/** How many notes are read at a time. */
const MOST_AT_ONCE = 4;

interface Reading {
  /** Null until the note has been read. */
  sections: readonly SectionReading[] | null;
  /** What the reading was, or is being, made from. */
  mtime: number;
  themes: ThemeLookup;
  isWanted: boolean;
  /** Whether the note has changed since, whatever its time says. */
  isOutdated: boolean;
}

/**
 * What the sections of notes say, read when a view that is seen asks for it, a few notes at a time,
 * and kept as long as it keeps asking. A note that changes is read again.
 */
export class NoteReadings extends Component {
  private readonly readings = new Map<string, Reading>();
  private readonly queue: { readonly file: TFile; readonly reading: Reading }[] = [];
  private atWork = 0;

  /**
   * @param changed told when a note turned out to say something else than before
   * @param isSeen whether the view is; else nothing is read, and `changed` asks it to ask again
   */
  constructor(
    private readonly app: App,
    private readonly changed: () => void,
    private readonly isSeen: () => boolean,
  ) {
    super();
  }

  override onload(): void {
    this.registerEvent(
      this.app.metadataCache.on('changed', (file) => {
        const reading = this.readings.get(file.path);
        if (!reading) return;
        // A sync may keep the note's time, and two saves may fall into one millisecond.
        reading.isOutdated = true;
        if (this.isSeen()) this.read(file.path, reading.themes);
        else this.changed();
      }),
    );
  }

  override onunload(): void {
    this.readings.clear();
    this.queue.length = 0;
  }

  /** What the note said when it was read last; null where it still has to be read. */
  read(path: string, themes: ThemeLookup): readonly SectionReading[] | null {
    const known = this.readings.get(path);
    if (known) known.isWanted = true;
    const file = this.app.vault.getFileByPath(path);
    if (!file) return known?.sections ?? null;
    const { mtime } = file.stat;
    if (known?.mtime === mtime && known.themes === themes && !known.isOutdated) {
      return known.sections;
    }
    const sections = known?.sections ?? null;
    const reading = { sections, mtime, themes, isWanted: true, isOutdated: false };
    this.readings.set(path, reading);
    this.queue.push({ file, reading });
    this.work();
    return reading.sections;
  }

  /** Forgets what was not asked for since this was done last. */
  forgetUnwanted(): void {
    for (const [path, reading] of this.readings) {
      if (!reading.isWanted) this.readings.delete(path);
      reading.isWanted = false;
    }
  }

  private work(): void {
    while (this.atWork < MOST_AT_ONCE) {
      const next = this.queue.shift();
      if (!next) return;
      // Asked for no more, or already to be read anew.
      if (this.readings.get(next.file.path) !== next.reading) continue;
      this.atWork += 1;
      void this.readNote(next.file, next.reading).finally(() => {
        this.atWork -= 1;
        this.work();
      });
    }
  }

  private async readNote(file: TFile, reading: Reading): Promise<void> {
    const before = JSON.stringify(reading.sections);
    let sections: readonly SectionReading[] = [];
    try {
      sections = readSections(await this.app.vault.cachedRead(file), reading.themes);
    } catch {
      // A note that is gone has nothing to say; the history will tell of it.
    }
    if (this.readings.get(file.path) !== reading) return;
    reading.sections = sections;
    if (JSON.stringify(sections) !== before) this.changed();
  }
}
