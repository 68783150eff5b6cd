import fc from 'fast-check';

/** A note with frontmatter, in the pieces that it is made of. */
export interface GeneratedNote {
  readonly text: string;
  /** What must stand in the note after any change of its lists, in this order. */
  readonly kept: readonly string[];
  /** The names in each list; null where the note does not have it. */
  readonly agenda: readonly string[] | null;
  readonly covered: readonly string[] | null;
}

/** Names that themes may have, among them those that YAML takes for something else. */
export const name = fc.oneof(
  fc.constantFrom('Psykologisk tryghed', 'Krav, ressourcer', 'Fokus: hvad?', 'yes', 'null', '~'),
  fc.constantFrom('2026-11-23', '12:30', '010', '1e3', '# et', '- a', '[a', '{b}', "Det' her"),
  fc.constantFrom('"sagt"', '*x', '&y', '!z', '%w', '@v', '`u`', '| t', '> s', '? r', '\\', 'a\tb'),
  fc.constantFrom('---', '...', '<<', '=', 'true', 'a #b', 'a: b', 'a:', ':a', '🎯 mål', 'å'),
  fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((text) => text.replace(/\p{C}/gu, '').trim())
    .filter((text) => text !== '' && !/^\[\[.*\]\]$/.test(text)),
);

const plainName = fc
  .stringMatching(/^[a-zæøå][a-zæøå ]{0,12}[a-zæøå]$/)
  .filter((text) => !['null', 'true', 'false', 'yes', 'no', 'on', 'off'].includes(text));

/** How a list may be written by hand: its value, from the colon to the end of its last line. */
type ListWriter = (names: readonly string[]) => string;
const quoted = (names: readonly string[]): string[] => names.map((each) => JSON.stringify(each));
const lines = (indent: string, items: readonly string[]): string =>
  '\n' + items.map((item) => `${indent}- ${item}\n`).join('');

const ANY_LENGTH: ListWriter[] = [
  (names) => ` [${names.join(', ')}]\n`,
  (names) => ` [ ${quoted(names).join(' ,')} ]  # ved listen\n`,
  (names) => ` [${names.map((each) => `\n    '${each}',`).join('')}\n  ]\n`,
  (names) => ` [${quoted(names).join(' # ved\n    , ')}\n    # sidst\n  ] # slut\n`,
  (names) => ` &egen [${names.join(',')}]\n`,
];
const NOT_EMPTY: ListWriter[] = [
  (names) => lines('', names),
  (names) => lines('  ', quoted(names)),
  (names) =>
    lines(
      '      ',
      names.map((each) => `  '${each}'  # ved`),
    ),
  (names) =>
    lines(
      '  ',
      names.map((each) => `${each}\n  # under`),
    ) + '\n  # efter\n',
  (names) => ' # ved nøglen\n  # over' + lines(' ', names),
  (names) =>
    lines(
      '  ',
      names.map((each) => `>-\n      ${each}`),
    ),
  (names) => lines('  ', [...names, '']),
  (names) => lines('  ', quoted(names.map((each) => `[[${each}]]`))),
];
const EMPTY: ListWriter[] = [
  () => '\n',
  () => ' \n',
  () => ' ~\n',
  () => ' null # intet\n',
  () => ' ""\n',
  () => ' # intet\n',
  () => '\n  # intet\n\n',
  () => ' [ ]\n',
];
const SINGLE: ListWriter[] = [
  ([only = '']) => ` ${only}\n`,
  ([only = '']) => ` ${only}   # kun ét\n`,
  ([only = '']) => ` "${only}"\n`,
  ([only = '']) => `\n    '${only}' # kun ét\n`,
  ([only = '']) => ` |-\n   ${only}\n`,
  ([only = '']) => ` &egen ${only}\n`,
  ([only = '']) => ` "[[${only}]]"\n`,
];

interface List {
  readonly names: readonly string[];
  readonly source: string;
}

const list = (keys: readonly string[]): fc.Arbitrary<List> =>
  fc.uniqueArray(plainName, { maxLength: 4 }).chain((names) => {
    const writers = [
      ...ANY_LENGTH,
      ...(names.length === 0 ? EMPTY : NOT_EMPTY),
      ...(names.length === 1 ? SINGLE : []),
    ];
    return fc
      .tuple(fc.constantFrom(...keys), fc.constantFrom(...writers))
      .map(([key, write]) => ({ names, source: `${key}:${write(names)}` }));
  });

/** Properties and lines that the plugin has nothing to do with; each is used at most once. */
const OTHERS = [
  '# en kommentar\n',
  '\n',
  '   \n',
  'dato: 2026-11-23 # i dag\n',
  'tid: 12:30\n',
  'tal: 010\n',
  'titel: "Møde: nr. \\u0034"\n',
  "citat: 'det''s'\n",
  'kort: {a: 1, "b": [x,y]}\n',
  'indlejret:\n    temaer: [nej]\n    drøftet:\n      - nej\n',
  'resumé: |\n  temaer: nej\n\n  # nej\n   ind\n',
  'foldet: >-\n  en\n  to\n\n',
  'anker: &a [x, y]\nkopi: *a\n',
  'deltagere:\n- Anne\n- Bo # syg\n# over næste\n',
  '"citeret nøgle": ja\n',
  '🎯 mål: tja\n',
  'tom:\n',
  'fler-linjet: en tekst\n  der går videre\n',
  'tags: [møde, "ledelse"]   \n',
];

const BODIES = [
  '',
  '# Møde\n',
  '\n---\ntemaer: [nej]\n---\n',
  'Tekst uden linjeskift',
  '- [x] a\n\n',
];

/** Notes with frontmatter that Obsidian can read, and lists in it that can be changed. */
export const note: fc.Arbitrary<GeneratedNote> = fc
  .record({
    agenda: fc.option(list(['temaer', 'Temaer', '"temaer"'])),
    covered: fc.option(list(['drøftet', 'DRØFTET', 'drøftet '])),
    others: fc.shuffledSubarray(OTHERS),
    at: fc.tuple(fc.nat(20), fc.nat(20)),
    body: fc.constantFrom(...BODIES),
    isCrlf: fc.boolean(),
    hasByteOrderMark: fc.boolean(),
  })
  .map(({ agenda, covered, others, at, body, isCrlf, hasByteOrderMark }) => {
    const breakLines = (text: string): string => (isCrlf ? text.replaceAll('\n', '\r\n') : text);
    const pieces: { source: string; isList: boolean }[] = others.map((source) => ({
      source,
      isList: false,
    }));
    [agenda, covered].forEach((each, index) => {
      if (each) pieces.splice(at[index] ?? 0, 0, { source: each.source, isList: true });
    });
    const opening = `${hasByteOrderMark ? '\uFEFF' : ''}---\n`;
    const closing = `---\n${body}`;
    return {
      text: breakLines(opening + pieces.map(({ source }) => source).join('') + closing),
      kept: [
        opening,
        ...pieces.filter(({ isList }) => !isList).map(({ source }) => source),
        closing,
      ].map(breakLines),
      agenda: agenda?.names ?? null,
      covered: covered?.names ?? null,
    };
  });
