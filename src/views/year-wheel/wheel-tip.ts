import { cutText } from './wheel-drawing';
import type { DrawnWheel } from './wheel-drawing';

const PAD = 10;
const LINE = 18;
/** Between a tip and its mark. */
const GAP = 6;
/** Of a letter, where it can't be measured. */
const LETTER_SIZE = 13;

/** What a tip tells, and the point of the wheel that it is about. */
interface TipModel {
  readonly title: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Tells of the mark that has the pointer or the focus. It is drawn in the wheel, since the app's
 * tooltips are for HTML elements.
 */
export class WheelTip {
  private tipEl: SVGGElement | null = null;

  constructor(private readonly wheel: DrawnWheel) {}

  /** Tells which theme a ring is for, where the ring has no name. */
  showRing(themeId: string): void {
    const { model, layout } = this.wheel;
    const index = model.rings.findIndex((ring) => ring.themeId === themeId);
    const [ring, shape] = [model.rings[index], layout.rings[index]];
    if (!ring || !shape || layout.labels === 'names') return;
    const title = `${index + 1} ${ring.title}`;
    const lines = ring.remark === '' ? [] : [ring.remark];
    this.show({ title, lines, x: 0, y: -shape.radius });
  }

  show({ title, lines, x, y }: TipModel): void {
    this.hide();
    const { svgEl, layout } = this.wheel;
    const cls = 'ledertrivsel-wheel-tip';
    const tipEl = svgEl.createSvg('g', { cls, attr: { 'aria-hidden': 'true' } });
    const boxEl = tipEl.createSvg('rect', { attr: { rx: 6 } });
    const textEls = [title, ...lines].map((text) => {
      const el = tipEl.createSvg('text');
      el.textContent = cutText(text, layout.size - 2 * PAD, LETTER_SIZE);
      return el;
    });
    const width = Math.max(...textEls.map((el) => el.getComputedTextLength())) + 2 * PAD;
    const height = textEls.length * LINE + 2 * PAD - 4;
    const half = layout.size / 2;
    const left = Math.max(-half, Math.min(x - width / 2, half - width));
    const above = y - layout.markRadius - GAP - height;
    const top = above < -half ? y + layout.markRadius + GAP : above;
    setAttributes(boxEl, { x: left, y: top, width, height });
    textEls.forEach((el, index) =>
      setAttributes(el, { x: left + width / 2, y: top + PAD + 7 + index * LINE }),
    );
    this.tipEl = tipEl;
  }

  hide(): void {
    this.tipEl?.remove();
    this.tipEl = null;
  }
}

function setAttributes(el: SVGElement, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) el.setAttribute(name, String(value));
}
