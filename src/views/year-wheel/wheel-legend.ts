import { texts } from '../../i18n';
import type { YearMarkKind } from '../../coverage/year';
import { beadShape } from './wheel-drawing';
import type { YearWheelModel } from './year-wheel-model';

/** What the marks and the line mean. */
export function drawLegend({ kinds, year, today, rings }: YearWheelModel): HTMLElement {
  const t = texts.yearWheel;
  const legendEl = createDiv({ cls: 'ledertrivsel-wheel-legend' });
  const add = (text: string, draw: (svgEl: SVGSVGElement) => void): void => {
    const itemEl = legendEl.createSpan();
    draw(addSign(itemEl));
    itemEl.appendText(text);
  };
  for (const kind of kinds) add(t.kinds[kind], (svgEl) => drawBead(svgEl, kind));
  if (rings.some(({ spans }) => spans.length > 0)) {
    add(t.span, (svgEl) => {
      const attr = { d: 'M-8 0H8', 'stroke-width': 6 };
      svgEl.createSvg('path', { cls: 'ledertrivsel-wheel-span', attr });
    });
  }
  if (Number(today.slice(0, 4)) === year) {
    add(t.today, (svgEl) => {
      const todayEl = svgEl.createSvg('g', { cls: 'ledertrivsel-wheel-today' });
      todayEl.createSvg('path', { attr: { d: 'M0 8V-4' } });
      todayEl.createSvg('circle', { attr: { cy: -4, r: 3.5 } });
    });
  }
  return legendEl;
}

/** A mark of the wheel as a sign in a text. */
export function addMarkSign(el: HTMLElement, kind: YearMarkKind): void {
  drawBead(addSign(el), kind);
}

function addSign(el: HTMLElement): SVGSVGElement {
  const attr = { viewBox: '-8 -8 16 16', width: 16, height: 16, 'aria-hidden': 'true' };
  return el.createSvg('svg', { attr });
}

function drawBead(svgEl: SVGSVGElement, kind: YearMarkKind): void {
  const cls = 'ledertrivsel-wheel-mark';
  const markEl = svgEl.createSvg('g', { cls, attr: { 'data-kind': kind } });
  markEl.createSvg('circle', { cls: 'ledertrivsel-wheel-bead', attr: beadShape(kind, 6) });
}
