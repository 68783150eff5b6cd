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

/** An element with one of our classes, named without what they all begin with. */
export function addOurs<Tag extends keyof HTMLElementTagNameMap>(
  parentEl: HTMLElement,
  tag: Tag,
  name: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  return parentEl.createEl(tag, { cls: `ledertrivsel-${name}`, text });
}
