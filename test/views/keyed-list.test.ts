import { expect, it } from 'vitest';
import { updaterOf } from '../../src/views/keyed-list';

it('touches a part only where something else is to be shown than it shows', () => {
  const shown: string[] = [];
  const update = updaterOf<{ text: string }>({ update: ({ text }) => shown.push(text) });
  for (const text of ['a', 'a', 'b', 'b', 'a']) update({ text });
  expect(shown).toEqual(['a', 'b', 'a']);
});
