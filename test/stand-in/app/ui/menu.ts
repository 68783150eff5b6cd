import type { MenuPositionDef } from 'obsidian';
import { Component } from 'obsidian-test-mocks/obsidian';
import { setIcon } from './icons';

type ClickHandler = (event: MouseEvent | KeyboardEvent) => unknown;

export class MenuItem {
  readonly dom = createDiv({ cls: 'menu-item tappable', attr: { role: 'menuitem' } });
  section = '';
  private readonly iconEl = this.dom.createDiv('menu-item-icon');
  private readonly titleEl = this.dom.createDiv('menu-item-title');
  private callback: ClickHandler | undefined;
  private disabled = false;

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) {
      setIcon(this.iconEl, icon);
    }
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass('mod-checked', checked === true);
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass('is-label', isLabel);
    return this.setDisabled(isLabel);
  }

  onClick(callback: ClickHandler): this {
    this.callback = callback;
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  get isDisabled(): boolean {
    return this.disabled;
  }

  choose(event: MouseEvent | KeyboardEvent): void {
    this.callback?.(event);
  }
}

/** A line between items; sections are set apart by one too. */
export class MenuSeparator {
  readonly dom = createDiv('menu-separator');
}

/** A context menu, by pointer or by arrows, Enter and Escape. */
export class Menu extends Component {
  readonly dom = createDiv({ cls: 'menu', attr: { role: 'menu', tabindex: -1 } });
  private readonly entries: (MenuItem | MenuSeparator)[] = [];
  private readonly hideCallbacks: (() => unknown)[] = [];
  private selected = -1;

  static forEvent(event: MouseEvent): Menu {
    const menu = new Menu();
    event.preventDefault();
    window.setTimeout(() => menu.showAtMouseEvent(event));
    return menu;
  }

  setNoIcon(): this {
    this.dom.addClass('mod-no-icon');
    return this;
  }

  /** Native menus are the system's; here all are drawn. */
  setUseNativeMenu(): this {
    return this;
  }

  setParentElement(): this {
    return this;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    const item = new MenuItem();
    this.entries.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.entries.push(new MenuSeparator());
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  showAtPosition({ x, y }: MenuPositionDef): this {
    this.draw();
    const { activeDocument, activeWindow } = window;
    activeDocument.body.append(this.dom);
    const { width, height } = this.dom.getBoundingClientRect();
    this.dom.setCssStyles({
      left: `${Math.max(0, Math.min(x, activeWindow.innerWidth - width - 8))}px`,
      top: `${Math.max(0, Math.min(y, activeWindow.innerHeight - height - 8))}px`,
    });
    this.dom.focus();
    this.load();
    this.registerDomEvent(activeDocument, 'mousedown', ({ target }) => {
      if (!this.dom.contains(target as Node | null)) {
        this.hide();
      }
    });
    this.registerDomEvent(activeWindow, 'keydown', (event) => this.onKey(event), { capture: true });
    return this;
  }

  hide(): this {
    if (this.dom.isConnected) {
      this.unload();
      this.dom.remove();
      this.hideCallbacks.forEach((callback) => callback());
    }
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallbacks.push(callback);
  }

  onHistoryBack(): void {
    this.hide();
  }

  private draw(): void {
    const sections = new Set(this.entries.map((entry) => sectionOf(entry)));
    this.dom.empty();
    for (const section of sections) {
      if (this.dom.childElementCount > 0) {
        this.dom.createDiv('menu-separator');
      }
      for (const entry of this.entries.filter((one) => sectionOf(one) === section)) {
        this.dom.append(entry.dom);
        if (entry instanceof MenuItem) {
          entry.dom.addEventListener('click', (event) => this.choose(entry, event));
        }
      }
    }
  }

  private choose(item: MenuItem, event: MouseEvent | KeyboardEvent): void {
    if (!item.isDisabled) {
      this.hide();
      item.choose(event);
    }
  }

  private onKey(event: KeyboardEvent): void {
    const items = this.entries.filter((entry) => entry instanceof MenuItem);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      this.selected = (this.selected + step + items.length) % items.length;
      items.forEach((item, index) => item.dom.toggleClass('selected', index === this.selected));
    } else if (event.key === 'Enter') {
      const item = items[this.selected];
      if (item) {
        this.choose(item, event);
      }
    } else if (event.key === 'Escape') {
      this.hide();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

function sectionOf(entry: MenuItem | MenuSeparator): string {
  return entry instanceof MenuItem ? entry.section : '';
}
