import type { App, Modal } from 'obsidian';

/** Opens dialogs, and closes the one that is open when the plugin goes. */
export class Dialogs {
  private modal: Modal | null = null;

  constructor(private readonly app: App) {}

  open(create: (app: App) => Modal): void {
    const modal = create(this.app);
    this.modal = modal;
    modal.open();
    // For screen readers: a dialog says its title, one with nothing but a field what to type there.
    const title = modal.titleEl.getText();
    const label = title === '' ? modal.modalEl.querySelector('input')?.placeholder : title;
    modal.modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', 'aria-label': label ?? '' });
  }

  close(): void {
    this.modal?.close();
    this.modal = null;
  }
}
