import { expect, it } from 'vitest';
import { scanOutline } from '../../../src/note/outline/outline';
import { findOpenAgreements } from '../../../src/note/sections/open-agreements';
import { findSections } from '../../../src/note/sections/sections';
import { themes } from '../made-up-themes';

function agreementsIn(text: string) {
  return findSections(text, scanOutline(text), themes).flatMap((section) =>
    findOpenAgreements(section),
  );
}

it('the tasks under "Aftaler" in a theme\'s section that are not done are its open agreements', () => {
  const text = `## Psykologisk tryghed

- [ ] Tør vi tage chancer?

### Aftaler

- [ ] Vi siger det højt – Mette
  - [ ] også om fredagen
- [x] Gjort
- [-] Opgivet
- [/] I gang
- [ ]
- ingen opgave

### Andet

- [ ] Ikke aftalt

## Fælles brug af tid

**Aftaler:**
- [ ] Kortere møder

# Eventuelt

- [ ] Ingen af temaernes
`;
  for (const note of [text, text.replaceAll('\n', '\r\n')]) {
    expect(agreementsIn(note)).toEqual([
      { text: 'Vi siger det højt – Mette', owner: '', due: null, line: 7 },
      { text: 'også om fredagen', owner: '', due: null, line: 8 },
      { text: 'I gang', owner: '', due: null, line: 11 },
      { text: 'Kortere møder', owner: '', due: null, line: 22 },
    ]);
  }
});

it.each([
  ['Ring til [[Mette Rønholt]] i dag 📅 2026-12-01', 'Ring til Mette Rønholt i dag', '2026-12-01'],
  ['**Skriv** til [os](https://x.dk) 📆2026-12-01 🔼', 'Skriv til os', '2026-12-01'],
  ['➕ 2026-11-01 Skriv 🗓️ 2026-12-01 ➕ 2026-11-09 ^a1', '➕ 2026-11-01 Skriv', '2026-12-01'],
  ['Skriv [due:: 2026-12-01] #hr', 'Skriv #hr', '2026-12-01'],
  ['Skriv (frist:: 2026-12-01)', 'Skriv', '2026-12-01'],
  ['Skriv 📅 2026-13-45', 'Skriv', null],
  ['Skriv 📅 i morgen', 'Skriv 📅 i morgen', null],
  ['Skriv inden 1. december – Jens', 'Skriv inden 1. december – Jens', null],
])('%s is read as a reader sees it, and when it is due', (source, text, due) => {
  const note = `## Psykologisk tryghed\n### Aftaler\n- [ ] ${source}\n`;
  expect(agreementsIn(note)).toEqual([{ text, owner: '', due, line: 3 }]);
});

it.each([
  [
    'Skriv til alle [[Mette Rønholt]] 📅 2026-12-01',
    'Skriv til alle Mette Rønholt',
    'Mette Rønholt',
  ],
  ['Skriv [[Personer/Bo|Bo M]] [due:: 2026-12-01]', 'Skriv Bo M', 'Bo M'],
  ['Skriv [[A]], [[B]] og [[C]] 📅 2026-12-01 ✅ 2026-12-02', 'Skriv A, B og C', 'A, B og C'],
  ['[[A]] skriver', 'A skriver', ''],
  ['[[A]]', 'A', ''],
  ['Skriv [[A]].', 'Skriv A.', ''],
])('%s: the links at its end say who does it', (source, text, owner) => {
  const note = `## Psykologisk tryghed\n**Aftaler**\n\n- [ ] ${source}\n`;
  expect(agreementsIn(note)).toMatchObject([{ text, owner }]);
});
