import { ButtonComponent, Setting } from 'obsidian';
import { texts } from '../i18n';

/** The line that says what is wrong; `id` is for the field that it describes. */
export function addErrorLine(contentEl: HTMLElement, id: string): HTMLElement {
  return contentEl.createDiv({ cls: 'ledertrivsel-form-error', attr: { role: 'alert', id } });
}

/**
 * The buttons that give up and go on; Enter in a field goes on too. What goes on is done once at a time.
 *
 * @param fields selector of those fields
 * @returns the button that goes on
 */
export function addFormEnd(
  contentEl: HTMLElement,
  fields: string,
  cancel: () => void,
  act: () => Promise<void>,
): ButtonComponent {
  const { controlEl } = new Setting(contentEl)
    .setClass('ledertrivsel-dialog-buttons')
    .addButton((button) => button.setButtonText(texts.dialog.cancel).onClick(cancel));
  const button = new ButtonComponent(controlEl).setCta().onClick(() => submit());
  const submit = (): void => {
    if (button.disabled) return;
    button.setDisabled(true);
    void act().finally(() => {
      button.setDisabled(false);
    });
  };
  contentEl.addEventListener('keydown', (event) => {
    const { key, shiftKey, isComposing, defaultPrevented, target } = event;
    if (key !== 'Enter' || shiftKey || isComposing || defaultPrevented) return;
    // On a button, Enter is that button's.
    if (!(target as Element).matches(fields)) return;
    event.preventDefault();
    submit();
  });
  return button;
}
