/** A part of a view that can be brought up to date in place. */
export interface Part<Model> {
  readonly el: HTMLElement;
  update(model: Model): void;
}

/**
 * Keeps a list of parts in step with a list of models: parts of models that stay are updated and
 * not made anew, so that focus, scroll and what is folded out stay too.
 */
export class KeyedList<Model> {
  private readonly parts = new Map<string, { part: Part<Model>; shown: string }>();

  constructor(
    private readonly containerEl: HTMLElement,
    private readonly keyOf: (model: Model) => string,
    private readonly create: () => Part<Model>,
  ) {}

  update(models: readonly Model[]): void {
    const keys = new Set(models.map(this.keyOf));
    for (const [key, { part }] of this.parts) {
      if (keys.has(key)) continue;
      part.el.remove();
      this.parts.delete(key);
    }
    const focused = this.containerEl.doc.activeElement;
    models.forEach((model, index) => this.place(this.updatePart(model), index));
    // Moving an element drops its focus.
    if (focused?.instanceOf(HTMLElement) && this.containerEl.contains(focused)) {
      if (focused !== this.containerEl.doc.activeElement) focused.focus({ preventScroll: true });
    }
  }

  /** Moves as few as it can. */
  private place(el: HTMLElement, index: number): void {
    const there = this.containerEl.children[index];
    if (there === el) return;
    // What stood here goes further down: to its place when that comes.
    if (there?.nextElementSibling === el) this.containerEl.append(there);
    else this.containerEl.insertBefore(el, there ?? null);
  }

  private updatePart(model: Model): HTMLElement {
    const key = this.keyOf(model);
    const known = this.parts.get(key) ?? { part: this.create(), shown: '' };
    const wanted = JSON.stringify(model);
    if (known.shown !== wanted) known.part.update(model);
    this.parts.set(key, { part: known.part, shown: wanted });
    return known.part.el;
  }
}
