import { Component } from 'obsidian';
import type { App, HoverParent, HoverPopover } from 'obsidian';
import { nowForGroup } from '../../coverage/now';
import type { CoverageNow } from '../../coverage/now';
import { actAsNoteLink } from '../note-link';
import { ShownRefresh } from '../shown-refresh';
import type { Followed } from '../shown-refresh';
import { buildYearWheel } from './build-year-wheel';
import { YearWheelBody } from './year-wheel-body';
import type { YearWheelHandlers } from './year-wheel-body';
import type { WheelList } from './year-wheel-model';

/** Where the wheel's links stand, as the app's hover preview knows it. */
export const YEAR_WHEEL_LINKS = 'ledertrivsel-year-wheel';

/** Which wheel is shown. */
export interface WheelChoice {
  /** Null for the year that it is. */
  readonly year: number | null;
  /** Null for all groups; undefined for the one that is chosen in the overview. */
  readonly group: string | null | undefined;
}

/**
 * The year wheel in an element of a view or of a note: what it follows, what it shows, and what its
 * buttons do. To be a child of what the element belongs to.
 */
export class YearWheelPane extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  choice: WheelChoice = { year: null, group: undefined };
  private readonly whole = new Set<WheelList>();
  private readonly body: YearWheelBody;
  private readonly refresh: ShownRefresh;

  /**
   * @param hasButtons for another year, and for another group
   * @param chosen told when the leader has chosen another wheel
   */
  constructor(
    app: App,
    el: HTMLElement,
    private readonly source: Followed,
    hasButtons: { readonly year: boolean; readonly group: boolean },
    private readonly chosen: () => void,
    print?: () => void,
  ) {
    super();
    const handlers: YearWheelHandlers = {
      actAsLink: (linkEl) => actAsNoteLink(linkEl, app.workspace, YEAR_WHEEL_LINKS, this),
      toggleWhole: (list) => {
        if (!this.whole.delete(list)) this.whole.add(list);
        this.refresh.drawNow();
      },
      ...(hasButtons.year && { showYear: (year) => this.chooseYear(year) }),
      ...(hasButtons.group && { chooseGroup: (group) => this.choose({ ...this.choice, group }) }),
      ...(print && { print }),
    };
    this.body = new YearWheelBody(el, handlers);
    this.refresh = this.addChild(new ShownRefresh(el, source, () => this.draw()));
  }

  override onunload(): void {
    this.body.destroy();
  }

  /** Shows a wheel, as soon as it is seen. */
  show(choice: WheelChoice): void {
    this.choice = choice;
    this.refresh.changed();
  }

  /** Draws at once, hidden or not. */
  drawNow(): void {
    this.refresh.drawNow();
  }

  private chooseYear(year: number): void {
    // The year that it is goes on to the next on New Year's Eve.
    const isThis = year === thisYear(this.source.now());
    if (isYear(year)) this.choose({ ...this.choice, year: isThis ? null : year });
  }

  private choose(choice: WheelChoice): void {
    this.choice = choice;
    this.refresh.drawNow();
    this.chosen();
  }

  private draw(): void {
    if (!this.source.vaultSync.isReady) {
      this.body.showLoading();
      return;
    }
    const { year, group } = this.choice;
    const chosen = this.source.now();
    const now = group === undefined ? chosen : nowForGroup(chosen, group);
    this.body.show(buildYearWheel(now, year ?? thisYear(now), this.whole));
  }
}

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1 && year < 9999;
}

function thisYear({ today }: CoverageNow): number {
  return Number(today.slice(0, 4));
}
