import type { App, Modal } from 'obsidian';

/** Opens dialogs, and closes the one that is open when the plugin goes. */
export class Dialogs {
  private modal: Modal | null = null;

  constructor(private readonly app: App) {}

  open(create: (app: App) => Modal): void {
    this.modal = create(this.app);
    this.modal.open();
  }

  close(): void {
    this.modal?.close();
    this.modal = null;
  }
}
