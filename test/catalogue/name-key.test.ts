import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, plainName } from '../../src/catalogue/name-key';
import { slugify } from '../../src/catalogue/slug';

describe('the key of a name', () => {
  it.each([
    ['Psykologisk tryghed'],
    ['  psykologisk \t TRYGHED '],
    ['[[Psykologisk tryghed]]'],
    ['[[Temaer/Psykologisk tryghed|tryghed]]'],
    ['[[Temaer/Psykologisk tryghed.md#Spørgsmål|tryghed]]'],
    ['[[#Psykologisk tryghed]]'],
    ['[[#Temaer#Psykologisk tryghed]]'],
    ['![[Psykologisk tryghed]]'],
    ['Psykologisk tryghed.md'],
  ])('is the same for %s', (name) => {
    expect(nameKey(name)).toBe('psykologisk tryghed');
  });

  it('is the same for composed and decomposed letters', () => {
    expect(nameKey('På pause'.normalize('NFD'))).toBe(nameKey('PÅ PAUSE'));
  });

  it('tells other names apart', () => {
    const names = [
      'Ledelse af andre',
      'Ledelse',
      'Trivsel / stress',
      'stress',
      'a [[b]] c',
      '[[]]',
    ];
    expect(new Set(names.map(nameKey)).size).toBe(names.length);
  });

  it('is its own key', () => {
    const piece = fc.constantFrom('[[', ']]', '|', '/', '#', '.md', ' ', 'Å', 'A\u030A', 'ß', 'x');
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(fc.property(name, (text) => nameKey(nameKey(text)) === nameKey(text)));
  });
});

describe('a plain name', () => {
  it('keeps its spelling', () => {
    expect(plainName(' [[Temaer/Psykologisk  Tryghed|tryghed]] ')).toBe('Psykologisk Tryghed');
  });
});

describe('the slug of a title', () => {
  it.each([
    ['Fælles opgave og resultater', 'faelles-opgave-og-resultater'],
    ['Ledermøder & fælles brug af tid', 'ledermoeder-faelles-brug-af-tid'],
    ['Årets gang: én ting ad gangen!', 'aarets-gang-en-ting-ad-gangen'],
    ['Årshjul'.normalize('NFD'), 'aarshjul'],
    ['[[Psykologisk tryghed]]', 'psykologisk-tryghed'],
  ])('of %s is %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('is never empty, and tells titles without Latin letters apart', () => {
    const slugs = ['', '…', '🌱', '🌳', 'Тема'].map(slugify);
    expect(new Set(slugs).size).toBe(5);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('is made of ASCII letters, digits and single hyphens, and the same for the same name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(slugify(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugify(nameKey(title))).toBe(slugify(title));
      }),
    );
  });
});
