import { expect, it } from 'vitest';
import { readSections } from '../../../src/note/sections/section-reading';
import { themes } from '../made-up-themes';

const read = (text: string) => readSections(text, themes);

it('a section tells how many of its tasks are ticked, and which questions', () => {
  const text = `# Ledermøde

## Psykologisk tryghed

- [x] Omformuleret?
- [X] **Tør** vi tage chancer? ✅ 2026-11-23
  - [x] Deler vi det, vi ved?
- [ ] Deler vi det, vi ved?
- [x] efter

**Aftaler**
- [x] Anna

## Fælles brug af tid
`;
  for (const note of [text, text.replaceAll('\n', '\r\n')]) {
    expect(read(note)).toEqual([
      {
        themeId: 'psykologisk-tryghed',
        date: null,
        tasks: 3,
        ticks: 2,
        discussed: ['tør vi tage chancer?'],
        otherTicked: ['omformuleret?', 'efter'],
        otherLines: 0,
        agreements: [],
      },
      {
        themeId: 'faelles-brug-af-tid',
        date: null,
        tasks: 0,
        ticks: 0,
        discussed: [],
        otherTicked: [],
        otherLines: 0,
        agreements: [],
      },
    ]);
  }
});

it('minutes in prose are counted in lines, without headings and questions', () => {
  const text =
    '## Psykologisk tryghed\n\n- Tør vi tage chancer?\n\nVi talte længe.\nOg godt.\n\n### Mere\n\n- ja';
  expect(read(text)).toMatchObject([{ tasks: 0, ticks: 0, otherLines: 3 }]);
});

it('tasks are no minutes, ticked or not, bullets are', () => {
  const text =
    '## Psykologisk tryghed\n- [ ] Ring\n1. [x] Skriv\n> - [ ] Hent\n- ja\n- [link](x)\n';
  expect(read(text)).toMatchObject([{ otherLines: 2 }]);
});

it('agreements are neither questions, ticks nor minutes, wherever they stand', () => {
  for (const head of ['### Aftaler\n\n', '**Aftaler**\n\n', '**Aftaler:**\n']) {
    const task = '- [x] Tør vi tage chancer?\n';
    const text = `## Psykologisk tryghed\n\n- [ ] Deler vi det, vi ved?\n\n${head}${task}`;
    expect(read(text)).toMatchObject([
      { tasks: 1, ticks: 0, discussed: [], otherTicked: [], otherLines: 0, agreements: [] },
    ]);
    expect(read(text.replace('[x]', '[ ]'))).toMatchObject([
      { tasks: 1, agreements: [{ text: 'Tør vi tage chancer?' }] },
    ]);
  }
  const beside = '## Psykologisk tryghed\n\n## Aftaler\n\n- [x] Tør vi tage chancer?\n';
  expect(read(beside)).toMatchObject([{ themeId: 'psykologisk-tryghed', ticks: 0 }]);
  expect(read(beside)).toHaveLength(1);
});

it('each section has the date that headings give it', () => {
  const text =
    '## 2026-11-23\n### Psykologisk tryghed\n## 5.10.2026\n### Psykologisk tryghed\n- [x] Tør vi tage chancer?\n';
  expect(read(text).map(({ date, ticks }) => [date, ticks])).toEqual([
    ['2026-11-23', 0],
    ['2026-10-05', 1],
  ]);
});

it('what is ticked under no theme is told of last, nested tasks aside', () => {
  const text = `- [x] Først?

## Dagsorden

- [ ] Ikke
- [X] Tør vi tage chancer?
  - [x] Indrykket

## Psykologisk tryghed

- [x] Eget
`;
  const found = read(text);
  expect(found.map(({ themeId }) => themeId)).toEqual(['psykologisk-tryghed', '']);
  expect(found[1]).toMatchObject({ otherTicked: ['først?', 'tør vi tage chancer?'], ticks: 0 });
  expect(read(text.replace(/^- \[x\] Først.*/, '').replace('[X]', '[ ]'))).toHaveLength(1);
});
