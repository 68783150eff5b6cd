import { Component } from 'obsidian';
import type { App, TFile } from 'obsidian';
import type { OverviewParts } from './overview-parts';

/** Tells when themes would go into another note than the one shown, or that note has another group. */
export class TargetWatch extends Component {
  private shown = '';

  constructor(
    private readonly app: App,
    private readonly el: HTMLElement,
    private readonly parts: Pick<OverviewParts, 'now' | 'insertion'>,
    private readonly changed: () => void,
  ) {
    super();
  }

  override onload(): void {
    const { metadataCache, vault, workspace } = this.app;
    const check = (): void => {
      // Hidden, it is enough to know that it may be another one.
      if (!this.el.isShown() || this.describe(this.find()) !== this.shown) this.changed();
    };
    this.registerEvent(workspace.on('active-leaf-change', check));
    this.registerEvent(workspace.on('file-open', check));
    this.registerEvent(workspace.on('layout-change', check));
    this.registerEvent(vault.on('rename', check));
    this.registerEvent(
      metadataCache.on('changed', (file) => {
        // A note may get another group before it is a meeting that the history knows.
        if (file === this.find()) check();
      }),
    );
  }

  /** The note that themes go into, which is shown now; null where there is none. */
  show(): TFile | null {
    const target = this.find();
    this.shown = this.describe(target);
    return target;
  }

  private find(): TFile | null {
    return this.parts.insertion.target()?.file ?? null;
  }

  private describe(target: TFile | null): string {
    return `${target?.path ?? ''}\n${this.parts.now(target).group ?? ''}`;
  }
}
