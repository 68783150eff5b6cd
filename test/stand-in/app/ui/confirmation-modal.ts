import type { App } from '../app';
import { Modal } from './modal';
import { ButtonComponent } from './settings/components';

/** A button that closes the dialog when what it does is done. */
export class ConfirmationButton extends ButtonComponent {
  constructor(
    containerEl: HTMLElement,
    private readonly modal: Modal,
  ) {
    super(containerEl);
  }

  override onClick(handler: (event: MouseEvent) => unknown): this {
    return super.onClick(async (event) => {
      await handler(event);
      this.modal.close();
    });
  }

  setInitialFocus(): this {
    this.buttonEl.setAttribute('autofocus', '');
    return this;
  }

  setSecondary(): this {
    return this.setClass('mod-secondary');
  }

  setCancel(): this {
    return this.setClass('mod-cancel');
  }
}

/** A question with buttons. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.buttonContainerEl = this.modalEl.createDiv('modal-button-container');
  }

  override onOpen(): void {
    this.buttonContainerEl.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = createEl('label', 'mod-checkbox');
    const box = labelEl.createEl('input', { type: 'checkbox' });
    labelEl.appendText(label);
    box.addEventListener('change', () => callback(box.checked));
    this.buttonContainerEl.prepend(labelEl);
    return this;
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    callback(new ConfirmationButton(this.buttonContainerEl, this));
    return this;
  }

  addCancelButton(text = 'Annuller'): this {
    return this.addButton((button) =>
      button
        .setButtonText(text)
        .setCancel()
        .onClick(() => undefined),
    );
  }
}
