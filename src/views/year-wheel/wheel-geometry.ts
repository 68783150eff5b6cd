import { arc, pointRadial } from 'd3-shape';
import { onFirstUse } from '../../on-first-use';
import { daysInYear, firstOfMonth, yearFraction } from '../../coverage/year';
import type { YearSpan } from '../../coverage/year';
import type { IsoDate } from '../../note/dates/dates';

const TURN = 2 * Math.PI;

/** A name reaches at most so far to both sides of 12 o'clock: beyond that it would hang upside down. */
const NAME_ANGLE = (105 / 360) * TURN;

/** Between two rings there must be this much for a theme's name and its marks, in pixels. */
const NAMED_PITCH = 19;
/** What a ring gets where there is room: with its name in it, and with a number. */
const WANTED_PITCH = { names: 25, numbers: 16 };
const MOST_NAMED = 14;
/** A number can't be read where it is smaller. */
const LEAST_NUMBER = 8.5;
const SIZE = { least: 200, usual: 520, most: 880, step: 20 };
/** Narrower than this, months are named short. */
const NARROW = 440;

/** All lengths are pixels, all angles radians clockwise from 12 o'clock; the hub is at 0, 0. */
export interface WheelLayout {
  /** Width and height. */
  readonly size: number;
  readonly isNarrow: boolean;
  readonly hubRadius: number;
  /** Where the rings end and the months begin. */
  readonly ringsRadius: number;
  readonly outerRadius: number;
  readonly markRadius: number;
  /** Numbers where a ring is too narrow for its theme's name. */
  readonly labels: 'names' | 'numbers';
  /** Where even numbers have too little room, only one of so many rings has one. */
  readonly numberEvery: number;
  readonly numberSize: number;
  readonly months: readonly MonthShape[];
  /** The outermost ring first. */
  readonly rings: readonly RingShape[];
}

export interface MonthShape {
  /** On the rim. */
  readonly cell: string;
  /** From the hub to the rim. */
  readonly sector: string;
  /** The line that begins the month. */
  readonly spoke: string;
  /** What the month's name is written along, from left to right. */
  readonly labelLine: string;
}

export interface RingShape {
  /** The ring's band, for the pointer. */
  readonly band: string;
  /** Marks lie on the circle of this radius. */
  readonly radius: number;
  /** What the theme's name is written along, its middle at 12 o'clock. */
  readonly nameLine: string;
  readonly nameLength: number;
}

/** How large a wheel is to be where there is so much room. */
export function wheelSize(available: number, ringCount: number): number {
  const { least, usual, most, step } = SIZE;
  const pitch = ringCount <= MOST_NAMED ? WANTED_PITCH.names : WANTED_PITCH.numbers;
  const wanted = Math.min(Math.max(usual, 2 * (frame(usual) + ringCount * pitch)), most);
  return Math.max(Math.floor(Math.min(available, wanted) / step) * step, least);
}

/** What the hub and the months take of the radius. */
function frame(size: number): number {
  const { margin, rim, hub } = frameParts(size);
  return margin + rim + hub;
}

function frameParts(size: number): { margin: number; rim: number; hub: number } {
  return size < NARROW ? { margin: 5, rim: 20, hub: size * 0.11 } : { margin: 7, rim: 28, hub: 60 };
}

export function layOutWheel(size: number, year: number, ringCount: number): WheelLayout {
  const { margin, rim, hub } = frameParts(size);
  const outerRadius = size / 2 - margin;
  const ringsRadius = outerRadius - rim;
  const pitch = (ringsRadius - hub) / Math.max(ringCount, 1);
  const labels = pitch >= NAMED_PITCH ? 'names' : 'numbers';
  const markRadius = Math.min(pitch * (labels === 'names' ? 0.24 : 0.38), 6.5);
  const rings = Array.from({ length: ringCount }, (_, index) => {
    const to = ringsRadius - index * pitch;
    const from = to - pitch;
    // A name stands above its ring's marks, and so is never under one; close to them, however wide
    // the band is.
    const spare = Math.max(pitch - WANTED_PITCH.names, 0) / 2;
    const named = from + spare + markRadius + 1.5;
    const radius = labels === 'names' ? named : from + pitch / 2;
    const nameRadius = (radius + markRadius + to - spare) / 2;
    return {
      band: sectorPath(from, to, 0, TURN),
      radius,
      nameLine: linePath(nameRadius, -NAME_ANGLE, NAME_ANGLE),
      nameLength: nameRadius * NAME_ANGLE * 2,
    };
  });
  return {
    size,
    isNarrow: size < NARROW,
    hubRadius: hub,
    ringsRadius,
    outerRadius,
    markRadius,
    labels,
    numberEvery: pitch < LEAST_NUMBER ? 5 : 1,
    numberSize: Math.min(Math.max(pitch - 0.5, LEAST_NUMBER), 11),
    months: Array.from({ length: 12 }, (_, index) =>
      monthShape(year, index + 1, { hub, ringsRadius, outerRadius }),
    ),
    rings,
  };
}

