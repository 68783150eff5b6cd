import { describe, expect, it } from 'vitest';
import { findKey, readNames } from '../../../src/note/frontmatter/properties';

const names = (...list: string[]) => ({ kind: 'names', names: list });

describe('the key of a property', () => {
  it('is found whatever its letter case, composed or not', () => {
    expect(findKey({ titel: 'x', TEMAER: [] }, 'temaer')).toBe('TEMAER');
    expect(findKey({ DRØFTET: [] }, 'drøftet')).toBe('DRØFTET');
    expect(findKey({ ['på pause'.normalize('NFD')]: [] }, 'På pause')).toBe(
      'på pause'.normalize('NFD'),
    );
    expect(findKey({ ['på pause'.normalize('NFC')]: [] }, 'på pause'.normalize('NFD'))).toBe(
      'på pause'.normalize('NFC'),
    );
  });

  it('is the name as it is spelled before any other spelling', () => {
    expect(findKey({ Temaer: 1, temaer: 2 }, 'temaer')).toBe('temaer');
  });

  it('is none where only longer or shorter names or inherited ones are like it', () => {
    expect(findKey({ tema: 1, 'temaer 2': 1 }, 'temaer')).toBeUndefined();
    expect(findKey({}, 'constructor')).toBeUndefined();
    expect(findKey(undefined, 'temaer')).toBeUndefined();
  });
});

describe('the names in a property', () => {
  it('are absent without the property', () => {
    expect(readNames({ titel: 'x' }, 'temaer')).toEqual({ kind: 'absent' });
    expect(readNames(undefined, 'temaer')).toEqual({ kind: 'absent' });
  });

  it('are those of a list, a single text, or nothing', () => {
    expect(readNames({ Temaer: ['a', 'b'] }, 'temaer')).toEqual(names('a', 'b'));
    expect(readNames({ temaer: 'a' }, 'temaer')).toEqual(names('a'));
    expect(readNames({ temaer: null }, 'temaer')).toEqual(names());
    expect(readNames({ temaer: [] }, 'temaer')).toEqual(names());
    expect(readNames({ temaer: '  ' }, 'temaer')).toEqual(names());
  });

  it('leave out empty items and read numbers in a list as their text', () => {
    expect(readNames({ temaer: [null, 'a', '', 360] }, 'temaer')).toEqual(names('a', '360'));
  });

  it("are the user's own when the value is something else", () => {
    for (const value of [true, 5, {}, { a: 1 }, ['a', true], [['a']], ['a', {}]]) {
      expect(readNames({ temaer: value }, 'temaer')).toEqual({ kind: 'foreign' });
    }
  });
});
