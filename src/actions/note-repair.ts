import type { MarkdownView, TFile } from 'obsidian';
import { texts } from '../i18n';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { Plan, WriteOutcome } from '../vault/writing/note-writer';
import { showOutcome, showRepairable } from '../views/notices';
import { attemptAt } from './attempt';

interface RepairParts {
  readonly meetingNotes: MeetingNotes;
  readonly findNote: (path: string) => TFile | null;
  /** The pane that the leader is in, where it shows the note. */
  readonly viewOf: (file: TFile) => MarkdownView | undefined;
}

/** Repairs what a merge did to a note's properties, where the leader asks for it. */
export class NoteRepair {
  constructor(private readonly parts: RepairParts) {}

  /** Resolves to whether the note is repaired now. */
  repair(path: string): Promise<boolean> {
    const { meetingNotes, findNote, viewOf } = this.parts;
    return attemptAt(path, findNote, async (file) => {
      const { basename } = file;
      const { nothingToRepair, repaired } = texts.notices;
      return showOutcome(basename, await meetingNotes.repair(file, viewOf(file)), ({ edits }) =>
        edits.length === 0 ? nothingToRepair(basename) : repaired(basename),
      );
    });
  }

  /**
   * Says how writing to a note went, as `showOutcome` does; where it refused for what can be repaired,
   * offers that.
   *
   * @returns whether it went well
   */
  async showOutcome<P extends Plan>(
    file: TFile,
    outcome: WriteOutcome<P>,
    describeDone: (plan: Extract<P, { ok: true }>) => string | null,
  ): Promise<boolean> {
    if (await this.isOffered(file, outcome)) return false;
    return showOutcome(file.basename, outcome, describeDone);
  }

  /**
   * Whether the note refused a change for what can be repaired; then this was said, and the repair
   * offered.
   */
  async isOffered(file: TFile, outcome: WriteOutcome<Plan>): Promise<boolean> {
    if (outcome.kind !== 'refused') return false;
    const { problem } = outcome;
    const canRepair = await this.parts.meetingNotes.canRepair(file).catch(() => false);
    if (canRepair) showRepairable(file.basename, problem, () => void this.repair(file.path));
    return canRepair;
  }
}
