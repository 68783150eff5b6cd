import { Modal, Setting } from 'obsidian';
import type { App } from 'obsidian';
import { texts } from '../i18n';

export interface Confirmation {
  readonly title: string;
  readonly message: string;
  readonly confirm: string;
}

/** Asks before something that takes away what the leader wrote; closing it is a no. */
export class ConfirmModal extends Modal {
  private answer = false;

  constructor(
    app: App,
    private readonly confirmation: Confirmation,
    private readonly resolve: (answer: boolean) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { title, message, confirm } = this.confirmation;
    this.modalEl.lang = texts.locale;
    this.setTitle(title);
    this.contentEl.createEl('p', { text: message });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText(texts.dialog.cancel).onClick(() => this.close()))
      .addButton((button) =>
        button
          .setButtonText(confirm)
          .setDestructive()
          .onClick(() => {
            this.answer = true;
            this.close();
          }),
      );
  }

  override onClose(): void {
    this.contentEl.empty();
    this.resolve(this.answer);
  }
}
