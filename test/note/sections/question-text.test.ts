import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionKey } from '../../../src/note/sections/question-text';

const QUESTION = 'Er det trygt at tale om fejl?';
const KEY = 'er det trygt at tale om fejl?';

describe('a list item is the same question', () => {
  it.each([
    ['in other letter case', 'ER DET TRYGT at tale om fejl?'],
    ['with other white space', '  Er  det\ttrygt at\u00A0tale om fejl? '],
    ['with emphasis', 'Er **det** _trygt_ at ~~tale~~ ==om== `fejl`?'],
    ['with a wikilink', 'Er det [[trygt]] at tale om fejl?'],
    ['with a wikilink with another text', 'Er det [[Psykologisk tryghed|trygt]] at tale om fejl?'],
    ['with a wikilink by its path', 'Er det [[Ord/trygt.md]] at tale om fejl?'],
    ['with a link', 'Er det [trygt](https://example.org/a_(b)) at tale om fejl?'],
    ['with a link in emphasis', 'Er det **[trygt](x)** at tale om fejl?'],
    ['with escapes', 'Er det trygt at tale om fejl\\?'],
    ['done, by Tasks', `${QUESTION} ✅ 2026-11-23`],
    ['done with a variation selector', `${QUESTION} ✅\uFE0F2026-11-23`],
    [
      'created, started, scheduled and due',
      `${QUESTION} ➕ 2026-11-01 🛫 2026-11-02 ⏳ 2026-11-03 📅 2026-11-04`,
    ],
    ['cancelled', `${QUESTION} ❌ 2026-11-23`],
    ['with a priority', `${QUESTION} ⏫`],
    ['repeated', `${QUESTION} 🔁 every 3 weeks when done 📅 2026-11-23`],
    ['with ids of tasks', `${QUESTION} 🆔 abc123 ⛔ def456,ghi789 🏁 delete`],
    ['with a Dataview field', `${QUESTION} [ansvarlig:: [[Anna]]]`],
    ['with a hidden Dataview field', `Er det trygt (sværhed:: let (nok)) at tale om fejl?`],
    ['with a block id', `${QUESTION} ^abc-1`],
    ['with tags', `#tryghed ${QUESTION} #opfølgning/2026`],
    ['with a comment', `${QUESTION} %% husk Anna %% <!-- og Bo -->`],
    ['with all of it', `**${QUESTION}** #a ✅ 2026-11-23 [x:: y] ^id`],
  ])('%s', (_, source) => {
    expect(questionKey(source)).toBe(KEY);
  });

  it('in NFD as in NFC', () => {
    expect(questionKey('Spørger vi på én måde?'.normalize('NFD'))).toBe('spørger vi på én måde?');
  });
});

describe('a list item is another question', () => {
  it.each([
    ['with other words', 'Er det utrygt at tale om fejl?'],
    ['with an emoji of Tasks among the words', 'Er det ✅ trygt at tale om fejl?'],
    ['with words behind a date', `${QUESTION} ✅ 2026-11-23 ja`],
    ['with a number sign', 'Er det trygt at tale om fejl #1?'],
  ])('%s', (_, source) => {
    expect(questionKey(source)).not.toBe(KEY);
  });

  it('where all of it would be dropped', () => {
    expect(questionKey('#tryghed')).toBe('#tryghed');
    expect(questionKey('⏫')).not.toBe(questionKey('🔼'));
  });
});

describe('for any text', () => {
  it('the key never changes with letter case, space around it, NFC or NFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(questionKey(` ${text.normalize('NFD')} `)).toBe(questionKey(text.normalize('NFC')));
      }),
    );
  });

  it('a text that is not empty has a key that is not empty', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text.trim() !== '');
        expect(questionKey(text)).not.toBe('');
      }),
    );
  });

  it.each([
    '[',
    '[[',
    '[a](',
    '[a](()',
    '(',
    '*',
    '[a::',
    '(a::',
    '✅ 2026-11-23 ',
    '%%a',
    '<!--',
    '\\',
    ' #a',
    ' ^a',
    '⛔ a, ',
    ' ',
  ])('time grows with the length alone: %j', (part) => {
    const start = performance.now();
    questionKey(part.repeat(50_000));
    // What takes quadratic time takes minutes here.
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
