import { MarkdownView } from 'obsidian';
import type { Plugin, TFile, Workspace } from 'obsidian';
import { describeProblem, texts } from '../i18n';
import type { Problem } from '../problem';
import { ReadingTicks } from '../vault/ticks/reading-ticks';
import type { TickOutcome } from '../vault/ticks/reading-ticks';
import { TickDates } from '../vault/ticks/tick-dates';
import { TickTracking } from '../vault/ticks/tick-tracking';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { NoteWriter } from '../vault/writing/note-writer';
import { showMessage, showOutcome } from '../views/notices';

/** Ticks say what was covered: in every note's editor, and where notes are rendered to be read. */
export function registerTicks(
  plugin: Plugin,
  { writer, meetingNotes }: { writer: NoteWriter; meetingNotes: MeetingNotes },
): void {
  const { metadataCache, vault, workspace } = plugin.app;
  const reports = new TickReports();
  const parts = {
    mayTrack: (file: TFile) => meetingNotes.mayTrack(file),
    noteFor: (file: TFile) => meetingNotes.coveredNote(file),
    dates: new TickDates(),
  };
  const tracking = new TickTracking({
    ...parts,
    reportProblem: (file, problem) => reports.showProblem(file, problem),
    reportFailure: (note, reason) => showMessage(texts.notices.failed(note, reason)),
    noteTracked: (file) => reports.forget(file),
  });
  plugin.registerEditorExtension(tracking.extension());

  const reading = new ReadingTicks({
    ...parts,
    writer,
    findNote: (path) => vault.getFileByPath(path),
    report: (file, outcome) => reports.showOutcome(file, outcome),
  });
  plugin.registerMarkdownPostProcessor((el, context) => reading.watch(el, context));
  plugin.registerEvent(
    metadataCache.on('changed', (file, text) => reading.noteChanged(file, text)),
  );
  if (workspace.layoutReady) renderAnew(workspace);
}

/** What was rendered before the plugin was switched on is not watched yet. */
function renderAnew(workspace: Workspace): void {
  workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.getMode() === 'preview') {
      view.previewMode.rerender(true);
    }
  });
}

/** What is said of ticks: nothing where the note shows it, and a problem only once. */
class TickReports {
  private readonly told = new Map<string, string>();

  showProblem({ path, basename }: TFile, problem: Problem): void {
    const kind = `${problem.code} ${problem.quote ?? ''}`;
    if (this.told.get(path) === kind) return;
    this.told.set(path, kind);
    const message = describeProblem(problem);
    showMessage(texts.notices.tickNotTracked(basename, problem.line, message));
  }

  forget({ path }: TFile): void {
    this.told.delete(path);
  }

  showOutcome(file: TFile, outcome: TickOutcome): void {
    if (outcome.kind === 'refused') {
      this.showProblem(file, outcome.problem);
      return;
    }
    if (outcome.kind === 'done' && outcome.plan.edits.length > 0) this.forget(file);
    showOutcome(file.basename, outcome, ({ covered, uncovered }) => {
      const t = texts.notices;
      const messages = [
        ...covered.map(({ title }) => t.covered(title, file.basename)),
        ...uncovered.map(({ title }) => t.uncovered(title, file.basename)),
      ];
      return messages.length > 0 ? messages.join(' ') : null;
    });
  }
}
