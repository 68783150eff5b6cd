import fc from 'fast-check';

/** A part of a note, of whole lines. */
export interface Part {
  /** Where it begins in the note. */
  readonly from: number;
  readonly source: string;
  /** The property that it is, in the spelling of those who change it; null for anything else. */
  readonly property: 'temaer' | 'drøftet' | 'mødedag' | null;
  /** The source of each item of a list, quotes and all. */
  readonly items: readonly string[];
}

/** A note with frontmatter. */
export interface GeneratedNote {
  readonly text: string;
  /** The note from its first to its last character. */
  readonly parts: readonly Part[];
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

/** How a list may be written by hand: an item, and all from the colon to the end of the last line. */
type ListWriter = readonly [
  writeItem: (name: string) => string,
  writeList: (items: readonly string[]) => string,
];
const bare = (text: string): string => text;
const double = (text: string): string => JSON.stringify(text);
const single = (text: string): string => `'${text}'`;
const wikilink = (text: string): string => `"[[${text}]]"`;
const folded = (text: string): string => `>-\n      ${text}`;
const lines = (indent: string, items: readonly string[]): string =>
  '\n' + items.map((item) => `${indent}- ${item}\n`).join('');

const ANY_LENGTH: ListWriter[] = [
  [bare, (items) => ` [${items.join(', ')}]\n`],
  [double, (items) => ` [ ${items.join(' ,')} ]  # ved listen\n`],
  [single, (items) => ` [${items.map((item) => `\n    ${item},`).join('')}\n  ]\n`],
  [double, (items) => ` [${items.join(' # ved\n    , ')}\n    # sidst\n  ] # slut\n`],
  [single, (items) => ` [\n    ${items.join(', # ved\n    ')} # sidst\n  ]\n`],
  [bare, (items) => ` &egen [${items.join(',')}]\n`],
];
const NOT_EMPTY: ListWriter[] = [
  [bare, (items) => lines('', items)],
  [double, (items) => lines('  ', items)],
  [
    single,
    (items) =>
      lines(
        '      ',
        items.map((item) => `  ${item}  # ved`),
      ),
  ],
  [
    bare,
    (items) =>
      lines(
        '  ',
        items.map((item) => `${item}\n  # under`),
      ) + '\n  # efter\n',
  ],
  [bare, (items) => ' # ved nøglen\n  # over' + lines(' ', items)],
  [folded, (items) => lines('  ', items)],
  [bare, (items) => lines('  ', [...items, ''])],
  [wikilink, (items) => lines('  ', items)],
];
const EMPTY: ListWriter[] = [
  '\n',
  ' \n',
  ' ~\n',
  ' null # intet\n',
  ' ""\n',
  ' # intet\n',
  '\n  # intet\n\n',
  ' [ ]\n',
].map((nothing) => [bare, () => nothing]);
const SINGLE: ListWriter[] = [
  [bare, ([only = '']) => ` ${only}\n`],
  [bare, ([only = '']) => ` ${only}   # kun ét\n`],
  [double, ([only = '']) => ` ${only}\n`],
  [single, ([only = '']) => `\n    ${only} # kun ét\n`],
  [bare, ([only = '']) => ` |-\n   ${only}\n`],
  [bare, ([only = '']) => ` &egen ${only}\n`],
  [wikilink, ([only = '']) => ` ${only}\n`],
];

interface List extends Pick<Part, 'source' | 'items'> {
  readonly names: readonly string[];
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
      .map(([key, [writeItem, writeList]]) => {
        const items = names.map(writeItem);
        return { names, items, source: `${key}:${writeList(items)}` };
      });
  });

/** The date of the meeting, or what may stand in its place. */
const DATES = [
  'mødedag: 2026-11-20\n',
  'mødedag:   "2026-11-20" # i dag\n',
  "mødedag: '20. november'\n",
  'mødedag: 20261120\n',
  '"mødedag":\n',
  'mødedag: # ikke endnu\n',
  'mødedag: ~ # ikke endnu\n',
  'mødedag: &dag engang\n',
  'mødedag:\n    i november # eller\n',
  'mødedag: >-\n  engang\n  i november\n',
  'mødedag: 2026-11-24   # allerede\n',
];

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

const UNCHANGED = { property: null, items: [] };

/** Notes with frontmatter that Obsidian can read, and lists in it that can be changed. */
export const note: fc.Arbitrary<GeneratedNote> = fc
  .record({
    agenda: fc.option(list(['temaer', 'Temaer', '"temaer"'])),
    covered: fc.option(list(['drøftet', 'DRØFTET', 'drøftet '])),
    others: fc.shuffledSubarray(OTHERS),
    date: fc.option(fc.constantFrom(...DATES)),
    at: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)),
    body: fc.constantFrom(...BODIES),
    isCrlf: fc.boolean(),
    hasByteOrderMark: fc.boolean(),
  })
  .map(({ agenda, covered, date, others, at, body, isCrlf, hasByteOrderMark }) => {
    const breakLines = (text: string): string => (isCrlf ? text.replaceAll('\n', '\r\n') : text);
    const sources: Omit<Part, 'from'>[] = others.map((source) => ({ ...UNCHANGED, source }));
    const changing = [
      agenda && { ...agenda, property: 'temaer' as const },
      covered && { ...covered, property: 'drøftet' as const },
      date && { source: date, property: 'mødedag' as const, items: [] },
    ];
    changing.forEach((part, index) => {
      if (part) sources.splice(at[index] ?? 0, 0, part);
    });
    sources.unshift({ ...UNCHANGED, source: `${hasByteOrderMark ? '\uFEFF' : ''}---\n` });
    sources.push({ ...UNCHANGED, source: `---\n${body}` });

    let text = '';
    const parts = sources.map(({ source, property, items }): Part => {
      const from = text.length;
      text += breakLines(source);
      return { from, source: breakLines(source), property, items: items.map(breakLines) };
    });
    return { text, parts, agenda: agenda?.names ?? null, covered: covered?.names ?? null };
  });
