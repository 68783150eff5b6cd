import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { MarkdownView } from 'obsidian';
import type { App, Editor, TFile } from 'obsidian';
import { applyEdits, findDifference, mapOffset } from '../../edit';
import type { TextEdit } from '../../edit';
import type { Problem } from '../../problem';
import { reasonOf } from '../../reason-of';

/** What is to be done to a note's text, or why it can't be done. */
export type Plan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** Where the cursor goes, in the edited text; it stays with its text where not given. */
      readonly cursor?: number;
      /**
       * What taking the edits back changes too: what the leader did that they are the answer to.
       * Offsets in the text before the edits.
       */
      readonly alsoBack?: readonly TextEdit[];
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Makes a plan from the note's text as it is at the moment of writing, and from the cursor: null
 * where the note has none (reading view, a note that isn't open). Must not have effects.
 */
export type MakePlan<P extends Plan> = (text: string, cursor: number | null) => P;

export type WriteOutcome<P extends Plan> =
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The editor, or another plugin in it, did not take the edits as they are; they are undone. */
  | { readonly kind: 'rejected' }
  /** The note was deleted in the meantime. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'done';
      readonly plan: Extract<P, { ok: true }>;
      /**
       * Takes the edits back, as long as the note is unchanged (resolves to false where it isn't).
       * Null where the pane that the leader is in has them as a step of its own undo.
       */
      readonly undo: (() => Promise<boolean>) | null;
    };

/**
 * The one door through which the plugin changes notes.
 *
 * Where an editor shows the note, the edits go through it in one transaction, so that one undo
 * takes all of them back and nothing that is typed but not yet saved is lost. Else they go to the
 * file, in one atomic step.
 */
export class NoteWriter {
  constructor(private readonly app: App) {}

  /** @param preferred the pane that the leader is in: its cursor counts, and no other pane's */
  async write<P extends Plan>(
    file: TFile,
    makePlan: MakePlan<P>,
    preferred?: MarkdownView,
  ): Promise<WriteOutcome<P>> {
    if (!this.isThere(file)) return { kind: 'gone' };
    try {
      const view = this.editingView(file, preferred);
      if (!view) return await this.writeInFile(file, makePlan);
      return this.writeInEditor(file, view, makePlan, view === preferred);
    } catch (error) {
      return { kind: 'failed', reason: reasonOf(error) };
    }
  }

  private isThere(file: TFile): boolean {
    return this.app.vault.getFileByPath(file.path) === file;
  }

  /** The note's text as it is now, typed but unsaved words included. */
  async read(file: TFile): Promise<string> {
    const view = this.editingView(file);
    if (view) return view.editor.getValue();
    await this.savePanes(file);
    return this.app.vault.read(file);
  }

  /** Looks at the note as a plan made by `write` would. */
  async look<Seen>(
    file: TFile,
    look: (text: string, cursor: number | null) => Seen,
    preferred?: MarkdownView,
  ): Promise<Seen> {
    const view = this.editingView(file, preferred);
    if (!view || view !== preferred) return look(await this.read(file), null);
    const { editor } = view;
    return look(editor.getValue(), editor.posToOffset(editor.getCursor('head')));
  }

  /** A pane in which the note is being edited; panes in reading view have no live editor. */
  private editingView(file: TFile, preferred?: MarkdownView): MarkdownView | null {
    const views = this.panes(file).filter((view) => view.getMode() === 'source');
    return views.find((view) => view === preferred) ?? views[0] ?? null;
  }

