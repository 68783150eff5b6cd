import type { EditorState, Range } from '@codemirror/state';
import { EditorState as State, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { isTable } from '../metadata/parse-metadata';
import {
  editorEditorField,
  editorInfoField,
  editorLivePreviewField,
  setLivePreview,
} from './fields';

/** Where a cell's text stands in its line. */
interface Cell {
  readonly from: number;
  readonly to: number;
}

/**
 * Tables in Live Preview, drawn where the cursor is not in their source. A click on a cell opens an
 * editor of its own in it, with the extensions of plugins, that tells them the note as its file.
 */
export const tables = StateField.define<DecorationSet>({
  create: drawTables,
  update: (value, { docChanged, selection, state, effects }) =>
    docChanged || selection !== undefined || effects.some((one) => one.is(setLivePreview))
      ? drawTables(state)
      : value,
  provide: (field) => EditorView.decorations.from(field),
});

function drawTables(state: EditorState): DecorationSet {
  const parts: Range<Decoration>[] = [];
  if (!state.field(editorLivePreviewField)) {
    return Decoration.none;
  }
  const isRow = (line: number) =>
    line <= state.doc.lines && state.doc.line(line).text.startsWith('|');
  for (let first = 1; first <= state.doc.lines; first++) {
    let last = first;
    while (isRow(first) && isRow(last + 1)) {
      last += 1;
    }
    const from = state.doc.line(first).from;
    const { to } = state.doc.line(last);
    const isEdited = state.selection.ranges.some((one) => one.from <= to && one.to >= from);
    if (last > first && !isEdited && isTable(state.sliceDoc(from, to))) {
      const widget = new TableWidget(state.sliceDoc(from, to));
      parts.push(Decoration.replace({ widget, block: true }).range(from, to));
    }
    first = last;
  }
  return Decoration.set(parts);
}

class TableWidget extends WidgetType {
  constructor(private readonly text: string) {
    super();
  }

  override eq(other: TableWidget): boolean {
    return other.text === this.text;
  }

  /** What is typed in a cell changes the table's text, and must not end the typing. */
  override updateDOM(dom: HTMLElement): boolean {
    return dom.querySelector('.cm-editor') !== null;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  toDOM(view: EditorView): HTMLElement {
    const el = createDiv('cm-table-widget markdown-rendered');
    const table = el.createEl('table');
    this.text.split('\n').forEach((line, row) => {
      if (row === 1) {
        return;
      }
      const rowEl = table.createEl('tr');
      cellsIn(line).forEach(({ from, to }, column) => {
        const cellEl = rowEl.createEl(row === 0 ? 'th' : 'td', { text: line.slice(from, to) });
        cellEl.addEventListener('click', () => {
          if (!cellEl.querySelector('.cm-editor')) {
            editCell(view, cellEl, () => cellAt(view, el, row, column));
          }
        });
      });
    });
    return el;
  }
}

/** Opens an editor in a cell, whose text goes into the note as it is typed. */
function editCell(note: EditorView, cellEl: HTMLElement, find: () => Cell): void {
  const { from, to } = find();
  const doc = note.state.sliceDoc(from, to);
  cellEl.empty();
  const cell: EditorView = new EditorView({ parent: cellEl });
  const info = note.state.field(editorInfoField);
  cell.setState(
    State.create({
      doc,
      extensions: [
        editorInfoField.init(() => info),
        editorEditorField.init(() => cell),
        editorLivePreviewField.init(() => true),
        ...(info?.app.workspace.editorExtensions ?? []),
        EditorView.updateListener.of(({ docChanged, startState, state }) => {
          if (docChanged) {
            const { from } = find();
            const to = from + startState.doc.length;
            note.dispatch({ changes: { from, to, insert: state.doc }, userEvent: 'input.type' });
          }
        }),
      ],
    }),
  );
  cell.focus();
}

function cellAt(view: EditorView, tableEl: HTMLElement, row: number, column: number): Cell {
  const line = view.state.doc.line(view.state.doc.lineAt(view.posAtDOM(tableEl)).number + row);
  const { from, to } = cellsIn(line.text)[column] ?? { from: 0, to: 0 };
  return { from: line.from + from, to: line.from + to };
}

/** The cells of a table's line, without the space around their text. */
function cellsIn(line: string): Cell[] {
  return Array.from(line.matchAll(/\|[ \t]*([^|]*?)[ \t]*(?=\|)/gu), (match) => {
    const [whole, text = ''] = match;
    const from = match.index + whole.trimEnd().length - text.length;
    return { from, to: from + text.length };
  });
}
