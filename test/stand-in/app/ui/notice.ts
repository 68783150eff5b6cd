const DEFAULT_MS = 5000;

/** A short message in the corner; a click on it, or time, takes it away. 0 ms: only a click. */
export class Notice {
  readonly containerEl: HTMLElement;
  readonly messageEl: HTMLElement;
  readonly noticeEl: HTMLElement;
  private timer: number | undefined;

  constructor(message: string | DocumentFragment, duration = DEFAULT_MS) {
    const { activeDocument } = window;
    const list =
      activeDocument.body.querySelector<HTMLElement>('.notice-container') ??
      activeDocument.body.createDiv('notice-container');
    this.containerEl = list.createDiv('notice');
    this.noticeEl = this.containerEl;
    this.messageEl = this.containerEl.createDiv({
      cls: 'notice-message',
      attr: { role: 'status', 'aria-live': 'polite' },
    });
    this.setMessage(message);
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) {
      this.timer = window.setTimeout(() => this.hide(), duration);
    }
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    return this;
  }

  hide(): void {
    window.clearTimeout(this.timer);
    const list = this.containerEl.parentElement;
    this.containerEl.remove();
    if (list?.childElementCount === 0) {
      list.remove();
    }
  }
}
