import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { writeText } from '../../../src/note/frontmatter/yaml-text';
import type { TextStyle } from '../../../src/note/frontmatter/yaml-text';

const RUNS = 2_000;

/** Pieces that mean something to YAML, in places where they do and where they don't. */
const piece = fc.oneof(
  fc.stringMatching(/^[-?:,[\]{}#&*!|>'"%@`~=<.+_ \t\\/0-9a-fxinoyTZ]$/),
  fc.constantFrom(': ', ' #', '- ', '? ', '---', '...', '<<', '[[', ']]', '{{', "''", '\\u00e5'),
  fc.constantFrom('null', 'true', 'False', 'yes', 'NO', 'on', 'off', '.inf', '.NaN', '0x', '0o'),
  fc.constantFrom(
    '2026-11-23',
    ' 12:30',
    '1e3',
    '1_000',
    '\n',
    '\r\n',
    '\0',
    '\x1b',
    '\x7f',
    '\x85',
  ),
  fc.constantFrom('\u00a0', '\u2028', '\u2029', '\ufeff', '\ufffe', '\ud83c', '\udfaf', '🎯', 'å'),
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.double().map(String),
);
const anyStyle: fc.Arbitrary<TextStyle> = fc.record({
  place: fc.constantFrom('block', 'flow'),
  quotes: fc.constantFrom('double', 'single', 'needed'),
});

/** The text in every place where a text is written, between others. */
function write(text: string, style: TextStyle): string {
  const written = writeText(text, style);
  if (style.place === 'flow') return `a: [${written}]\nb: [før, ${written}, efter]\n`;
  return `a:\n  - ${written}\nb:\n- før\n- ${written}\n- efter\nc: ${written}\n`;
}

const expected = (text: string, { place }: TextStyle) => ({
  a: [text],
  b: ['før', text, 'efter'],
  ...(place === 'block' && { c: text }),
});

const byYaml12 = (yaml: string): unknown => parse(yaml);
const byYaml11 = (yaml: string): unknown => parse(yaml, { version: '1.1' });
const byGrayMatter = (yaml: string): unknown =>
  matter(`---\n${yaml}---\n`, { language: 'yaml' }).data;

describe('a text written as YAML', () => {
  it('is read as that text, by YAML 1.1, by YAML 1.2 and by gray-matter', () => {
    fc.assert(
      fc.property(anyText, anyStyle, (text, style) => {
        const yaml = write(text, style);
        for (const read of [byYaml12, byYaml11, byGrayMatter]) {
          expect(read(yaml), yaml).toEqual(expected(text, style));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is read as that text where it is a key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const yaml = `${writeText(text, { place: 'block', quotes: 'needed' })}: 1\n`;
        for (const read of [byYaml12, byYaml11, byGrayMatter]) {
          expect(Object.entries(read(yaml) as object), yaml).toEqual([[text, 1]]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('stands on one line, in the quotes asked for where it can', () => {
    fc.assert(
      fc.property(anyText, anyStyle, (text, style) => {
        const written = writeText(text, style);
        expect(written).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        if (style.quotes === 'double') expect(written.startsWith('"')).toBe(true);
        if (style.quotes === 'single' && /^[\p{L}\p{N} ]*$/u.test(text)) {
          expect(written).toBe(`'${text}'`);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('stands as the yaml package would write it, but for what looks like a number or a word', () => {
    // Of these some get quotes that no reader needs.
    const odd = /^[-+]?[\d.:_e]|^---|^(?:<<|=)$|^[-+.\p{L}]+$/iu;
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!odd.test(text) && text.search(/[^\S ]|\p{C}/u) < 0);
        for (const place of ['block', 'flow'] as const) {
          const list = stringify([text], {
            compat: 'yaml-1.1',
            lineWidth: 0,
            collectionStyle: place,
            flowCollectionPadding: false,
          });
          const written = writeText(text, { place, quotes: 'needed' });
          expect(place === 'flow' ? `[${written}]\n` : `- ${written}\n`).toBe(list);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['Psykologisk tryghed', 'Psykologisk tryghed'],
    ['Krav, ressourcer & tid', 'Krav, ressourcer & tid'],
    ['Hvad nu?', 'Hvad nu?'],
    ['2026-11-23 Ledermøde', '2026-11-23 Ledermøde'],
    ['360 grader', '360 grader'],
    ['360', '"360"'],
    ['12:30', '"12:30"'],
    ['ja', 'ja'],
    ['no', '"no"'],
    ['[[Tema]]', '"[[Tema]]"'],
    ['Fokus: hvad?', '"Fokus: hvad?"'],
    ['Det "vi" siger', 'Det "vi" siger'],
    ['"Vi"', `'"Vi"'`],
    ['', '""'],
  ])('%j needs to be written %s', (text, written) => {
    expect(writeText(text, { place: 'block', quotes: 'needed' })).toBe(written);
  });
});
