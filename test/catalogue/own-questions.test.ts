import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCatalogues } from '../../src/catalogue/merge';
import type { Catalogue } from '../../src/catalogue/model';
import { foldSpace } from '../../src/catalogue/name-key';
import { emptyOwnQuestionsNote, planOwnQuestion } from '../../src/catalogue/own-questions';
import type { OwnQuestionPlan } from '../../src/catalogue/own-questions';
import { shippedCatalogue } from '../../src/catalogue/shipped';
import { applyEdits } from '../../src/edit';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { scanOutline } from '../../src/note/outline/outline';
import { questionsOf, readNote } from './read-note';

const SHIPPED = mergeCatalogues(shippedCatalogue, []);

function plan(
  text: string,
  question: string,
  theme = 'Egne spørgsmål',
  catalogue: Catalogue = SHIPPED,
): OwnQuestionPlan {
  const { bodyFrom } = scanOutline(text);
  return planOwnQuestion({ text, bodyFrom, readBlocks }, theme, question, catalogue);
}

function add(text: string, question: string, theme?: string): string {
  const planned = plan(text, question, theme);
  if (!planned.ok) throw new Error(planned.problem.code);
  return applyEdits(text, planned.edits);
}

describe('an own question', () => {
  it('comes after the last one of its theme', () => {
    expect(add('## Egne spørgsmål\n\n- A?\n- B?\n\n## Løn\n\n- L?\n', 'C?')).toBe(
      '## Egne spørgsmål\n\n- A?\n- B?\n- C?\n\n## Løn\n\n- L?\n',
    );
  });

  it.each([
    ['a star', '* A?\n', '* A?\n* C?\n'],
    ['a plus, indented', '  + A?\n', '  + A?\n  + C?\n'],
    ['numbers', '9. A?\n10. B?\n', '9. A?\n10. B?\n11. C?\n'],
    ['numbers with parenthesis', '1) A?\n', '1) A?\n2) C?\n'],
    ['wide markers', '-   A?\n', '-   A?\n-   C?\n'],
    ['tabs', '-\tA?\n', '-\tA?\n-\tC?\n'],
    ['tasks', '- [x] A?\n', '- [x] A?\n- [ ] C?\n'],
    ['a loose list', '- A?\n\n- B?\n', '- A?\n\n- B?\n\n- C?\n'],
    ['notes under the last item', '- A?\n  - en note\n', '- A?\n  - en note\n- C?\n'],
    ['an item over several lines', '- A\nb?  \n', '- A\nb?  \n- C?\n'],
    ['an empty item', '- A?\n-\n', '- A?\n-\n- C?\n'],
    ['text after the list', '- A?\n\nSlut.\n', '- A?\n- C?\n\nSlut.\n'],
    ['several lists', '- A?\n\nOg:\n\n* B?\n\nSlut.\n', '- A?\n\nOg:\n\n* B?\n* C?\n\nSlut.\n'],
    ['a comment after the list', '- A?\n%% - B? %%\n', '- A?\n- C?\n%% - B? %%\n'],
    ['no final line break', '- A?', '- A?\n- C?'],
  ])('is written like the list it joins: %s', (_case, before, after) => {
    const heading = '## Egne spørgsmål\n\n';
    expect(add(heading + before, 'C?')).toBe(heading + after);
  });

  it.each([
    ['a heading', '## Egne spørgsmål\n', '## Egne spørgsmål\n\n- C?\n'],
    ['one without line break', '## Egne spørgsmål', '## Egne spørgsmål\n\n- C?'],
    ['one with closing hashes', '##  Egne spørgsmål ##\n', '##  Egne spørgsmål ##\n\n- C?\n'],
    ['an underlined one', 'Egne spørgsmål\n---\n', 'Egne spørgsmål\n---\n\n- C?\n'],
    ['an introduction', '## Egne spørgsmål\nOm.\n\n', '## Egne spørgsmål\nOm.\n\n- C?\n\n'],
    ['another theme', '## Egne spørgsmål\n## Løn\n', '## Egne spørgsmål\n\n- C?\n\n## Løn\n'],
    ['its earlier title', '## andet\n', '## andet\n\n- C?\n'],
    ['a link', '## [[Egne spørgsmål]]\n', '## [[Egne spørgsmål]]\n\n- C?\n'],
    ['the last of two', '## Andet\n\n## Andet\n', '## Andet\n\n## Andet\n\n- C?\n'],
  ])('begins a list under %s', (_case, before, after) => {
    expect(add(before, 'C?')).toBe(after);
  });

  it.each([
    ['', '## Løn\n\n- C?\n'],
    ['    ', '    \n\n## Løn\n\n- C?\n'],
    ['Hjælp.', 'Hjælp.\n\n## Løn\n\n- C?\n'],
    ['## Tillid\n\n- A?\n', '## Tillid\n\n- A?\n\n## Løn\n\n- C?\n'],
    ['## Tillid\n\n\n', '## Tillid\n\n\n## Løn\n\n- C?\n'],
    ['---\ntitel: X\n---', '---\ntitel: X\n---\n\n## Løn\n\n- C?\n'],
  ])('gets a new theme at the end of %j', (before, after) => {
    expect(add(before, 'C?', 'Løn')).toBe(after);
  });

  it('keeps Windows line breaks', () => {
    const text = '---\r\ntitel: X\r\n---\r\n## Egne spørgsmål\r\n\r\n- A?\r\n';
    expect(add(text, 'B?')).toBe(`${text}- B?\r\n`);
    expect(add(text, 'B?', 'Løn')).toBe(`${text}\r\n## Løn\r\n\r\n- B?\r\n`);
  });

  it('becomes one line', () => {
    expect(add('## Løn\n', '  Får vi\n\n- nok \t i løn?\r\n', 'Løn')).toBe(
      '## Løn\n\n- Får vi - nok i løn?\n',
    );
  });

  it.each([
    ['# Hvad nu?', '\\# Hvad nu?'],
    ['2026. Hvad så?', '2026\\. Hvad så?'],
    ['- Hvad nu?', '\\- Hvad nu?'],
    ['> Hvad nu?', '\\> Hvad nu?'],
    ['[ ] Hvad nu?', '\\[ ] Hvad nu?'],
    ['---', '\\---'],
    ['<!-- x -->', '\\<!-- x -->'],
    ['Er 5 * 3 = 15 & *vigtigt*?', 'Er 5 * 3 = 15 & *vigtigt*?'],
    ['Hvad med [[Løn]] og 20 % \\ 30 %?', 'Hvad med [[Løn]] og 20 % \\ 30 %?'],
  ])('%s is written %s', (question, written) => {
    const text = add('## Løn\n', question, 'Løn');
    expect(text).toBe(`## Løn\n\n- ${written}\n`);
    expect(questionsOf(text)).toEqual({ Løn: [question] });
  });

  it('is given back as it reads', () => {
    expect(plan('', ' Hvad\nnu? ')).toMatchObject({ ok: true, question: 'Hvad nu?' });
  });
});

