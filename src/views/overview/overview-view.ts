import { ItemView } from 'obsidian';
import type { Workspace, WorkspaceLeaf } from 'obsidian';
import { texts } from '../../i18n';
import { OVERVIEW_LINKS, OverviewPane } from './overview-pane';
import type { OverviewParts } from './overview-parts';

export const OVERVIEW_VIEW = OVERVIEW_LINKS;

/** Shows the overview in the right sidebar, where it is opened if it isn't. */
export async function openOverview(workspace: Workspace): Promise<void> {
  const leaf = await workspace.ensureSideLeaf(OVERVIEW_VIEW, 'right', { active: true });
  await workspace.revealLeaf(leaf);
}

/** Temaoversigt: the sidebar with the suggestion and every theme's standing. */
export class OverviewView extends ItemView {
  override icon = 'messages-square';
  private pane: OverviewPane | null = null;

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
    this.pane = this.addChild(new OverviewPane(this.app, this.contentEl, this.parts));
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    if (this.pane) this.removeChild(this.pane);
    return Promise.resolve();
  }
}
