import { describe, expect, it } from 'vitest';
import { findSectionDates, readNoteDate } from '../../../src/note/dates/meeting-date';

describe('the date of a note', () => {
  it('is its date property, whatever the letter case', () => {
    expect(readNoteDate({ Dato: '2026-11-23' }, 'dato', '2025-01-01 Møde')).toBe('2026-11-23');
  });

  it('may stand in `date` too, which the date property goes before', () => {
    expect(readNoteDate({ date: '2026-11-23' }, 'dato', 'Møde')).toBe('2026-11-23');
    expect(readNoteDate({ date: '2026-11-23', dato: '2026-11-24' }, 'dato', 'Møde')).toBe(
      '2026-11-24',
    );
  });

  it('stands in the name of the file where no property has a usable one', () => {
    expect(readNoteDate({ dato: 'senere', date: null }, 'dato', '23.11.2026 Møde')).toBe(
      '2026-11-23',
    );
    expect(readNoteDate(undefined, 'dato', '2026-11-23')).toBe('2026-11-23');
  });

  it('may be in words in the name of the file', () => {
    expect(readNoteDate({}, 'dato', 'Ledermøde mandag d. 23. nov. 2026')).toBe('2026-11-23');
    expect(readNoteDate({ dato: '23. november 2026' }, 'dato', 'Møde')).toBe('2026-11-23');
  });

  it('is null where nothing says it', () => {
    expect(readNoteDate({ dato: '31-04-2026' }, 'dato', 'Ledermøde')).toBeNull();
  });
});

describe('the dates of sections', () => {
  it('come from the heading above that has one', () => {
    expect(datesOf('# Ledermøder', '## 2026-11-23', '### Retning', '## 12-10-2026', '### Trivsel')) //
      .toEqual([null, '2026-11-23', '2026-11-23', '2026-10-12', '2026-10-12']);
  });

  it('come through headings that have none', () => {
    expect(datesOf('# Møde 2026-11-23', '## Dagsorden', '#### Trivsel')).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
    ]);
  });

  it('come from a heading of the same level that is only a date', () => {
    expect(datesOf('## [[2026-11-23]]', '## Retning', '## Trivsel', '## 23.12.2026', '## Rum')) //
      .toEqual(['2026-11-23', '2026-11-23', '2026-11-23', '2026-12-23', '2026-12-23']);
  });

  it('come from a heading of the same level that names the day in words', () => {
    expect(
      datesOf('## Mandag d. 23. nov. 2026', '## Retning', '## Torsdag 3/12-2026', '## Trivsel'),
    ).toEqual(['2026-11-23', '2026-11-23', '2026-12-03', '2026-12-03']);
  });

  it('come from the nearer of two', () => {
    expect(datesOf('# Møder fra 2026-01-01', '## 2026-11-23', '## Trivsel')[2]).toBe('2026-11-23');
  });

  it('do not come from a neighbour that mentions a date', () => {
    expect(datesOf('## Godkendelse af referat fra 12.10.2026', '## Trivsel')[1]).toBeNull();
  });

  it('do not come from a heading deeper than the section', () => {
    expect(datesOf('## Punkt 1', '### 2026-11-23', '## Trivsel')[2]).toBeNull();
  });

  it('end with the part that they stand above', () => {
    expect(datesOf('# Forår', '## 2026-03-02', '# Efterår', '## Trivsel')[3]).toBeNull();
  });

  it('are the own ones of headings that have one', () => {
    expect(datesOf('## 2026-11-23', '### Trivsel (24.11.2026)')[1]).toBe('2026-11-24');
  });
});

function datesOf(...headings: string[]): (string | null)[] {
  return findSectionDates(
    headings.map((heading) => {
      const [marks = '', ...words] = heading.split(' ');
      return { level: marks.length, text: words.join(' ') };
    }),
  );
}
