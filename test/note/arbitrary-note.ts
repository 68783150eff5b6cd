import fc from 'fast-check';

/** Blocks of a note in which several things may stand that must not be split. */
const BLOCKS = [
  'Vi talte om det.',
  'Et afsnit\nover to linjer.',
  '  Et afsnit, rykket ind.',
  'Tabel: | a |\n\n| Punkt | Tid |\n| --- | --- |\n| Nyt | 10 |',
  '> [!info] Husk\n> at booke\n>\n> - lokale\n> - [x] kaffe',
  '> citat\ndoven linje',
  '- Nyt\n- Budget\n  - nested\n    - dybere\n- Slut',
  '* Nyt\n\n  afsnit i punktet\n\n* Budget',
  '+ [x] Færdig\n+ [ ] Ikke færdig',
  '1. Et\n2. To\n   - [ ] tre',
  '  - rykket ind\n  - igen',
  '- ```\n  kode i punkt\n  ```\n- efter',
  '- før et tomt punkt\n-\n- efter',
  '```js\n## Ingen overskrift\n\n- [ ] intet punkt\n```',
  '~~~\nkode',
  '    indrykket kode\n\n    mere',
  '%%\nskjult\n\n## heller ikke\n%%',
  '%% skjult på en linje %%',
  '<!-- html\n\nkommentar -->',
  '<div>\nhtml\n</div>',
  '$$\na\n\n= b\n$$',
  '[^1]: En fodnote\n\n    med mere.',
  '[henvisning]: https://example.org',
  '***',
  'Understreget\n---',
  'Understreget\n===',
  '# Ledermøde',
  '## Punkt 1',
  '### Dybere',
  '#### 3. Dybest ##',
  '###### Bund',
  '## 2026-11-23',
  '## 2026-10-05',
  '## Eventuelt (10 min)',
  'Aftaler:\n- [ ] Anna følger op',
  '### Aftaler\n\n- [ ] Bo følger op',
  '## Fælles brug af tid\n\n- [x] Bruger vi tiden rigtigt?',
  '### Tema 2: **Fælles brug af tid** (20 min)',
];

/** The theme that is inserted, as notes may have it already. */
const SECTIONS = [
  '## Psykologisk tryghed\n\n- [x] Tør vi tage chancer?\n- [ ] Deler vi det, vi ved?',
  '## 3. Psykologisk tryghed\n- [x] Tør vi tage chancer?\n- [ ] Et andet?\n\nVi talte.',
  '### [[Psykologisk tryghed]]:\n\n1. Deler vi det, vi ved?\n2. Andet',
  '# Tryghed i gruppen 🛟\n\n* **Tør** vi tage chancer? ✅ 2026-11-23\n  - [ ] note\n\n* Mere',
  '## Psykologisk tryghed\n\nVi talte længe.',
  '## Psykologisk tryghed\n\n- fri\n  - [ ] Tør vi tage chancer?\n**Aftaler:**\n- [ ] Carl',
  'Psykologisk tryghed\n---\n- [ ] Tør vi tage\n      chancer?',
];

const FRONTMATTERS = [
  '',
  '---\n---\n',
  '---\ndato: 2026-11-23 # i dag\n---\n',
  '---\ntemaer: [Fælles brug af tid]\ndrøftet:\n---\n',
  "---\nTemaer:\n- 'psykologisk tryghed'\n---\n",
  '---\ntemaer: Fælles brug af tid\n---\n',
];

const gap = fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n', '\n  \n');
const eachWith = (blocks: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...blocks), gap), { maxLength: 7 })
    .map((parts) => parts.map((part) => part.join('')).join(''));

export interface ArbitraryNote {
  readonly text: string;
  /** Where what comes after the frontmatter begins. */
  readonly bodyFrom: number;
  readonly cursor: number | null;
}

/** Notes as people write them, and worse, in LF or CRLF; the cursor anywhere, or nowhere. */
export function arbitraryNote(options: {
  readonly mayHaveTheme: boolean;
}): fc.Arbitrary<ArbitraryNote> {
  const blocks = options.mayHaveTheme ? [...BLOCKS, ...SECTIONS, ...SECTIONS] : BLOCKS;
  const parts = fc.record({
    mark: fc.constantFrom('', '', '\uFEFF'),
    frontmatter: fc.constantFrom(...FRONTMATTERS),
    start: fc.constantFrom('', '', '\n', '\n\n', '\n \n\n'),
    body: eachWith(blocks),
    end: fc.constantFrom('', '\n', '  ', 'Til sidst'),
    lineBreak: fc.constantFrom('\n', '\n', '\r\n'),
    // No double: of these, most lie next to zero.
    at: fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 6 }),
  });
  return parts.map(({ mark, frontmatter, start, body, end, lineBreak, at }) => {
    const breakLines = (source: string): string => source.replaceAll('\n', lineBreak);
    const head = mark + breakLines(frontmatter);
    const text = head + breakLines(start + body + end);
    const bodyFrom = head.length;
    if (at === null) return { text, bodyFrom, cursor: null };
    const cursor = Math.round((at / 1000) * text.length);
    return {
      text,
      bodyFrom,
      cursor: text.charAt(cursor) === '\n' && lineBreak === '\r\n' ? cursor - 1 : cursor,
    };
  });
}
