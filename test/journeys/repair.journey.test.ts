import { expect, vi } from 'vitest';
import { NOTE } from './inserting';
import { journey } from './journey';
import { NOTE_COMMANDS } from './note-commands';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const BODY = '# Ledermøde\n\nEt referat, der skal blive, som det er.\n';
const DOUBLED = `---
temaer:
  - Psykologisk tryghed
drøftet:
temaer: # Karens
  - Fælles brug af tid
drøftet:
  - Fælles brug af tid
---
${BODY}`;
const REPAIRED = `---
temaer:
  - Psykologisk tryghed
  - Fælles brug af tid
drøftet:
  - Fælles brug af tid
# Karens
---
${BODY}`;
const MARKED = `---
<<<<<<< HEAD
temaer:
  - Psykologisk tryghed
drøftet:
=======
temaer:
  - Fælles brug af tid
drøftet:
  - Fælles brug af tid
>>>>>>> karen
---
${BODY}`;
const UNDECIDED = `---
<<<<<<< HEAD
dato: 2026-11-23
=======
dato: 2026-11-24
>>>>>>> karen
drøftet: [Fælles brug af tid]
---
${BODY}`;

/** Brings what is to be mended into the picture. */
async function showAttention(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate(
    `document.querySelector('.ledertrivsel-attention').scrollIntoView({ block: 'center' })`,
  );
}

/** Writes the note as a sync would, while the overview shows. */
async function damage(ui: StandInUi, text: string): Promise<void> {
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  await ui.writeNote(NOTE, text);
}

const attention = (ui: StandInUi) => ui.texts('.ledertrivsel-attention li');

async function expectInAttention(ui: StandInUi, text: string): Promise<void> {
  await vi.waitFor(async () => expect((await attention(ui)).join('\n')).toContain(text), 5000);
}

journey('a property that a merge doubled is repaired from the overview, and undone', async (ui) => {
  await damage(ui, DOUBLED);
  await expectInAttention(ui, '2026-11-23 Ledermøde, linje 5: Egenskaben »temaer« står to gange.');
  await showAttention(ui);
  await takePictures(ui, 'repair');
  await ui.click('Reparér 2026-11-23 Ledermøde');
  await ui.waitFor('Egenskaberne i 2026-11-23 Ledermøde er repareret.');
  expect(await ui.readNote(NOTE)).toBe(REPAIRED);
  await vi.waitFor(async () => expect((await attention(ui)).join()).not.toContain('linje 5'));
  const row = '.ledertrivsel-theme:has-text("Fælles brug af tid") .ledertrivsel-standing';
  expect(await ui.text(row)).toBe('Drøftet for nylig');

  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(DOUBLED);
  await expectInAttention(ui, 'linje 5');
});

journey('conflict markers in an open note are repaired as one undo step', async (ui) => {
  await ui.openNote(NOTE);
  await damage(ui, MARKED);
  await expectInAttention(ui, 'Notens egenskaber står i to udgaver');
  await ui.click('Reparér 2026-11-23 Ledermøde');
  await ui.waitFor('Egenskaberne i 2026-11-23 Ledermøde er repareret.');
  const repaired = REPAIRED.replace('# Karens\n', '');
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toBe(repaired));
  await ui.undo();
  expect(await ui.readNote(NOTE)).toBe(MARKED);
});

journey(
  'a conflict that only the leader can decide is shown with its line, and left',
  async (ui) => {
    await damage(ui, UNDECIDED);
    await expectInAttention(
      ui,
      '2026-11-23 Ledermøde, linje 5: Egenskaben »dato« har hver sin værdi i de to udgaver.',
    );
    expect(await ui.isVisible('Reparér 2026-11-23 Ledermøde')).toBe(false);
    expect(await ui.readNote(NOTE)).toBe(UNDECIDED);
    await ui.writeNote('Ledermøder/2026-12-07 Ledermøde.md', DOUBLED);
    await takePhonePictures(ui, 'repair', NOTE);
    await expectInAttention(ui, '2026-12-07 Ledermøde, linje 5');
    await showAttention(ui);
    await ui.screenshot('repair-phone-attention');
  },
);

for (const { name, begin, end, isTyped } of NOTE_COMMANDS) {
  journey(
    `»${name}«, refused by a doubled property, says so once and offers the repair`,
    async (ui) => {
      await ui.openNote(NOTE);
      await damage(ui, DOUBLED);
      await vi.waitFor(async () => expect(await ui.editorText()).toContain('# Karens'));
      await begin(ui);
      await end(ui);
      await ui.waitFor(
        '2026-11-23 Ledermøde er ikke ændret. Linje 5: Egenskaben »temaer« står to gange. Behold den ene.',
      );
      if (isTyped) await ui.waitFor('Intet er gemt.');
      expect(await ui.notices()).toHaveLength(1);
      if (name === 'Indsæt tema…') await takePictures(ui, 'repair-offer');
      await ui.click('.notice button');
      await ui.waitFor('Egenskaberne i 2026-11-23 Ledermøde er repareret.');
      expect(await ui.readNote(NOTE)).toBe(REPAIRED);
    },
  );
}

journey('by keyboard the focus goes on when a note is repaired', async (ui) => {
  const other = 'Ledermøder/2026-12-07 Ledermøde.md';
  await damage(ui, DOUBLED);
  await ui.writeNote(other, DOUBLED);
  await expectInAttention(ui, '2026-12-07 Ledermøde, linje 5');
  const repair = '[aria-label="Reparér 2026-11-23 Ledermøde"]';
  await ui.waitFor(repair);
  await ui.standIn.evaluate(`document.querySelector('${repair}').focus()`);
  await ui.press('Enter');
  await ui.waitFor('Egenskaberne i 2026-11-23 Ledermøde er repareret.');
  await ui.waitUntilGone(repair);
  await vi.waitFor(async () => expect(await ui.hasFocus('.ledertrivsel-attention')).toBe(true));
});
