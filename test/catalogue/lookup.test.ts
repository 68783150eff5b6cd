import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { mergeCatalogues } from '../../src/catalogue/merge';
import { shippedCatalogue } from '../../src/catalogue/shipped';
import { readNote } from './read-note';

const catalogue = mergeCatalogues(shippedCatalogue, [
  readNote('---\ntidligere navne: [Tryghed → Psykologisk tryghed]\n---\n').catalogue,
]);
const lookup = createThemeLookup(catalogue);

describe('a theme', () => {
  it.each([
    ['Psykologisk tryghed'],
    ['psykologisk  TRYGHED '],
    ['psykologisk-tryghed'],
    ['[[Temaer/Psykologisk tryghed|x]]'],
    ['Tryghed'],
    ['[[tryghed]]'],
  ])('is found as %s', (name) => {
    expect(lookup.find(name)?.title).toBe('Psykologisk tryghed');
  });

  it('is found in decomposed letters', () => {
    expect(lookup.find('Fælles opgave og resultater'.normalize('NFD'))?.id).toBe(
      'faelles-opgave-og-resultater',
    );
    expect(lookup.find('Egne spørgsmål'.normalize('NFD'))?.id).toBe('egne-spoergsmaal');
  });

  it.each(['', '[[]]', 'Ukendt', 'Psykologisk'])('is not found as "%s"', (name) => {
    expect(lookup.find(name)).toBeUndefined();
  });

  it('has all the keys that find it, and no other', () => {
    const theme = lookup.find('Andet');
    expect(theme && lookup.keysOf(theme)).toEqual(['egne spørgsmål', 'egne-spoergsmaal', 'andet']);
    for (const each of catalogue.themes) {
      for (const key of lookup.keysOf(each)) expect(lookup.find(key)).toBe(each);
    }
    const all = catalogue.themes.flatMap((each) => lookup.keysOf(each));
    expect([...lookup.keys()].toSorted()).toEqual(all.toSorted());
  });

  it('has its title before another theme has its id or an earlier title', () => {
    const themes = [
      { id: 'b', title: 'A', introduction: '', earlierTitles: ['B', 'C', 'D'], questions: [] },
      { id: 'd', title: 'B', introduction: '', earlierTitles: ['C'], questions: [] },
    ] as const;
    const [first, second] = themes;
    const themesByName = createThemeLookup({ themes });
    expect(['A', 'B', 'C', 'D'].map((name) => themesByName.find(name))).toEqual([
      first,
      second,
      first,
      second,
    ]);
    expect(themesByName.keysOf(first)).toEqual(['a', 'c']);
    expect(themesByName.keysOf(second)).toEqual(['b', 'd']);
  });
});
