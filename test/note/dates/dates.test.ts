import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate, isDateAlone, mayHaveDate, parseDate } from '../../../src/note/dates/dates';

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
      '23/11-2026',
      '23. november 2026',
      '23 november 2026',
      'mandag d. 23. nov. 2026',
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
      '2026-02-30',
      '31-11-2026',
      '0000-00-00',
      '99.99.99',
      '31/11-2026',
      '30. februar 2026',
      '29. feb. 2025',
      '0. maj 2026',
    ]) {
      expect(parseDate(value), value).toBeNull();
    }
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDate('2000-02-29')).toBe('2000-02-29');
    expect(parseDate('29. februar 2024')).toBe('2024-02-29');
    expect(parseDate('31/12-2026')).toBe('2026-12-31');
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
      '123/11-2026',
      '23/11-20265',
      '123. november 2026',
      '23. november 20265',
      '1.23. november 2026',
    ]) {
      expect(findDate(text), text).toBeNull();
    }
  });

  it('may name the month in Danish, in full or as it is usually shortened', () => {
    const named = [
      ['3. januar 2026', '3. jan. 2026', '2026-01-03'],
      ['3. februar 2026', '3. feb. 2026', '2026-02-03'],
      ['3. marts 2026', '3. mar. 2026', '2026-03-03'],
      ['3. april 2026', '3. apr. 2026', '2026-04-03'],
      ['3. maj 2026', '3 Maj 2026', '2026-05-03'],
      ['3. juni 2026', '3. jun. 2026', '2026-06-03'],
      ['3. juli 2026', '3. jul. 2026', '2026-07-03'],
      ['3. august 2026', '3. aug. 2026', '2026-08-03'],
      ['3. september 2026', '3. sept. 2026', '2026-09-03'],
      ['03. SEPTEMBER 2026', '3. sep 2026', '2026-09-03'],
      ['3. oktober 2026', '3. okt. 2026', '2026-10-03'],
      ['3. november 2026', 'Ledermøde_3_nov_2026', '2026-11-03'],
      ['3.december 2026', '3-dec-2026', '2026-12-03'],
    ];
    for (const [long = '', short = '', iso] of named) {
      expect(findDate(`Ledermøde ${long}, kl. 9`), long).toBe(iso);
      expect(findDate(short), short).toBe(iso);
    }
  });

  it('has none in what only looks like one', () => {
    for (const text of [
      '12. november',
      'Ledermøde 12. november kl. 10.30',
      '12. november 1430',
      '12. novembermøde 2026',
      '12. marken 2026',
      'november 2026',
      'kl. 10.30',
      'kl. 10.30-11.45',
      'version 1.2.20.4',
      'Version 10.11.2',
      'Budget 2026-2027',
      'Mål 2026-27',
      '23/11',
      '23/11-26',
      'Punkt 3.1',
    ]) {
      expect(findDate(text), text).toBeNull();
    }
  });

  it('is a date alone with a weekday, a week or a time at most', () => {
    for (const text of [
      '2026-11-23',
      '[[2026-11-23]]',
      '23. november 2026',
      'Mandag d. 23. nov. 2026',
      'Mandag den 23/11-2026 kl. 9.00–11.30',
      'Lørdag 28.11.2026',
      'Lørdag 28.11.2026'.normalize('NFD'),
      'Uge 48: 23.11.2026',
    ]) {
      expect(isDateAlone(text), text).toBe(true);
    }
    for (const text of [
      'Mandag',
      'Uge 48',
      'Ledermøde 23. november 2026',
      'Godkendelse af referat fra 12.10.2026',
      '23. november 2026 med chefgruppen',
      '12. november',
    ]) {
      expect(isDateAlone(text), text).toBe(false);
    }
  });
});

const NAMES = new Intl.DateTimeFormat('da-DK', { month: 'long', timeZone: 'UTC' });

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
        const name = NAMES.format(new Date(`${iso}T00:00:00Z`));
        const forms = [
          ...['-', '.', '/'].map((sign) => [day, month, year].join(sign)),
          `${day}/${month}-${year}`,
          `${Number(day)}. ${name} ${year}`,
        ];
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

  it('is the same whether it stands alone or in words', () => {
    const characters = fc.string({
      unit: fc.constantFrom(...['0', '1', '2', '3', '9', '-', '-', '.', ' ', 'a']),
      minLength: 8,
      maxLength: 12,
    });
    const digits = (max: number, length: number): fc.Arbitrary<string> =>
      fc.nat(max).map((value) => String(value).padStart(length, '0'));
    const likeIso = fc.tuple(digits(9999, 4), digits(14, 2), digits(33, 2));
    fc.assert(
      fc.property(
        fc.oneof(
          characters,
          likeIso.map((parts) => parts.join('-')),
        ),
        (text) => {
          expect(findDate(text)).toBe(findDate(`a ${text} a`));
          if (!mayHaveDate(text)) expect(findDate(`a ${text} a`)).toBeNull();
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
