import { describe, expect, it } from 'vitest';
import { createThemeLookup } from '../../../src/catalogue/lookup';
import { scanOutline } from '../../../src/note/outline/outline';
import {
  findCountedTasks,
  findQuestionItems,
  isTicked,
} from '../../../src/note/sections/section-questions';
import { findSections } from '../../../src/note/sections/sections';
import { safety, themes } from '../made-up-themes';

const sectionsOf = (text: string) => findSections(text, scanOutline(text), themes);
const shown = (text: string) =>
  sectionsOf(text).map(({ theme, from, to }) => [theme.id, text.slice(from, to)]);
const counted = (text: string) =>
  sectionsOf(text)
    .flatMap((section) => findCountedTasks(text, section))
    .map((item) => item.text);

describe("a theme's section", () => {
  it('ends at the next heading of its level or higher', () => {
    expect(shown('# A\n## Psykologisk tryghed\nx\n### y\nz\n## B\nw\n')).toEqual([
      ['psykologisk-tryghed', '## Psykologisk tryghed\nx\n### y\nz\n'],
    ]);
    expect(shown('## Psykologisk tryghed\nx\n# B\n')).toEqual([
      ['psykologisk-tryghed', '## Psykologisk tryghed\nx\n'],
    ]);
  });

  it("ends at the next theme's heading of any level", () => {
    expect(shown('# Psykologisk tryghed\nx\n### Fælles brug af tid\ny\n#### z\n### w\n')).toEqual([
      ['psykologisk-tryghed', '# Psykologisk tryghed\nx\n'],
      ['faelles-brug-af-tid', '### Fælles brug af tid\ny\n#### z\n'],
    ]);
  });

  it('has its agreements, also where a catalogue has a theme called so', () => {
    const title = 'Aftaler';
    const ours = { ...safety, id: 'aftaler', title, earlierTitles: [] };
    const named = createThemeLookup({ themes: [safety, ours] });
    const text = '## Psykologisk tryghed\nx\n### Aftaler\n- [ ] y\n### z\n## Aftaler\nw\n';
    const found = findSections(text, scanOutline(text), named);
    expect(found.map(({ theme, from, to }) => [theme.id, text.slice(from, to)])).toEqual([
      ['psykologisk-tryghed', '## Psykologisk tryghed\nx\n### Aftaler\n- [ ] y\n### z\n'],
      ['aftaler', '## Aftaler\nw\n'],
    ]);
  });

  it('goes on to the end of the note', () => {
    expect(shown('## Psykologisk tryghed')).toEqual([
      ['psykologisk-tryghed', '## Psykologisk tryghed'],
    ]);
  });

  it('begins at no heading in code, comments or quotes', () => {
    const heading = '## Psykologisk tryghed';
    const text = `\`\`\`\n${heading}\n\`\`\`\n\n%%\n${heading}\n%%\n\n> ${heading}\n\n- ${heading}\n`;
    expect(shown(text)).toEqual([]);
  });

  it('has its own items and headings, and a body below its heading', () => {
    const text = '- før\n\nPsykologisk tryghed\n---\n- i\n  - under\n### y\n- også\n# B\n- efter\n';
    const [section] = sectionsOf(text);
    expect(section?.items.map((item) => item.text)).toEqual(['i', 'under', 'også']);
    expect(section?.headings.map((heading) => heading.text)).toEqual(['y']);
    expect(text.slice(section?.bodyFrom)).toMatch(/^- i\n/);
  });
});

