import { Plugin } from 'obsidian';
import { buildActions } from './actions/build-actions';
import { buildApi } from './actions/build-api';
import { registerCli } from './actions/cli';
import { registerTicks } from './actions/ticks';
import type { LedertrivselApi, LedertrivselPlugin as PluginWithApi } from './api';
import { Entrances } from './commands';
import { texts } from './i18n';
import { LedertrivselSettingTab } from './settings-tab';
import { LanguageChoice } from './vault/choices/language-choice';
import { SettingsStore } from './vault/choices/settings-store';
import { buildVaultDoors } from './vault/vault-doors';
import { Dialogs } from './views/dialogs';
import { hideOffers, showMessage } from './views/notices';
import { openOverview } from './views/overview/overview-view';
import { registerViews } from './views/register-views';
import { settingsGroups } from './views/settings/settings-groups';
import { Suggestions } from './views/suggestions';
import { openYearWheel } from './views/year-wheel/year-wheel-view';

export default class LedertrivselPlugin extends Plugin implements PluginWithApi {
  /** For other plugins and scripts. */
  api?: LedertrivselApi;
  private readonly store = new SettingsStore(this, (reason) =>
    showMessage(
      reason === null ? texts.settings.unreadable : texts.notices.failed('data.json', reason),
      true,
    ),
  );
  private isGone = false;

  /** Builds the parts and registers them; the vault is looked at when the layout is ready. */
  override async onload(): Promise<void> {
    const { app, store } = this;
    const { workspace } = app;
    await store.load();
    // What is registered when it has been switched off meanwhile would stay.
    if (this.isGone) return;
    const language = new LanguageChoice(() => store.current.language);
    this.registerEvent(store.on('changed', () => language.update()));

    const doors = buildVaultDoors(app, store);
    const { catalogues, targets } = doors;
    this.addChild(doors.vaultSync);
    this.registerEvent(workspace.on('active-leaf-change', (leaf) => targets.noticeLeaf(leaf)));

    const dialogs = new Dialogs(app);
    this.register(() => dialogs.close());
    registerTicks(this, doors);
    const suggestions = new Suggestions();
    const actions = buildActions(app, doors, dialogs, suggestions);
    const entrances = new Entrances(this, {
      ...actions,
      openOverview: () => openOverview(workspace),
      openYearWheel: () => openYearWheel(workspace),
    });
    const showAnew = registerViews(this, { ...doors, ...actions, suggestions }, (path) =>
      doors.blockTargets.find(path),
    );
    const hasTemplate = (path: string) => doors.meetingFiles.findTemplate(path) !== null;
    this.api = buildApi(this, app, doors, suggestions);
    registerCli(this, this.api);
    const settingTab = new LedertrivselSettingTab(app, this, (showAllThemes) =>
      settingsGroups(store, actions.planning, hasTemplate, showAllThemes),
    );
    this.addSettingTab(settingTab);
    this.registerEvent(store.on('changed', () => settingTab.refresh()));

    this.registerEvent(
      catalogues.on('changed', () => {
        entrances.update();
        settingTab.refresh();
      }),
    );
    this.registerEvent(
      language.on('changed', () => {
        entrances.update();
        settingTab.refresh();
        showAnew();
      }),
    );
  }

  override onunload(): void {
    this.isGone = true;
    hideOffers();
  }

  override onUserEnable(): void {
    void openOverview(this.app.workspace);
  }

  override onExternalSettingsChange(): Promise<void> {
    return this.store.load();
  }
}