function monthShape(
  year: number,
  month: number,
  { hub, ringsRadius, outerRadius }: { hub: number; ringsRadius: number; outerRadius: number },
): MonthShape {
  const from = yearFraction(firstOfMonth(year, month), year) * TURN;
  const to = month === 12 ? TURN : yearFraction(firstOfMonth(year, month + 1), year) * TURN;
  const middle = (from + to) / 2;
  const labelRadius = (ringsRadius + outerRadius) / 2 + 1;
  // In the lower half a text must run the other way to stand on its feet.
  const isLower = middle > TURN / 4 && middle < (TURN * 3) / 4;
  return {
    cell: sectorPath(ringsRadius + 3, outerRadius, from, to, 4),
    sector: sectorPath(hub, ringsRadius, from, to),
    spoke: `M${point(from, hub)}L${point(from, ringsRadius)}`,
    labelLine: isLower ? linePath(labelRadius, to, from) : linePath(labelRadius, from, to),
  };
}

/** Where on its ring a day is: in the middle of the day. */
export function dayAngle(date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return (yearFraction(date, year) + 0.5 / daysInYear(year)) * TURN;
}

/** The part of a ring's circle that stands for some days of a year. */
export function spanLine({ from, to }: YearSpan, year: number, { radius }: RingShape): string {
  const half = 0.5 / daysInYear(year);
  const end = Math.min(yearFraction(to, year) + half, 1);
  // From the middle of the first day, where its mark is; the whole year can't be one arc.
  const start = Math.min(yearFraction(from, year) + (isNewYear(from) ? 0 : half), end);
  return linePath(radius, start * TURN, Math.min(end * TURN, start * TURN + TURN - 0.001));
}

function isNewYear(date: IsoDate): boolean {
  return date.endsWith('-01-01');
}

/**
 * Where the marks of a ring are. Those of one day lie side by side around its angle; no other mark
 * is moved, so that each stands for its day.
 *
 * @param dates the marks', in order
 */
export function markAngles(
  dates: readonly IsoDate[],
  ring: Pick<RingShape, 'radius'>,
  markRadius: number,
): number[] {
  const apart = (2 * markRadius) / ring.radius;
  return dates.map((date, index) => {
    const first = dates.indexOf(date);
    const count = dates.lastIndexOf(date) - first + 1;
    return dayAngle(date) + (index - first - (count - 1) / 2) * apart;
  });
}

/** The line of a day from the hub to the rim, and the point where it ends. */
export function dayLine(date: IsoDate, { hubRadius, outerRadius }: WheelLayout) {
  const angle = dayAngle(date);
  const [x, y] = pointRadial(angle, outerRadius);
  return { line: `M${point(angle, hubRadius)}L${point(angle, outerRadius)}`, x, y };
}

export function pointAt(angle: number, radius: number): { x: number; y: number } {
  const [x, y] = pointRadial(angle, radius);
  return { x: round(x), y: round(y) };
}

const drawArc = onFirstUse(() => arc().digits(2));

function sectorPath(
  innerRadius: number,
  outerRadius: number,
  startAngle: number,
  endAngle: number,
  cornerRadius = 0,
): string {
  const shape = drawArc()
    .cornerRadius(cornerRadius)
    .padAngle(cornerRadius > 0 ? 3 / outerRadius : 0)({
    innerRadius,
    outerRadius,
    startAngle,
    endAngle,
  });
  return shape ?? '';
}

/** Part of a circle from one angle to another, clockwise where that is the greater one. */
function linePath(radius: number, from: number, to: number): string {
  const r = round(radius);
  const isLong = Math.abs(to - from) > TURN / 2 ? 1 : 0;
  return `M${point(from, radius)}A${r} ${r} 0 ${isLong} ${to > from ? 1 : 0} ${point(to, radius)}`;
}

function point(angle: number, radius: number): string {
  const { x, y } = pointAt(angle, radius);
  return `${x} ${y}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
