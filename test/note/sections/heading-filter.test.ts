import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { makeHeadingFilter } from '../../../src/note/sections/heading-filter';
import { findNamed } from '../../../src/note/sections/theme-heading';
import { makeTheme } from '../../coverage/made-up';
import { safety, themes as lookup, time } from '../made-up-themes';

const keys = [safety, time].flatMap((theme) => lookup.keysOf(theme));
const mayNameTheme = makeHeadingFilter(keys);

describe('the filter of headings', () => {
  it.each([
    'Psykologisk tryghed',
    '3. PSYKOLOGISK  TRYGHED (30 min)',
    'Tema 2: **Fælles brug af tid** 🕐',
    '[[Noter/Psykologisk tryghed|Tryghed]]',
    'Psykologisk **tryg**hed',
    'Fælles brug\\. af tid',
    'faelles-brug-af-tid',
    'Tryghed i gruppen:',
  ])('lets %s through', (heading) => {
    expect(mayNameTheme(heading)).toBe(true);
  });

  it.each(['Ledermøde 23. november', 'Fælles frokost', 'Eventuelt', '2026-11-23', 'Aftaler', ''])(
    'keeps %j back',
    (heading) => {
      expect(mayNameTheme(heading)).toBe(false);
    },
  );

  it.each([
    ['a few themes', 0],
    ['very many', 300],
  ])('lets every heading through that is a theme’s, whatever stands around it: %s', (_, more) => {
    const titles = ['Åben dialog', 'På tide', 'Tid', '360', 'Ø', '☀️', 'C++ (og mere)', 'É', 'Æ ø'];
    const made = titles.map((title) => makeTheme(title));
    const own = createThemeLookup({ themes: made });
    const others = Array.from({ length: more }, (_, at) => `andet ${at}`);
    const filter = makeHeadingFilter([...made.flatMap((theme) => own.keysOf(theme)), ...others]);
    const arbitraryHeading = fc
      .record({
        before: fc.constantFrom('', '3. ', 'Tema: ', '**', '🌱 ', '[['),
        title: fc.constantFrom(...titles),
        form: fc.constantFrom('NFC', 'NFD'),
        isUpper: fc.boolean(),
        after: fc.constantFrom('', ' (30 min)', '**', ':', ' 🛟', ']]', '|her]]', ' #tag'),
      })
      .map(({ before, title, form, isUpper, after }) => {
        const name = title.normalize(form);
        return before + (isUpper ? name.toUpperCase() : name) + after;
      });
    let found = 0;
    fc.assert(
      fc.property(arbitraryHeading, (heading) => {
        if (!findNamed(heading, own)) return;
        found += 1;
        expect(filter(heading)).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(found).toBeGreaterThan(200);
  });

  it('keeps all back where there are no themes', () => {
    expect(makeHeadingFilter([])('Psykologisk tryghed')).toBe(false);
  });
});
