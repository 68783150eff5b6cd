import { ItemView } from 'obsidian';
import type { HoverParent, HoverPopover, TFile, Workspace, WorkspaceLeaf } from 'obsidian';
import { texts } from '../../i18n';
import { NoteReadings } from '../../vault/note-readings';
import { actAsNoteLink } from '../note-link';
import { ShownRefresh } from '../shown-refresh';
import { connectHandlers } from './overview-actions';
import { OverviewBody } from './overview-body';
import { overviewNow } from './overview-now';
import type { OverviewParts } from './overview-parts';

export const OVERVIEW_VIEW = 'ledertrivsel-overview';

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
  private readonly refresh: ShownRefresh;
  private readonly readings: NoteReadings;
  /** What the leader has folded out, and the lists that are shown whole. */
  private readonly unfolded = new Set<string>();
  private readonly whole = new Set<string>();
  private order: readonly string[] = [];
  /** The note, and its group, that the suggestion is shown for. */
  private shownFor = '';

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: OverviewParts,
  ) {
    super(leaf);
    this.refresh = new ShownRefresh(this.contentEl, parts, () => this.draw());
    this.readings = this.addChild(
      new NoteReadings(
        this.app,
        () => this.refresh.changed(),
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
    this.contentEl.addClass('ledertrivsel-overview');
    const handlers = connectHandlers(this.parts, {
      toggleTheme: (themeId) => this.toggle(this.unfolded, themeId),
      toggleWhole: (list) => this.toggle(this.whole, list),
      actAsLink: (el) => actAsNoteLink(el, this.app.workspace, OVERVIEW_VIEW, this),
      changed: () => this.refresh.changed(),
    });
    this.body = new OverviewBody(this.contentEl, handlers);
    this.addChild(this.refresh);
    this.followTarget();
    this.registerEvent(this.parts.unreadable.on('changed', () => this.refresh.changed()));
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.removeChild(this.refresh);
    this.body = null;
    this.contentEl.empty();
    return Promise.resolve();
  }

  /** These may give another note to insert into, another name to it, or another group. */
  private followTarget(): void {
    const { metadataCache, vault, workspace } = this.app;
    const check = (): void => {
      // Hidden, it is enough to know that it may be another one.
      const isSame =
        this.contentEl.isShown() && this.describeTarget(this.findTarget()) === this.shownFor;
      if (!isSame) this.refresh.changed();
    };
    this.registerEvent(workspace.on('active-leaf-change', check));
    this.registerEvent(workspace.on('file-open', check));
    this.registerEvent(workspace.on('layout-change', check));
    this.registerEvent(vault.on('rename', check));
    this.registerEvent(
      metadataCache.on('changed', (file) => {
        // A note may get another group before it is a meeting that the history knows.
        if (file === this.findTarget()) check();
      }),
    );
  }

  private findTarget(): TFile | null {
    return this.parts.insertion.target()?.file ?? null;
  }

  private describeTarget(target: TFile | null): string {
    return `${target?.path ?? ''}\n${this.parts.now(target).group ?? ''}`;
  }

  private draw(): void {
    if (!this.body) return;
    const { catalogues, histories, vaultSync } = this.parts;
    if (!vaultSync.isReady) {
      this.body.showLoading();
      return;
    }
    void histories.lookForUntracked(this.app);
    const { themes } = catalogues.state;
    const target = this.findTarget();
    this.shownFor = this.describeTarget(target);
    const read = (path: string) => this.readings.read(path, themes);
    const shown = { read, open: this.unfolded, whole: this.whole };
    const model = overviewNow(this.parts, target, shown, this.order);
    this.order = model.rows.map(({ themeId }) => themeId);
    this.body.update(model);
    this.readings.forgetUnwanted();
  }

  private toggle(set: Set<string>, key: string): void {
    if (!set.delete(key)) set.add(key);
    this.refresh.drawNow();
  }
}
