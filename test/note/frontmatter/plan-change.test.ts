import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { mergeCatalogues } from '../../../src/catalogue/merge';
import { shippedCatalogue } from '../../../src/catalogue/shipped';
import { statusOf } from '../../../src/catalogue/theme-status';
import type { ThemeStatus } from '../../../src/catalogue/theme-status';
import { applyEdits, findDifference } from '../../../src/edit';
import { planRenames, planStatus } from '../../../src/note/frontmatter/plan-change';
import { readNote } from '../../catalogue/read-note';
import { readYaml } from '../read-yaml';

/** The catalogue of a vault, its own note first. */
function readVault(...notes: string[]) {
  const catalogue = mergeCatalogues(
    shippedCatalogue,
    notes.map((note) => readNote(note).catalogue),
  );
  const themes = createThemeLookup(catalogue);
  return { catalogue, themes };
}

function themeNamed(title: string, { themes }: ReturnType<typeof readVault>) {
  const theme = themes.find(title);
  if (!theme) throw new Error(`no theme ${title}`);
  return theme;
}

function setStatus(title: string, status: ThemeStatus, own: string, ...others: string[]): string {
  const vault = readVault(own, ...others);
  const { catalogue, themes } = vault;
  const theme = themeNamed(title, vault);
  const plan = planStatus({ text: own, theme, status, plan: catalogue.plan, themes, readYaml });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
  return applyEdits(own, plan.edits);
}

function readStatus(title: string, ...notes: string[]): ThemeStatus {
  const vault = readVault(...notes);
  return statusOf(themeNamed(title, vault), vault.catalogue.plan, vault.themes);
}

const OWN = `---
ledertrivsel: katalog
fokus: # fra seminaret
  - Psykologisk tryghed # aftalt i maj
  - "[[Temaer/Ledelse af andre|ledelse]]"
på pause: [Gammelt navn, 'Udvikling og læring']
tidligere navne:
  - Gammelt navn → Psykologisk tryghed
---
## Egne spørgsmål
`;

