import { Plugin } from 'obsidian';
import { CoverageMarking } from './actions/coverage-marking';
import { OwnQuestionEntry } from './actions/own-question-entry';
import { ThemeInsertion } from './actions/theme-insertion';
import { registerTicks } from './actions/ticks';
import { ThemeCommands, registerEntrances } from './commands';
import type { CoverageNow } from './coverage/now';
import { DEFAULT_CADENCE_MONTHS } from './coverage/theme-coverage';
import { texts } from './i18n';
import { LedertrivselSettingTab } from './settings-tab';
import { CatalogueSync } from './vault/catalogue-sync';
import { localToday } from './vault/clock';
import { HistorySync } from './vault/history-sync';
import { MeetingNotes } from './vault/meeting-notes';
import { NoteFeed } from './vault/note-feed';
import { NoteWriter } from './vault/note-writer';
import { OwnQuestionsNote } from './vault/own-questions-note';
import { SettingsStore } from './vault/settings-store';
import { TargetTracker } from './vault/target';
import { VaultSync } from './vault/vault-sync';
import { Dialogs } from './views/dialogs';
import { OVERVIEW_VIEW, OverviewView, openOverview } from './views/overview/overview-view';
import { Suggestions } from './views/suggestions';

export default class LedertrivselPlugin extends Plugin {
  private readonly store = new SettingsStore(this);
  private settingTab: LedertrivselSettingTab | null = null;

  /** Builds the parts and registers them; the vault is looked at when the layout is ready. */
  override async onload(): Promise<void> {
    const { app, store } = this;
    const { workspace } = app;
    await store.load();

    const settings = () => store.current;
    const catalogues = new CatalogueSync(app, () => settings().ownQuestionsPath);
    const histories = new HistorySync(settings, (path) => catalogues.isCatalogueNote(path));
    const feed = new NoteFeed(app, [catalogues, histories]);
    const vaultSync = this.addChild(new VaultSync(app, store, catalogues, feed));
    const now = (): CoverageNow => ({
      catalogue: catalogues.state.catalogue,
      history: histories.historyFor(catalogues.state.themes),
      today: localToday(),
    });

    const dialogs = new Dialogs(app);
    this.register(() => dialogs.close());
    const targets = new TargetTracker(workspace);
    this.registerEvent(workspace.on('active-leaf-change', (leaf) => targets.noticeLeaf(leaf)));
    const writer = new NoteWriter(app);
    const meetingNotes = new MeetingNotes(writer, catalogues, settings, localToday);
    registerTicks(this, writer, meetingNotes);
    const suggestions = new Suggestions();
    const inserting = { workspace, dialogs, targets, meetingNotes, suggestions, now };
    const insertion = new ThemeInsertion(inserting);
    const target = () => insertion.target();
    const themes = () => catalogues.state.catalogue.themes;
    const marking = new CoverageMarking({ dialogs, meetingNotes, target, themes });
    const ownQuestions = new OwnQuestionEntry({
      workspace,
      dialogs,
      ownQuestions: new OwnQuestionsNote(app, writer, catalogues, settings),
      target,
      themes,
      insert: (theme, note, questions) => insertion.insert(theme, note, questions),
    });

    registerEntrances(this, {
      insertion,
      marking,
      ownQuestions,
      openOverview: () => openOverview(workspace),
    });
    const themeCommands = new ThemeCommands(this, insertion);
    themeCommands.update();
    this.registerEvent(catalogues.on('changed', () => themeCommands.update()));
    const parts = { now, catalogues, histories, vaultSync, suggestions, insertion, ownQuestions };
    this.registerView(OVERVIEW_VIEW, (leaf) => new OverviewView(leaf, parts));
    this.registerHoverLinkSource(OVERVIEW_VIEW, {
      display: texts.overview.title,
      defaultMod: true,
    });
    this.settingTab = new LedertrivselSettingTab(app, this, store, {
      get: () => catalogues.state.catalogue.plan.cadenceMonths ?? DEFAULT_CADENCE_MONTHS,
      set: (months) => ownQuestions.setCadence(months),
    });
    this.addSettingTab(this.settingTab);
  }

  override onUserEnable(): void {
    void openOverview(this.app.workspace);
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load();
    this.settingTab?.update();
  }
}
