import { debounce } from '../debounce';
import { Platform } from '../platform';
import { setIcon } from '../ui/icons';
import { Menu } from '../ui/menu';
import { Keymap } from '../ui/scope';
import { TFile, TFolder } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import { ItemView } from './view';

/** The vault's folders and notes. */
export class FileExplorerView extends ItemView {
  override icon = 'folder-closed';
  private readonly closed = new Set<string>();
  private readonly listEl = this.contentEl.createDiv('nav-files-container');
  private readonly redraw = debounce(() => this.draw());

  getViewType(): string {
    return 'file-explorer';
  }

  getDisplayText(): string {
    return 'Filer';
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    for (const event of ['create', 'delete', 'rename']) {
      this.registerEvent(vault.on(event, () => this.redraw()));
    }
    this.registerEvent(workspace.on('file-open', () => this.markActive()));
    this.draw();
    return Promise.resolve();
  }

  private draw(): void {
    this.listEl.empty();
    this.drawChildren(this.listEl.createDiv(), this.app.vault.getRoot(), 0);
    this.markActive();
  }

  private drawChildren(el: HTMLElement, folder: TFolder, depth: number): void {
    const order = (file: TAbstractFile) => (file instanceof TFolder ? 0 : 1);
    const children = [...folder.children].sort(
      (a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'da', { numeric: true }),
    );
    for (const child of children) {
      if (child instanceof TFolder) {
        this.drawFolder(el, child, depth);
      } else if (child instanceof TFile) {
        this.drawFile(el, child, depth);
      }
    }
  }

  private drawFolder(el: HTMLElement, folder: TFolder, depth: number): void {
    const isClosed = this.closed.has(folder.path);
    const item = el.createDiv({ cls: 'tree-item nav-folder' });
    item.toggleClass('is-collapsed', isClosed);
    const title = drawTitle(item, 'nav-folder-title', folder.path, depth);
    const icon = title.createDiv('tree-item-icon collapse-icon');
    icon.toggleClass('is-collapsed', isClosed);
    setIcon(icon, 'right-triangle');
    title.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    title.addEventListener('click', () => {
      if (!this.closed.delete(folder.path)) {
        this.closed.add(folder.path);
      }
      this.draw();
    });
    if (!isClosed) {
      const children = item.createDiv('tree-item-children nav-folder-children');
      this.drawChildren(children, folder, depth + 1);
    }
  }

  private drawFile(el: HTMLElement, file: TFile, depth: number): void {
    const item = el.createDiv('tree-item nav-file');
    const title = drawTitle(item, 'nav-file-title', file.path, depth);
    title.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.basename });
    if (file.extension !== 'md') {
      title.createDiv({ cls: 'nav-file-tag', text: file.extension });
    }
    title.addEventListener('click', (event) => {
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
      if (Platform.isMobile) {
        this.app.workspace.leftSplit.collapse();
      }
    });
    title.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const menu = new Menu();
      menu.addItem((one) =>
        one
          .setTitle('Slet')
          .setIcon('trash-2')
          .setSection('danger')
          .setWarning(true)
          .onClick(() => this.app.fileManager.trashFile(file)),
      );
      this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu');
      menu.showAtMouseEvent(event);
    });
  }

  private markActive(): void {
    const active = this.app.workspace.getActiveFile()?.path;
    for (const title of this.listEl.findAll('.nav-file-title')) {
      title.toggleClass('is-active', title.getAttribute('data-path') === active);
    }
  }
}

function drawTitle(parent: HTMLElement, cls: string, path: string, depth: number): HTMLElement {
  const title = parent.createDiv({
    cls: `tree-item-self is-clickable ${cls}`,
    attr: { 'data-path': path },
  });
  title.setCssProps({ '--depth': String(depth) });
  return title;
}
