import type { TFile } from 'obsidian';
import { texts } from '../i18n';
import { noteName } from '../note-name';
import type { MeetingNotes } from '../vault/meeting-notes';
import type { Plan, WriteOutcome } from '../vault/note-writer';
import type { Target } from '../vault/target';
import { showMessage, showOutcome, showRepairable } from '../views/notices';
import { attempt } from './attempt';

interface RepairParts {
  readonly meetingNotes: MeetingNotes;
  readonly findNote: (path: string) => TFile | null;
  readonly target: () => Target | null;
}

/** Repairs what a merge did to a note's properties, where the leader asks for it. */
export class NoteRepair {
  constructor(private readonly parts: RepairParts) {}

  /** Resolves to whether the note is repaired now. */
  async repair(path: string): Promise<boolean> {
    const file = this.parts.findNote(path);
    if (!file) {
      showMessage(texts.notices.noteGone(noteName(path)));
      return false;
    }
    const { basename } = file;
    const target = this.parts.target();
    const view = target?.file === file ? target.view : undefined;
    const outcome = await attempt(basename, () => this.parts.meetingNotes.repair(file, view));
    if (!outcome) return false;
    showOutcome(basename, outcome, ({ edits }) =>
      edits.length === 0
        ? texts.notices.nothingToRepair(basename)
        : texts.notices.repaired(basename),
    );
    return outcome.kind === 'done';
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
