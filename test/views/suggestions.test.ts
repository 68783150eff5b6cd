import { expect, test } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { CoverageHistory } from '../../src/coverage/history';
import { MeetingIndex } from '../../src/coverage/meeting-index';
import { rankSuggestions } from '../../src/coverage/suggestion';
import { coverThemes } from '../../src/coverage/theme-coverage';
import { Suggestions } from '../../src/views/suggestions';
import { makeCatalogue, makeTheme } from '../coverage/made-up';

const today = '2026-11-23';

function ranking(...titles: string[]) {
  const catalogue = makeCatalogue(titles.map((title) => makeTheme(title)));
  const history = new CoverageHistory(new MeetingIndex(), createThemeLookup(catalogue));
  return rankSuggestions(coverThemes(catalogue, history, { today }));
}

const ranked = ranking('A', 'B', 'C');

function titleOf(suggestions: Suggestions, moment: { today: string; group?: string | null }) {
  return suggestions.pick(ranked, moment)?.theme.title;
}

test('another suggestion is the next in the ranking, and after the last the first again', () => {
  const suggestions = new Suggestions();
  const titles = [1, 2, 3, 4].map(() => {
    const title = titleOf(suggestions, { today });
    suggestions.passOver(ranked, { today });
    return title;
  });
  expect(titles).toEqual(['A', 'B', 'C', 'A']);
});

test('what one group passed over is suggested to the other, and each keeps its own', () => {
  const suggestions = new Suggestions();
  suggestions.passOver(ranked, { today, group: 'Direktionen' });
  expect(titleOf(suggestions, { today, group: 'Direktionen' })).toBe('B');
  expect(titleOf(suggestions, { today, group: 'Chefgruppen' })).toBe('A');
  expect(titleOf(suggestions, { today, group: null })).toBe('A');
  expect(titleOf(suggestions, { today, group: '[[direktionen]]' })).toBe('B');
});

test('what was passed over is forgotten on a new day, and when the ranking is another', () => {
  const suggestions = new Suggestions();
  suggestions.passOver(ranked, { today });
  expect(titleOf(suggestions, { today: '2026-11-24' })).toBe('A');
  suggestions.passOver(ranked, { today });
  expect(suggestions.pick(ranking('A', 'C', 'B'), { today })?.theme.title).toBe('A');
});
