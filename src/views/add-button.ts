/** A button that does something when it is pressed. */
export function addButton(
  parentEl: HTMLElement,
  options: DomElementInfo,
  press: () => unknown,
): HTMLButtonElement {
  const buttonEl = parentEl.createEl('button', options);
  buttonEl.addEventListener('click', press);
  return buttonEl;
}