describe('an own question is refused', () => {
  it.each(['', ' \n\t', '\u0000', '\u200B \uFE0F\u00AD\u2060'])(
    'when nothing of it is seen: %j',
    (question) => {
      expect(plan('', question)).toEqual({
        ok: false,
        problem: { code: 'question-empty', line: 1 },
      });
    },
  );

  it('when the catalogue has it, in whatever theme', () => {
    expect(plan('', 'tør vi  tage CHANCER i denne ledergruppe?')).toEqual({
      ok: false,
      problem: { code: 'question-known', line: 1, quote: 'Psykologisk tryghed' },
    });
  });

  it('when the note has it, though the catalogue does not know that yet', () => {
    expect(plan('## Løn\n\n- [ ] A?\n', 'a?')).toMatchObject({
      problem: { code: 'question-known', quote: 'Løn' },
    });
  });

  it.each([
    ['a code block', 'Tekst.\n\n```\n'],
    ['a comment', 'Tekst.\n\n<!--\n'],
  ])('when %s that never ends would swallow it', (_case, text) => {
    expect(plan(text, 'A?')).toEqual({
      ok: false,
      problem: { code: 'question-unreadable', line: 4 },
    });
  });
});

describe('a new note for own questions', () => {
  it('is a catalogue without a problem, and takes questions', () => {
    const { catalogue, problems } = readNote(emptyOwnQuestionsNote());
    expect(problems).toEqual([]);
    expect(catalogue.title).toBe('Egne spørgsmål');
    expect(add(add(emptyOwnQuestionsNote(), 'A?'), 'B?')).toBe(
      `${emptyOwnQuestionsNote()}\n- A?\n- B?\n`,
    );
  });
});

