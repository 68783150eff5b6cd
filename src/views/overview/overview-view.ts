import { ItemView } from 'obsidian';
import type { EventRef, WorkspaceLeaf } from 'obsidian';
import type { CoverageNow } from '../../coverage/now';
import { texts } from '../../i18n';
import type { NoteProblem } from '../../vault/catalogue-sync';
import { actAsNoteLink } from '../note-link';
import { rankSuggestions } from '../../coverage/suggestion';
import { coverThemes } from '../../coverage/theme-coverage';
import type { ThemeCoverage } from '../../coverage/theme-coverage';
import type { Suggestions } from '../suggestions';
import { buildOverview } from './build-overview';
import { OverviewBody } from './overview-body';
import type { OverviewHandlers } from './overview-handlers';

export const OVERVIEW_VIEW = 'ledertrivsel-overview';

/** How often the view asks whether a new day has begun, in milliseconds. */
const DAY_CHECK_MS = 60_000;

export interface OverviewParts {
  readonly now: () => CoverageNow;
  readonly problems: () => readonly NoteProblem[];
  /** Name of the note that themes are inserted into; null where none is open. */
  readonly targetName: () => string | null;
  readonly suggestions: Suggestions;
  readonly handlers: Pick<OverviewHandlers, 'insertTheme' | 'addOwnQuestion'>;
  /** Begins to listen for what may change the overview. */
  readonly listen: (changed: () => void) => EventRef[];
}

/** Temaoversigt: the sidebar with the suggestion and every theme's standing. */
export class OverviewView extends ItemView {
  override icon = 'messages-square';
  private body: OverviewBody | null = null;
  private frame: number | null = null;
  private isStale = true;
  private shownDay = '';

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: OverviewParts,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return OVERVIEW_VIEW;
  }

  override getDisplayText(): string {
    return texts.overview.title;
  }

  override onOpen(): Promise<void> {
    this.contentEl.addClass('ledertrivsel-overview');
    this.body = new OverviewBody(this.contentEl, {
      ...this.parts.handlers,
      suggestOther: () => {
        this.parts.suggestions.passOver(rankSuggestions(this.coverages()));
        this.markStale();
      },
      actAsLink: (el) => actAsNoteLink(el, this.app.workspace, OVERVIEW_VIEW),
    });
    for (const listener of this.parts.listen(() => this.markStale())) this.registerEvent(listener);
    this.registerEvent(this.app.workspace.on('layout-change', () => this.drawSoon()));
    this.registerInterval(window.setInterval(() => this.checkDay(), DAY_CHECK_MS));
    this.drawSoon();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    if (this.frame !== null) this.contentEl.win.cancelAnimationFrame(this.frame);
    this.body = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  override onResize(): void {
    this.drawSoon();
  }

  private checkDay(): void {
    if (this.parts.now().today !== this.shownDay) this.markStale();
  }

  private markStale(): void {
    this.isStale = true;
    this.drawSoon();
  }

  /** Draws at most once a frame, and not at all while the view is hidden. */
  private drawSoon(): void {
    if (!this.isStale || this.frame !== null || !this.contentEl.isShown()) return;
    this.frame = this.contentEl.win.requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
  }

  private draw(): void {
    const { now, problems, targetName, suggestions } = this.parts;
    const moment = now();
    const coverages = this.coverages();
    const ranked = rankSuggestions(coverages);
    this.isStale = false;
    this.shownDay = moment.today;
    this.body?.update(
      buildOverview(moment, {
        coverages,
        suggestion: suggestions.pick(ranked),
        hasOther: ranked.length > 1,
        target: targetName(),
        problems: problems(),
      }),
    );
  }

  private coverages(): ThemeCoverage[] {
    const { catalogue, history, ...moment } = this.parts.now();
    return coverThemes(catalogue, history, moment);
  }
}
