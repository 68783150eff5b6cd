import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseCatalogue } from '../../src/catalogue/parse';
import { readMeeting } from '../../src/coverage/meeting';
import { applyEdits } from '../../src/edit';
import { readBlocks } from '../../src/note/catalogue-note/catalogue-blocks';
import { readFrontmatter } from '../../src/note/frontmatter/frontmatter-entries';
import { scanOutline } from '../../src/note/outline/outline';
import { planRepair } from '../../src/note/repair/repair';
import { readYaml } from '../note/read-yaml';
import {
  addOwnQuestion,
  cover,
  inOrder,
  insert,
  properties,
  themes,
  tick,
  uncover,
  write,
} from './leader';
import type { Act } from './leader';
import { mergeByGit, mergeBySync } from './merging';
import type { Merge } from './merging';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const A = 'Psykologisk tryghed';
const B = 'Fælles opgave og resultater';
const C = 'Ledelse af andre';
const D = 'Udvikling og læring';

const TOP = 'Dagsorden: budget.';
const WITHOUT_PROPERTIES = `# Ledermøde\n\n${TOP}\n\n## Eventuelt\n\nTekst til sidst.\n`;
const DATED = `---\ndato: 2026-11-23\n---\n${WITHOUT_PROPERTIES}`;
const READY = inOrder(insert(A, TOP), insert(B, TOP))(DATED);
const WITHOUT_LISTS = READY.replace(/temaer:[^]*?(?=---)/, '');
const ONE_COVERED = cover(C)(READY);

/**
 * What a merge gives. `merges`: the properties can be read, and say what both did. `repaired`: they
 * can't, the overview shows the note, and the repair makes them say what both did. `loses`: the
 * merge itself left out what one of them did; what is left can be read or repaired.
 */
type Outcome = 'merges' | 'repaired' | 'loses';

interface Case {
  readonly what: string;
  readonly before: string;
  readonly acts: readonly [Act, Act];
  readonly git: Outcome;
  readonly sync: Outcome;
  readonly agenda: readonly string[];
  readonly covered: readonly string[];
  /** Git's markers don't say that one of the two took a theme away. */
  readonly coveredByGit?: readonly string[];
  /** Where in one place of the body both wrote something, git leaves its markers there. */
  readonly isBodyInConflict?: true;
}

