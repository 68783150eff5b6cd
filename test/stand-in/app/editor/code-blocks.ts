import type { EditorState, Range } from '@codemirror/state';
import { StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { codeBlockHandler, codeBlockVersion } from '../reading/post-processors';
import type { MarkdownRenderChild } from '../reading/render-child';
import { setIcon } from '../ui/icons';
import { editorInfoField, editorLivePreviewField, setLivePreview } from './fields';
import { redrawBlocks } from './live-preview';

/**
 * Code blocks in Live Preview that a plugin shows, drawn where the cursor is not in their source. A
 * block is drawn anew when its text has changed, and not when anything around it has.
 */
export const codeBlocks = StateField.define<DecorationSet>({
  create: drawCodeBlocks,
  update: (value, { docChanged, selection, state, effects }) =>
    docChanged ||
    selection !== undefined ||
    effects.some((one) => one.is(setLivePreview) || one.is(redrawBlocks))
      ? drawCodeBlocks(state)
      : value,
  provide: (field) => EditorView.decorations.from(field),
});

function drawCodeBlocks(state: EditorState): DecorationSet {
  if (!state.field(editorLivePreviewField)) {
    return Decoration.none;
  }
  const parts: Range<Decoration>[] = [];
  const path = state.field(editorInfoField)?.file?.path ?? '';
  for (let first = 1; first <= state.doc.lines; first++) {
    const [, fence = '', language = ''] =
      /^(`{3,}|~{3,})\s*([^\s`]*)/u.exec(state.doc.line(first).text) ?? [];
    if (fence === '') {
      continue;
    }
    let last = first + 1;
    while (last <= state.doc.lines && state.doc.line(last).text.trimEnd() !== fence) {
      last += 1;
    }
    if (last > state.doc.lines) {
      break;
    }
    const { from } = state.doc.line(first);
    const { to } = state.doc.line(last);
    const isEdited = state.selection.ranges.some((one) => one.from <= to && one.to >= from);
    if (codeBlockHandler(language) && !isEdited) {
      const lines = Array.from({ length: last - first - 1 }, (_, at) => first + 1 + at);
      const source = lines.map((line) => state.doc.line(line).text).join('\n');
      const widget = new CodeBlockWidget(language, source, path, codeBlockVersion());
      parts.push(Decoration.replace({ widget, block: true }).range(from, to));
    }
    first = last;
  }
  return Decoration.set(parts);
}

/** What is shown in a block's place, by its element; it goes when the element does. */
const childrenOf = new WeakMap<HTMLElement, MarkdownRenderChild[]>();

class CodeBlockWidget extends WidgetType {
  constructor(
    private readonly language: string,
    private readonly source: string,
    private readonly path: string,
    private readonly version: number,
  ) {
    super();
  }

  override eq(other: CodeBlockWidget): boolean {
    return (
      other.language === this.language &&
      other.source === this.source &&
      other.path === this.path &&
      other.version === this.version
    );
  }

  override ignoreEvent(): boolean {
    return true;
  }

  toDOM(view: EditorView): HTMLElement {
    const { language, source, path } = this;
    const el = createDiv(
      `cm-preview-code-block cm-embed-block markdown-rendered cm-lang-${language}`,
    );
    const button = el.createDiv({ cls: 'edit-block-button', attr: { 'aria-label': 'Rediger' } });
    setIcon(button, 'code-xml');
    button.addEventListener('click', () => {
      const line = view.state.doc.lineAt(view.posAtDOM(el));
      view.dispatch({ selection: { anchor: line.to } });
      view.focus();
    });
    const children: MarkdownRenderChild[] = [];
    childrenOf.set(el, children);
    void codeBlockHandler(language)?.(source, el.createDiv(`block-language-${language}`), {
      docId: path,
      sourcePath: path,
      frontmatter: null,
      addChild: (child) => {
        children.push(child);
        child.load();
      },
      getSectionInfo: () => null,
    });
    return el;
  }

  override destroy(el: HTMLElement): void {
    childrenOf.get(el)?.forEach((child) => child.unload());
  }
}