describe('the status of a theme in the note of the group', () => {
  it('is set in one list, and every spelling of the theme goes out of the other', () => {
    expect(setStatus('Ledelse af andre', 'paused', OWN)).toBe(
      OWN.replace('  - "[[Temaer/Ledelse af andre|ledelse]]"\n', '').replace(
        "'Udvikling og læring']",
        "'Udvikling og læring', Ledelse af andre]",
      ),
    );
    expect(setStatus('Psykologisk tryghed', 'focus', OWN)).toBe(OWN.replace('Gammelt navn, ', ''));
  });

  it('is regular when no list names the theme, by an earlier title neither', () => {
    const text = setStatus('Psykologisk tryghed', 'regular', OWN);
    expect(text).toBe(
      OWN.replace('  - Psykologisk tryghed # aftalt i maj\n', '').replace('Gammelt navn, ', ''),
    );
  });

  it('is written into a note that says nothing of it yet, and one that has no properties', () => {
    const note = '---\nledertrivsel: katalog # os\n---\nTekst\n';
    expect(setStatus('Ledelse af andre', 'focus', note)).toBe(
      '---\nledertrivsel: katalog # os\nfokus:\n  - Ledelse af andre\n---\nTekst\n',
    );
    expect(setStatus('Ledelse af andre', 'regular', note)).toBe(note);
    expect(setStatus('Ledelse af andre', 'paused', 'Tekst\n')).toBe(
      '---\npå pause:\n  - Ledelse af andre\n---\nTekst\n',
    );
  });

  it('holds against another catalogue, whose other themes keep the status that they have', () => {
    const own = '---\nledertrivsel: katalog\n---\n';
    const other = '---\nfokus: [Ledelse af andre, "[[Psykologisk tryghed]]"]\n---\n';
    const text = setStatus('Ledelse af andre', 'regular', own, other);
    expect(text).toBe('---\nledertrivsel: katalog\nfokus:\n  - Psykologisk tryghed\n---\n');
    expect(readStatus('Ledelse af andre', text, other)).toBe('regular');
    expect(readStatus('Psykologisk tryghed', text, other)).toBe('focus');

    const last = setStatus('Psykologisk tryghed', 'regular', text, other);
    expect(last).toBe('---\nledertrivsel: katalog\nfokus:\n---\n');
    expect(readStatus('Psykologisk tryghed', last, other)).toBe('regular');
    expect(readStatus('Ledelse af andre', last, other)).toBe('regular');
  });

  it('is paused where a note says both focus and paused', () => {
    const both = '---\nfokus: Ledelse af andre\npå pause: [ledelse-af-andre]\n---\n';
    expect(readStatus('Ledelse af andre', both)).toBe('paused');
    expect(setStatus('Ledelse af andre', 'focus', both)).toBe(
      '---\nfokus: Ledelse af andre\npå pause: []\n---\n',
    );
  });

  it('keeps names that no catalogue knows', () => {
    const note = '---\nfokus: [Trivsl, Ledelse af andre]\n---\n';
    expect(setStatus('Ledelse af andre', 'regular', note)).toBe('---\nfokus: [Trivsl]\n---\n');
  });

  it('is refused with the line where the list is something else', () => {
    const vault = readVault();
    const theme = themeNamed('Ledelse af andre', vault);
    const { plan } = vault.catalogue;
    const text = '---\ntitel: T\nfokus: true\n---\n';
    const refused = planStatus({
      ...{ text, theme, status: 'focus', plan, themes: vault.themes, readYaml },
    });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'property-foreign', line: 3 } });
  });

  const spelling = fc.constantFrom(
    'Psykologisk tryghed',
    'psykologisk-tryghed',
    '"[[Psykologisk tryghed]]"',
    "'PSYKOLOGISK  TRYGHED'",
    'Gammelt navn',
    'Ledelse af andre',
    'Udvikling og læring',
    'Trivsl',
  );
  const list = fc.oneof(
    fc.constant(''),
    fc.array(spelling, { maxLength: 4 }).map((names) => ` [${names.join(', ')}]`),
    fc
      .array(spelling, { minLength: 1, maxLength: 4 })
      .map((names) => names.map((name) => `\n  - ${name} # om ${name}`).join('')),
    spelling.map((name) => ` ${name} # ene`),
  );
  const ownNote = fc
    .record({
      focus: fc.option(list),
      paused: fc.option(list),
      eol: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ focus, paused, eol }) =>
      [
        '---',
        '# hvad vi har aftalt',
        ...(focus === null ? [] : [`Fokus:${focus}`]),
        'hvor ofte: 6 # måneder',
        ...(paused === null ? [] : [`på pause:${paused}`]),
        'tidligere navne: [Gammelt navn → Psykologisk tryghed]',
        '---',
        '## Egne spørgsmål',
        '',
      ]
        .join('\n')
        .replaceAll('\n', eol),
    );
  const status = fc.constantFrom<ThemeStatus>('regular', 'focus', 'paused');
  const title = fc.constantFrom('Psykologisk tryghed', 'Ledelse af andre');

  it('is then what was set, of no other theme another, and setting it again changes nothing', () => {
    fc.assert(
      fc.property(ownNote, ownNote, title, status, (own, other, theme, wanted) => {
        const text = setStatus(theme, wanted, own, other);
        expect(readStatus(theme, text, other)).toBe(wanted);
        for (const { title } of readVault(own, other).catalogue.themes) {
          if (title === theme) continue;
          expect(readStatus(title, text, other)).toBe(readStatus(title, own, other));
        }
        expect(setStatus(theme, wanted, text, other)).toBe(text);
      }),
    );
  });

  it('leaves every line that is not of the two lists, and can be undone', () => {
    const rest = (text: string): string[] =>
      text.split('\n').filter((line) => !/^(?:fokus:|på pause:| +- )/i.test(line));
    fc.assert(
      fc.property(ownNote, title, status, (own, theme, wanted) => {
        const text = setStatus(theme, wanted, own);
        expect(rest(text)).toEqual(rest(own));
        expect(applyEdits(text, [findDifference(text, own)])).toBe(own);
      }),
    );
  });
});

describe('earlier names in the note of the group', () => {
  const change = (text: string, removed: [string, string][], added: [string, string][]): string => {
    const pairs = (list: [string, string][]) => list.map(([from, to]) => ({ from, to }));
    const plan = planRenames(text, pairs(removed), pairs(added), readYaml);
    if (!plan.ok) throw new Error(JSON.stringify(plan.problem));
    return applyEdits(text, plan.edits);
  };

  it('are taken out and put in, and what else stands there stays', () => {
    const text = '---\ntidligere navne:\n  - A->B # i 2025\n  - rod\n  - "C → D"\n---\n';
    expect(change(text, [['a', 'b']], [['E: nyt', 'F']])).toBe(
      '---\ntidligere navne:\n  - rod\n  - "C → D"\n  - "E: nyt → F"\n---\n',
    );
  });

  it('are not put in twice, in another spelling neither', () => {
    const text = '---\ntidligere navne: [A -> B]\n---\n';
    expect(change(text, [], [['[[a]]', 'B']])).toBe(text);
  });

  it('are never taken for a link, where all of them are between links', () => {
    const text = '---\ntidligere navne:\n  - "[[A]] → [[B]]"\n---\n';
    const after = change(text, [], [['C', 'D']]);
    expect(readNote(after).catalogue.renames).toEqual([
      { from: 'A', to: 'B' },
      { from: 'C', to: 'D' },
    ]);
  });
});
