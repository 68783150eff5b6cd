import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueSource } from '../../../src/catalogue/model';
import { shippedCatalogue } from '../../../src/catalogue/shipped';
import { writeCatalogue } from '../../../src/note/catalogue-note/write-catalogue';
import { readBlocks } from '../../../src/note/catalogue-note/catalogue-blocks';
import { parseNote } from '../../catalogue/read-note';

const ABOUT = 'Om noten.';

const readNote = (text: string) => parseNote(text, 'Note', readBlocks);

/** As the catalogue is read from a note: all in it is the group's own. */
function asOwn(catalogue: CatalogueSource): CatalogueSource {
  const themes = catalogue.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map(({ text }) => ({ text, origin: 'own' as const })),
  }));
  return { ...catalogue, themes };
}

function expectSame(catalogue: CatalogueSource): void {
  const written = readNote(writeCatalogue(catalogue, ABOUT));
  expect(written.problems).toEqual([]);
  expect(written.catalogue).toEqual(asOwn(catalogue));
}

describe('the text of a catalogue', () => {
  it('is that of the shipped one, as a leader would write it', () => {
    const text = writeCatalogue(shippedCatalogue, ABOUT);
    expect(
      text.startsWith(`---
ledertrivsel: katalog
titel: "Ledertrivsel: Fokus på ledergruppen"
undertitel: Spørgsmål til dialogredskab
kilder:
  - ”Ledertrivsel er noget, vi skaber sammen” v. Svendsen, M.K og Berthelsen, L (2024)
`),
    ).toBe(true);
    expect(text).toContain(`tidligere navne:
  - Andet → Egne spørgsmål
---
Om noten.

## Fælles opgave og resultater

- Er der klarhed over, hvilke opgaver og resultater, vi skal lykkes med i vores ledergruppe?
`);
    expect(text).not.toMatch(/hvor ofte|fokus:|på pause|\\|\n\n\n/);
    expect(text.endsWith('\n') && !text.endsWith('\n\n')).toBe(true);
    expectSame(shippedCatalogue);
  });

  it('has the agreements that the catalogue states, an empty list too', () => {
    const { catalogue } = readNote(
      '---\ntitel: "2026"\nhvor ofte: 3\nfokus: []\npå pause: ["Løn: mere", "null"]\n---\n## Løn\n',
    );
    expect(writeCatalogue(catalogue, ABOUT)).toContain(
      'titel: "2026"\nhvor ofte: 3\nfokus:\npå pause:\n  - "Løn: mere"\n  - "null"\n---',
    );
    expectSame(catalogue);
  });

  it.each([
    ['# Hvad nu?', '- \\# Hvad nu?'],
    ['[ ] Er det *godt*?', '- \\[ ] Er det *godt*?'],
    ['Hvad med [[Løn]] og 20 % \\ 30 %?', '- Hvad med [[Løn]] og 20 % \\ 30 %?'],
  ])('escapes what would be read as something else: %s', (question, line) => {
    const { catalogue } = readNote(`## T\n\n- ${question.replace(/^\W/, '\\$&')}\n`);
    expect(catalogue.themes[0]?.questions[0]?.text).toBe(question);
    expect(writeCatalogue(catalogue, ABOUT)).toContain(`\n${line}\n`);
  });

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...[
            'Løn',
            'a',
            'A',
            '2',
            '1.',
            '-',
            '#',
            ' ',
            ' ',
            '\u00A0',
            '→',
            '->',
            ':',
            '[ ] ',
            '[[x]]',
          ],
          ...[
            '*',
            '**',
            '_',
            '`',
            '\\',
            '\\*',
            '<b>',
            '<!--',
            '-->',
            '%%',
            '[a](b)',
            '[a]: b',
            '!',
          ],
          ...[
            '===',
            '---',
            '|',
            '>',
            '~~~',
            '🌱',
            '\u200B',
            '"',
            "'",
            '&amp;',
            '.md',
            '<<<<<<< a',
            '{',
            '$',
          ],
        ),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join('').replace(/[\r\n]/g, ' '));
  const theme = fc
    .tuple(words, fc.array(words, { maxLength: 2 }), fc.array(words, { maxLength: 4 }))
    .map(([title, paragraphs, questions]) =>
      [`## ${title}`, ...paragraphs, questions.map((text) => `- ${text}`).join('\n')].join('\n\n'),
    );
  const frontmatter = fc.record(
    {
      titel: words,
      undertitel: words,
      kilder: fc.array(words, { maxLength: 2 }),
      'hvor ofte': fc.integer({ min: 1, max: 60 }),
      fokus: fc.array(words, { maxLength: 2 }),
      'på pause': fc.array(words, { maxLength: 2 }),
      'tidligere navne': fc.array(
        fc.tuple(words, words).map(([from, to]) => `${from} → ${to}`),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );

  it('opens no comment that a later theme would close', () => {
    expectSame(readNote('---\ntitel: T\n---\n## \\<!--Løn\n\n## -->\n').catalogue);
  });

  it('is read as the catalogue again, whatever stands in that', () => {
    fc.assert(
      fc.property(frontmatter, fc.array(theme, { maxLength: 4 }), (properties, themes) => {
        const yaml = Object.entries(properties).map(
          ([key, value]) => `${key}: ${JSON.stringify(value)}`,
        );
        const text = `---\n${yaml.join('\n')}\n---\n${themes.join('\n\n')}\n`;
        expectSame(readNote(text).catalogue);
      }),
      { numRuns: 1000 },
    );
  });
});
