import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseTexts } from '../../src/i18n';
import {
  formatDate,
  formatDates,
  formatMonths,
  formatDayNear,
  formatShortDate,
  sinceInWords,
} from '../../src/i18n/dates';

afterEach(() => {
  vi.unstubAllEnvs();
  chooseTexts('da');
});

describe('dates in Danish', () => {
  it('writes day, month and year as in a Danish sentence', () => {
    expect(formatDate('2026-01-12')).toBe('12. januar 2026');
    expect(formatShortDate('2026-01-12')).toBe('12. jan. 2026');
  });

  it('leaves out the year of today', () => {
    expect(formatDayNear('2026-12-03', '2026-11-23')).toBe('3. december');
    expect(formatDayNear('2027-01-03', '2026-11-23')).toBe('3. januar 2027');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Copenhagen'])(
    'shows the same day where the clock is that of %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      vi.resetModules();
      const fresh = await import('../../src/i18n/dates');
      expect(fresh.formatDate('2026-03-29')).toBe('29. marts 2026');
    },
  );
});

describe('how long ago', () => {
  it.each([
    ['2026-11-23', 'i dag'],
    ['2026-11-22', 'i går'],
    ['2026-11-20', 'for 3 dage siden'],
    ['2026-11-10', 'for 13 dage siden'],
    ['2026-11-09', 'for 2 uger siden'],
    ['2026-10-24', 'for 4 uger siden'],
    ['2026-10-23', 'for 1 måned siden'],
    ['2026-01-12', 'for 10 måneder siden'],
    ['2025-11-23', 'for 1 år siden'],
    ['2025-09-30', 'for 13 måneder siden'],
    ['2024-11-23', 'for 2 år siden'],
    ['2024-08-01', 'for over 2 år siden'],
  ])('%s is %s', (date, words) => {
    expect(sinceInWords(date, '2026-11-23')).toBe(words);
  });
});

it('several dates are listed in words', () => {
  expect(formatDates([])).toBe('');
  expect(formatDates(['2026-12-20'])).toBe('20. december 2026');
  expect(formatDates(['2026-12-20', '2027-01-04'])).toBe('20. december 2026 og 4. januar 2027');
});

describe('dates in English', () => {
  it('are written as in an English sentence, also those that were written in Danish before', () => {
    expect(formatDate('2026-01-12')).toBe('12. januar 2026');
    chooseTexts('en');
    expect(formatDate('2026-01-12')).toBe('12 January 2026');
    expect(formatShortDate('2026-01-12')).toBe('12 Jan 2026');
    expect(formatDayNear('2026-12-03', '2026-11-23')).toBe('3 December');
    expect(formatDates(['2026-12-20', '2027-01-04'])).toBe('20 December 2026 and 4 January 2027');
    chooseTexts('da');
    expect(formatDate('2026-01-12')).toBe('12. januar 2026');
  });

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-20', '3 days ago'],
    ['2026-11-09', '2 weeks ago'],
    ['2026-10-23', '1 month ago'],
    ['2026-01-12', '10 months ago'],
    ['2025-11-23', '1 year ago'],
    ['2024-08-01', 'over 2 years ago'],
  ])('%s is %s', (date, words) => {
    chooseTexts('en');
    expect(sinceInWords(date, '2026-11-23')).toBe(words);
  });
});

it('months are listed with their year said once', () => {
  expect(formatMonths(['2026-03', '2026-11'])).toBe('marts og november 2026');
  expect(formatMonths(['2025-12', '2026-03', '2026-11'])).toBe(
    'december 2025, marts og november 2026',
  );
});