const MEETINGS: readonly Case[] = [
  {
    what: 'the first question of two themes is ticked, in a note that a theme was inserted into',
    ...{ before: READY, acts: [tick(A), tick(B)], git: 'repaired', sync: 'merges' },
    ...{ agenda: [A, B], covered: [A, B] },
  },
  {
    what: 'the first question of two themes is ticked, in a note without the two properties',
    ...{ before: WITHOUT_LISTS, acts: [tick(A), tick(B)], git: 'repaired', sync: 'repaired' },
    ...{ agenda: [], covered: [A, B] },
  },
  {
    what: 'the same theme is ticked',
    ...{ before: READY, acts: [tick(A), tick(A)], git: 'merges', sync: 'merges' },
    ...{ agenda: [A, B], covered: [A] },
  },
  {
    what: 'the same theme is ticked, in a note without the two properties',
    ...{ before: WITHOUT_LISTS, acts: [tick(A), tick(A)], git: 'merges', sync: 'repaired' },
    ...{ agenda: [], covered: [A] },
  },
  {
    what: 'two themes are marked where one is covered already',
    ...{ before: ONE_COVERED, acts: [cover(A), cover(B)], git: 'repaired', sync: 'merges' },
    ...{ agenda: [A, B], covered: [C, A, B] },
  },
  {
    what: 'one theme is marked, and the mark of another is taken back',
    ...{ before: ONE_COVERED, acts: [cover(A), uncover(C)], git: 'repaired', sync: 'merges' },
    ...{ agenda: [A, B], covered: [A], coveredByGit: [A, C] },
  },
  {
    what: 'two themes are inserted at different places, the first ones of the note',
    before: DATED,
    acts: [insert(A, TOP), insert(B)],
    ...{ git: 'repaired', sync: 'loses', agenda: [A, B], covered: [] },
  },
  {
    what: 'two themes are inserted at the end, the first ones of the note',
    ...{ before: DATED, acts: [insert(A), insert(B)], git: 'repaired', sync: 'repaired' },
    ...{ agenda: [A, B], covered: [], isBodyInConflict: true },
  },
  {
    what: 'the same theme is inserted at the end',
    ...{ before: DATED, acts: [insert(A), insert(A)], git: 'merges', sync: 'repaired' },
    ...{ agenda: [A], covered: [] },
  },
  {
    what: 'the same theme is inserted at different places',
    ...{ before: DATED, acts: [insert(A, TOP), insert(A)], git: 'merges', sync: 'loses' },
    ...{ agenda: [A], covered: [] },
  },
  {
    what: 'two themes are inserted into a note without any properties',
    before: WITHOUT_PROPERTIES,
    acts: [insert(A, TOP), insert(B)],
    ...{ git: 'repaired', sync: 'repaired', agenda: [A, B], covered: [] },
  },
  {
    what: 'two more themes are inserted at different places',
    ...{ before: READY, acts: [insert(C), insert(D, TOP)], git: 'repaired', sync: 'merges' },
    ...{ agenda: [A, B, C, D], covered: [] },
  },
  {
    what: 'two more themes are inserted at the end',
    ...{ before: READY, acts: [insert(C), insert(D)], git: 'repaired', sync: 'merges' },
    ...{ agenda: [A, B, C, D], covered: [], isBodyInConflict: true },
  },
  {
    what: 'a theme is inserted while another is ticked',
    ...{ before: READY, acts: [insert(C), tick(A)], git: 'merges', sync: 'merges' },
    ...{ agenda: [A, B, C], covered: [A] },
  },
  {
    what: 'a theme is inserted and ticked by each',
    before: DATED,
    acts: [inOrder(insert(A, TOP), tick(A)), inOrder(insert(B), tick(B))],
    ...{ git: 'repaired', sync: 'loses', agenda: [A, B], covered: [A, B] },
  },
  {
    what: 'the minutes are written while a theme is ticked',
    before: READY,
    acts: [write('Tekst til sidst.', ' Vi var enige.'), tick(A)],
    ...{ git: 'merges', sync: 'merges', agenda: [A, B], covered: [A] },
  },
];

const MERGES: readonly ['git' | 'sync', Merge][] = [
  ['git', mergeByGit],
  ['sync', mergeBySync],
];

describe.each(MERGES)('two leaders at one meeting note, merged by %s', (way, merge) => {
  it.each(MEETINGS)('counts rightly where $what', (example) => {
    const { before, acts, agenda, isBodyInConflict } = example;
    const covered = (way === 'git' ? example.coveredByGit : null) ?? example.covered;
    const [ours, theirs] = [acts[0](before), acts[1](before)];
    const { vault, isWhole } = merge({ [NOTE]: before }, { [NOTE]: ours }, { [NOTE]: theirs });
    const text = vault[NOTE] ?? '';
    const repair = planRepair({ text, properties, themes, readYaml });
    if (!repair.ok) throw new Error(repair.problem.code);
    const state = repair.edits.length > 0 ? 'repaired' : 'merges';
    expect(isWhole ? state : 'loses').toBe(example[way]);

    const after = applyEdits(text, repair.edits);
    const { bodyFrom } = scanOutline(after);
    const frontmatter = parse(after.slice(0, bodyFrom).replaceAll(/^---\n/gm, '')) as object;
    const meeting = readMeeting(
      { path: NOTE, basename: '' },
      { frontmatter: { ...frontmatter } },
      properties,
    );
    const titles = (names: readonly { text: string }[] = []) =>
      names.map(({ text }) => text).sort();
    if (isWhole) {
      expect(titles(meeting?.agenda)).toEqual([...agenda].sort());
      expect(titles(meeting?.covered)).toEqual([...covered].sort());
    } else {
      expect(agenda).toEqual(expect.arrayContaining(titles(meeting?.agenda)));
    }
    expectAllWords(after, isWhole ? [ours, theirs] : [ours]);
    const hasMarkers = /^<{7} /m.test(after.slice(bodyFrom));
    expect(hasMarkers).toBe(way === 'git' && isBodyInConflict === true);
  });
});

