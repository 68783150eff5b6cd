import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedCatalogue } from '../../src/catalogue/shipped';

const DOCUMENT = readFileSync(new URL('dialogredskab.txt', import.meta.url), 'utf8');

test('the shipped catalogue has the words of the dialogue tool, all of them, in its order', () => {
  const { title, subtitle, themes, sources } = shippedCatalogue;
  const [first, second, third] = sources;
  const words = [
    title.replace('Ledertrivsel', 'LEDERTRIVSEL'),
    subtitle,
    ...themes.flatMap((theme) => [
      theme.title === 'Egne spørgsmål' ? '' : theme.title,
      theme.introduction,
      ...theme.questions.map((question) => question.text),
    ]),
    // Two empty bullets for own questions, and the words around the sources.
    `… … Dette redskab er især inspireret af ${first}, ${second} og ${third}`,
  ];
  expect(wordsOf(words.join(' '))).toEqual(wordsOf(DOCUMENT));
});

test('the shipped catalogue has six themes with 29 questions, one for own ones, three sources', () => {
  const { themes, sources } = shippedCatalogue;
  expect(themes.map((theme) => [theme.title, theme.questions.length])).toEqual([
    ['Fælles opgave og resultater', 3],
    ['Prioritering og ledelsesrum', 6],
    ['Ledermøder og fælles brug af tid', 6],
    ['Udvikling og læring', 4],
    ['Psykologisk tryghed', 6],
    ['Ledelse af andre', 4],
    ['Egne spørgsmål', 0],
  ]);
  expect(themes.at(-1)?.earlierTitles).toEqual(['Andet']);
  expect(sources).toHaveLength(3);
  expect(
    themes.flatMap((theme) => theme.questions).every(({ origin }) => origin === 'shipped'),
  ).toBe(true);
});

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
