import { expect, it } from 'vitest';
import { dropMarkup } from '../../../src/note/sections/markup';

it.each([
  ['c_d og måned__år_2', 'c_d og måned__år_2'],
  ['c\\_d', 'c_d'],
  ['_c_d_ og __år__', 'c_d og år'],
  ['(_ja_), »_nej_« _', '(ja), »nej« '],
  ['a*b*c og `kode`', 'abc og kode'],
  ['~~gammel~~ ==ny==', 'gammel ny'],
])('the words of »%s« are »%s«', (source, words) => {
  expect(dropMarkup(source)).toBe(words);
});
