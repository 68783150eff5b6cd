import { describe, expect, it } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { questionsOf, readNote } from './read-note';

describe('a catalogue', () => {
  it('has a theme for each level-2 heading, with introduction and questions', () => {
    const { catalogue, problems } = readNote(`---
titel: Vores katalog
undertitel: Til ledermøderne
kilder:
  - Første kilde
  - Anden kilde
---
# Overskrift

Hjælp til den, der læser.

## Hybridarbejde

Om at arbejde\\
hver for sig.

Og *sammen*.

- Hvordan holder vi
  kontakten?
- Hvad mødes vi om?

## Løn
`);
    expect(problems).toEqual([]);
    expect(catalogue).toEqual({
      title: 'Vores katalog',
      subtitle: 'Til ledermøderne',
      sources: ['Første kilde', 'Anden kilde'],
      plan: { cadenceMonths: null, focus: null, paused: null },
      renames: [],
      themes: [
        {
          id: 'hybridarbejde',
          title: 'Hybridarbejde',
          introduction: 'Om at arbejde hver for sig.\n\nOg *sammen*.',
          earlierTitles: [],
          questions: [
            { text: 'Hvordan holder vi kontakten?', origin: 'own' },
            { text: 'Hvad mødes vi om?', origin: 'own' },
          ],
        },
        { id: 'loen', title: 'Løn', introduction: '', earlierTitles: [], questions: [] },
      ],
    });
  });

  it('reads lists of every kind, and no notes nested in them', () => {
    const text = `## Tema

* Stjerne?
  - en note
    med flere linjer

1. Nummer?
2) Parentes?

Tekst imellem.

- [ ] Opgave?
- [x] Afkrydset?
-     Langt fra?

> - Citat?
`;
    const expected = ['Stjerne?', 'Nummer?', 'Parentes?', 'Opgave?', 'Afkrydset?', 'Langt fra?'];
    const asked = questionsOf(text).Tema;
    expect(asked?.slice(0, 5)).toEqual(expected.slice(0, 5));
    expect(questionsOf(text.replace(/ {5}/, ' ')).Tema).toEqual(expected);
  });

  it('goes on with a theme under its smaller headings, and ends it at a level-1 heading', () => {
    const text = '## Tema\n\n- A?\n\n### Mere\n\n- B?\n\n# Slut\n\nForklaring.\n';
    expect(questionsOf(text)).toEqual({ Tema: ['A?', 'B?'] });
  });

  it('keeps markup in questions, resolves escapes, and takes headings by their words', () => {
    expect(
      questionsOf(
        '## **Fælles** `tid` [[Temaer/Møder|x]]\n\n- Er *det* [[Tryghed]] \\# `a\\#b` & co?\n',
      ),
    ).toEqual({
      'Fælles tid [[Temaer/Møder|x]]': ['Er *det* [[Tryghed]] # `a\\#b` & co?'],
    });
    expect(questionsOf('## [[Temaer/Møder|x]] ##\n')).toEqual({ Møder: [] });
  });

  it('does not read comments', () => {
    const { catalogue, problems } = readNote(`<!--
- ikke et spørgsmål
-->
## Tema <!-- 1 -->

%% Til os selv %%
Om temaet. <!-- Omskriv! -->

- A? <!-- fra Mette -->
<!-- - B? -->
- %% C? %%
%% - D? %%
- E? %%hmm%%

%%
- F?
%%
`);
    expect(problems).toEqual([]);
    expect(catalogue.themes).toMatchObject([
      { title: 'Tema', introduction: 'Om temaet.', questions: [{ text: 'A?' }, { text: 'E?' }] },
    ]);
  });

  it('is the same with Windows line breaks', () => {
    const text = '## Tema\n\nOm\ntemaet.\n\n- A\n  b?\n- C?\n';
    expect(readNote(text.replaceAll('\n', '\r\n'))).toEqual(readNote(text));
  });

  it('takes the name of its note where it has no title', () => {
    expect(readNote('## Tema\n', 'Egne spørgsmål')).toMatchObject({
      catalogue: { title: 'Egne spørgsmål' },
      problems: [],
    });
  });
});

