import { ItemView } from 'obsidian';
import type { HoverParent, HoverPopover, Workspace, WorkspaceLeaf } from 'obsidian';
import { coverNow } from '../../coverage/now';
import type { CoverageNow } from '../../coverage/now';
import { rankSuggestions } from '../../coverage/suggestion';
import { texts } from '../../i18n';
import type { Question, Theme } from '../../catalogue/model';
import type { CatalogueSync } from '../../vault/catalogue-sync';
import type { HistorySync } from '../../vault/history-sync';
import { NoteReadings } from '../../vault/note-readings';
import type { Target } from '../../vault/target';
import type { VaultSync } from '../../vault/vault-sync';
import { actAsNoteLink } from '../note-link';
import type { Suggestions } from '../suggestions';
import { buildOverview } from './build-overview';
import { findAsked } from './build-waiting';
import { OverviewBody } from './overview-body';
import type { Answer } from './overview-handlers';

export const OVERVIEW_VIEW = 'ledertrivsel-overview';

/** How often the view asks whether a new day has begun, in milliseconds. */
const DAY_CHECK_MS = 60_000;

export interface OverviewParts {
  readonly now: () => CoverageNow;
  readonly catalogues: CatalogueSync;
  readonly histories: HistorySync;
  readonly vaultSync: VaultSync;
  readonly suggestions: Suggestions;
  readonly insertion: {
    readonly target: () => Target | null;
    readonly insertById: (themeId: string) => Promise<void>;
    readonly insert: (
      theme: Theme,
      target: undefined,
      questions: readonly Question[],
    ) => Promise<void>;
  };
  readonly answers: Readonly<Record<Answer, (path: string, theme: Theme) => Promise<boolean>>>;
  readonly ownQuestions: { readonly ask: () => void };
}

/** Shows the overview in the right sidebar, where it is opened if it isn't. */
export async function openOverview(workspace: Workspace): Promise<void> {
  const leaf = await workspace.ensureSideLeaf(OVERVIEW_VIEW, 'right', { active: true });
  await workspace.revealLeaf(leaf);
}

/** Temaoversigt: the sidebar with the suggestion and every theme's standing. */
export class OverviewView extends ItemView implements HoverParent {
  override icon = 'messages-square';
  hoverPopover: HoverPopover | null = null;
  private body: OverviewBody | null = null;
  private cancelFrame: (() => void) | null = null;
  private isStale = true;
  private shownDay = '';
  /** What the leader has folded out, and the lists that are shown whole. */
  private readonly unfolded = new Set<string>();
  private readonly whole = new Set<string>();
  private readonly readings: NoteReadings;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: OverviewParts,
  ) {
    super(leaf);
    this.readings = this.addChild(
      new NoteReadings(
        this.app,
        () => this.markStale(),
        () => this.contentEl.isShown(),
      ),
    );
  }

  override getViewType(): string {
    return OVERVIEW_VIEW;
  }

  override getDisplayText(): string {
    return texts.overview.title;
  }

  override onOpen(): Promise<void> {
    const { insertion, ownQuestions } = this.parts;
    this.contentEl.addClass('ledertrivsel-overview');
    this.body = new OverviewBody(this.contentEl, {
      insertTheme: (themeId) => void insertion.insertById(themeId),
      addOwnQuestion: () => ownQuestions.ask(),
      insertQuestions: (themeId, questions) => this.insertQuestions(themeId, questions),
      toggleTheme: (themeId) => this.toggle(this.unfolded, themeId),
      toggleWhole: (list) => this.toggle(this.whole, list),
      answer: (path, themeId, answer) => this.answer(path, themeId, answer),
      suggestOther: () => this.suggestOther(),
      actAsLink: (el) => actAsNoteLink(el, this.app.workspace, OVERVIEW_VIEW, this),
    });
    this.listen();
    this.drawSoon();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.cancelFrame?.();
    this.body = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  override onResize(): void {
    this.drawSoon();
  }

  private listen(): void {
    const { catalogues, histories, vaultSync } = this.parts;
    const { vault, workspace } = this.app;
    const changed = (): void => this.markStale();
    this.registerEvent(vaultSync.onReady(changed));
    this.registerEvent(catalogues.on('changed', changed));
    this.registerEvent(histories.on('changed', changed));
    // These may give another note to insert into, another name to it, or show a hidden view.
    this.registerEvent(workspace.on('active-leaf-change', changed));
    this.registerEvent(workspace.on('file-open', changed));
    this.registerEvent(workspace.on('layout-change', changed));
    this.registerEvent(vault.on('rename', changed));
    this.register(this.contentEl.onWindowMigrated(changed));
    this.registerInterval(window.setInterval(() => this.checkDay(), DAY_CHECK_MS));
  }

  private checkDay(): void {
    if (this.parts.now().today !== this.shownDay) this.markStale();
  }

  private markStale(): void {
    this.isStale = true;
    this.cancelFrame?.();
    this.drawSoon();
  }

  /** Draws at most once a frame, and not at all while the view is hidden. */
  private drawSoon(): void {
    if (!this.isStale || this.cancelFrame || !this.contentEl.isShown()) return;
    const { win } = this.contentEl;
    const frame = win.requestAnimationFrame(() => {
      this.cancelFrame = null;
      this.draw();
    });
    this.cancelFrame = () => {
      win.cancelAnimationFrame(frame);
      this.cancelFrame = null;
    };
  }

  private draw(): void {
    const { now, catalogues, histories, vaultSync, suggestions, insertion } = this.parts;
    if (!vaultSync.isReady) {
      this.body?.showLoading();
      return;
    }
    const moment = now();
    const coverages = coverNow(moment);
    const ranked = rankSuggestions(coverages);
    const { themes, problems } = catalogues.state;
    const read = (path: string) => this.readings.read(path, themes);
    void histories.lookForUntracked(this.app);
    this.isStale = false;
    this.shownDay = moment.today;
    this.body?.update(
      buildOverview(moment, {
        coverages,
        suggestion: suggestions.pick(ranked, moment.today),
        hasOther: ranked.length > 1,
        target: insertion.target()?.file.basename ?? null,
        problems,
        asked: findAsked(histories.openQuestions(themes, moment), read),
        read,
        open: this.unfolded,
        whole: this.whole,
      }),
    );
    this.readings.forgetUnwanted();
  }

  /** At once: what a click folds out must not wait for the next frame. */
  private toggle(set: Set<string>, key: string): void {
    if (!set.delete(key)) set.add(key);
    this.cancelFrame?.();
    this.draw();
  }

  private insertQuestions(themeId: string, wanted: readonly string[]): void {
    const theme = this.findTheme(themeId);
    const questions = theme?.questions.filter(({ text }) => wanted.includes(text)) ?? [];
    if (theme) void this.parts.insertion.insert(theme, undefined, questions);
  }

  private async answer(path: string, themeId: string, answer: Answer): Promise<boolean> {
    const theme = this.findTheme(themeId);
    return theme ? this.parts.answers[answer](path, theme) : false;
  }

  private findTheme(themeId: string): Theme | undefined {
    return this.parts.catalogues.state.catalogue.themes.find(({ id }) => id === themeId);
  }

  private suggestOther(): void {
    const moment = this.parts.now();
    this.parts.suggestions.passOver(rankSuggestions(coverNow(moment)), moment.today);
    this.markStale();
  }
}
