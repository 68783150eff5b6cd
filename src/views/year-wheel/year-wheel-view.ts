import { ItemView } from 'obsidian';
import type {
  HoverParent,
  HoverPopover,
  ViewStateResult,
  Workspace,
  WorkspaceLeaf,
} from 'obsidian';
import { nowForGroup } from '../../coverage/now';
import type { CoverageNow } from '../../coverage/now';
import { texts } from '../../i18n';
import { Drawing } from '../drawing';
import { followCoverage } from '../follow-coverage';
import type { CoverageSource } from '../follow-coverage';
import { actAsNoteLink } from '../note-link';
import { buildYearWheel } from './build-year-wheel';
import { YearWheelBody } from './year-wheel-body';

export const YEAR_WHEEL_VIEW = 'ledertrivsel-year-wheel';

/** Shows the year wheel in a tab, the one that has it where there is one. */
export async function openYearWheel(workspace: Workspace): Promise<void> {
  const open = workspace.getLeavesOfType(YEAR_WHEEL_VIEW)[0];
  const leaf = open ?? workspace.getLeaf('tab');
  if (!open) await leaf.setViewState({ type: YEAR_WHEEL_VIEW, active: true });
  await workspace.revealLeaf(leaf);
  workspace.setActiveLeaf(leaf, { focus: true });
}

/** Årshjul: the year of every theme. */
export class YearWheelView extends ItemView implements HoverParent {
  override icon = 'orbit';
  // A meeting that is opened from here must not take the wheel's place.
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  private body: YearWheelBody | null = null;
  private readonly drawing: Drawing;
  /** Null for the year that it is. */
  private year: number | null = null;
  /** Null for all groups; undefined for the one that is chosen in the overview. */
  private group: string | null | undefined = undefined;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly source: CoverageSource,
  ) {
    super(leaf);
    this.drawing = new Drawing(this.contentEl, () => this.draw());
  }

  override getViewType(): string {
    return YEAR_WHEEL_VIEW;
  }

  override getDisplayText(): string {
    return texts.yearWheel.title;
  }

  override onOpen(): Promise<void> {
    const { workspace } = this.app;
    this.body = new YearWheelBody(this.contentEl, {
      actAsLink: (el) => actAsNoteLink(el, workspace, YEAR_WHEEL_VIEW, this),
      showYear: (year) => this.choose(year, this.group),
      chooseGroup: (name) => this.choose(this.year, name),
    });
    followCoverage(this, this.source, () => this.drawing.changed());
    // This may show a hidden view.
    this.registerEvent(workspace.on('layout-change', () => this.drawing.keepUp()));
    this.registerEvent(workspace.on('active-leaf-change', () => this.drawing.keepUp()));
    this.register(this.contentEl.onWindowMigrated(() => this.drawing.changed()));
    this.drawing.keepUp();
    return Promise.resolve();
  }

  override onClose(): Promise<void> {
    this.drawing.stop();
    this.body?.destroy();
    this.body = null;
    return Promise.resolve();
  }

  override onResize(): void {
    this.drawing.keepUp();
  }

  /** The app keeps it with the layout. */
  override getState(): Record<string, unknown> {
    const { year, group } = this;
    return { ...super.getState(), year, ...(group === undefined ? {} : { group }) };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const { year, group } = (state ?? {}) as Record<string, unknown>;
    this.year = typeof year === 'number' && isYear(year) ? year : null;
    this.group = typeof group === 'string' || group === null ? group : undefined;
    this.drawing.changed();
    await super.setState(state, result);
  }

  private choose(year: number | null, group: string | null | undefined): void {
    if (year !== null && !isYear(year)) return;
    // The year that it is goes on to the next on New Year's Eve.
    this.year = year === thisYear(this.source.now()) ? null : year;
    this.group = group;
    this.drawing.drawNow();
    void this.app.workspace.requestSaveLayout();
  }

  private draw(): void {
    if (!this.source.vaultSync.isReady) {
      this.body?.showLoading();
      return;
    }
    const chosen = this.source.now();
    const now = this.group === undefined ? chosen : nowForGroup(chosen, this.group);
    this.body?.show(buildYearWheel(now, this.year ?? thisYear(now)));
  }
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year < 9999;
}

function thisYear({ today }: CoverageNow): number {
  return Number(today.slice(0, 4));
}