describe('a tick counts for the theme', () => {
  const under = (list: string) => counted(`## Psykologisk tryghed\n\n${list}`);

  it('on a known question, ticked or not', () => {
    expect(
      under('- [x] **Tør** vi tage chancer? ✅ 2026-11-23\n- [ ] Deler vi det, vi ved?\n'),
    ).toEqual(['**Tør** vi tage chancer? ✅ 2026-11-23', 'Deler vi det, vi ved?']);
  });

  it('on a task before the last known question of the same list', () => {
    expect(under('- [x] Omformuleret?\n- [ ] Tør vi tage chancer?\n- [x] Noget efter\n')).toEqual([
      'Omformuleret?',
      'Tør vi tage chancer?',
    ]);
  });

  it('on questions with minutes between them', () => {
    expect(
      under('- [x] Tør vi tage chancer?\n\nVi talte.\n\n- [x] Deler vi det, vi ved?\n'),
    ).toHaveLength(2);
  });

  it('on a question that is wrapped over lines', () => {
    expect(under('- [x] Tør vi\n      tage\n      chancer?\n')).toEqual(['Tør vi']);
    expect(under('- [x] Tør vi\n      tage pauser?\n')).toEqual([]);
  });

  it('not on items that are no tasks', () => {
    expect(under('- Tør vi tage chancer?\n')).toEqual([]);
  });

  it('not on nested tasks', () => {
    expect(
      under('- [x] Tør vi tage chancer?\n  - [x] ja\n- [ ] x\n  - [x] Deler vi det, vi ved?\n'),
    ).toEqual(['Tør vi tage chancer?']);
  });

  it('not in other lists', () => {
    expect(
      under('- [x] Husk kaffe\n\nOg så:\n\n- [x] Tør vi tage chancer?\n\n* [x] Andet\n'),
    ).toEqual(['Tør vi tage chancer?']);
  });

  it('not in a callout or code', () => {
    expect(
      under('> - [x] Tør vi tage chancer?\n\n```\n- [x] Deler vi det, vi ved?\n```\n'),
    ).toEqual([]);
  });

  it.each([
    ['a heading', '### Aftaler'],
    ['a heading with signs', '### 🤝 *Aftaler:*'],
    ['a bold line', '**Aftaler**'],
    ['a bold line with a colon', '**Aftaler:**'],
    ['a line', 'Aftaler:'],
    ['a line with an emoji', '🤝 **Aftaler**'],
  ])('not under agreements: %s', (_, label) => {
    expect(
      under(`- [x] Tør vi tage chancer?\n\n${label}\n\n- [x] Deler vi det, vi ved?\n`),
    ).toEqual(['Tør vi tage chancer?']);
  });

  it('not below a line "Aftaler" in the middle of the list', () => {
    expect(
      under(
        '- [x] Tør vi tage chancer?\r\n**Aftaler:**\r\n- [x] Anna\r\n- [x] Deler vi det, vi ved?\r\n',
      ),
    ).toEqual(['Tør vi tage chancer?']);
  });

  it('again after the agreements, under the next heading', () => {
    const rest = '### Mere\n- [x] Deler vi det, vi ved?\n';
    expect(under(`### Aftaler\n#### Under\n- [x] Tør vi tage chancer?\n${rest}`)).toEqual([
      'Deler vi det, vi ved?',
    ]);
    expect(under(`**Aftaler**\n- [x] Tør vi tage chancer?\n${rest}`)).toEqual([
      'Deler vi det, vi ved?',
    ]);
  });

  it('where words only begin like agreements', () => {
    expect(under('Aftaler vi har:\n\n- [x] Tør vi tage chancer?\n')).toHaveLength(1);
  });
});

it('a tick is x in either case', () => {
  const text = '## Psykologisk tryghed\n- [x] a\n- [X] b\n- [-] c\n- [ ] Tør vi tage chancer?\n';
  const [section] = sectionsOf(text);
  const tasks = section ? findCountedTasks(text, section) : [];
  expect(tasks.map(isTicked)).toEqual([true, true, false, false]);
});

it('a question is found with what the catalogue says of it', () => {
  const text =
    '## Psykologisk tryghed\n1. DELER vi det, vi ved?\n   - Tør vi tage chancer?\n- Bruger vi tiden rigtigt?\n';
  const asked = sectionsOf(text).flatMap((section) => findQuestionItems(text, section));
  expect(asked.map(({ question, item }) => [question.text, item.depth])).toEqual([
    ['Deler vi det, vi ved?', 0],
    ['Tør vi tage chancer?', 1],
  ]);
});
