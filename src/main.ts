import { Plugin } from 'obsidian';
import { Actions } from './actions';
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
import { OVERVIEW_VIEW, OverviewView } from './views/overview/overview-view';
import { Suggestions } from './views/suggestions';

export default class LedertrivselPlugin extends Plugin {
  private readonly store = new SettingsStore(this);
  private actions: Actions | null = null;

  /** Builds the parts and registers them; the vault is looked at when the layout is ready. */
  override async onload(): Promise<void> {
    const { app, store } = this;
    const { workspace } = app;
    await store.load();

    const settings = () => store.current;
    const catalogues = new CatalogueSync(app, () => settings().ownQuestionsPath);
    const histories = new HistorySync(settings, (path) => catalogues.isCatalogueNote(path));
    const feed = new NoteFeed(app, [catalogues, histories]);
    const now = (): CoverageNow => ({
      catalogue: catalogues.state.catalogue,
      history: histories.historyFor(catalogues.state.themes),
      today: localToday(),
    });

    const targets = new TargetTracker(workspace);
    const writer = new NoteWriter(app);
    const ownQuestions = new OwnQuestionsNote(app, writer, catalogues, settings);
    const meetingNotes = new MeetingNotes(writer, catalogues, settings, localToday);
    const suggestions = new Suggestions();
    const actions = new Actions({ app, targets, meetingNotes, ownQuestions, suggestions, now });
    this.actions = actions;

    const themeCommands = new ThemeCommands(this, actions);
    registerEntrances(this, actions);
    themeCommands.update();
    this.registerEvent(catalogues.on('changed', () => themeCommands.update()));
    const parts = {
      now,
      problems: () => catalogues.state.problems,
      targetName: () => actions.target()?.file.basename ?? null,
      suggestions,
      handlers: {
        insertTheme: (id: string) => void actions.insertTheme(id),
        addOwnQuestion: () => actions.addOwnQuestion(),
      },
      listen: (changed: () => void) => [
        catalogues.on('changed', changed),
        histories.on('changed', changed),
        workspace.on('active-leaf-change', changed),
        workspace.on('file-open', changed),
      ],
    };
    this.registerView(OVERVIEW_VIEW, (leaf) => new OverviewView(leaf, parts));
    this.registerHoverLinkSource(OVERVIEW_VIEW, {
      display: texts.overview.title,
      defaultMod: true,
    });
    this.addSettingTab(
      new LedertrivselSettingTab(app, this, store, {
        get: () => catalogues.state.catalogue.plan.cadenceMonths ?? DEFAULT_CADENCE_MONTHS,
        set: (months) => actions.setCadence(months),
      }),
    );

    this.registerEvent(workspace.on('active-leaf-change', (leaf) => targets.noticeLeaf(leaf)));
    workspace.onLayoutReady(() => {
      for (const listener of feed.listen()) this.registerEvent(listener);
      this.registerEvent(
        store.on('changed', () => {
          catalogues.refresh();
          void feed.sweep();
        }),
      );
      this.register(() => feed.stop());
      void feed.sweep();
    });
  }

  override onUserEnable(): void {
    void this.actions?.openOverview();
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load();
  }
}
