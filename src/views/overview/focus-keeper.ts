/**
 * Keeps the focus where the leader was in a list from which what they answered goes away: it goes on
 * to the item that took its place.
 */
export class FocusKeeper {
  /** The button that was pressed last, and where in the list it was. */
  private pressed: {
    readonly el: HTMLElement;
    readonly selectors: readonly string[];
    readonly at: number;
  } | null = null;
  private isAtWork = false;

  /** @param focusNext puts the focus elsewhere, when nothing is left in the list */
  constructor(
    private readonly listEl: HTMLElement,
    private readonly focusNext: () => void,
  ) {}

  /**
   * Does what a button asks for; nothing while another one's work goes on.
   *
   * @param selectors what may take the focus in another item, the first that is shown
   * @param work resolves to whether it was done, and the item is to go
   */
  async press(
    el: HTMLElement,
    selectors: readonly string[],
    work: () => Promise<boolean>,
  ): Promise<void> {
    if (this.isAtWork) return;
    this.isAtWork = true;
    const at = [...this.listEl.children].findIndex((itemEl) => itemEl.contains(el));
    const pressed = { el, selectors, at };
    this.pressed = pressed;
    let isDone = false;
    try {
      isDone = await work();
    } finally {
      this.isAtWork = false;
    }
    this.moveOn();
    if (isDone || this.pressed !== pressed) return;
    this.pressed = null;
    if (this.isLost()) el.focus();
  }

  /** To be called when the list has been updated: where the pressed button is gone, on to the next. */
  moveOn(): void {
    if (!this.pressed || this.pressed.el.isConnected) return;
    // While a dialog has the focus it is not lost yet.
    if (this.isAtWork && !this.isLost()) return;
    const { selectors, at } = this.pressed;
    this.pressed = null;
    if (!this.isLost()) return;
    const itemEl = this.listEl.children[Math.min(at, this.listEl.children.length - 1)];
    const next = selectors
      .map((selector) => itemEl?.querySelector<HTMLElement>(selector))
      .find((el) => el?.isShown());
    if (next) next.focus();
    else this.focusNext();
  }

  private isLost(): boolean {
    const { activeElement, body } = this.listEl.doc;
    return activeElement === null || activeElement === body;
  }
}
