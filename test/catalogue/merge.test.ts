import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../src/catalogue/lookup';
import { mergeCatalogues, mergeWithoutShipped } from '../../src/catalogue/merge';
import type { Catalogue } from '../../src/catalogue/model';
import { parseCatalogue } from '../../src/catalogue/parse';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { readNote } from './read-note';

const SHIPPED = parseCatalogue({
  frontmatter: {
    titel: 'Det fulgte med',
    undertitel: 'Til dialog',
    kilder: ['Kilde'],
    'tidligere navne': ['Andet → Egne spørgsmål'],
    'hvor ofte': 12,
  },
  body: '## Løn\n\nOm løn.\n\n- A?\n- B?\n\n## Egne spørgsmål\n\nSkriv selv.\n',
  bodyLine: 1,
  origin: 'shipped',
  readBlocks,
}).catalogue;

const merge = (...notes: string[]): Catalogue =>
  mergeCatalogues(
    SHIPPED,
    notes.map((note) => readNote(note).catalogue),
  );

describe('merged catalogues', () => {
  it('have what shipped first, then the questions and themes of the group, in order', () => {
    const merged = merge(
      '---\ntitel: Vores\nundertitel: x\nkilder: [Kilde, Anden]\n---\n## Tillid\n\n- T?\n\n## LØN\n\nMere.\n\n- C?\n- a?\n',
      '## Fredag\n\n- F?\n\n## [[Løn]]\n\n- D?\n- C?\n',
    );
    expect(merged).toMatchObject({ title: 'Det fulgte med', subtitle: 'Til dialog' });
    expect(merged.sources).toEqual(['Kilde', 'Anden']);
    expect(merged.themes.map(({ title }) => title)).toEqual([
      'Løn',
      'Egne spørgsmål',
      'Tillid',
      'Fredag',
    ]);
    expect(merged.themes[0]).toMatchObject({ title: 'Løn', introduction: 'Om løn.' });
    expect(merged.themes[0]?.questions).toEqual([
      { text: 'A?', origin: 'shipped' },
      { text: 'B?', origin: 'shipped' },
      { text: 'C?', origin: 'own' },
      { text: 'D?', origin: 'own' },
    ]);
  });

  it('are what shipped where the group has none, and where it has a copy of that', () => {
    const { renames, ...source } = SHIPPED;
    expect(renames).toHaveLength(1);
    const shipped = { ...source, plan: { cadenceMonths: 12, focus: [], paused: [] } };
    expect(merge()).toEqual(shipped);
    expect(mergeCatalogues(SHIPPED, [SHIPPED])).toEqual(shipped);
  });

  it('never have two themes with one id', () => {
    const merged = merge('## løn!\n\n- C?\n', '## Løn?\n\n- D?\n');
    expect(merged.themes.map(({ id }) => id)).toEqual(['loen', 'egne-spoergsmaal']);
    expect(createThemeLookup(merged).find('løn!')?.id).toBe('loen');
    expect(createThemeLookup(merged).find('Løn?')?.id).toBe('loen');
  });

  it('add to a theme what stands under its earlier title', () => {
    const merged = merge('## Andet\n\n- X?\n');
    expect(merged.themes.map(({ title }) => title)).toEqual(['Løn', 'Egne spørgsmål']);
    expect(merged.themes[1]).toMatchObject({
      earlierTitles: ['Andet'],
      questions: [{ text: 'X?', origin: 'own' }],
    });
  });

  it('know earlier titles that any catalogue gives, also several in a row', () => {
    const merged = merge(
      '---\ntidligere navne: [Gage → Løn, Hyre → Gage, Ingen → Ingensteds, Rundt → Rundt]\n---\n',
      '---\ntidligere navne: [Tro → Tillid]\n---\n## Tillid\n',
      '## Håb\n',
    );
    expect(merged.themes.map(({ earlierTitles }) => earlierTitles)).toEqual([
      ['Gage', 'Hyre'],
      ['Andet'],
      ['Tro'],
      [],
    ]);
  });

  it('keep a theme that exists apart, whatever it is said to be renamed to', () => {
    const merged = merge('---\ntidligere navne: [Løn → Vederlag]\n---\n## Vederlag\n\n- V?\n');
    expect(merged.themes.map(({ title, earlierTitles }) => [title, earlierTitles])).toEqual([
      ['Løn', []],
      ['Egne spørgsmål', ['Andet']],
      ['Vederlag', []],
    ]);
  });

  it('take each agreement from the first catalogue that states it', () => {
    const merged = merge(
      '---\npå pause: [Løn]\n---\n',
      '---\nhvor ofte: 4\nfokus: [Tillid]\n---\n',
      '---\nhvor ofte: 9\nfokus: [Løn]\npå pause: [Tillid]\n---\n',
    );
    expect(merged.plan).toEqual({ cadenceMonths: 4, focus: ['Tillid'], paused: ['Løn'] });
    expect(
      merge('---\nfokus:\npå pause: []\n---\n', '---\nfokus: [Løn]\npå pause: [Løn]\n---\n').plan,
    ).toEqual({ cadenceMonths: 12, focus: [], paused: [] });
    expect(merge('## Løn\n').plan).toEqual({ cadenceMonths: 12, focus: [], paused: [] });
  });
});

describe('the group’s own catalogues without what ships', () => {
  const mergeOwn = (notes: readonly string[], last?: number): Catalogue => {
    const own = notes.map((note) => readNote(note).catalogue);
    return mergeWithoutShipped(SHIPPED, own, last === undefined ? undefined : own[last]);
  };
  const titles = ({ themes }: Catalogue): string[] => themes.map(({ title }) => title);

  it('have no theme of what ships but the one for own questions, under each of its names', () => {
    const merged = mergeOwn([]);
    expect(titles(merged)).toEqual(['Egne spørgsmål']);
    expect(merged.themes[0]?.questions).toEqual([]);
    expect(createThemeLookup(merged).find('Andet')?.title).toBe('Egne spørgsmål');
    expect(createThemeLookup(merged).find('Løn')).toBeUndefined();
    expect(merged.sources).toEqual([]);
    expect(merged.plan).toEqual({ cadenceMonths: null, focus: [], paused: [] });
  });

  it('stand in the order in which they are written, those of the own questions last', () => {
    const own = '---\nhvor ofte: 2\n---\n## Løn\n\n- Mere?\n\n## Fredag\n\n- F?\n';
    const copy = '---\nhvor ofte: 9\n---\n## Tillid\n\n- T?\n\n## Løn\n\n- A?\n';
    const merged = mergeOwn([own, copy], 0);
    expect(titles(merged)).toEqual(['Tillid', 'Løn', 'Fredag', 'Egne spørgsmål']);
    expect(merged.themes[1]?.questions.map(({ text }) => text)).toEqual(['A?', 'Mere?']);
    expect(merged.plan.cadenceMonths).toBe(2);
    expect(titles(mergeOwn([own, copy]))).toEqual(['Løn', 'Fredag', 'Tillid', 'Egne spørgsmål']);
  });

  it('keep the theme for own questions where a copy has it', () => {
    expect(titles(mergeOwn(['## Egne spørgsmål\n\n## Tillid\n\n- T?\n']))).toEqual([
      'Egne spørgsmål',
      'Tillid',
    ]);
  });

  it('know the words of what ships as such, and those that the group changed as its own', () => {
    const [theme] = mergeOwn(['## Løn\n\n- a?\n- B, tror I?\n']).themes;
    expect(theme?.questions).toEqual([
      { text: 'a?', origin: 'shipped' },
      { text: 'B, tror I?', origin: 'own' },
    ]);
  });
});
