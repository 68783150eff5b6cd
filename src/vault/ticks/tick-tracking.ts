import { isolateHistory } from '@codemirror/commands';
import { ChangeSet, EditorState, Prec, StateEffect } from '@codemirror/state';
import type {
  EditorSelection,
  Extension,
  Text,
  Transaction,
  TransactionSpec,
} from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import { MarkdownView, editorEditorField, editorInfoField } from 'obsidian';
import type { Editor, TFile } from 'obsidian';
import type { CoveredNote } from '../../note/covering/cover-changes';
import { findTickChanges } from '../../note/covering/tick-changes';
import type { TickChanges } from '../../note/covering/tick-changes';
import { planTickEdit } from '../../note/covering/tick-edit';
import type { Problem } from '../../problem';
import { reasonOf } from '../../reason-of';
import { readChangedLines } from './changed-lines';
import { DeferredTicks } from './deferred-ticks';
import type { TickDates } from './tick-dates';

export interface TickTrackingParts {
  /** Whether ticks in the note say anything of its themes. */
  readonly mayTrack: (file: TFile) => boolean;
  readonly noteFor: (file: TFile) => CoveredNote;
  readonly dates: TickDates;
  /** Told why a tick that stands in the note did not get into its properties. */
  readonly reportProblem: (file: TFile, problem: Problem) => void;
  /** Told of what nobody foresaw; the tick stands. */
  readonly reportFailure: (note: string, reason: string) => void;
  /** Told that a note's properties took a tick. */
  readonly noteTracked: (file: TFile) => void;
}

/** Where frontmatter is made: at 0, or after a byte order mark. */
const TOP = 1;

/** The properties took a tick. */
const tracked = StateEffect.define<TFile>();
/** They could not take it. */
const refused = StateEffect.define<{ readonly file: TFile; readonly problem: Problem }>();
/** Something went wrong. */
const failed = StateEffect.define<{ readonly note: string; readonly reason: string }>();
/** Ticks that the properties take in a transaction of their own. Offsets are in the new text. */
const deferred = StateEffect.define<TickChanges>();

/**
 * Puts a theme among the covered ones with the first tick of its section, and takes it out with the
 * last one, in the very transaction of the tick: one undo takes back both.
 *
 * Only in the note's own editor, for what is done in it: not in a table's cell, a canvas or an embed,
 * and not for what a sync or another pane brings (`set`). Undo and redo pass no filter.
 */
export class TickTracking {
  constructor(private readonly parts: TickTrackingParts) {}

  /** For every editor. The filter runs last, after those that reject changes to frontmatter. */
  extension(): Extension {
    const plugin = ViewPlugin.define(
      (view) => {
        const ticks = new DeferredTicks(view, (changes) => this.trackLater(view, changes));
        return {
          update: (update) => {
            this.hear(update);
            ticks.follow(update, deferred);
          },
          flushSoon: () => ticks.flushSoon(),
          destroy: () => ticks.drop(),
        };
      },
      {
        eventHandlers: {
          compositionend() {
            this.flushSoon();
          },
        },
      },
    );
    return [
      Prec.highest(EditorState.transactionFilter.of((transaction) => this.filter(transaction))),
      plugin,
    ];
  }

  private filter(transaction: Transaction): Transaction | readonly TransactionSpec[] {
    if (!transaction.docChanged || transaction.isUserEvent('set')) return transaction;
    try {
      const spec = this.specOfTicks(transaction);
      return spec ? [transaction, spec] : transaction;
    } catch (error) {
      // Whatever it is, what the leader does in the note must go on.
      return [transaction, { effects: failed.of(describeFailure(transaction.startState, error)) }];
    }
  }

  private specOfTicks(transaction: Transaction): TransactionSpec | null {
    const changes = findTickChanges(readChangedLines(transaction));
    if (changes.ticked.length + changes.unticked.length === 0) return null;
    const file = this.noteIn(transaction.startState);
    if (!file) return null;
    // A change elsewhere would break off what is being composed.
    const isComposing = transaction.isUserEvent('input.type.compose');
    if (isComposing) return { effects: deferred.of(changes) };
    return this.specFor(file, transaction.newDoc, transaction.newSelection, changes);
  }

  /**
   * @param doc the note with the ticks, and what is selected in it
   * @returns null where nothing is to be done
   */
  private specFor(
    file: TFile,
    doc: Text,
    selection: EditorSelection,
    changes: TickChanges,
  ): TransactionSpec | null {
    const { noteFor, dates } = this.parts;
    const dated = dates.of(file);
    const planned = planTickEdit({ ...noteFor(file), ...changes, text: doc.toString(), dated });
    if (!planned.ok) return { effects: refused.of({ file, problem: planned.problem }) };
    if (planned.edits.length === 0) return null;
    dates.remember(file, planned.dated);
    const set = ChangeSet.of([...planned.edits], doc.length);
    const isOnTop = planned.edits.some(({ from, to }) => from === to && from <= TOP);
    return {
      changes: set,
      sequential: true,
      // A cursor at the very top stays with its text, below frontmatter that is made there.
      ...(isOnTop && { selection: selection.map(set, 1) }),
      // So that undo takes back this tick alone, however quickly the next one came.
      annotations: isolateHistory.of('full'),
      effects: tracked.of(file),
    };
  }

  private trackLater(view: EditorView, changes: TickChanges): void {
    const { doc, selection } = view.state;
    const isTicked = (at: number) => /[xX]/.test(doc.sliceString(at, at + 1));
    try {
      const file = this.noteIn(view.state);
      const spec =
        file &&
        this.specFor(file, doc, selection, {
          ticked: changes.ticked.filter(isTicked),
          unticked: changes.unticked.filter((at) => !isTicked(at)),
        });
      if (spec) view.dispatch({ ...spec, filter: false, userEvent: 'input.ledertrivsel' });
    } catch (error) {
      const { note, reason } = describeFailure(view.state, error);
      this.parts.reportFailure(note, reason);
    }
  }

  private hear({ state, transactions }: ViewUpdate): void {
    const { noteTracked, reportProblem, reportFailure } = this.parts;
    for (const effect of transactions.flatMap(({ effects }) => effects)) {
      if (effect.is(tracked)) {
        noteTracked(effect.value);
        saveSoon(state);
      }
      if (effect.is(refused)) reportProblem(effect.value.file, effect.value.problem);
      if (effect.is(failed)) reportFailure(effect.value.note, effect.value.reason);
    }
  }

  /** The note whose own editor this is the state of; null where it is none that is tracked. */
  private noteIn(state: EditorState): TFile | null {
    const info = state.field(editorInfoField, false);
    if (!(info instanceof MarkdownView) || !info.file) return null;
    const { cm } = info.editor as Editor & { cm: EditorView };
    if (state.field(editorEditorField, false) !== cm) return null;
    return this.parts.mayTrack(info.file) ? info.file : null;
  }
}

function describeFailure(state: EditorState, error: unknown): { note: string; reason: string } {
  const note = state.field(editorInfoField, false)?.file?.basename ?? '';
  return { note, reason: reasonOf(error) };
}

/** At once, so that the overview follows at once. What goes wrong in saving, the app tells. */
function saveSoon(state: EditorState): void {
  const view = state.field(editorInfoField, false);
  if (!(view instanceof MarkdownView)) return;
  view.containerEl.win.setTimeout(() => void view.save().catch(() => undefined));
}
