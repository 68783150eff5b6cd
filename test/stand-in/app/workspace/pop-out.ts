import type { WorkspaceWindowInitData } from 'obsidian';
import { addWindow, removeWindow } from '../dom/windows';
import { WorkspaceSplit } from './items';

/** A window of its own, with tabs as in the middle of the main one. */
export class WorkspaceWindow extends WorkspaceSplit {
  readonly win: Window;
  readonly doc: Document;

  /** @param onClose told when the window is closed, by whom ever */
  constructor(data: WorkspaceWindowInitData, onClose: () => void) {
    super();
    const { width, height } = data.size ?? { width: 900, height: 700 };
    const win = window.open('about:blank', '', `popup,width=${width},height=${height}`);
    if (!win) throw new Error('The browser opens no window: allow pop-ups for this page');
    this.win = win;
    this.doc = win.document;
    addWindow(win);
    this.containerEl.addClass('mod-root');
    const app = this.doc.body.createDiv('app-container');
    app.createDiv('horizontal-main-container').createDiv('workspace').append(this.containerEl);
    win.addEventListener('pagehide', () => {
      removeWindow(win);
      onClose();
    });
    window.addEventListener('pagehide', () => this.close());
  }

  close(): void {
    this.win.close();
  }
}
