/** As much of the app's module as what is measured without a window asks for. */
import { StateField } from '@codemirror/state';
import type { TFile } from 'obsidian';

export { readYaml as parseYaml } from '../note/read-yaml';
export { Events } from '../stand-in/app/events';

export class MarkdownView {
  constructor(
    readonly file: TFile,
    readonly editor: { readonly cm: unknown },
  ) {}
}

export const editorInfoField = StateField.define<unknown>({
  create: () => null,
  update: (value) => value,
});

export const editorEditorField = StateField.define<unknown>({
  create: () => null,
  update: (value) => value,
});
