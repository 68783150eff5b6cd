import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localToday } from '../../../src/vault/reading/clock';

const zone = process.env.TZ;

beforeAll(() => {
  process.env.TZ = 'Europe/Copenhagen';
});

afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('today in Copenhagen', () => {
  test('is asked in that zone', () => {
    expect(new Date('2026-01-15T12:00:00Z').getHours()).toBe(13);
    expect(new Date('2026-07-15T12:00:00Z').getHours()).toBe(14);
  });

  // In 2026 the clock goes forward on 29 March at 2 and back on 25 October at 3.
  test.each([
    ['23:30 in winter', '2026-11-23T22:30:00Z', '2026-11-23'],
    ['00:30 in winter', '2026-11-22T23:30:00Z', '2026-11-23'],
    ['23:30 in summer', '2026-07-01T21:30:00Z', '2026-07-01'],
    ['00:30 in summer', '2026-06-30T22:30:00Z', '2026-07-01'],
    ['23:30 before the clock goes forward', '2026-03-28T22:30:00Z', '2026-03-28'],
    ['00:30 on the day it goes forward', '2026-03-28T23:30:00Z', '2026-03-29'],
    ['23:30 on the day it goes forward', '2026-03-29T21:30:00Z', '2026-03-29'],
    ['00:30 the day after', '2026-03-29T22:30:00Z', '2026-03-30'],
    ['23:30 before the clock goes back', '2026-10-24T21:30:00Z', '2026-10-24'],
    ['00:30 on the day it goes back', '2026-10-24T22:30:00Z', '2026-10-25'],
    ['the hour that comes twice, first', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['the hour that comes twice, again', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['23:30 on the day it goes back', '2026-10-25T22:30:00Z', '2026-10-25'],
    ['00:30 after that', '2026-10-25T23:30:00Z', '2026-10-26'],
    ['23:30 on a leap day', '2028-02-29T22:30:00Z', '2028-02-29'],
    ['00:30 after a leap day', '2028-02-29T23:30:00Z', '2028-03-01'],
    ["00:30 on New Year's Day", '2026-12-31T23:30:00Z', '2027-01-01'],
  ])('at %s is the day on the wall', (_, instant, day) => {
    expect(localToday(new Date(instant))).toBe(day);
  });
});
