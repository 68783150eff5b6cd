import type { App } from '../../app';
import { setIcon } from '../icons';
import { Modal } from '../modal';
import { Setting } from './setting';
import { SettingTab } from './setting-tab';

/** The settings: tabs at the left, the chosen one beside them. */
export class SettingsWindow extends Modal {
  readonly pluginTabs: SettingTab[] = [];
  activeTab: SettingTab | null = null;
  private readonly tabs: SettingTab[];
  private readonly headerListEl: HTMLElement;
  private readonly tabContentEl: HTMLElement;

  constructor(app: App) {
    super(app);
    this.tabs = [new AppearanceTab(app), new PluginsTab(app)];
    this.modalEl.addClasses(['mod-settings', 'mod-sidebar-layout']);
    this.modalEl.setAttribute('aria-label', 'Indstillinger');
    this.contentEl.addClass('vertical-tabs-container');
    this.headerListEl = this.contentEl.createDiv('vertical-tab-header');
    this.tabContentEl = this.contentEl.createDiv('vertical-tab-content-container');
  }

  addTab(tab: SettingTab): void {
    this.pluginTabs.push(tab);
    tab.update();
  }

  removeTab(tab: SettingTab): void {
    this.pluginTabs.splice(this.pluginTabs.indexOf(tab), 1);
    if (this.activeTab === tab) {
      this.close();
    }
  }

  override onOpen(): void {
    this.openTab(this.activeTab ?? this.pluginTabs[0] ?? this.tabs[0]);
  }

  override onClose(): void {
    this.activeTab?.hide();
  }

  openTabById(id: string): SettingTab | null {
    const tab = [...this.tabs, ...this.pluginTabs].find((one) => one.id === id) ?? null;
    if (tab) {
      this.openTab(tab);
    }
    return tab;
  }

  private openTab(tab: SettingTab | undefined): void {
    this.activeTab?.hide();
    this.activeTab = tab ?? null;
    this.tabContentEl.empty();
    if (tab) {
      this.tabContentEl.append(tab.containerEl);
      tab.show();
    }
    this.drawHeaders();
  }

  private drawHeaders(): void {
    this.headerListEl.empty();
    this.drawHeaderGroup('Stand-in', this.tabs);
    this.drawHeaderGroup('Community-plugins', this.pluginTabs);
  }

  private drawHeaderGroup(title: string, tabs: readonly SettingTab[]): void {
    const group = this.headerListEl.createDiv('vertical-tab-header-group');
    group.createDiv({ cls: 'vertical-tab-header-group-title', text: title });
    const items = group.createDiv('vertical-tab-header-group-items');
    for (const tab of tabs) {
      const item = items.createDiv({
        cls: 'vertical-tab-nav-item tappable',
        attr: { role: 'tab', tabindex: 0, 'data-setting-id': tab.id },
      });
      item.toggleClass('is-active', tab === this.activeTab);
      setIcon(item.createDiv('vertical-tab-nav-item-icon'), tab.icon);
      item.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
      item.addEventListener('click', () => this.openTab(tab));
    }
  }
}

class AppearanceTab extends SettingTab {
  override icon = 'palette';
  readonly id = 'appearance';
  readonly name = 'Udseende';

  override display(): void {
    new Setting(this.containerEl)
      .setName('Mørkt udseende')
      .addToggle((toggle) =>
        toggle.setValue(this.app.isDarkMode()).onChange((dark) => this.app.setDarkMode(dark)),
      );
  }
}

/** Where the plugin is switched off and on again. */
class PluginsTab extends SettingTab {
  override icon = 'puzzle';
  readonly id = 'community-plugins';
  readonly name = 'Community-plugins';

  override display(): void {
    const { plugins } = this.app;
    new Setting(this.containerEl)
      .setName(plugins.name)
      .setDesc('Slå pluginnet til eller fra, som en bruger gør.')
      .addToggle((toggle) =>
        toggle
          .setValue(plugins.loaded !== null)
          .onChange((on) => (on ? void plugins.enable(true) : plugins.disable())),
      );
  }
}
