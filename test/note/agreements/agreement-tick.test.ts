import { expect, it } from 'vitest';
import { applyEdits } from '../../../src/edit';
import { planAgreementTick } from '../../../src/note/agreements/agreement-tick';
import { findThemesOfNote } from '../../../src/note/agreements/agreement-themes';
import { scanOutline } from '../../../src/note/outline/outline';
import { findOpenAgreements } from '../../../src/note/sections/open-agreements';
import { findSections } from '../../../src/note/sections/sections';
import { safety, themes, time } from '../made-up-themes';
import { readYaml } from '../read-yaml';

const NOTE = `---
drøftet: [Fælles brug af tid]
---
## Psykologisk tryghed

- [ ] Ring

### Aftaler

- [ ] Ring
- [/] Skriv 📅 2026-12-01 ^a1
- [x] Gjort

## Eventuelt

**Aftaler**
- [ ] Skriv 📅 2026-12-01
`;
const wanted = { text: 'Skriv', owner: '', due: '2026-12-01', line: 11 };

function tick(text: string, agreement = wanted): string | null {
  const plan = planAgreementTick(text, agreement, themes);
  return plan.ok ? applyEdits(text, plan.edits) : null;
}

it('an agreement gets an x between its brackets, and nothing else changes', () => {
  for (const note of [NOTE, NOTE.replaceAll('\n', '\r\n')]) {
    expect(tick(note)).toBe(note.replace('[/]', '[x]'));
  }
});

it('it is found again by its words where lines have come or gone', () => {
  const longer = NOTE.replace('### Aftaler\n', '### Aftaler\n\nVi aftalte:\n');
  expect(tick(longer)).toBe(longer.replace('[/]', '[x]'));
  const twice = NOTE.replace('- [x] Gjort', '- [ ] Skriv 📅 2026-12-01');
  expect(tick(twice, { ...wanted, line: 14 })).toBe(twice.replace('- [ ] Skriv', '- [x] Skriv'));
});

const agreementsOf = (note: string) =>
  findSections(note, scanOutline(note), themes)
    .flatMap(findOpenAgreements)
    .filter(({ text }) => text.startsWith('Skriv'));

/** As the Tasks plugin does it: the next one above, the day behind the one that is done. */
const asTasks = (line: string) =>
  `${line.replace('2026-12-01', '2026-12-08')}\n${line.replace(/\[.\]/, '[x]')} ✅ 2026-11-23`;

it.each(['📅 2026-12-01 🔁 every week', '[due:: 2026-12-01] [repeat:: every week]'])(
  'one that comes again is ticked by who makes the next one: %s',
  (fields) => {
    for (const lineBreak of ['\n', '\r\n']) {
      const note = NOTE.replace('Skriv 📅 2026-12-01 ^a1', `Skriv ${fields}`).replaceAll(
        '\n',
        lineBreak,
      );
      const line = `- [/] Skriv ${fields}`;
      const [wanted] = agreementsOf(note);
      if (!wanted) throw new Error('The note has none');
      const plan = planAgreementTick(note, wanted, themes, asTasks);
      expect(plan.ok && applyEdits(note, plan.edits)).toBe(
        note.replace(line, asTasks(line).replace('\n', lineBreak)),
      );
      const alone = note.replace('[/]', '[x]');
      for (const tickRecurring of [undefined, () => '', (it: string) => it]) {
        const own = planAgreementTick(note, wanted, themes, tickRecurring);
        expect(own.ok && applyEdits(note, own.edits)).toBe(alone);
      }
    }
  },
);

it('nobody is asked to tick one that does not come again', () => {
  const plan = planAgreementTick(NOTE, wanted, themes, () => '[x] noget andet');
  expect(plan.ok && applyEdits(NOTE, plan.edits)).toBe(NOTE.replace('[/]', '[x]'));
});

it.each([
  ['has another date', NOTE.replace('2026-12-01 ^a1', '2026-12-02 ^a1')],
  ['is ticked already', NOTE.replace('[/]', '[x]')],
  ['is deleted', NOTE.replace('- [/] Skriv 📅 2026-12-01 ^a1\n', '')],
  ['stands under Aftaler no more', NOTE.replace('### Aftaler', '### Andet')],
])('where it %s, nothing is changed, and its line is told', (_, note) => {
  expect(planAgreementTick(note, wanted, themes)).toEqual({
    ok: false,
    problem: { code: 'agreement-gone', line: 11 },
  });
});

it('the themes of a note are the one at the cursor, those with sections, then those of its properties', () => {
  const properties = { agenda: 'temaer', covered: 'drøftet' };
  const find = (text: string, cursor: number | null, named: typeof properties | null) =>
    findThemesOfNote({ text, cursor, themes, properties: named, readYaml });
  expect(find(NOTE, null, properties)).toEqual([safety.id, time.id]);
  expect(find(NOTE, null, null)).toEqual([safety.id]);
  const both = `${NOTE}\n## Fælles brug af tid\n\nNoter.\n`;
  expect(find(both, both.indexOf('Noter'), properties)).toEqual([time.id, safety.id]);
  expect(find(both, both.indexOf('Eventuelt') + 3, properties)).toEqual([safety.id, time.id]);
});
