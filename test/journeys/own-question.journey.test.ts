import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';
const QUESTION = 'Hvad skal vi holde op med?';

async function askFor(ui: StandInUi, question: string): Promise<void> {
  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.fill('Spørgsmål', question);
}

journey('an own question goes to its note and into the open note', async (ui) => {
  await ui.openNote(NOTE);
  await askFor(ui, QUESTION);
  expect(await ui.text('.modal-title')).toBe('Tilføj eget spørgsmål');
  await ui.screenshot('own-question-dialog');
  await ui.click('Gem');
  await ui.waitFor('Spørgsmålet er tilføjet under Egne spørgsmål.');
  expect(await ui.readNote(OWN)).toContain(`- ${QUESTION}\n`);
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain(`- [ ] ${QUESTION}`));
  await takePictures(ui, 'own-question');
  await takePhonePictures(ui, 'own-question', NOTE);
});

journey('its theme can be inserted afterwards, the new question with it', async (ui) => {
  await ui.openNote(NOTE);
  await askFor(ui, QUESTION);
  await ui.click('.modal .checkbox-container');
  await ui.click('Gem');
  await ui.waitFor('Spørgsmålet er tilføjet under Egne spørgsmål.');
  expect(await ui.readNote(NOTE)).not.toContain(QUESTION);
  await vi.waitFor(async () =>
    expect(await ui.offersCommand('Indsæt tema: Egne spørgsmål')).toBe(true),
  );
  await ui.runCommand('Indsæt tema: Egne spørgsmål');
  await vi.waitFor(async () => {
    const text = await ui.readNote(NOTE);
    expect(text).toContain('## Egne spørgsmål\n');
    expect(text).toContain(`- [ ] ${QUESTION}`);
  });
});

journey('in a vault without the note it is made at the first question', async (ui) => {
  await ui.deleteNote(OWN);
  await vi.waitFor(async () =>
    expect(await ui.offersCommand('Indsæt tema: Egne spørgsmål')).toBe(false),
  );
  await askFor(ui, QUESTION);
  await ui.press('Enter');
  await ui.waitFor('Spørgsmålet er tilføjet under Egne spørgsmål.');
  const note = await ui.readNote(OWN);
  expect(note).toMatch(/^---\nledertrivsel: katalog\n/);
  expect(note).toContain(`## Egne spørgsmål\n\n- ${QUESTION}\n`);
});

journey(
  'an empty or a known question is refused in the dialog, and nothing is written',
  async (ui) => {
    await ui.openNote(NOTE);
    const before = await ui.readNote(OWN);
    await askFor(ui, '   ');
    await ui.click('Gem');
    await ui.waitFor('Spørgsmålet er tomt.');
    await ui.fill('Spørgsmål', 'tør vi tage chancer i denne ledergruppe?');
    await ui.click('Gem');
    await ui.waitFor('Spørgsmålet findes allerede under Psykologisk tryghed.');
    await ui.screenshot('own-question-known');
    expect(await ui.readNote(OWN)).toBe(before);
  },
);

journey('a dialog closed by accident keeps its draft, and Annullér drops it', async (ui) => {
  await askFor(ui, QUESTION);
  await ui.press('Escape');
  await ui.runCommand('Tilføj eget spørgsmål');
  expect(await ui.standIn.evaluate("document.querySelector('.modal textarea').value")).toBe(
    QUESTION,
  );
  await ui.click('Annullér');
  await ui.runCommand('Tilføj eget spørgsmål');
  expect(await ui.standIn.evaluate("document.querySelector('.modal textarea').value")).toBe('');
});

journey('what is typed while another question is being saved is still there', async (ui) => {
  await askFor(ui, QUESTION);
  await ui.standIn.holdPath(OWN);
  await ui.press('Enter');
  await ui.press('Escape');
  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.type(' Og hvornår?');
  await ui.press('Escape');
  await ui.standIn.releasePath(OWN);
  await ui.waitFor('Spørgsmålet er tilføjet under Egne spørgsmål.');
  await ui.runCommand('Tilføj eget spørgsmål');
  const typed = "document.querySelector('.modal textarea').value";
  expect(await ui.standIn.evaluate(typed)).toContain(' Og hvornår?');
});

journey('a note of another kind at the own questions’ path is never written to', async (ui) => {
  const foreign = '# Noget helt andet\n';
  await ui.writeNote(OWN, foreign);
  await vi.waitFor(async () => {
    await ui.openNote(OWN);
    expect(await ui.editorText()).toBe(foreign);
  });
  await askFor(ui, QUESTION);
  await ui.click('Gem');
  await ui.waitFor('Intet er gemt.');
  expect((await ui.notices()).join()).toContain('er ikke et spørgsmålskatalog');
  expect(await ui.readNote(OWN)).toBe(foreign);
});

journey('the note of own questions is opened by its command', async (ui) => {
  await ui.runCommand('Åbn egne spørgsmål');
  await vi.waitFor(async () => expect(await ui.editorText()).toContain('ledertrivsel: katalog'));
});

journey(
  'where the note can’t be made, the dialog stays and says that nothing was saved',
  async (ui) => {
    await ui.deleteNote(OWN);
    await ui.standIn.evaluate("app.vault.adapter.rmdir?.('Ledertrivsel', true)");
    await ui.writeNote('Optaget', 'en fil, ikke en mappe');
    await ui.openSettings();
    await ui.fill('Noten med egne spørgsmål', 'Optaget/Egne.md');
    await ui.press('Tab');
    await ui.press('Escape');
    await askFor(ui, QUESTION);
    await ui.click('Gem');
    await ui.waitFor('Intet er gemt.');
    expect(await ui.notices()).toEqual([
      'Egne er ikke ændret: noget andet hedder allerede Optaget. Omdøb det først.',
    ]);
    expect(await ui.standIn.evaluate("document.querySelector('.modal .mod-cta').disabled")).toBe(
      false,
    );
  },
);

journey(
  'a note of own questions with broken properties is named with the line, and unchanged',
  async (ui) => {
    const broken = '---\nledertrivsel: katalog\ntitel: [a\n---\n## Egne spørgsmål\n';
    await ui.writeNote(OWN, broken);
    await vi.waitFor(async () => {
      await ui.openNote(OWN);
      expect(await ui.editorText()).toBe(broken);
    });
    await askFor(ui, QUESTION);
    await ui.click('Gem');
    await ui.waitFor('.ledertrivsel-form-error');
    await vi.waitFor(async () =>
      expect(await ui.text('.ledertrivsel-form-error')).toMatch(
        /^Egne spørgsmål er ikke ændret\. Linje \d: Notens egenskaber kan ikke læses/,
      ),
    );
    expect(await ui.readNote(OWN)).toBe(broken);
  },
);

journey('a note of own questions that is renamed is still the one', async (ui) => {
  const renamed = 'Ledertrivsel/Vores spørgsmål.md';
  await ui.waitFor('.ledertrivsel-theme');
  await ui.standIn.evaluate(
    `app.fileManager.renameFile(app.vault.getFileByPath('${OWN}'), '${renamed}')`,
  );
  await askFor(ui, QUESTION);
  await ui.click('Gem');
  await ui.waitFor('Spørgsmålet er tilføjet under Egne spørgsmål.');
  expect(await ui.readNote(renamed)).toContain(QUESTION);
  expect(await ui.standIn.evaluate(`app.vault.getFileByPath('${OWN}')`)).toBe(null);
});
