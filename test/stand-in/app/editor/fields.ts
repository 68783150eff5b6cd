import { StateEffect, StateField } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { MarkdownView } from '../views/markdown-view';

/** Each editor's state is made with these set: `field.init(() => value)`. */
function given<T>(): StateField<T | null> {
  return StateField.define<T | null>({ create: () => null, update: (value) => value });
}

/** The view that an editor belongs to, with its file. */
export const editorInfoField = given<MarkdownView>();
/** The CodeMirror view of an editor. */
export const editorEditorField = given<EditorView>();
/** Switches an editor between Live Preview and source. */
export const setLivePreview = StateEffect.define<boolean>();

/** Whether an editor is in Live Preview; else it shows the source. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (value, { effects }) =>
    effects.reduce((now, effect) => (effect.is(setLivePreview) ? effect.value : now), value),
});