describe('what a group has agreed', () => {
  it('stands in flat properties, in any letter case and encoding', () => {
    const { catalogue, problems } = readNote(
      `---
Hvor Ofte: 4
FOKUS: [Løn, "[[Temaer/Psykologisk tryghed|tryghed]]"]
${'på pause'.normalize('NFD')}: Ledelse af andre
Tidligere navne:
  - Lønninger → Løn
  - Gage -> [[Løn]]
  - Andet → Ukendt her
---
## Løn
`,
    );
    expect(problems).toEqual([]);
    expect(catalogue.plan).toEqual({
      cadenceMonths: 4,
      focus: ['Løn', 'Psykologisk tryghed'],
      paused: ['Ledelse af andre'],
    });
    expect(catalogue.renames).toEqual([
      { from: 'Lønninger', to: 'Løn' },
      { from: 'Gage', to: 'Løn' },
      { from: 'Andet', to: 'Ukendt her' },
    ]);
    expect(catalogue.themes[0]?.earlierTitles).toEqual(['Lønninger', 'Gage']);
  });

  it('takes empty properties for absent ones, and an unquoted wikilink for a name', () => {
    const { catalogue, problems } = readNote(
      '---\nhvor ofte:\nfokus:\npå pause: [[Løn]]\ntitel: 2026\n---\n',
    );
    expect(problems).toEqual([]);
    expect(catalogue.title).toBe('2026');
    expect(catalogue.plan).toEqual({ cadenceMonths: null, focus: [], paused: ['Løn'] });
    expect(readNote('---\ntitel: T\n---\n').catalogue.plan).toEqual({
      cadenceMonths: null,
      focus: null,
      paused: null,
    });
  });

  it('is what the first of two spellings of a property says', () => {
    expect(readNote('---\nHvor ofte: 3\nhvor ofte: 4\n---\n').catalogue.plan.cadenceMonths).toBe(3);
  });

  it.each(['0', '-3', '2.5', '61', 'ofte', '[6]', 'true', '{a: 1}'])(
    'is a problem when hvor ofte is %s',
    (value) => {
      const { catalogue, problems } = readNote(`---\nhvor ofte: ${value}\n---\n## Løn\n`);
      expect(problems).toEqual([{ code: 'cadence-invalid', line: 2 }]);
      expect(catalogue.plan.cadenceMonths).toBeNull();
      expect(catalogue.themes).toHaveLength(1);
    },
  );

  it.each(['1', '60', '"6"'])('may be hvor ofte: %s', (value) => {
    expect(readNote(`---\nhvor ofte: ${value}\n---\n`).problems).toEqual([]);
  });

  it.each(['titel', 'undertitel', 'kilder', 'fokus', 'på pause', 'tidligere navne'])(
    'is a problem when %s is a map, and the rest is read',
    (key) => {
      const { catalogue, problems } = readNote(`---\n${key}: {a: b}\nhvor ofte: 3\n---\n## Løn\n`);
      expect(problems).toEqual([{ code: 'property-invalid', line: 2, quote: key }]);
      expect(catalogue).toMatchObject({ plan: { cadenceMonths: 3 }, themes: [{ title: 'Løn' }] });
    },
  );

  it.each(['Løn', '→ Løn', 'Løn →'])('is a problem when an earlier title reads %s', (text) => {
    const { catalogue, problems } = readNote(`---\ntidligere navne: ["${text}", A → Løn]\n---\n`);
    expect(problems).toEqual([{ code: 'rename-invalid', line: 2, quote: text }]);
    expect(catalogue.renames).toEqual([{ from: 'A', to: 'Løn' }]);
  });
});

describe('what is wrong in a catalogue', () => {
  it('is reported by line, and the rest is used', () => {
    const { catalogue, problems } = readNote(`---
titel: T
---
- Uden tema?

## Løn

- A?
-
- B?
-  a?
- [ ]

##

- Uden titel?

## løn!

- C?
- B?

# Andet

- Heller intet tema?
`);
    expect(problems).toEqual([
      { code: 'item-outside-theme', line: 4, quote: 'Uden tema?' },
      { code: 'question-empty', line: 9 },
      { code: 'question-doubled', line: 11, quote: 'a?' },
      { code: 'question-empty', line: 12 },
      { code: 'theme-without-title', line: 14 },
      { code: 'theme-doubled', line: 18, quote: 'løn!' },
      { code: 'question-doubled', line: 21, quote: 'B?' },
      { code: 'item-outside-theme', line: 25, quote: 'Heller intet tema?' },
    ]);
    expect(catalogue.themes).toMatchObject([
      { id: 'loen', title: 'Løn', questions: [{ text: 'A?' }, { text: 'B?' }, { text: 'C?' }] },
    ]);
  });

  it('includes a title that is nowhere to be found', () => {
    const parsed = parseCatalogue({
      frontmatter: { titel: '  ' },
      body: '## Løn\n',
      bodyLine: 4,
      origin: 'shipped',
      readBlocks,
    });
    expect(parsed.problems).toEqual([{ code: 'title-missing', line: 1 }]);
  });

  it('includes items that ask nothing themselves', () => {
    const { problems } = readNote('## Løn\n\n- # Overskrift\n- - indlejret\n- ***\n');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['question-empty', 3],
      ['question-empty', 4],
      ['question-empty', 5],
    ]);
  });

  it('includes conflict markers of a merge, between which all questions count', () => {
    const text = `---
titel: Vores
---
## Løn

- Ens?
<<<<<<< HEAD
- Vores?
||||||| 1a2b3c
=======
- Deres?
>>>>>>> karen

Bonus
=======
`;
    for (const note of [text, text.replaceAll('\n', '\r\n')]) {
      expect(readNote(note).problems).toEqual([{ code: 'body-conflict', line: 7 }]);
      expect(questionsOf(note).Løn).toEqual(['Ens?', 'Vores?', 'Deres?']);
    }
  });

  it('leaves what no marker or comment closes as it stands', () => {
    const text =
      '---\ntitel: Vores\n---\n## Løn\n\n- Ens?\n- Nå <!-- %% a %% så?\n\n<<<<<<< HEAD\n';
    expect(readNote(text).problems).toEqual([]);
    expect(questionsOf(text).Løn).toEqual(['Ens?', 'Nå <!-- så?']);
  });
});
