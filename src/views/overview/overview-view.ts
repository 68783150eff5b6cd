import { ItemView } from 'obsidian';
import type { HoverParent, HoverPopover, TFile, Workspace, WorkspaceLeaf } from 'obsidian';
import { coverNow } from '../../coverage/now';
import type { CoverageNow } from '../../coverage/now';
import { rankSuggestions } from '../../coverage/suggestion';
import { texts } from '../../i18n';
import type { Question, Theme } from '../../catalogue/model';
import type { CatalogueSync } from '../../vault/catalogue-sync';
import type { GroupChoice } from '../../vault/group-choice';
import type { HistorySync } from '../../vault/history-sync';
import { NoteReadings } from '../../vault/note-readings';
import type { Target } from '../../vault/target';
import type { UnreadableNotes } from '../../vault/unreadable-notes';
import type { VaultSync } from '../../vault/vault-sync';
import { Drawing } from '../drawing';
import { followCoverage } from '../follow-coverage';
import { actAsNoteLink } from '../note-link';
import type { Suggestions } from '../suggestions';
import { buildOverview } from './build-overview';
import { findAsked } from './build-waiting';
import { OverviewBody } from './overview-body';
import type { Answer } from './overview-handlers';

export const OVERVIEW_VIEW = 'ledertrivsel-overview';

export interface OverviewParts {
  readonly now: (note?: TFile | null) => CoverageNow;
  readonly catalogues: CatalogueSync;
  readonly histories: HistorySync;
  readonly groups: GroupChoice;
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
  readonly unreadable: UnreadableNotes;
  readonly repairs: { readonly repair: (path: string) => Promise<boolean> };
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
  private readonly drawing: Drawing;
  /** What the leader has folded out, and the lists that are shown whole. */
  private readonly unfolded = new Set<string>();
  private readonly whole = new Set<string>();
  private readonly readings: NoteReadings;
  private suggestionGroup: string | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: OverviewParts,
  ) {
    super(leaf);
    this.drawing = new Drawing(this.contentEl, () => this.draw());
    this.readings = this.addChild(
      new NoteReadings(
        this.app,
        () => this.drawing.changed(),
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
    const { insertion, ownQuestions, repairs } = this.parts;
    this.contentEl.addClass('ledertrivsel-overview');
    this.body = new OverviewBody(this.contentEl, {
      insertTheme: (themeId) => void insertion.insertById(themeId),
      addOwnQuestion: () => ownQuestions.ask(),
      insertQuestions: (themeId, questions) => this.insertQuestions(themeId, questions),
      toggleTheme: (themeId) => this.toggle(this.unfolded, themeId),
      toggleWhole: (list) => this.toggle(this.whole, list),
      answer: (path, themeId, answer) => this.answer(path, themeId, answer),
      suggestOther: () => this.suggestOther(),
      chooseGroup: (name) => this.parts.groups.choose(name),
      repairNote: (path) => repairs.repair(path),
      actAsLink: (el) => actAsNoteLink(el, this.app.workspace, OVERVIEW_VIEW, this),
    });
    this.listen();
    this.drawing.keepUp();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.drawing.stop();
    this.body = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  override onResize(): void {
    this.drawing.keepUp();
  }

  private listen(): void {
    const { unreadable } = this.parts;
    const { metadataCache, vault, workspace } = this.app;
    const changed = (): void => this.drawing.changed();
    followCoverage(this, this.parts, changed);
    this.registerEvent(metadataCache.on('changed', (file) => this.checkGroup(file)));
    this.registerEvent(unreadable.on('changed', changed));
    // These may give another note to insert into, another name to it, or show a hidden view.
    this.registerEvent(workspace.on('active-leaf-change', changed));
    this.registerEvent(workspace.on('file-open', changed));
    this.registerEvent(workspace.on('layout-change', changed));
    this.registerEvent(vault.on('rename', changed));
    this.register(this.contentEl.onWindowMigrated(changed));
  }

  /** A note may get another group before it is a meeting that the history knows. */
  private checkGroup(file: TFile): void {
    if (file !== this.parts.insertion.target()?.file) return;
    if (this.parts.now(file).group !== this.suggestionGroup) this.drawing.changed();
  }

  private draw(): void {
    const { now, catalogues, histories, unreadable, vaultSync, suggestions, insertion } =
      this.parts;
    if (!vaultSync.isReady) {
      this.body?.showLoading();
      return;
    }
    const moment = now();
    const coverages = coverNow(moment);
    const { themes, problems } = catalogues.state;
    const read = (path: string) => this.readings.read(path, themes);
    void histories.lookForUntracked(this.app);
    const target = insertion.target()?.file ?? null;
    // What is suggested is for the meeting that it would go into.
    const meeting = now(target);
    const isOfGroup = meeting.group === moment.group;
    const ranked = rankSuggestions(isOfGroup ? coverages : coverNow(meeting));
    this.suggestionGroup = meeting.group ?? null;
    this.body?.update(
      buildOverview(moment, {
        coverages,
        suggestion: suggestions.pick(ranked, meeting),
        suggestionGroup: this.suggestionGroup,
        hasOther: ranked.length > 1,
        target: target?.basename ?? null,
        problems,
        unreadable: unreadable.list(),
        asked: findAsked(histories.openQuestions(themes, moment), read),
        read,
        open: this.unfolded,
        whole: this.whole,
      }),
    );
    this.readings.forgetUnwanted();
  }

  private toggle(set: Set<string>, key: string): void {
    if (!set.delete(key)) set.add(key);
    this.drawing.drawNow();
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
    const { now, insertion, suggestions } = this.parts;
    const meeting = now(insertion.target()?.file);
    suggestions.passOver(rankSuggestions(coverNow(meeting)), meeting);
    this.drawing.changed();
  }
}
