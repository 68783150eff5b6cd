import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { Compartment, EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import type { MarkdownView } from '../views/markdown-view';
import { codeBlocks } from './code-blocks';
import { editorEditorField, editorInfoField, editorLivePreviewField } from './fields';
import { frontmatterFilter } from './frontmatter-filter';
import { livePreview } from './live-preview';
import { tables } from './tables';

/** Where the extensions of plugins stand, to be exchanged while an editor is open. */
export const pluginExtensions = new Compartment();

export interface StateOptions {
  readonly view: MarkdownView;
  readonly cm: EditorView;
  readonly isLivePreview: boolean;
  readonly extensions: readonly Extension[];
  readonly onUpdate: (update: ViewUpdate) => void;
}

/** A state for a note that is opened: its own history, and the fields that plugins read. */
export function createEditorState(doc: string, options: StateOptions): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      editorInfoField.init(() => options.view),
      editorEditorField.init(() => options.cm),
      editorLivePreviewField.init(() => options.isLivePreview),
      pluginExtensions.of([...options.extensions]),
      frontmatterFilter,
      history(),
      EditorState.allowMultipleSelections.of(true),
      drawSelection(),
      EditorView.lineWrapping,
      markdown({ base: markdownLanguage, addKeymap: true }),
      livePreview,
      tables,
      codeBlocks,
      keymap.of([...historyKeymap, indentWithTab, ...defaultKeymap]),
      EditorView.updateListener.of(options.onUpdate),
      EditorView.contentAttributes.of({ 'aria-label': 'Note', spellcheck: 'false', lang: 'da' }),
    ],
  });
}
