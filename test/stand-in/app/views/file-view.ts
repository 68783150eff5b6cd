import type { ViewStateResult } from 'obsidian';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { TFile } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import { ItemView } from './view';

/** A view of one file, which follows it when it is renamed and goes when it does. */
export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const { vault } = this.app;
    this.registerEvent(
      vault.on('rename', (file: TAbstractFile) => {
        if (file === this.file) {
          void this.onRename(this.file);
        }
      }),
    );
    this.registerEvent(
      vault.on('delete', (file: TAbstractFile) => {
        if (file === this.file) {
          this.file = null;
          void this.leaf.setViewState({ type: 'empty' });
        }
      }),
    );
  }

  getDisplayText(): string {
    return this.file?.basename ?? 'Ingen fil';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path ?? null };
  }

  override async setState(state: Record<string, unknown>, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const path = state.file;
    const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
    if (file && file !== this.file) {
      await this.loadFile(file);
    }
  }

  onLoadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onUnloadFile(_file: TFile): Promise<void> {
    return Promise.resolve();
  }

  onRename(_file: TFile): Promise<void> {
    this.updateTitle();
    return Promise.resolve();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }

  protected async loadFile(file: TFile): Promise<void> {
    if (this.file) {
      await this.onUnloadFile(this.file);
    }
    this.file = file;
    await this.onLoadFile(file);
    this.updateTitle();
  }

  protected override async onClose(): Promise<void> {
    if (this.file) {
      await this.onUnloadFile(this.file);
      this.file = null;
    }
    await super.onClose();
  }

  protected updateTitle(): void {
    this.titleEl.setText(this.getDisplayText());
    this.leaf.updateHeader();
  }
}
