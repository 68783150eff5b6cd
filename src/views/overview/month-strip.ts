import type { Part } from '../keyed-list';
import type { ThemeRow } from './overview-model';

/** From one month to the next, in units of the picture. */
const STEP = 10;

/** The last twelve months: a dot each, and a bar where the theme was covered. */
export class MonthStripPart implements Part<Pick<ThemeRow, 'months' | 'monthsText'>> {
  readonly el = createSpan({ cls: 'ledertrivsel-strip', attr: { role: 'img' } });
  private readonly restEl: SVGPathElement;
  private readonly coveredEl: SVGPathElement;

  constructor() {
    const svg = this.el.createSvg('svg', { attr: { viewBox: `0 0 ${12 * STEP} 12` } });
    this.restEl = svg.createSvg('path', { cls: 'ledertrivsel-strip-rest' });
    this.coveredEl = svg.createSvg('path', { cls: 'ledertrivsel-strip-covered' });
  }

  update({ months, monthsText }: Pick<ThemeRow, 'months' | 'monthsText'>): void {
    const draw = (isWanted: boolean, mark: string): string =>
      months.map((is, at) => (is === isWanted ? `M${at * STEP + 5} ${mark}` : '')).join('');
    this.restEl.setAttr('d', draw(false, '9h0'));
    this.coveredEl.setAttr('d', draw(true, '3v6'));
    this.el.setAttr('aria-label', monthsText);
    this.el.toggle(months.length > 0);
  }
}
