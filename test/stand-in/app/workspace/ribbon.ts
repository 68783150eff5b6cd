import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';

/** The bar of icons at the window's left edge. */
export class Ribbon {
  readonly containerEl = createDiv('workspace-ribbon side-dock-ribbon mod-left');
  private readonly actionsEl = this.containerEl.createDiv('side-dock-actions');
  private readonly settingsEl = this.containerEl.createDiv('side-dock-settings');

  add(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    return addTo(this.actionsEl, icon, title, callback);
  }

  addSetting(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    return addTo(this.settingsEl, icon, title, callback);
  }
}

function addTo(
  parent: HTMLElement,
  icon: string,
  title: string,
  callback: (event: MouseEvent) => unknown,
): HTMLElement {
  const el = parent.createDiv({
    cls: 'clickable-icon side-dock-ribbon-action',
    attr: { role: 'button', tabindex: 0 },
  });
  setIcon(el, icon);
  setTooltip(el, title, { placement: 'right' });
  el.addEventListener('click', callback);
  return el;
}
