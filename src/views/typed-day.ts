import type { IsoDate } from '../note/dates/dates';

/** The day in a field for dates, in which a year of two digits is of this century; empty for none. */
export function readTypedDay({ value }: HTMLInputElement): IsoDate {
  return value.replace(/^00/, '20');
}
