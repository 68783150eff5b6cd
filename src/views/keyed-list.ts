/** A part of a view that can be brought up to date in place. */
export interface Part<Model> {
  readonly el: HTMLElement;
  update(model: Model): void;
}

/** What brings a part up to date: it is touched only where something else is to be shown. */
export function updaterOf<Model>(part: Pick<Part<Model>, 'update'>): (model: Model) => void {
  let shown = '';
  return (model) => {
    const wanted = JSON.stringify(model);
    if (wanted !== shown) part.update(model);
    shown = wanted;
  };
}

/**
 * Keeps a list of parts in step with a list of models: parts of models that stay are updated and
 * not made anew, so that focus, scroll and what is folded out stay too.
 */
export class KeyedList<Model> {
  private readonly parts = new Map<string, { el: HTMLElement; update: (model: Model) => void }>();

  constructor(
    private readonly containerEl: HTMLElement,
    private readonly keyOf: (model: Model) => string,
    private readonly create: () => Part<Model>,
  ) {}

  update(models: readonly Model[]): void {
    const keys = new Set(models.map(this.keyOf));
    for (const [key, { el }] of this.parts) {
      if (keys.has(key)) continue;
      el.remove();
      this.parts.delete(key);
    }
    const focused = this.containerEl.doc.activeElement;
    let there = this.containerEl.firstElementChild;
    for (const model of models) {
      const el = this.updatePart(model);
      if (el !== there) this.place(el, there);
      there = el.nextElementSibling;
    }
    // Moving an element drops its focus.
    if (focused?.instanceOf(HTMLElement) && this.containerEl.contains(focused)) {
      if (focused !== this.containerEl.doc.activeElement) focused.focus({ preventScroll: true });
    }
  }

  /** Moves as few as it can. */
  private place(el: HTMLElement, there: Element | null): void {
    // What stood here goes further down: to its place when that comes.
    if (there?.nextElementSibling === el) this.containerEl.append(there);
    else this.containerEl.insertBefore(el, there);
  }

  private updatePart(model: Model): HTMLElement {
    const key = this.keyOf(model);
    let known = this.parts.get(key);
    if (!known) {
      const part = this.create();
      known = { el: part.el, update: updaterOf(part) };
      this.parts.set(key, known);
    }
    known.update(model);
    return known.el;
  }
}
