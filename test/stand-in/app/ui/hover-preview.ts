import type { App } from '../app';

interface HoverLink {
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath?: string;
}

const WAIT_MS = 300;

/** Shows which note a link leads to while the pointer rests on it, in place of a page preview. */
export class HoverPreview {
  private popover: HTMLElement | null = null;
  private timer: number | undefined;

  constructor(private readonly app: App) {
    app.workspace.on('hover-link', (link: HoverLink) => this.wait(link));
  }

  private wait(link: HoverLink): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.show(link), WAIT_MS);
    link.targetEl.addEventListener('mouseleave', () => this.hide(), { once: true });
  }

  private show({ targetEl, linktext, sourcePath = '' }: HoverLink): void {
    this.hide();
    const file = this.app.metadataCache.getFirstLinkpathDest(linktext, sourcePath);
    const { left, bottom } = targetEl.getBoundingClientRect();
    this.popover = targetEl.doc.body.createDiv('popover hover-popover');
    this.popover.createDiv({ cls: 'popover-title', text: file?.basename ?? linktext });
    this.popover.setCssStyles({ left: `${left}px`, top: `${bottom + 4}px` });
  }

  private hide(): void {
    window.clearTimeout(this.timer);
    this.popover?.remove();
    this.popover = null;
  }
}
