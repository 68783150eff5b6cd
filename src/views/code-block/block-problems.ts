import { setIcon } from 'obsidian';
import { texts } from '../../i18n';
import { addOurs } from '../elements';

/** Says in a block's place what is wrong with it. */
export function showBlockProblems(el: HTMLElement, messages: readonly string[]): void {
  const boxEl = el.createDiv({ cls: 'ledertrivsel-block-problems', attr: { role: 'note' } });
  const titleEl = addOurs(boxEl, 'div', 'block-problems-title');
  setIcon(titleEl.createSpan({ attr: { 'aria-hidden': 'true' } }), 'triangle-alert');
  titleEl.createSpan({ text: texts.codeBlock.problems });
  const listEl = boxEl.createEl('ul');
  for (const text of messages) listEl.createEl('li', { text });
}
