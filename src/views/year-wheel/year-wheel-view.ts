import { ItemView, Platform } from 'obsidian';
import type { ViewStateResult, Workspace, WorkspaceLeaf } from 'obsidian';
import { texts } from '../../i18n';
import type { Followed } from '../shown-refresh';
import { printAlone } from './print-wheel';
import { isYear, YEAR_WHEEL_LINKS, YearWheelPane } from './year-wheel-pane';

export const YEAR_WHEEL_VIEW = YEAR_WHEEL_LINKS;

/** Shows the year wheel in a tab, the one that has it where there is one. */
export async function openYearWheel(workspace: Workspace): Promise<void> {
  const open = workspace.getLeavesOfType(YEAR_WHEEL_VIEW)[0];
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: YEAR_WHEEL_VIEW, active: true });
  // There a sidebar lies over the tabs, unless the wheel is in it.
  if (Platform.isPhone) workspace.rightSplit.collapse();
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}

/** Årshjul: the year of every theme. */
export class YearWheelView extends ItemView {
  override icon = 'orbit';
  // A meeting that is opened from here must not take the wheel's place.
  override navigation = false;
  private pane: YearWheelPane | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: Followed,
  ) {
    super(leaf);
  }

  override getViewType(): string {
    return YEAR_WHEEL_VIEW;
  }

  override getDisplayText(): string {
    return texts.yearWheel.title;
  }

  override onOpen(): Promise<void> {
    this.pane = this.addChild(
      new YearWheelPane(
        this.app,
        this.contentEl,
        this.source,
        { year: true, group: true },
        () => void this.app.workspace.requestSaveLayout(),
        // Phones and tablets have no such dialog in the app.
        Platform.isMobile ? undefined : () => printAlone(this.contentEl),
      ),
    );
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    if (this.pane) this.removeChild(this.pane);
    return Promise.resolve();
  }

  /** The app keeps it with the layout. */
  override getState(): Record<string, unknown> {
    const { year = null, group } = this.pane?.choice ?? {};
    return { ...super.getState(), year, ...(group === undefined ? {} : { group }) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { year, group } = (state ?? {}) as Record<string, unknown>;
    this.pane?.show({
      year: typeof year === 'number' && isYear(year) ? year : null,
      group: typeof group === 'string' || group === null ? group : undefined,
    });
    await super.setState(state, result);
  }
}
