import { texts } from '../../i18n';
import { formatMonth } from '../../i18n/dates';
import { firstOfMonth } from '../../coverage/year';
import type { YearMarkKind } from '../../coverage/year';
import { dayLine, layOutWheel, markAngles, pointAt, spanLine } from './wheel-geometry';
import type { RingShape, WheelLayout } from './wheel-geometry';
import type { RingMark, ThemeRing, YearWheelModel } from './year-wheel-model';

/** A mark as it was drawn. */
export interface DrawnMark {
  readonly el: SVGAElement;
  readonly mark: RingMark;
  readonly title: string;
  /** Of its ring; 0 is the outermost. */
  readonly ring: number;
  /** From the wheel's middle. */
  readonly x: number;
  readonly y: number;
}

export interface DrawnWheel {
  readonly svgEl: SVGSVGElement;
  readonly layout: WheelLayout;
  readonly model: YearWheelModel;
  /** Day by day, on each from the rim to the hub. */
  readonly marks: readonly DrawnMark[];
}

/** Words are cut where they would be too long; a letter takes about so much of its size. */
const LETTER_WIDTH = 0.53;

const CLS = 'ledertrivsel-wheel';

/**
 * Draws a wheel: months, rings, names, marks, in this order.
 *
 * @param size width and height in pixels
 * @param id no other wheel's; begins the ids that texts find their lines by
 * @param labelledBy id of the element that names the wheel
 */
export function drawWheel(
  model: YearWheelModel,
  size: number,
  { id, labelledBy }: { readonly id: string; readonly labelledBy: string },
): DrawnWheel {
  const layout = layOutWheel(size, model.year, model.rings.length);
  const half = size / 2;
  const svgEl = createSvg('svg', {
    cls: CLS,
    attr: {
      viewBox: `${-half} ${-half} ${size} ${size}`,
      width: size,
      height: size,
      role: 'group',
      'aria-labelledby': labelledBy,
    },
  });
  svgEl.createSvg('desc').textContent = texts.yearWheel.keys;
  drawMonths(svgEl, layout, model, id);
  model.rings.forEach((ring, index) => drawRing(svgEl, layout, { model, ring, index, id }));
  drawHub(svgEl, layout, model);
  if (isThisYear(model)) drawToday(svgEl, layout, model.today);
  const marks = model.rings.flatMap((ring, index) => drawMarks(svgEl, layout, ring, index));
  return { svgEl, layout, model, marks: marks.sort(compareMarks) };
}

function isThisYear({ year, today }: YearWheelModel): boolean {
  return Number(today.slice(0, 4)) === year;
}

function compareMarks(a: DrawnMark, b: DrawnMark): number {
  return a.mark.date.localeCompare(b.mark.date) || a.ring - b.ring;
}

function drawMonths(
  svgEl: SVGSVGElement,
  { months, isNarrow }: WheelLayout,
  model: YearWheelModel,
  id: string,
): void {
  const groupEl = svgEl.createSvg('g', { attr: { 'aria-hidden': 'true' } });
  const current = isThisYear(model) ? Number(model.today.slice(5, 7)) : 0;
  months.forEach(({ cell, sector, spoke, labelLine }, index) => {
    const month = index + 1;
    const cls = month === current ? 'is-current' : '';
    const name = formatMonth(firstOfMonth(model.year, month));
    if (cls) groupEl.createSvg('path', { cls: `${CLS}-sector`, attr: { d: sector } });
    groupEl.createSvg('path', { cls: `${CLS}-month ${cls}`, attr: { d: cell } });
    const isQuarter = index % 3 === 0 ? 'is-quarter' : '';
    // At 12 o'clock names or numbers stand, which a line would strike through.
    if (index > 0) {
      groupEl.createSvg('path', { cls: `${CLS}-spoke ${isQuarter}`, attr: { d: spoke } });
    }
    const text = isNarrow ? name.slice(0, 3) : name;
    writeAlong(groupEl, `${CLS}-month-name ${cls}`, `${id}-m${month}`, labelLine, text);
  });
}

