import type { App } from '../app';
import { setIcon } from './icons';
import { Scope } from './scope';

/** A dialog over the app. Escape, the close button and a click beside it close it. */
export class Modal {
  readonly scope: Scope;
  readonly containerEl: HTMLElement;
  readonly bgEl: HTMLElement;
  readonly modalEl: HTMLElement;
  readonly headerEl: HTMLElement;
  readonly titleEl: HTMLElement;
  readonly contentEl: HTMLElement;
  shouldRestoreSelection = true;
  private closeCallback: (() => unknown) | undefined;
  private focusBefore: HTMLElement | null = null;
  private isOpen = false;

  constructor(readonly app: App) {
    this.scope = new Scope();
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
    this.containerEl = createDiv({ cls: 'modal-container mod-dim' });
    this.bgEl = this.containerEl.createDiv({ cls: 'modal-bg' });
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog' } });
    this.modalEl.setAttribute('aria-modal', 'true');
    const closeButton = this.modalEl.createDiv({
      cls: 'modal-close-button mod-raised clickable-icon',
      attr: { role: 'button', tabindex: 0, 'aria-label': 'Luk' },
    });
    setIcon(closeButton, 'x');
    this.headerEl = this.modalEl.createDiv('modal-header');
    this.titleEl = this.headerEl.createDiv('modal-title');
    this.contentEl = this.modalEl.createDiv('modal-content');
    this.bgEl.addEventListener('click', () => this.close());
    closeButton.addEventListener('click', () => this.close());
  }

  open(): void {
    if (this.isOpen) {
      return;
    }
    this.isOpen = true;
    const { activeDocument } = window;
    this.focusBefore = activeDocument.activeElement as HTMLElement | null;
    this.focusBefore?.blur();
    this.app.keymap.pushScope(this.scope);
    activeDocument.body.append(this.containerEl);
    if (activeDocument !== document) {
      activeDocument.defaultView?.addEventListener('pagehide', () => this.close(), { once: true });
    }
    void this.onOpen();
    if (!this.modalEl.contains(activeDocument.activeElement)) {
      this.modalEl.tabIndex = -1;
      this.modalEl.focus();
    }
  }

  close(): void {
    if (!this.isOpen) {
      return;
    }
    this.isOpen = false;
    this.app.keymap.popScope(this.scope);
    this.containerEl.remove();
    if (this.shouldRestoreSelection) {
      this.focusBefore?.focus();
    }
    this.onClose();
    this.closeCallback?.();
  }

  onOpen(): Promise<void> | void {
    // For subclasses.
  }

  onClose(): void {
    // For subclasses.
  }

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }

  /** A modal is a step in the history of the mobile app: going back closes it. */
  onHistoryBack(): void {
    this.close();
  }
}
