import { describe, expect, it } from 'vitest';
import {
  dayAngle,
  layOutWheel,
  markAngles,
  pointAt,
  spanLine,
  wheelSize,
} from '../../../src/views/year-wheel/wheel-geometry';
import type { RingShape } from '../../../src/views/year-wheel/wheel-geometry';

const TURN = 2 * Math.PI;

function ringAt(index: number, rings = 9): RingShape {
  const ring = layOutWheel(640, 2026, rings).rings[index];
  if (!ring) throw new Error('No such ring');
  return ring;
}

describe('the angle of a day', () => {
  it('begins at 12 o’clock and goes round clockwise, in the middle of the day', () => {
    expect(dayAngle('2026-01-01')).toBeCloseTo((0.5 / 365) * TURN);
    expect(dayAngle('2026-12-31')).toBeCloseTo((364.5 / 365) * TURN);
    expect(dayAngle('2024-12-31')).toBeCloseTo((365.5 / 366) * TURN);
    expect(dayAngle('2024-02-29')).toBeCloseTo((59.5 / 366) * TURN);
    expect(pointAt(0, 100)).toEqual({ x: 0, y: -100 });
    expect(pointAt(TURN / 4, 100)).toEqual({ x: 100, y: 0 });
  });

  it('lies in its month', () => {
    const { months } = layOutWheel(640, 2024, 9);
    expect(months).toHaveLength(12);
    // The spoke of March is between the last of February and the first of March.
    const [, x = NaN, y = NaN] = (/^M(\S+) (\S+)L/.exec(months[2]?.spoke ?? '') ?? []).map(Number);
    const angle = Math.atan2(x, -y);
    expect(angle).toBeGreaterThan(dayAngle('2024-02-29'));
    expect(angle).toBeLessThan(dayAngle('2024-03-01'));
  });
});

describe('the marks of a ring', () => {
  it('lie at their days', () => {
    const dates = ['2026-01-12', '2026-11-09'];
    expect(markAngles(dates, ringAt(0), 6)).toEqual(dates.map(dayAngle));
  });

  it('lie side by side around the day that they share, and touch', () => {
    const ring = ringAt(8);
    const dates = ['2026-03-02', '2026-06-01', '2026-06-01', '2026-06-01'];
    const [first, a = NaN, b = NaN, c = NaN] = markAngles(dates, ring, 6);
    expect(first).toBe(dayAngle('2026-03-02'));
    expect(b).toBeCloseTo(dayAngle('2026-06-01'));
    expect((b - a) * ring.radius).toBeCloseTo(12);
    expect((c - b) * ring.radius).toBeCloseTo(12);
  });
});

describe('the span of a ring', () => {
  const ring = { ...ringAt(0), radius: 100 };

  it('is the long way round where it is more than half a year', () => {
    expect(spanLine({ from: '2026-01-12', to: '2026-07-12' }, 2026, ring)).toMatch(
      /A100 100 0 0 1/,
    );
    expect(spanLine({ from: '2026-01-12', to: '2026-09-12' }, 2026, ring)).toMatch(
      /A100 100 0 1 1/,
    );
  });

  it('goes round the whole year, from 12 o’clock', () => {
    const line = spanLine({ from: '2026-01-01', to: '2027-01-01' }, 2026, ring);
    expect(line).toMatch(/^M0 -100A100 100 0 1 1 -0\.1 -100$/);
  });
});

describe('the layout', () => {
  it.each([200, 300, 560, 640, 880])('keeps rings apart and inside the rim at %i px', (size) => {
    for (const count of [0, 1, 9, 30]) {
      const layout = layOutWheel(size, 2026, count);
      const radii = [layout.ringsRadius, ...layout.rings.map(({ radius }) => radius)];
      radii.reduce((outer, radius) => {
        expect(outer - radius).toBeGreaterThan(layout.markRadius * 0.99);
        return radius;
      });
      expect(radii.at(-1)).toBeGreaterThan(layout.hubRadius);
      expect(layout.outerRadius).toBeLessThan(size / 2);
    }
  });

  it('names the rings where there is room, and else numbers them so that they can be read', () => {
    expect(layOutWheel(wheelSize(2000, 9), 2026, 9).labels).toBe('names');
    expect(layOutWheel(wheelSize(300, 9), 2026, 9)).toMatchObject({
      labels: 'numbers',
      isNarrow: true,
      numberEvery: 1,
    });
    const many = layOutWheel(wheelSize(600, 30), 2026, 30);
    expect(many).toMatchObject({ labels: 'numbers', numberEvery: 5 });
    expect(many.numberSize).toBeGreaterThanOrEqual(8.5);
  });

  it.each([9, 10, 11])('never has a mark over a name, with %i rings', (count) => {
    const { rings, markRadius, labels } = layOutWheel(640, 2026, count);
    expect(labels).toBe('names');
    for (const { radius, nameLine } of rings) {
      const nameRadius = Number(/A(\S+)/.exec(nameLine)?.[1]);
      // Most letters of 12 px reach less than 4 px to both sides of the middle of their line.
      expect(nameRadius - radius).toBeGreaterThan(markRadius + 4);
    }
  });

  it.each([1, 2, 5])('has each name close above its ring, with %i rings', (count) => {
    const { rings, markRadius, hubRadius, ringsRadius } = layOutWheel(520, 2026, count);
    for (const { radius, nameLine } of rings) {
      const nameRadius = Number(/A(\S+)/.exec(nameLine)?.[1]);
      expect(nameRadius - radius - markRadius).toBeLessThan(10);
    }
    // The rings lie in the middle of the room that they share.
    const outside = ringsRadius - (rings[0]?.radius ?? NaN);
    const inside = (rings.at(-1)?.radius ?? NaN) - hubRadius;
    expect(Math.abs(outside - inside)).toBeLessThan(15);
  });

  it('takes the room that it needs, and no more than there is', () => {
    expect(wheelSize(615, 9)).toBe(600);
    expect(wheelSize(3000, 2)).toBe(520);
    expect(wheelSize(3000, 60)).toBe(880);
    expect(wheelSize(90, 9)).toBe(200);
  });
});
