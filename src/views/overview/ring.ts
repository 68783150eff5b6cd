import type { Ring } from './overview-model';

/** What stands in the middle of a ring: each kind differs by its form, not its colour alone. */
const SIGNS: Partial<Record<Ring['kind'], string>> = {
  overdue: 'M10 10h0',
  undated: 'M8.2 8.4a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.1m0 2.2h0',
  planned: 'M10 6.8V10l2 1.4',
  paused: 'M8.4 7.6v4.8m3.2-4.8v4.8',
  empty: 'M10 7v6m-3-3h6',
};

/** The least that is seen of a ring, in percent: a theme of today is not one that never was. */
const LEAST = 5;

/**
 * How long ago a theme was covered: a full ring says that it is due, one with a dot in it that it is
 * overdue, a broken one that it never was. What it shows is said in words beside it.
 */
export class RingPart {
  readonly el = createSvg('svg', {
    cls: 'ledertrivsel-ring',
    attr: { viewBox: '0 0 20 20', 'aria-hidden': 'true' },
  });

  update({ kind, percent }: Ring): void {
    this.el.dataset.kind = kind;
    this.el.replaceChildren();
    this.el.createSvg('circle', {
      cls: 'ledertrivsel-ring-track',
      attr: { cx: 10, cy: 10, r: 8, pathLength: 80 },
    });
    if (percent !== null) {
      this.el.createSvg('circle', {
        cls: 'ledertrivsel-ring-time',
        attr: {
          cx: 10,
          cy: 10,
          r: 8,
          pathLength: 100,
          'stroke-dasharray': `${Math.max(percent, LEAST)} 100`,
          transform: 'rotate(-90 10 10)',
        },
      });
    }
    const sign = SIGNS[kind];
    if (sign) this.el.createSvg('path', { cls: 'ledertrivsel-ring-sign', attr: { d: sign } });
  }
}
