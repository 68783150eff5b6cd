import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { NOTE, QUESTION, expectOnDisk, goToEndOfNote, insertByPalette } from './inserting';
import { journeyIn } from './journey';

/*
 * What drives Obsidian in `npm run test:obsidian`, tried on the stand-in: reached by its DevTools, its
 * commands run by their ids, its plugin switched on and off by the app.
 */

journeyIn('devtools', 'a theme is inserted, ticked and taken back by the DevTools', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await goToEndOfNote(ui);
  await insertByPalette(ui);
  await ui.waitFor('.cm-line:has-text("Er det trygt at tale om fejl")');
  const lines = (await ui.editorText()).split('\n');
  expect(lines).toContain(QUESTION);
  await ui.undo();
  expect(await ui.readNote(NOTE)).toBe(before);
  await ui.redo();
  await ui.mode('reading');
  await ui.click('.task-list-item:has-text("Er det trygt at tale om fejl") input');
  await expectOnDisk(ui, (text) => {
    expect(text).toContain(QUESTION.replace('[ ]', '[x]'));
    expect(text).toMatch(/^drøftet:\n {2}- Psykologisk tryghed$/m);
  });
  await vi.waitFor(async () => expect(await ui.notices()).toHaveLength(1));
});

journeyIn('devtools', 'commands come and go with the plugin, by the DevTools', async (ui) => {
  expect(await ui.offersCommand('Vis temaoversigt')).toBe(true);
  // There is no note to insert into.
  expect(await ui.offersCommand('Indsæt tema…')).toBe(false);
  await expect(ui.runCommand('Indsæt tema…')).rejects.toThrow('There is no command');
  await ui.standIn.disablePlugin();
  expect(await ui.offersCommand('Vis temaoversigt')).toBe(false);
  await ui.standIn.enablePlugin();
  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.fill('Spørgsmål', 'Hvad er vi blevet bedre til?');
  await ui.click('Gem');
  await vi.waitFor(async () =>
    expect(await ui.readNote('Ledertrivsel/Egne spørgsmål.md')).toContain('blevet bedre til?'),
  );
});

journeyIn(
  'devtools',
  'settings, a phone and a window of its own are there by the DevTools',
  async (ui) => {
    await ui.openSettings();
    await ui.choose('Spørgsmålene indsættes som', 'Punktliste');
    const data = join(ui.standIn.vault, '.obsidian/plugins/ledertrivsel/data.json');
    await vi.waitFor(() => expect(readFileSync(data, 'utf8')).toContain('bullets'));
    await ui.press('Escape');
    await ui.runCommand('Vis temaoversigt');
    const window = await ui.standIn.popOut('ledertrivsel-overview');
    await window.waitFor('.ledertrivsel-theme');
    await window.close();
    await ui.phone();
    expect(await ui.standIn.evaluate('[innerWidth, document.body.matches(".is-phone")]')).toEqual([
      390,
      true,
    ]);
    await ui.standIn.restart();
    expect(await ui.offersCommand('Vis temaoversigt')).toBe(true);
  },
);

journeyIn('devtools', 'a composed word stays whole by the DevTools', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.standIn.compose('trivs');
  await ui.standIn.endComposition('trivsel');
  await vi.waitFor(async () => expect(await ui.editorText()).toMatch(/trivsel$/));
});
