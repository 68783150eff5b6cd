import * as commands from '@codemirror/commands';
import type { StateCommand } from '@codemirror/state';
import { EditorSelection } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Command } from '@codemirror/view';
import type {
  EditorChange,
  EditorCommandName,
  EditorPosition,
  EditorRange,
  EditorRangeOrCaret,
  EditorSelectionOrCaret,
  EditorTransaction,
  EditorSelection as PositionSelection,
} from 'obsidian';

const COMMANDS: Partial<Record<EditorCommandName, Command | StateCommand>> = {
  goUp: commands.cursorLineUp,
  goDown: commands.cursorLineDown,
  goLeft: commands.cursorCharLeft,
  goRight: commands.cursorCharRight,
  goStart: commands.cursorDocStart,
  goEnd: commands.cursorDocEnd,
  goWordLeft: commands.cursorGroupLeft,
  goWordRight: commands.cursorGroupRight,
  indentMore: commands.indentMore,
  indentLess: commands.indentLess,
  newlineAndIndent: commands.insertNewlineAndIndent,
  swapLineUp: commands.moveLineUp,
  swapLineDown: commands.moveLineDown,
  deleteLine: commands.deleteLine,
};

/** Obsidian's editor, on CodeMirror. Lines count from 0; `ch` and offsets are UTF-16 units. */
export class Editor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return this.cm.state.doc.line(line + 1).text;
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.cm.state.doc.line(line + 1);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.cm.state.doc.lines - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some(({ empty }) => !empty);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement), userEvent(origin));
  }

  replaceRange(
    replacement: string,
    from: EditorPosition,
    to: EditorPosition = from,
    origin?: string,
  ): void {
    const changes = { from: this.posToOffset(from), to: this.posToOffset(to), insert: replacement };
    this.cm.dispatch({ changes, ...userEvent(origin) });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): PositionSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const selection = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(selection, main), scrollIntoView: true });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    this.cm.scrollDOM.scrollTo({
      ...(typeof x === 'number' ? { left: x } : {}),
      ...(typeof y === 'number' ? { top: y } : {}),
    });
  }

  scrollIntoView({ from, to }: EditorRange, center = false): void {
    const range = EditorSelection.range(this.posToOffset(from), this.posToOffset(to));
    const y = center ? 'center' : 'nearest';
    this.cm.dispatch({ effects: EditorView.scrollIntoView(range, { y }) });
  }

  undo(): void {
    commands.undo(this.cm);
  }

  redo(): void {
    commands.redo(this.cm);
  }

  exec(command: EditorCommandName): void {
    COMMANDS[command]?.(this.cm);
  }

  /** All changes refer to the text before; they are one step to undo. */
  transaction(transaction: EditorTransaction, origin?: string): void {
    const { state } = this.cm;
    const changes = (transaction.changes ?? []).map((change) => this.toChange(change));
    if (transaction.replaceSelection !== undefined) {
      const { from, to } = state.selection.main;
      changes.push({ from, to, insert: transaction.replaceSelection });
    }
    const set = state.changes(changes);
    const after = set.apply(state.doc);
    const selections =
      transaction.selections ?? (transaction.selection ? [transaction.selection] : []);
    // A selection is a place in the text after the changes.
    const ranges = selections.map(({ from, to }: EditorRangeOrCaret) => {
      const offset = ({ line, ch }: EditorPosition) => {
        const { from: start, length } = after.line(clamp(line + 1, 1, after.lines));
        return start + clamp(ch, 0, length);
      };
      return EditorSelection.range(offset(from), offset(to ?? from));
    });
    this.cm.dispatch({
      changes: set,
      ...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}),
      ...userEvent(origin),
    });
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(position));
    return word && { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  /** A position beyond the text is its nearest place. */
  posToOffset({ line, ch }: EditorPosition): number {
    const { doc } = this.cm.state;
    if (line >= doc.lines) {
      return doc.length;
    }
    const { from, length } = doc.line(Math.max(line, 0) + 1);
    return from + clamp(ch, 0, length);
  }

  offsetToPos(offset: number): EditorPosition {
    const { doc } = this.cm.state;
    const at = clamp(offset, 0, doc.length);
    const { from, number } = doc.lineAt(at);
    return { line: number - 1, ch: at - from };
  }

  processLines<T>(
    read: (line: number, text: string) => T | null,
    write: (line: number, text: string, value: T | null) => EditorChange | undefined,
    ignoreEmpty = true,
  ): void {
    const lines = [...new Set(this.cm.state.selection.ranges.flatMap((r) => this.linesOf(r)))]
      .map((line) => ({ line, text: this.getLine(line) }))
      .filter(({ text }) => !ignoreEmpty || text.trim() !== '');
    const values = lines.map(({ line, text }) => ({ line, text, value: read(line, text) }));
    const changes = values.flatMap(({ line, text, value }) => write(line, text, value) ?? []);
    this.transaction({ changes });
  }

  private linesOf({ from, to }: { from: number; to: number }): number[] {
    const first = this.offsetToPos(from).line;
    return Array.from({ length: this.offsetToPos(to).line - first + 1 }, (_, at) => first + at);
  }

  private toChange({ from, to, text }: EditorChange): { from: number; to: number; insert: string } {
    return { from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text };
  }
}

function userEvent(origin: string | undefined): { userEvent?: string } {
  return origin === undefined ? {} : { userEvent: origin };
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
