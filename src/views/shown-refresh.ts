import { Component } from 'obsidian';
import type { CoverageNow } from '../coverage/now';
import type { GroupChoice } from '../vault/choices/group-choice';
import type { CatalogueSync } from '../vault/reading/catalogue-sync';
import type { HistorySync } from '../vault/reading/history-sync';
import type { VaultSync } from '../vault/reading/vault-sync';

/** How often it is asked whether a new day has begun, in milliseconds. */
const DAY_CHECK_MS = 60_000;

/** What everything that is drawn of the history depends on. */
export interface Followed {
  readonly now: () => CoverageNow;
  readonly catalogues: CatalogueSync;
  readonly histories: HistorySync;
  readonly groups: GroupChoice;
  readonly vaultSync: VaultSync;
}

/**
 * Has an element drawn anew when what it shows has changed: at most once a frame, and not at all
 * while it is hidden; then as soon as it is seen. To be a child of the view, or of the
 * `MarkdownRenderChild`, that the element belongs to; it draws first when it is loaded and seen.
 */
export class ShownRefresh extends Component {
  private isStale = true;
  private drawnDay = '';
  private cancelFrame: (() => void) | null = null;
  private observer: ResizeObserver | null = null;

  /** @param draw draws what is now; also while `vaultSync.isReady` is false, and once it is true */
  constructor(
    private readonly el: HTMLElement,
    private readonly followed: Followed,
    private readonly draw: () => void,
  ) {
    super();
  }

  override onload(): void {
    const { catalogues, histories, groups, vaultSync } = this.followed;
    const changed = (): void => this.changed();
    this.registerEvent(vaultSync.onReady(changed));
    this.registerEvent(catalogues.on('changed', changed));
    this.registerEvent(histories.on('changed', changed));
    this.registerEvent(groups.on('changed', changed));
    this.registerInterval(window.setInterval(() => this.checkDay(), DAY_CHECK_MS));
    this.register(this.el.onWindowMigrated(() => this.watch()));
    this.watch();
  }

  override onunload(): void {
    this.cancelFrame?.();
    this.observer?.disconnect();
  }

  /** To be called when something else has changed that is drawn. */
  changed(): void {
    this.isStale = true;
    this.drawSoon();
  }

  /** Draws at once: what a click opens must not wait for the next frame. */
  drawNow(): void {
    this.cancelFrame?.();
    this.isStale = false;
    this.drawnDay = this.followed.now().today;
    this.draw();
  }

  /** A hidden element has no size; it gets one when it is shown, in whatever way that comes about. */
  private watch(): void {
    const { defaultView } = this.el.doc;
    this.cancelFrame?.();
    this.observer?.disconnect();
    // One of another window would not be told.
    this.observer = defaultView && new defaultView.ResizeObserver(() => this.drawSoon());
    this.observer?.observe(this.el);
  }

  private checkDay(): void {
    if (this.followed.now().today !== this.drawnDay) this.changed();
  }

  private drawSoon(): void {
    if (!this.isStale || this.cancelFrame || !this.el.isShown()) return;
    const { win } = this.el;
    const frame = win.requestAnimationFrame(() => this.drawNow());
    this.cancelFrame = () => {
      win.cancelAnimationFrame(frame);
      this.cancelFrame = null;
    };
  }
}
