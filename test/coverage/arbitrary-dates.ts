import fc from 'fast-check';
import type { IsoDate } from '../../src/note/dates/dates';

/** Real dates, leap days among them. */
export function arbitraryDate(from = '1999-01-01', to = '2101-12-31'): fc.Arbitrary<IsoDate> {
  return fc
    .date({
      min: new Date(`${from}T00:00:00Z`),
      max: new Date(`${to}T00:00:00Z`),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
}
