import type { EditorState, Extension, Range } from '@codemirror/state';
import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import { standInOptions } from '../options';
import { editorInfoField, editorLivePreviewField, setLivePreview } from './fields';
import { frontmatterEnd } from './frontmatter-filter';
import { CheckboxWidget, PropertiesWidget, TitleWidget } from './widgets';

/** Asks for the title to be drawn anew, when the file has another name. */
export const redrawBlocks = StateEffect.define();

/** The title, and in Live Preview the properties in place of the frontmatter. */
const blocks = StateField.define<DecorationSet>({
  create: drawBlocks,
  update: (value, { docChanged, effects, state }) =>
    docChanged || effects.some((one) => one.is(redrawBlocks) || one.is(setLivePreview))
      ? drawBlocks(state)
      : value,
  provide: (field) => EditorView.decorations.from(field),
});

/** Headings, checkboxes and emphasis drawn where the cursor is not. */
const lines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = drawLines(view);
    }

    update({ docChanged, selectionSet, focusChanged, transactions, view }: ViewUpdate): void {
      const isOther = transactions.some(({ effects }) => effects.length > 0);
      if (docChanged || selectionSet || focusChanged || isOther) {
        this.decorations = drawLines(view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** A cursor behind the properties is not drawn: it would be as tall as they are. */
const cursorBehindProperties = EditorView.editorAttributes.compute(['doc', 'selection'], (state) =>
  isLivePreview(state) && state.selection.main.head < frontmatterEnd(state.doc)
    ? { class: 'is-cursor-hidden' }
    : {},
);

export const livePreview: Extension = [blocks, lines, cursorBehindProperties];

const hidden = Decoration.replace({});

function drawBlocks(state: EditorState): DecorationSet {
  const title = state.field(editorInfoField)?.file?.basename ?? '';
  const parts: Range<Decoration>[] = [
    Decoration.widget({ widget: new TitleWidget(title), block: true, side: -2 }).range(0),
  ];
  const end = isLivePreview(state) ? frontmatterEnd(state.doc) : 0;
  if (end > 0 && standInOptions.properties !== 'source') {
    const text = state.sliceDoc(0, end).replace(/^---.*\n|\n?---\s*$/gu, '');
    const widget = new PropertiesWidget(text);
    // The line break stays outside, or the first line of the body would be hidden with it.
    const to = state.doc.lineAt(end - 1).to;
    parts.push(
      Decoration.replace({
        ...(standInOptions.properties === 'visible' ? { widget } : {}),
        block: true,
      }).range(0, to),
    );
  }
  return Decoration.set(parts, true);
}

function drawLines(view: EditorView): DecorationSet {
  const { state } = view;
  const parts: Range<Decoration>[] = [];
  let isCode = false;
  for (let number = 1; number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (line.from < frontmatterEnd(state.doc) && isLivePreview(state)) {
      continue;
    }
    const isFence = /^\s*(?:```|~~~)/u.test(line.text);
    if (isFence || isCode) {
      parts.push(Decoration.line({ class: 'HyperMD-codeblock' }).range(line.from));
      isCode = isFence !== isCode;
      continue;
    }
    parts.push(...drawLine(view, line.from, line.text));
  }
  return Decoration.set(parts, true);
}

function drawLine(view: EditorView, from: number, text: string): Range<Decoration>[] {
  const { state } = view;
  const to = from + text.length;
  const isRaw =
    !isLivePreview(state) ||
    (view.hasFocus && state.selection.ranges.some((one) => one.from <= to && one.to >= from));
  const parts: Range<Decoration>[] = [];
  const heading = /^(#{1,6})\s+/u.exec(text);
  if (heading) {
    const level = heading[1]?.length ?? 1;
    const classes = `HyperMD-header HyperMD-header-${level} cm-header-${level}`;
    parts.push(Decoration.line({ class: classes }).range(from));
    if (!isRaw) {
      parts.push(hidden.range(from, from + heading[0].length));
    }
  }
  const quote = /^\s*> ?/u.exec(text);
  if (quote) {
    parts.push(Decoration.line({ class: 'HyperMD-quote' }).range(from));
    if (!isRaw) {
      parts.push(hidden.range(from, from + quote[0].length));
    }
  }
  const item = /^(\s*)([-*+]|\d+[.)])(\s+)(?:\[(.)\]( ?))?/u.exec(text);
  if (item) {
    parts.push(...drawListItem(item, from, isLivePreview(state)));
  }
  if (!isRaw) {
    parts.push(...drawInline(from, text));
  }
  return parts;
}

function drawListItem(
  [, indent = '', marker = '', space = '', task, gap = '']: RegExpExecArray,
  from: number,
  isLive: boolean,
): Range<Decoration>[] {
  const start = from + indent.length;
  const depth = Math.floor(indent.replaceAll('\t', '    ').length / 2);
  const done = task !== undefined && task !== ' ';
  const attributes = task === undefined ? {} : { 'data-task': task };
  const classes = [
    `HyperMD-list-line HyperMD-list-line-${depth + 1}`,
    ...(task === undefined ? [] : ['HyperMD-task-line']),
    ...(done ? ['is-checked'] : []),
  ];
  const parts: Range<Decoration>[] = [
    Decoration.line({ class: classes.join(' '), attributes }).range(from),
  ];
  const text = start + marker.length + space.length;
  if (!isLive) {
    return parts;
  }
  if (task !== undefined) {
    parts.push(hidden.range(start, text));
    const widget = new CheckboxWidget(task);
    parts.push(Decoration.replace({ widget }).range(text, text + 3 + gap.length));
  } else {
    const kind = /\d/u.test(marker) ? 'ol' : 'ul';
    const mark = Decoration.mark({ class: `cm-formatting-list cm-formatting-list-${kind}` });
    parts.push(mark.range(start, start + marker.length));
  }
  return parts;
}

function drawInline(from: number, text: string): Range<Decoration>[] {
  const parts: Range<Decoration>[] = [];
  const hideAround = (start: number, end: number, width: number) =>
    parts.push(hidden.range(start, start + width), hidden.range(end - width, end));
  for (const { index, 0: whole, 1: mark = '' } of text.matchAll(/(\*\*|__|==|`)(?=\S).+?\1/gu)) {
    const [start, end] = [from + index, from + index + whole.length];
    const name = mark === '`' ? 'inline-code' : mark === '==' ? 'highlight' : 'strong';
    hideAround(start, end, mark.length);
    parts.push(Decoration.mark({ class: `cm-${name}` }).range(start, end));
  }
  for (const { index, 0: whole, 1: path = '' } of text.matchAll(/\[\[([^\]|]+\|)?[^\]]+\]\]/gu)) {
    const [start, end] = [from + index, from + index + whole.length];
    parts.push(hidden.range(start, start + 2 + path.length), hidden.range(end - 2, end));
    parts.push(Decoration.mark({ class: 'cm-hmd-internal-link' }).range(start, end));
  }
  return parts;
}

function isLivePreview(state: EditorState): boolean {
  return state.field(editorLivePreviewField);
}
