import { daysInMonth } from './dates';
import type { IsoDate } from './dates';

/** A day's place in a count of all days, in years that begin in March: a leap day comes last. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  const y = month > 2 ? year : year - 1;
  const monthsFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * monthsFromMarch + 2) / 5) + day;
}

/** The date so many days later; earlier where `days` is negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = partsOf(date);
  let months = year * 12 + (month - 1);
  let rest = day + days;
  while (rest < 1) rest += lengthOf((months -= 1));
  while (rest > lengthOf(months)) rest -= lengthOf(months++);
  return toDate(months, rest);
}

/** Year, month (1 for January) and day as numbers. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** @param months Since January of the year 0. */
export function toDate(months: number, day: number): IsoDate {
  const year = Math.floor(months / 12);
  return `${pad(year, 4)}-${pad((months % 12) + 1, 2)}-${pad(day, 2)}`;
}

function lengthOf(months: number): number {
  return daysInMonth(Math.floor(months / 12), (months % 12) + 1);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