describe('whatever a leader types', { timeout: 30_000 }, () => {
  const mark = fc.constantFrom(
    ...['#', '-', '*', '+', '>', '`', '~', '_', '=', '|', '\\', '[', ']', '(', ')', '<', '>', '!'],
    ...['[ ] ', '[x] ', '[[', ']]', '%%', '<!--', '-->', '<b>', '&amp;', '$$', '```', '1.', '2) '],
    ...[
      '\n',
      '\r\n',
      '\t',
      ' ',
      '\u00A0',
      '- ',
      '* * *',
      ': ',
      'æ',
      'Hvad',
      '🌱',
      '](http://x.dk)',
    ],
  );
  const typed = fc
    .oneof(
      fc.array(mark, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
      fc.tuple(mark, fc.string()).map((parts) => parts.join('')),
    )
    .filter((text) => foldSpace(text.replace(/\p{Cc}/gu, ' ')) !== '');
  const lines = fc.constantFrom(
    ...['## Løn', '## Egne spørgsmål ##', '## [[Andet]]', '### Under', '# Over', 'Tekst.', '', ''],
    ...['- A?', '- [ ] B?', '* C?', '1. D?', '2. E?', '  - note', '-', '> citat', '%% - skjult %%'],
    ...['```', '<!-- x -->', '---', '    kode', '[a]: http://x.dk', '| a | b |', '<div>', '%%'],
  );
  const note = fc
    .tuple(fc.array(lines, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([all, eol, hasFrontmatter]) =>
      [...(hasFrontmatter ? ['---', 'ledertrivsel: katalog', '---'] : ['']), ...all].join(eol),
    );
  const theme = fc.constantFrom('Egne spørgsmål', 'Løn', 'Psykologisk tryghed', '*C#* & 2. `co` #');

  it('becomes a question of its theme, and changes nothing else', () => {
    let added = 0;
    fc.assert(
      fc.property(note, typed, theme, (text, question, title) => {
        const planned = plan(text, question, title);
        if (!planned.ok) {
          expect(['question-known', 'question-unreadable']).toContain(planned.problem.code);
          return;
        }
        added += 1;
        const [edit, ...more] = planned.edits;
        expect(more).toEqual([]);
        expect(edit?.from).toBe(edit?.to);
        const result = applyEdits(text, planned.edits);
        const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
        expect(edit?.insert.replaceAll(eol, '')).not.toMatch(/[\r\n]/);

        const before = readNote(text);
        const after = readNote(result);
        expect(after.problems).toHaveLength(before.problems.length);
        const merged = mergeCatalogues(shippedCatalogue, [after.catalogue]);
        const found = merged.themes.filter(({ questions }) =>
          questions.some(({ text }) => text === planned.question),
        );
        expect(found.map(({ title }) => title)).toEqual([title]);
        expect(foldSpace(question.replace(/\p{Cc}+/gu, ' '))).toBe(planned.question);

        expect(plan(result, question, title)).toMatchObject({
          problem: { code: 'question-known' },
        });
      }),
      { numRuns: 400 },
    );
    expect(added).toBeGreaterThan(100);
  });

  it('can always be added to a note that is in order', () => {
    const text = `${emptyOwnQuestionsNote()}\n- Hvad ellers?\n\n## Løn\n\n1. L?\n`;
    fc.assert(
      fc.property(typed, theme, (question, title) => {
        const planned = plan(text, question, title);
        expect(planned.ok || planned.problem).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
