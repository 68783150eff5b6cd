import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readNote } from './read-note';

const BLOCK = /^```markdown\n([^]*?)^```$/gm;

function catalogueExamples(file: string): string[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  return Array.from(text.matchAll(BLOCK), ([, block = '']) => block).filter((block) =>
    block.includes('ledertrivsel: katalog'),
  );
}

test.each([
  ['content/README.md', { Hybridarbejde: 2 }],
  ['docs/brugervejledning.md', { Hybridarbejde: 2, 'Vagter og fravær': 1 }],
])('the example of a catalogue in %s is one, with nothing wrong in it', (file, expected) => {
  const [example = '', ...more] = catalogueExamples(file);
  expect(more).toEqual([]);
  const { catalogue, problems } = readNote(example);
  expect(problems).toEqual([]);
  const themes = catalogue.themes.map(({ title, questions }) => [title, questions.length]);
  expect(Object.fromEntries(themes)).toEqual(expected);
});
