import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, parseDate } from '../../src/note/dates';

describe('the value of a property', () => {
  it('is a date in each of the accepted forms', () => {
    for (const value of [
      '2026-11-23',
      ' 2026-11-23 ',
      '2026-11-23T10:00',
      '2026-11-23T23:59:59.999Z',
      '2026-11-23 10:00',
      '[[2026-11-23]]',
      '[[2026-11-23|i mandags]]',
      '[[Dagbog/2026/2026-11-23]]',
      '[[Dagbog/2026-11-23|mandag]]',
      '23-11-2026',
      '23.11.2026',
      '23/11/2026',
      '23.11.26',
      'mandag den 23.11.2026 kl. 10',
    ]) {
      expect(parseDate(value), value).toBe('2026-11-23');
    }
  });

  it('may have one digit for day and month', () => {
    expect(parseDate('3.1.2026')).toBe('2026-01-03');
    expect(parseDate('3/1/2026')).toBe('2026-01-03');
    expect(parseDate('3.1.26')).toBe('2026-01-03');
  });

  it('is none on days that no calendar has', () => {
    for (const value of [
      '2026-04-31',
      '2025-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '31.04.2026',
      '29/2/2025',
      '32.1.26',
    ]) {
      expect(parseDate(value), value).toBeNull();
    }
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDate('2000-02-29')).toBe('2000-02-29');
  });

  it('may be a Date as YAML readers make it, whatever the time zone here', () => {
    expect(parseDate(new Date('2026-11-23T00:00:00.000Z'))).toBe('2026-11-23');
    expect(parseDate(new Date('2026-11-23T23:30:00.000Z'))).toBe('2026-11-23');
    expect(parseDate(new Date(NaN))).toBeNull();
  });

  it('may be an unquoted wikilink, which YAML reads as a list in a list', () => {
    expect(parseDate([['2026-11-23']])).toBe('2026-11-23');
    expect(parseDate(['2026-11-23', '2026-11-24'])).toBeNull();
  });

  it('is none when it is something else', () => {
    for (const value of [
      undefined,
      null,
      '',
      'i morgen',
      20261123,
      true,
      [],
      { a: '2026-11-23' },
    ]) {
      expect(parseDate(value)).toBeNull();
    }
  });
});

describe('a heading or file name', () => {
  it('has the first date that the calendar has', () => {
    expect(findDate('2026-11-23 Ledermøde')).toBe('2026-11-23');
    expect(findDate('Møde 31.04.2026, flyttet fra 2026-04-30 til 2026-05-01')).toBe('2026-04-30');
    expect(findDate('2026-11-23-1430 referat')).toBe('2026-11-23');
    expect(findDate('Ledermøde (23.11.26).')).toBe('2026-11-23');
    expect(findDate('Ledermøde uge 48')).toBeNull();
  });

  it('has none inside longer numbers', () => {
    for (const text of [
      '12026-11-23',
      '2026-11-234',
      '123.11.2026',
      '23.11.20265',
      'tlf. 20.11.12.13',
      '1.23.11.26',
      '23.11.2',
      '23-11-26',
      '23/11-2026',
    ]) {
      expect(findDate(text), text).toBeNull();
    }
  });
});

describe('any date', () => {
  const date = fc
    .date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((day) => day.toISOString().slice(0, 10));
  const words = fc.stringMatching(/^[^\d]{0,12}$/).filter((text) => !/[-./]$/.test(text));

  it('is found in each form, with words around it', () => {
    fc.assert(
      fc.property(date, words, words, (iso, before, after) => {
        const [year = '', month = '', day = ''] = iso.split('-');
        const forms = ['-', '.', '/'].map((sign) => [day, month, year].join(sign));
        for (const form of [iso, ...forms]) expect(findDate(before + form + after)).toBe(iso);
      }),
    );
  });

  it('is found in the form with two digits when it is in this century', () => {
    fc.assert(
      fc.property(date, words, words, (iso, before, after) => {
        const [year = '', month = '', day = ''] = iso.split('-');
        const short = `${day}.${month}.${year.slice(2)}`;
        expect(findDate(before + short + after)).toBe(`20${year.slice(2)}-${month}-${day}`);
      }),
    );
  });

  it('is one that the calendar has, whatever the digits', () => {
    const number = (max: number): fc.Arbitrary<string> =>
      fc.nat(max).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), number(40), number(40), (y, m, d) => {
        const found = findDate(`${y}-${m}-${d}`);
        const real = new Date(`${y}-${m}-${d}T00:00:00Z`);
        const isReal = !isNaN(real.valueOf()) && real.toISOString().startsWith(`${y}-${m}-${d}`);
        expect(found).toBe(isReal ? `${y}-${m}-${d}` : null);
      }),
      { numRuns: 1000 },
    );
  });
});
