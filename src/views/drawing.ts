/** Draws what an element shows when it has changed: at most once a frame, and never while it is hidden. */
export class Drawing {
  private isStale = true;
  private cancelFrame: (() => void) | null = null;

  constructor(
    private readonly el: HTMLElement,
    private readonly draw: () => void,
  ) {}

  /** What is shown may be another now. */
  changed(): void {
    this.isStale = true;
    this.stop();
    this.keepUp();
  }

  /** To be called when the element may have come into sight. */
  keepUp(): void {
    if (!this.isStale || this.cancelFrame || !this.el.isShown()) return;
    const { win } = this.el;
    const frame = win.requestAnimationFrame(() => this.drawNow());
    this.cancelFrame = () => {
      win.cancelAnimationFrame(frame);
      this.cancelFrame = null;
    };
  }

  /** At once: what a click asks for must not wait for the next frame. */
  drawNow(): void {
    this.stop();
    this.isStale = false;
    this.draw();
  }

  stop(): void {
    this.cancelFrame?.();
  }
}
