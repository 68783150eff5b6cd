import type {
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
  SettingGroupItem,
} from 'obsidian';
import { setIcon } from '../icons';
import { ControlRow } from './control-row';
import { Setting } from './setting';
import { SettingGroup } from './setting-group';
import type { SettingPage, SettingTab } from './setting-tab';

type Predicate = boolean | (() => boolean) | undefined;

/** Draws a tab's definitions, and follows the pages that the user opens. */
export class DefinitionRenderer {
  /** Names of the pages that are open, outermost first. */
  private path: string[] = [];
  private items: readonly SettingDefinitionItem[] = [];
  private refreshers: (() => void)[] = [];
  private cleanups: (() => void)[] = [];

  constructor(
    private readonly tab: SettingTab,
    private readonly containerEl: HTMLElement,
  ) {}

  update(items: readonly SettingDefinitionItem[]): void {
    this.items = items;
    const { scrollTop } = this.containerEl;
    this.close();
    let level = items;
    for (const name of this.path) {
      const page = level.find((item) => isPage(item) && item.name === name);
      if (page && isPage(page)) {
        this.drawTitleBar(page);
        if (page.page) {
          this.openCustomPage(page.page() as unknown as SettingPage);
          return;
        }
        level = page.items ?? [];
      }
    }
    this.drawItems(this.containerEl, level);
    this.containerEl.scrollTop = scrollTop;
  }

  /** Asks every predicate again; draws nothing anew. */
  refresh(): void {
    this.refreshers.forEach((refresh) => refresh());
  }

  close(): void {
    this.cleanups.splice(0).forEach((cleanup) => cleanup());
    this.refreshers = [];
    this.containerEl.empty();
  }

  private drawItems(el: HTMLElement, items: readonly SettingDefinitionItem[]): void {
    // Rows outside a group stand together in one without a heading.
    let loose: SettingGroup | null = null;
    for (const item of items) {
      if (isGroup(item)) {
        loose = null;
        this.drawGroup(el, item);
      } else {
        loose ??= new SettingGroup(el);
        this.drawRow(loose, item, loose.listEl.childElementCount);
      }
    }
  }

