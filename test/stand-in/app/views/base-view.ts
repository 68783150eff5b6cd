import type { TFile } from '../vault/files';
import { FileView } from './file-view';

/** A `.base` file, where Bases is on: its text, since the stand-in draws no bases. */
export class BaseView extends FileView {
  override icon = 'table';

  getViewType(): string {
    return 'bases';
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'base';
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.contentEl.empty();
    const el = this.contentEl.createDiv('base-source');
    el.createEl('p', { text: 'Her viser Obsidian en tabel. I filen står der:' });
    el.createEl('pre').createEl('code', { text: await this.app.vault.cachedRead(file) });
  }
}