function drawRing(
  svgEl: SVGSVGElement,
  layout: WheelLayout,
  { model, ring, index, id }: { model: YearWheelModel; ring: ThemeRing; index: number; id: string },
): void {
  const { themeId, title, isPaused, spans } = ring;
  const shape = layout.rings[index];
  if (!shape) return;
  const { band, radius, nameLine, nameLength } = shape;
  const cls = `${CLS}-ring${isPaused ? ' is-paused' : ''}`;
  const ringEl = svgEl.createSvg('g', { cls, attr: { 'data-theme': themeId } });
  ringEl.createSvg('path', { cls: `${CLS}-band`, attr: { d: band } });
  ringEl.createSvg('circle', { cls: `${CLS}-orbit`, attr: { r: radius } });
  for (const span of spans) {
    const d = spanLine(span, model.year, shape);
    ringEl.createSvg('path', {
      cls: `${CLS}-span`,
      attr: { d, 'stroke-width': layout.markRadius },
    });
  }
  if (layout.labels === 'names') {
    const text = cutText(isPaused ? texts.yearWheel.pausedTheme(title) : title, nameLength, 12);
    writeAlong(ringEl, `${CLS}-name`, `${id}-r${index}`, nameLine, text);
  } else {
    drawNumber(ringEl, layout, shape, index);
  }
}

function drawNumber(ringEl: SVGGElement, layout: WheelLayout, shape: RingShape, at: number): void {
  const { numberEvery, numberSize } = layout;
  if ((at + 1) % numberEvery !== 0 && at > 0) return;
  const attr = { y: -shape.radius, 'font-size': numberSize };
  ringEl.createSvg('text', { cls: `${CLS}-number`, attr }).textContent = String(at + 1);
}

function drawHub(svgEl: SVGSVGElement, layout: WheelLayout, model: YearWheelModel): void {
  const hubEl = svgEl.createSvg('g', { attr: { 'aria-hidden': 'true' } });
  const counts = layout.isNarrow ? [] : model.counts;
  const write = (cls: string, y: number, text: string): void => {
    hubEl.createSvg('text', { cls, attr: { y } }).textContent = text;
  };
  write(`${CLS}-year`, counts.length * -8, String(model.year));
  counts.forEach((text, index) => write(`${CLS}-count`, 14 + index * 17, text));
}

function drawToday(svgEl: SVGSVGElement, layout: WheelLayout, today: string): void {
  const groupEl = svgEl.createSvg('g', { cls: `${CLS}-today`, attr: { 'aria-hidden': 'true' } });
  const { line, x, y } = dayLine(today, layout);
  groupEl.createSvg('path', { attr: { d: line } });
  groupEl.createSvg('circle', { attr: { cx: x, cy: y, r: 4 } });
}

function drawMarks(
  svgEl: SVGSVGElement,
  layout: WheelLayout,
  { themeId, title, marks }: ThemeRing,
  ring: number,
): DrawnMark[] {
  const shape = layout.rings[ring];
  if (!shape) return [];
  const dates = marks.map(({ date }) => date);
  const angles = markAngles(dates, shape, layout.markRadius);
  return marks.map((mark, index) => {
    const { x, y } = pointAt(angles[index] ?? 0, shape.radius);
    const el = svgEl.createSvg('a', {
      cls: `${CLS}-mark`,
      attr: {
        href: '#',
        tabindex: -1,
        'data-href': mark.path,
        'data-key': mark.key,
        'data-kind': mark.kind,
        'data-theme': themeId,
      },
    });
    const at = { cx: x, cy: y };
    el.createSvg('circle', { cls: `${CLS}-halo`, attr: { ...at, r: layout.markRadius + 2.5 } });
    el.createSvg('circle', {
      cls: `${CLS}-bead`,
      attr: { ...at, ...beadShape(mark.kind, layout.markRadius) },
    });
    // Not an aria-label: the app would show it as well as the wheel's own tip. And small, or else
    // what frames the mark for a screen reader's user would frame half the wheel.
    const nameEl = el.createSvg('text', {
      cls: `${CLS}-mark-name`,
      attr: { x, y, 'font-size': 0.1 },
    });
    nameEl.textContent = mark.name;
    return { el, mark, title, ring, x, y };
  });
}

/** What a mark is drawn with, that its outline is inside the radius. */
export function beadShape(kind: YearMarkKind, radius: number): Record<string, number> {
  const stroke = Math.min(radius * 0.4, kind === 'open' ? 1.5 : 2);
  return { r: (kind === 'open' ? radius * 0.7 : radius) - stroke / 2, 'stroke-width': stroke };
}

/** Writes a text along a line, its middle at the line's middle. */
function writeAlong(el: SVGElement, cls: string, id: string, line: string, text: string): void {
  el.createSvg('path', { cls: `${CLS}-text-line`, attr: { id, d: line } });
  const attr = { href: `#${id}`, startOffset: '50%' };
  el.createSvg('text', { cls }).createSvg('textPath', { attr }).textContent = text;
}

/** @param letterSize in pixels, as `length` is */
export function cutText(text: string, length: number, letterSize: number): string {
  const room = Math.floor(length / (letterSize * LETTER_WIDTH));
  return text.length <= room ? text : `${text.slice(0, Math.max(room - 1, 1)).trimEnd()}…`;
}