/** Every line of the body that one of the two has, but for those that the other ticked. */
function expectAllWords(merged: string, notes: readonly string[]): void {
  const untick = (text: string): string => text.replaceAll('- [x]', '- [ ]');
  const lines = untick(merged).split('\n');
  for (const note of notes) {
    const body = note.slice(scanOutline(note).bodyFrom);
    for (const line of untick(body).split('\n')) {
      if (!lines.includes(line)) expect(lines.some((other) => other.startsWith(line))).toBe(true);
    }
  }
}

describe('what a merge leaves', () => {
  it('is known to need a look before anything is written', () => {
    const [ours, theirs] = [insert(A)(DATED), insert(B)(DATED)];
    const vaults = [{ [NOTE]: DATED }, { [NOTE]: ours }, { [NOTE]: theirs }] as const;
    const byGit = readFrontmatter(mergeByGit(...vaults).vault[NOTE] ?? '', readYaml);
    expect(byGit).toMatchObject({ ok: false, problem: { code: 'frontmatter-conflict', line: 4 } });
    const bySync = readFrontmatter(mergeBySync(...vaults).vault[NOTE] ?? '', readYaml);
    expect(bySync).toMatchObject({ ok: false, problem: { code: 'property-duplicate', line: 6 } });
  });

  it.each([
    { way: 'git', merge: mergeByGit, problem: { code: 'property-conflict', line: 7 } },
    { way: 'sync', merge: mergeBySync, problem: { code: 'property-duplicate', line: 7 } },
  ])('is not decided where two leaders gave the meeting a date each, by $way', (example) => {
    const coverOn = (day: string, title: string) => cover(title, day)(WITHOUT_PROPERTIES);
    const { vault } = example.merge(
      { [NOTE]: WITHOUT_PROPERTIES },
      { [NOTE]: coverOn('2026-11-23', A) },
      { [NOTE]: coverOn('2026-11-24', B) },
    );
    expect(planRepair({ text: vault[NOTE] ?? '', properties, themes, readYaml })).toEqual({
      ok: false,
      problem: { ...example.problem, quote: 'dato' },
    });
  });
});

describe.each(MERGES)(
  'own questions that two leaders added at once, merged by %s',
  (way, merge) => {
    const OWN = 'Ledertrivsel/Egne spørgsmål.md';
    const [mine, yours] = ['Hvad gør vi med støjen?', 'Hvem siger vi tak til?'];
    const KNOWN = inOrder(addOwnQuestion(A, 'Den første?'), addOwnQuestion(B, 'Den anden?'))('');

    it.each([
      {
        ...{ what: 'to one theme, the first ones of all', before: '', to: [C, C] },
        told: { git: ['body-conflict'], sync: ['theme-doubled', 'theme-doubled'] },
      },
      {
        ...{ what: 'to two themes, the first ones of all', before: '', to: [A, B] },
        told: { git: ['body-conflict'], sync: ['theme-doubled'] },
      },
      {
        ...{ what: 'to one theme', before: KNOWN, to: [A, A] },
        told: { git: ['body-conflict'], sync: [] },
      },
      { what: 'to two themes', before: KNOWN, to: [A, B], told: { git: [], sync: [] } },
    ])('all count, and what is in conflict is told, where added $what', ({ before, to, told }) => {
      const [toA = '', toB = ''] = to;
      const merged = merge(
        before === '' ? {} : { [OWN]: before },
        { [OWN]: addOwnQuestion(toA, mine)(before) },
        { [OWN]: addOwnQuestion(toB, yours)(before) },
      );
      const text = merged.vault[OWN] ?? '';
      const reading = readFrontmatter(text, readYaml);
      if (!reading.ok) throw new Error(reading.problem.code);
      const { bodyFrom } = scanOutline(text);
      const { catalogue, problems } = parseCatalogue({
        frontmatter: reading.frontmatter.values,
        body: text.slice(bodyFrom),
        bodyLine: 1,
        origin: 'own',
        readBlocks,
      });
      const questionsOf = (title: string) =>
        catalogue.themes.find((theme) => theme.title === title)?.questions.map(({ text }) => text);
      expect(questionsOf(toA)).toContain(mine);
      expect(questionsOf(toB)).toContain(yours);
      expect(problems.map(({ code }) => code)).toEqual(told[way]);
    });
  },
);