  private drawGroup(el: HTMLElement, definition: SettingDefinitionGroup): void {
    const group = new SettingGroup(el);
    if (definition.heading !== undefined) {
      group.setHeading(definition.heading);
    }
    if (definition.cls !== undefined) {
      group.addClass(...definition.cls.split(' '));
    }
    this.follow(group.groupEl, definition.visible);
    const items = definition.items ?? [];
    const rows = items.map((item, index) => this.drawRow(group, item, index));
    const { search } = definition;
    if (search) {
      group.addSearch((field) =>
        field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
          rows.forEach((row, index) => {
            const item = items[index];
            const isShown = !item || isPage(item) || search.match(item, query);
            row.settingEl.toggleClass('is-filtered', !isShown);
          });
        }),
      );
    }
    definition.extraButtons?.forEach((callback) => {
      const add: (button: never) => unknown = callback;
      group.addExtraButton((button) => add(button as never));
    });
    if (definition.type === 'list') {
      this.drawList(group, definition as SettingDefinitionList, rows);
    }
  }

  private drawList(group: SettingGroup, list: SettingDefinitionList, rows: Setting[]): void {
    const { addItem, emptyState, onDelete, onReorder } = list;
    group.addClass('mod-list');
    if (addItem) {
      group.addExtraButton((button) =>
        button
          .setIcon('plus')
          .setTooltip(addItem.name)
          .onClick(() => addItem.action(button.extraSettingsEl)),
      );
    }
    if (rows.length === 0 && emptyState !== undefined) {
      group.listEl.createDiv('setting-list-empty').setText(emptyState);
    }
    rows.forEach((row, index) => {
      if (onReorder) {
        const move = (icon: string, label: string, to: number) =>
          row.addExtraButton((button) =>
            button
              .setIcon(icon)
              .setTooltip(label)
              .setDisabled(!(to in rows))
              .onClick(() => onReorder(index, to)),
          );
        move('chevron-up', 'Flyt op', index - 1);
        move('chevron-down', 'Flyt ned', index + 1);
      }
      if (onDelete) {
        row.addExtraButton((button) =>
          button
            .setIcon('trash-2')
            .setTooltip('Slet')
            .onClick(() => onDelete(index)),
        );
      }
    });
  }

  private drawRow(group: SettingGroup, item: SettingGroupItem, index: number): Setting {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) {
      // A fragment is empty once it has been put somewhere.
      setting.setDesc(
        typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment),
      );
    }
    this.follow(setting.settingEl, item.visible);
    if (isPage(item)) {
      this.drawPageEntry(setting, item);
    } else {
      this.drawDefinition(setting, item, group, index);
    }
    return setting;
  }

  private drawDefinition(
    setting: Setting,
    item: SettingDefinition,
    group: SettingGroup,
    index: number,
  ): void {
    if (item.control) {
      const row = new ControlRow(this.tab, setting, item.control);
      this.followDisabled(setting, item.control.disabled);
      row.draw();
      this.refresh();
    } else if (item.render) {
      const cleanup = item.render(setting as never, group as never);
      if (cleanup) {
        this.cleanups.push(cleanup);
      }
    } else if (item.action) {
      const { action } = item;
      this.makeClickable(setting, () => action(setting.settingEl, index));
      this.followDisabled(setting, item.disabled);
    }
  }

  private drawPageEntry(setting: Setting, page: SettingDefinitionPage): void {
    const value = valueOf(page.displayValue);
    if (value !== undefined) {
      const status = valueOf(page.status) ?? null;
      setting.addDisplayValue((display) => display.setValue(value).setStatus(status));
    }
    setIcon(setting.controlEl.createDiv('setting-page-chevron'), 'chevron-right');
    this.makeClickable(setting, () => {
      this.path.push(page.name);
      this.update(this.items);
    });
  }

  private drawTitleBar(page: SettingDefinitionPage): void {
    this.containerEl.empty();
    const bar = this.containerEl.createDiv('setting-page-titlebar');
    const back = bar.createEl('button', {
      cls: 'clickable-icon',
      attr: { 'aria-label': 'Tilbage' },
    });
    setIcon(back, 'arrow-left');
    back.addEventListener('click', () => {
      this.path.pop();
      this.update(this.items);
    });
    bar.createDiv({ cls: 'setting-page-title', text: page.name });
  }

  private openCustomPage(page: SettingPage): void {
    this.containerEl.append(page.rootEl);
    page.display();
    this.cleanups.push(() => page.hide());
  }

  private makeClickable(setting: Setting, onClick: () => void): void {
    const { settingEl } = setting;
    settingEl.addClass('mod-clickable');
    settingEl.setAttrs({ role: 'button', tabindex: 0 });
    settingEl.addEventListener('click', () => {
      if (!settingEl.hasClass('is-disabled')) {
        onClick();
      }
    });
    settingEl.addEventListener('keydown', ({ key, target }) => {
      if (key === 'Enter' && target === settingEl) {
        settingEl.click();
      }
    });
  }

  private follow(el: HTMLElement, visible: Predicate): void {
    const refresh = () => el.toggleClass('is-hidden', !holds(visible, true));
    this.refreshers.push(refresh);
    refresh();
  }

  private followDisabled(setting: Setting, disabled: Predicate): void {
    const refresh = (): void => {
      setting.setDisabled(holds(disabled, false));
    };
    this.refreshers.push(refresh);
    refresh();
  }
}

function holds(predicate: Predicate, otherwise: boolean): boolean {
  return valueOf(predicate) ?? otherwise;
}

function valueOf<T>(value: T | (() => T)): T {
  return typeof value === 'function' ? (value as () => T)() : value;
}

function isGroup(item: SettingDefinitionItem): item is SettingDefinitionGroup {
  return 'type' in item && (item.type === 'group' || item.type === 'list');
}

function isPage(item: SettingDefinitionItem): item is SettingDefinitionPage {
  return 'type' in item && item.type === 'page';
}
