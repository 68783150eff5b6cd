import { Component } from 'obsidian';
import type { App, HoverParent, HoverPopover } from 'obsidian';
import { texts } from '../../i18n';
import { NoteReadings } from '../../vault/reading/note-readings';
import { actAsNoteLink } from '../note-link';
import { ShownRefresh } from '../shown-refresh';
import { connectHandlers } from './overview-actions';
import { OverviewBody } from './overview-body';
import type { OverviewHandlers } from './overview-handlers';
import type { OverviewModel } from './overview-model';
import { overviewNow } from './overview-now';
import type { OverviewParts } from './overview-parts';
import { TargetWatch } from './target-watch';

/** Where the overview's links stand, as the app's hover preview knows it. */
export const OVERVIEW_LINKS = 'ledertrivsel-overview';

/** The elements of the overview, or of a part of it. */
export type OverviewElements = Pick<OverviewBody, 'showLoading' | 'update'>;

export type MakeBody = (el: HTMLElement, handlers: OverviewHandlers) => OverviewElements;

/**
 * The overview in an element of a view or of a note: what it follows, what it shows, and what its
 * buttons do. To be a child of what the element belongs to.
 */
export class OverviewPane extends Component implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  private readonly body: OverviewElements;
  private readonly refresh: ShownRefresh;
  private readonly readings: NoteReadings;
  private readonly target: TargetWatch;
  /** What the leader has folded out, and the lists that are shown whole. */
  private readonly unfolded = new Set<string>();
  private readonly whole = new Set<string>();
  /** What is shown; null until something is. */
  private model: OverviewModel | null = null;

  /** @param makeBody makes what is shown, in the element; the whole overview where not given */
  constructor(
    private readonly app: App,
    private readonly el: HTMLElement,
    private readonly parts: OverviewParts,
    makeBody: MakeBody = (bodyEl, handlers) => new OverviewBody(bodyEl, handlers),
  ) {
    super();
    const changed = (): void => this.refresh.changed();
    this.readings = this.addChild(new NoteReadings(app, changed, () => el.isShown()));
    this.target = this.addChild(new TargetWatch(app, el, parts, changed));
    el.addClass('ledertrivsel-overview');
    el.lang = texts.locale;
    const handlers = connectHandlers(parts, {
      toggleTheme: (themeId) => this.toggle(this.unfolded, themeId),
      toggleWhole: (list) => this.toggle(this.whole, list),
      actAsLink: (linkEl) => actAsNoteLink(linkEl, app.workspace, OVERVIEW_LINKS, this),
      changed,
    });
    this.body = makeBody(el, handlers);
    this.refresh = this.addChild(new ShownRefresh(el, parts, () => this.draw()));
  }

  override onload(): void {
    this.registerEvent(this.parts.unreadable.on('changed', () => this.refresh.changed()));
  }

  override onunload(): void {
    this.el.empty();
  }

  /** Draws at once, hidden or not. */
  drawNow(): void {
    this.refresh.drawNow();
  }

  private draw(): void {
    const { catalogues, histories, unreadable, vaultSync } = this.parts;
    if (!vaultSync.isReady) {
      this.body.showLoading();
      return;
    }
    void histories.lookForUntracked(this.app);
    void unreadable.keepUp();
    const { themes } = catalogues.state;
    const read = (path: string) => this.readings.read(path, themes);
    const shown = { read, open: this.unfolded, whole: this.whole };
    const model = overviewNow(this.parts, this.target.show(), shown, this.model);
    this.model = model;
    this.body.update(model);
    this.readings.forgetUnwanted();
  }

  private toggle(set: Set<string>, key: string): void {
    if (!set.delete(key)) set.add(key);
    this.refresh.drawNow();
  }
}
