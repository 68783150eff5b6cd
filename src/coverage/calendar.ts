import { daysInMonth } from '../note/dates/dates';
import type { IsoDate } from '../note/dates/dates';
import { dayNumber, partsOf, toDate } from '../note/dates/day-count';

/**
 * The date so many calendar months later; earlier where `months` is negative. A day that the month
 * lacks becomes its last: 31 August and 6 months is 28 or 29 February.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return toDate(count, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Days from one date to another; negative where `to` is the earlier one. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole calendar months from one date to a later one: the most that `addMonths` fits between. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}
