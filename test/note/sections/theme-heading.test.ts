import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import type { Theme } from '../../../src/catalogue/model';
import { themeOfHeading } from '../../../src/note/sections/theme-heading';

const theme = (id: string, title: string, ...earlierTitles: string[]): Theme => ({
  id,
  title,
  introduction: '',
  earlierTitles,
  questions: [],
});

const lookup = createThemeLookup({
  themes: [
    theme('psykologisk-tryghed', 'Psykologisk tryghed', 'Tryghed i gruppen'),
    theme('360-graders-feedback', '360 graders feedback (leder)'),
    theme('tema-arbejde', 'Tema: arbejde_liv'),
  ],
});
const idOf = (heading: string): string | undefined => themeOfHeading(heading, lookup)?.id;

describe('a heading is about a theme', () => {
  it.each([
    'Psykologisk tryghed',
    'PSYKOLOGISK  tryghed',
    'psykologisk-tryghed',
    'Tryghed i gruppen',
    '3. Psykologisk tryghed',
    '3) Psykologisk tryghed',
    '3.1 Psykologisk tryghed',
    '3.1. Psykologisk tryghed',
    '3\\. Psykologisk tryghed',
    '3️⃣ Psykologisk tryghed',
    'Tema: Psykologisk tryghed',
    'tema 3: Psykologisk tryghed',
    'Tema 3 – Psykologisk tryghed',
    'Psykologisk tryghed (30 min)',
    'Psykologisk tryghed (30 min) (Anna)',
    '**Psykologisk tryghed**',
    '_Psykologisk_ tryghed',
    '==Psykologisk tryghed==',
    '[[Psykologisk tryghed]]',
    '[[Temaer/Psykologisk tryghed|det trygge]]',
    '[[2026 tryghed|Psykologisk tryghed]]',
    '[[Psykologisk tryghed#Formål]]',
    '[Psykologisk tryghed](https://example.org)',
    'Psykologisk tryghed:',
    '**Psykologisk tryghed:**',
    '🛟 Psykologisk tryghed',
    '🛟Psykologisk tryghed',
    'Psykologisk tryghed 👩‍👩‍👧‍👦🇩🇰👍🏽',
    'Psykologisk tryghed #tryghed ^abc',
    '4. Tema 2: **[[Temaer/Psykologisk tryghed|Trygt]]** (30 min): 🛟',
  ])('%s', (heading) => {
    expect(idOf(heading)).toBe('psykologisk-tryghed');
    expect(idOf(heading.normalize('NFD'))).toBe('psykologisk-tryghed');
  });

  it('whose title has what is else taken off', () => {
    expect(idOf('360 graders feedback (leder)')).toBe('360-graders-feedback');
    expect(idOf('2. 360 graders feedback (leder) (10 min)')).toBe('360-graders-feedback');
    expect(idOf('Tema: arbejde_liv')).toBe('tema-arbejde');
    expect(idOf('1. Tema: arbejde_liv (10 min)')).toBe('tema-arbejde');
  });
});

describe('a heading is about no theme', () => {
  it.each([
    '',
    'Eventuelt',
    'Mere om psykologisk tryghed',
    'Psykologisk tryghed i praksis',
    'Psykologisk tryghed?',
    '(Psykologisk tryghed)',
    '2026',
    '🛟',
    ':::::::',
  ])('%j', (heading) => {
    expect(idOf(heading)).toBeUndefined();
  });
});

it.each([':', '(a)', '🛟', '3. ', '[[', '[a](', ' #a'])(
  'a heading of %j takes little time',
  (part) => {
    const start = performance.now();
    idOf(`${part.repeat(50_000)}x`);
    idOf(part.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  },
);
