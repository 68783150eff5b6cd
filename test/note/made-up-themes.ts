import { createThemeLookup } from '../../src/catalogue/lookup';
import type { Theme } from '../../src/catalogue/model';

function makeTheme(title: string, id: string, questions: string[], earlierTitles: string[]): Theme {
  return {
    id,
    title,
    introduction: '',
    earlierTitles,
    questions: questions.map((text) => ({ text, origin: 'shipped' })),
  };
}

/** The theme that the fixtures insert. */
export const safety = makeTheme(
  'Psykologisk tryghed',
  'psykologisk-tryghed',
  ['Tør vi tage chancer?', 'Deler vi det, vi ved?'],
  ['Tryghed i gruppen'],
);

/** A theme that stands beside it. */
export const time = makeTheme(
  'Fælles brug af tid',
  'faelles-brug-af-tid',
  ['Bruger vi tiden rigtigt?'],
  [],
);

export const themes = createThemeLookup({ themes: [safety, time] });
