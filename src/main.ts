import { Plugin } from 'obsidian';
import type { TFile } from 'obsidian';
import { BaseCreation } from './actions/base-creation';
import { CoverageMarking } from './actions/coverage-marking';
import { CoveredAnswers } from './actions/covered-answers';
import { NoteRepair } from './actions/note-repair';
import { OwnQuestionEntry } from './actions/own-question-entry';
import { QuestionInsertion } from './actions/question-insertion';
import { ThemeInsertion } from './actions/theme-insertion';
import { ThemePlanning } from './actions/theme-planning';
import { registerTicks } from './actions/ticks';
import { Entrances } from './commands';
import { texts } from './i18n';
import { LedertrivselSettingTab } from './settings-tab';
import { LanguageChoice } from './vault/language-choice';
import { SettingsStore } from './vault/settings-store';
import { buildVaultDoors } from './vault/vault-doors';
import { registerCodeBlocks } from './views/code-block/code-block';
import { Dialogs } from './views/dialogs';
import { OVERVIEW_VIEW, OverviewView, openOverview } from './views/overview/overview-view';
import { reopenViews } from './views/reopen-views';
import { Suggestions } from './views/suggestions';
import { YEAR_WHEEL_VIEW, YearWheelView, openYearWheel } from './views/year-wheel/year-wheel-view';

export default class LedertrivselPlugin extends Plugin {
  private readonly store = new SettingsStore(this);
  private settingTab: LedertrivselSettingTab | null = null;

  /** Builds the parts and registers them; the vault is looked at when the layout is ready. */
  override async onload(): Promise<void> {
    const { app, store } = this;
    const { workspace } = app;
    await store.load();
    const language = new LanguageChoice(() => store.current.language);
    this.registerEvent(store.on('changed', () => language.update()));

    const doors = buildVaultDoors(app, store);
    const { catalogues, histories, vaultSync, targets, meetingNotes, ownQuestionsNote } = doors;
    this.addChild(vaultSync);
    this.registerEvent(workspace.on('active-leaf-change', (leaf) => targets.noticeLeaf(leaf)));
    const now = (note?: TFile | null) => doors.present.now(note);

    const dialogs = new Dialogs(app);
    this.register(() => dialogs.close());
    registerTicks(this, doors);
    const suggestions = new Suggestions();
    const findNote = (path: string) => app.vault.getFileByPath(path);
    const repairs = new NoteRepair({ meetingNotes, findNote, target: () => targets.current() });
    const inserting = { workspace, dialogs, targets, meetingNotes, repairs, suggestions, now };
    const insertion = new ThemeInsertion(inserting);
    const questions = new QuestionInsertion({ app, dialogs, meetingNotes, insertion, now });
    const target = () => insertion.target();
    const themes = () => catalogues.state.catalogue.themes;
    const marking = new CoverageMarking({ dialogs, meetingNotes, repairs, target, themes });
    const ownQuestions = new OwnQuestionEntry({
      workspace,
      dialogs,
      ownQuestions: ownQuestionsNote,
      target,
      themes,
      insert: (theme, note, questions) => insertion.insert(theme, note, questions),
    });

    const entrances = new Entrances(this, {
      insertion,
      questions,
      marking,
      ownQuestions,
      baseCreation: new BaseCreation(doors.meetingsBase),
      openOverview: () => openOverview(workspace),
      openYearWheel: () => openYearWheel(workspace),
    });
    this.registerEvent(catalogues.on('changed', () => entrances.update()));
    const answers = new CoveredAnswers({ findNote, dialogs, meetingNotes, repairs, target });
    const { groups, unreadable } = doors;
    const followed = { catalogues, histories, groups, unreadable, vaultSync };
    const parts = { now, ...followed, suggestions, insertion, ownQuestions, repairs, answers };
    const redrawBlocks = registerCodeBlocks(this, (path) => {
      const target = () => doors.blockTargets.find(path());
      const insertById = (id: string) => insertion.insertById(id, target());
      const insert: typeof parts.insertion.insert = (theme, _, questions) =>
        insertion.insert(theme, target(), questions);
      return { ...parts, insertion: { target, insertById, insert } };
    });
    this.registerView(OVERVIEW_VIEW, (leaf) => new OverviewView(leaf, parts));
    this.registerView(YEAR_WHEEL_VIEW, (leaf) => new YearWheelView(leaf, { now, ...followed }));
    for (const [view, key] of [
      [OVERVIEW_VIEW, 'overview'],
      [YEAR_WHEEL_VIEW, 'yearWheel'],
    ] as const) {
      this.registerHoverLinkSource(view, {
        // The app asks when it shows it.
        get display() {
          return texts[key].title;
        },
        defaultMod: true,
      });
    }
    const planning = new ThemePlanning({ catalogues, ownQuestions: ownQuestionsNote });
    this.settingTab = new LedertrivselSettingTab(app, this, store, planning);
    this.registerEvent(catalogues.on('changed', () => this.settingTab?.planChanged()));
    this.addSettingTab(this.settingTab);
    const speakAnew = () => {
      entrances.update();
      this.settingTab?.languageChanged();
      for (const type of [OVERVIEW_VIEW, YEAR_WHEEL_VIEW]) void reopenViews(workspace, type);
      redrawBlocks();
    };
    this.registerEvent(language.on('changed', speakAnew));
  }

  override onUserEnable(): void {
    void openOverview(this.app.workspace);
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.load();
    this.settingTab?.update();
  }
}
