import { createThemeLookup } from '../../src/catalogue/lookup';
import { shippedCatalogue } from '../../src/catalogue/shipped';
import { planInsertion } from '../../src/note/insertion/insertion';
import { DEFAULT_SETTINGS } from '../../src/settings';
import { readYaml } from '../note/read-yaml';
import { makeUpNote, otherTheme, placesIn, themeOf } from './made-up-note';
import { median, timeOf } from './measure';
import { atMost, format } from './report';
import type { Row } from './report';

const PLACES = 15;
const ROUNDS = 5;

/** Planning an insertion, which is all of it but what the editor does with any change. */
export function measureInsertion(): Row[] {
  return [4, 400].map((kilobytes) => {
    const text = makeUpNote(kilobytes * 1_000);
    const figures: number[] = [];
    for (let round = 0; round < 2 * ROUNDS; round++) {
      for (const cursor of [null, ...placesIn(text, PLACES)]) {
        for (const theme of [otherTheme(), themeOf()]) {
          const time = timeOf(() => planInsertion(requestFor(text, cursor, theme)));
          if (round >= ROUNDS) figures.push(time);
        }
      }
    }
    const what = `an insertion in ${kilobytes} kB`;
    return atMost(what, median(figures), 30, 'ms', `at worst ${format(Math.max(...figures))} ms`);
  });
}

const themes = createThemeLookup(shippedCatalogue);

function requestFor(text: string, cursor: number | null, theme: ReturnType<typeof themeOf>) {
  const { properties, headingLevel, listStyle } = DEFAULT_SETTINGS;
  const { questions } = theme;
  return { text, cursor, theme, questions, themes, properties, headingLevel, listStyle, readYaml };
}
