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
import type { CoveredNote } from '../note/cover-changes';
import { findTickChanges } from '../note/tick-changes';
import type { TickChanges } from '../note/tick-changes';
import { planTickEdit } from '../note/tick-edit';
import type { Problem } from '../problem';
import { readChangedLines } from './changed-lines';
import { DeferredTicks } from './deferred-ticks';

export interface TickTrackingParts {
  /** Whether ticks in the note say anything of its themes. */
  readonly mayTrack: (file: TFile) => boolean;
  readonly noteFor: (file: TFile) => CoveredNote;
  /** Told why a tick that stands in the note did not get into its properties. */
  readonly reportProblem: (file: TFile, problem: Problem) => void;
  /** Told that a note's properties took a tick. */
  readonly noteTracked: (file: TFile) => void;
}

/** Where frontmatter is made: at 0, or after a byte order mark. */
const TOP = 1;

/** The properties took a tick. */
const tracked = StateEffect.define<TFile>();
/** They could not take it. */
const refused = StateEffect.define<{ readonly file: TFile; readonly problem: Problem }>();
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
    const trackLater = (view: EditorView, changes: TickChanges) => this.trackLater(view, changes);
    const hear = (update: ViewUpdate) => this.hear(update);
    const plugin = ViewPlugin.define(
      (view) => {
        const ticks = new DeferredTicks(view, trackLater);
        return {
          update(update) {
            hear(update);
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
    const changes = findTickChanges(readChangedLines(transaction));
    if (changes.ticked.length + changes.unticked.length === 0) return transaction;
    const file = this.noteIn(transaction.startState);
    if (!file) return transaction;

    // A change elsewhere would break off what is being composed.
    const isComposing = transaction.isUserEvent('input.type.compose');
    if (isComposing) return [transaction, { effects: deferred.of(changes) }];
    const { newDoc, newSelection } = transaction;
    const spec = this.specFor(file, newDoc, newSelection, changes);
    return spec ? [transaction, spec] : transaction;
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
    const planned = planTickEdit({ ...this.parts.noteFor(file), ...changes, text: doc.toString() });
    if (!planned.ok) return { effects: refused.of({ file, problem: planned.problem }) };
    if (planned.edits.length === 0) return null;
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
    const file = this.noteIn(view.state);
    if (!file) return;
    const { doc, selection } = view.state;
    const isTicked = (at: number) => /[xX]/.test(doc.sliceString(at, at + 1));
    const spec = this.specFor(file, doc, selection, {
      ticked: changes.ticked.filter(isTicked),
      unticked: changes.unticked.filter((at) => !isTicked(at)),
    });
    if (spec) view.dispatch({ ...spec, filter: false, userEvent: 'input.ledertrivsel' });
  }

  private hear({ state, transactions }: ViewUpdate): void {
    const { noteTracked, reportProblem } = this.parts;
    for (const effect of transactions.flatMap(({ effects }) => effects)) {
      if (effect.is(tracked)) {
        noteTracked(effect.value);
        saveSoon(state);
      }
      if (effect.is(refused)) reportProblem(effect.value.file, effect.value.problem);
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

/** At once, so that the overview follows at once. What goes wrong in saving, the app tells. */
function saveSoon(state: EditorState): void {
  const view = state.field(editorInfoField, false);
  if (!(view instanceof MarkdownView)) return;
  view.containerEl.win.setTimeout(() => void view.save().catch(() => undefined));
}
