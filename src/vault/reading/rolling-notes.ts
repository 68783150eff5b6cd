import type { TFile } from 'obsidian';
import type { ThemeLookup } from '../../catalogue/lookup';
import type { Meeting } from '../../coverage/meeting';
import { readSections } from '../../note/sections/section-reading';
import type { SectionReading } from '../../note/sections/section-reading';
import { Underway } from './underway';

interface RollingNote {
  readonly file: TFile;
  /** Null until it has been read. */
  sections: readonly SectionReading[] | null;
}

/**
 * What the ticks in notes of several meetings say. Which of a note's dates a theme was covered on is
 * told by its ticks, and the metadata cache can't tell a question from another task: so these notes,
 * which are few, are read.
 */
export class RollingNotes {
  private readonly notes = new Map<string, RollingNote>();
  private readonly underway = new Underway();
  private themes: ThemeLookup | null = null;

  /** @param changed told when the ticks of a note turned out to say something else than before */
  constructor(
    private readonly readText: (file: TFile) => Promise<string>,
    private readonly findThemes: () => ThemeLookup,
    private readonly changed: () => void,
  ) {}

  /** Null where the note still has to be read. */
  sectionsOf(path: string): readonly SectionReading[] | null {
    return this.notes.get(path)?.sections ?? null;
  }

  /** @param meeting null where the note is none */
  put(file: TFile, meeting: Meeting | null): void {
    const hasTicks = meeting?.headings.some((heading) => heading.hasTicks);
    if (hasTicks && meeting && meeting.covered.length > 0) this.read(file);
    else this.remove(file.path);
  }

  remove(path: string): void {
    if (this.notes.size > 0) this.notes.delete(path);
  }

  /** Reads all anew where the questions have changed that their ticks are asked for. */
  refresh(): void {
    if (this.themes === null || this.themes === this.findThemes()) return;
    for (const { file } of this.notes.values()) this.read(file);
  }

  /** Resolves when every note told of so far has been read. */
  settled(): Promise<void> {
    return this.underway.settled();
  }

  private read(file: TFile): void {
    this.themes = this.findThemes();
    const before = this.notes.get(file.path)?.sections ?? null;
    const note: RollingNote = { file, sections: before };
    const { path } = file;
    this.notes.set(path, note);
    this.underway.add(
      this.readText(file).then((text) => {
        if (this.notes.get(path) !== note) return;
        note.sections = readSections(text, this.findThemes());
        if (JSON.stringify(note.sections) !== JSON.stringify(before)) this.changed();
      }),
    );
  }
}