  private panes(file: TFile): MarkdownView[] {
    const views: MarkdownView[] = [];
    this.app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView && view.file === file) views.push(view);
    });
    return views;
  }

  private async writeInFile<P extends Plan>(
    file: TFile,
    makePlan: MakePlan<P>,
  ): Promise<WriteOutcome<P>> {
    // A plan that changes nothing must not even touch the file's date.
    const preview = makePlan(await this.read(file), null);
    if (!preview.ok) return { kind: 'refused', problem: preview.problem };
    if (preview.edits.length === 0) return done(preview, null);

    // The note may have changed since it was read, so the plan is made again from what is there.
    const written: { before: string; plan: P }[] = [];
    const after = await this.app.vault.process(file, (before) => {
      const plan = makePlan(before, null);
      written.push({ before, plan });
      return plan.ok ? applyEdits(before, plan.edits) : before;
    });
    const last = written.at(-1);
    if (!last) return { kind: 'rejected' };
    if (!last.plan.ok) return { kind: 'refused', problem: last.plan.problem };
    const back = applyEdits(last.before, last.plan.alsoBack ?? []);
    return done(last.plan, () => this.putBack(file, after, back));
  }

  /** What was typed before a pane went to reading view may not have reached the file yet. */
  private async savePanes(file: TFile): Promise<void> {
    for (const view of this.panes(file)) await view.save();
  }

  private async putBack(file: TFile, after: string, before: string): Promise<boolean> {
    const view = this.editingView(file);
    if (view) {
      const text = view.editor.getValue();
      if (text !== inEditorLines(after)) return false;
      const edits = [findDifference(text, inEditorLines(before))];
      return this.writeInEditor(file, view, () => ({ ok: true, edits }), true).kind === 'done';
    }
    if (!this.isThere(file)) return false;
    let unchanged = false;
    await this.app.vault.process(file, (text) => {
      unchanged = text === after;
      return unchanged ? before : text;
    });
    return unchanged;
  }

  /** @param isPreferred whether the leader is in this pane: if not, its cursor is not theirs */
  private writeInEditor<P extends Plan>(
    file: TFile,
    view: MarkdownView,
    makePlan: MakePlan<P>,
    isPreferred: boolean,
  ): WriteOutcome<P> {
    const { editor } = view;
    const before = editor.getValue();
    const cursor = editor.posToOffset(editor.getCursor('head'));
    const plan = makePlan(before, isPreferred ? cursor : null);
    if (!plan.ok) return { kind: 'refused', problem: plan.problem };

    const after = applyEdits(before, plan.edits);
    const head = isPreferred ? plan.cursor : undefined;
    dispatch(editor, plan.edits, head);
    if (editor.getValue() !== after) {
      dispatch(editor, [findDifference(editor.getValue(), before)], cursor);
      return { kind: 'rejected' };
    }
    if (head !== undefined) showInserted(editor, plan.edits, head);
    // At once, so that the overview follows at once. What goes wrong in saving, the app tells.
    view.save().catch(() => undefined);
    const isInUndo = isPreferred || plan.edits.length === 0;
    const back = applyEdits(before, plan.alsoBack ?? []);
    return done(plan, isInUndo ? null : () => this.putBack(file, after, back));
  }
}

/**
 * One transaction, one undo step. It goes past the transaction filters, because Live Preview's own
 * filter drops changes to frontmatter that it hides.
 */
function dispatch(editor: Editor, edits: readonly TextEdit[], cursor?: number): void {
  const { cm } = editor as Editor & { cm: EditorView };
  cm.dispatch({
    changes: [...edits],
    ...(cursor !== undefined && { selection: { anchor: cursor } }),
    annotations: isolateHistory.of('full'),
    filter: false,
    userEvent: 'input.ledertrivsel',
  });
}

/** Brings what was inserted into view, and the cursor where that is too long. */
function showInserted(editor: Editor, edits: readonly TextEdit[], cursor: number): void {
  const to = Math.max(cursor, ...edits.map((edit) => mapOffset(edit.to, edits)));
  editor.scrollIntoView({ from: editor.offsetToPos(cursor), to: editor.offsetToPos(to) });
}

/** An editor's lines end in `\n` whatever the file's do. */
function inEditorLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function done<P extends Plan>(
  plan: P,
  undo: (() => Promise<boolean>) | null,
): WriteOutcome<P> & { kind: 'done' } {
  return { kind: 'done', plan: plan as Extract<P, { ok: true }>, undo };
}
