import { EditorView } from '@codemirror/view';
import type { ViewUpdate } from '@codemirror/view';
import type { HeadingCache, ViewStateResult } from 'obsidian';
import { debounce } from '../debounce';
import { createEditorState, pluginExtensions } from '../editor/create-state';
import { differenceBetween } from '../editor/difference';
import { Editor } from '../editor/editor';
import { setLivePreview } from '../editor/fields';
import { redrawBlocks } from '../editor/live-preview';
import { MarkdownPreviewView } from '../reading/preview-view';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import type { TFile } from '../vault/files';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { TextFileView } from './text-file-view';
import { setTooltip } from '../ui/tooltip';

/** A note: as Live Preview, as source, or to read. */
export class MarkdownView extends TextFileView {
  override icon = 'file-text';
  hoverPopover = null;
  readonly editor: Editor;
  readonly previewMode: MarkdownPreviewView;
  private readonly sourceEl: HTMLElement;
  private readonly cm: EditorView;
  private readonly modeButton: HTMLElement;
  private mode: 'source' | 'preview' = 'source';
  private isSource = false;
  private hasWindowsLineBreaks = false;
  /** Tells the other panes on the note what is typed here, before it is saved. */
  private readonly announceData = debounce(() => {
    if (this.file) {
      this.app.workspace.trigger('quick-preview', this.file, this.getViewData(), this);
    }
  });

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6');
    this.cm = new EditorView({ parent: this.sourceEl });
    this.editor = new Editor(this.cm);
    this.previewMode = new MarkdownPreviewView(this, this.contentEl);
    this.addChild(this.previewMode);
    this.addAction('ellipsis-vertical', 'Flere muligheder', (event) => this.showMenu(event));
    this.modeButton = this.addAction('book-open', 'Læsevisning', () => void this.toggleMode());
    this.registerDomEvent(this.cm.contentDOM, 'contextmenu', (event) => this.showEditorMenu(event));
    for (const type of ['paste', 'drop'] as const) {
      // Before the editor itself: a plugin may take the event, by preventing its default.
      const tell = (event: Event) =>
        this.app.workspace.trigger(`editor-${type}`, event, this.editor, this);
      this.registerDomEvent(this.sourceEl, type, tell, { capture: true });
    }
    this.registerEvent(
      this.app.workspace.on('quick-preview', (file: TFile, data: string, from: MarkdownView) => {
        if (file === this.file && from !== this && data !== this.getViewData()) {
          this.show(data, false);
        }
      }),
    );
    this.register(this.containerEl.onWindowMigrated((win) => this.cm.setRoot(win.document)));
    this.registerEvent(
      this.app.workspace.on('post-processor-change', () => {
        this.cm.dispatch({ effects: redrawBlocks.of(null) });
        if (this.mode === 'preview') {
          this.previewMode.rerender();
        }
      }),
    );
    this.clear();
    this.showMode();
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): 'source' | 'preview' {
    return this.mode;
  }

  /** What shows now, the editor or the rendered note. */
  get currentMode(): MarkdownPreviewView | { get: () => string; getScroll: () => number } {
    return this.mode === 'preview'
      ? this.previewMode
      : { get: () => this.getViewData(), getScroll: () => this.editor.getScrollInfo().top };
  }

  getViewData(): string {
    const text = this.editor.getValue();
    return this.hasWindowsLineBreaks ? text.replaceAll('\n', '\r\n') : text;
  }

  setViewData(data: string, clear: boolean): void {
    const text = data.replaceAll('\r\n', '\n');
    if (clear) {
      this.hasWindowsLineBreaks = data.includes('\r\n');
      this.resetEditor(text);
    } else {
      const difference = differenceBetween(this.editor.getValue(), text);
      if (difference) {
        this.cm.dispatch({ changes: difference, userEvent: 'set' });
      }
    }
    this.renderPreview();
  }

  clear(): void {
    this.resetEditor('');
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.mode, source: this.isSource };
  }

  override async setState(state: Record<string, unknown>, result: ViewStateResult): Promise<void> {
    const mode = state.mode;
    const source = state.source;
    if (mode === 'source' || mode === 'preview') {
      this.mode = mode;
    }
    if (typeof source === 'boolean' && source !== this.isSource) {
      this.isSource = source;
      this.cm.dispatch({ effects: setLivePreview.of(!source) });
      this.sourceEl.toggleClass('is-live-preview', !source);
    }
    await super.setState(state, result);
    this.showMode();
  }

  override getEphemeralState(): Record<string, unknown> {
    return { cursor: { from: this.editor.getCursor('from'), to: this.editor.getCursor('to') } };
  }

  /** Goes to a line, counted from 0, or to a heading, by the headings that it lies under. */
  override setEphemeralState(state: { line?: number; subpath?: string }): void {
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    const found = findHeading(cache?.headings ?? [], state.subpath?.split('#').slice(1) ?? []);
    const line = state.line ?? found?.position.start.line;
    if (line !== undefined) {
      this.editor.setCursor(line);
      this.editor.scrollIntoView({ from: { line, ch: 0 }, to: { line, ch: 0 } }, true);
    }
  }

  override focus(): void {
    if (this.mode === 'source') {
      this.editor.focus();
    } else {
      super.focus();
    }
  }

  override async onRename(file: TFile): Promise<void> {
    await super.onRename(file);
    this.cm.dispatch({ effects: redrawBlocks.of(null) });
  }

  /** Takes the extensions that plugins have registered by now. */
  updateOptions(): void {
    const extensions = [...this.app.workspace.editorExtensions];
    this.cm.dispatch({ effects: pluginExtensions.reconfigure(extensions) });
  }

  /** Changes the text other than by the editor, as a click in the rendered note does. */
  async edit(data: string): Promise<void> {
    this.show(data, false);
    await this.save();
  }

  renderPreview(): void {
    if (this.mode === 'preview') {
      this.previewMode.set(this.getViewData());
    }
  }

  async toggleMode(): Promise<void> {
    const mode = this.mode === 'source' ? 'preview' : 'source';
    await this.leaf.setViewState({
      type: 'markdown',
      state: { ...this.getState(), mode },
      active: true,
    });
  }

  async toggleSource(): Promise<void> {
    await this.setState({ ...this.getState(), source: !this.isSource }, { history: false });
  }

  showSearch(): void {
    // There is no search in a note here.
  }

  protected override async onClose(): Promise<void> {
    await super.onClose();
    this.cm.destroy();
  }

  private resetEditor(text: string): void {
    this.cm.setState(
      createEditorState(text, {
        view: this,
        cm: this.cm,
        isLivePreview: !this.isSource,
        extensions: this.app.workspace.editorExtensions,
        onUpdate: (update) => this.onUpdate(update),
      }),
    );
    this.sourceEl.toggleClass('is-live-preview', !this.isSource);
  }

  private onUpdate({ docChanged, transactions }: ViewUpdate): void {
    if (!docChanged) {
      return;
    }
    if (!transactions.every((transaction) => transaction.isUserEvent('set'))) {
      this.requestSave();
      this.announceData();
    }
    this.app.workspace.trigger('editor-change', this.editor, this);
  }

  private showMode(): void {
    const isReading = this.mode === 'preview';
    this.sourceEl.toggle(!isReading);
    this.previewMode.containerEl.toggle(isReading);
    setIcon(this.modeButton, isReading ? 'pencil' : 'book-open');
    setTooltip(this.modeButton, isReading ? 'Rediger' : 'Læsevisning');
    this.renderPreview();
  }

  private showMenu(event: MouseEvent): void {
    if (this.file) {
      const menu = new Menu();
      this.onPaneMenu(menu, 'more-options');
      this.app.workspace.trigger('file-menu', menu, this.file, 'more-options', this.leaf);
      menu.showAtMouseEvent(event);
    }
  }

  private showEditorMenu(event: MouseEvent): void {
    event.preventDefault();
    const menu = new Menu();
    const item = (title: string, icon: string, callback: () => unknown) =>
      menu.addItem((one) => one.setTitle(title).setIcon(icon).setSection('edit').onClick(callback));
    item('Fortryd', 'undo-2', () => this.editor.undo());
    item('Annuller fortryd', 'redo-2', () => this.editor.redo());
    this.app.workspace.trigger('editor-menu', menu, this.editor, this);
    menu.showAtMouseEvent(event);
  }
}

/** The first heading that a path of headings leads to, each below the one before; marks don't count. */
function findHeading(
  headings: readonly HeadingCache[],
  path: readonly string[],
): HeadingCache | undefined {
  const words = (text: string) =>
    text
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  let at = 0;
  let level = 0;
  for (const heading of headings) {
    if (heading.level <= level || words(heading.heading) !== words(path[at] ?? '')) continue;
    at += 1;
    level = heading.level;
    if (at === path.length) return heading;
  }
  return undefined;
}
