import { expect, vi } from 'vitest';
import { NOTE, QUESTION, expectOnDisk, goToEndOfNote, insertByPalette } from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';

journey('Fortryd is refused where the note was changed since, and changes nothing', async (ui) => {
  await ui.openNote(NOTE);
  await ui.mode('reading');
  await insertByPalette(ui);
  await ui.waitFor('Fortryd');
  const changed = `${await ui.readNote(NOTE)}\nSkrevet bagefter.\n`;
  await ui.writeNote(NOTE, changed);
  await ui.click('Fortryd');
  await ui.waitFor('Det blev ikke fortrudt, for noten er ændret i mellemtiden.');
  expect(await ui.readNote(NOTE)).toBe(changed);
});

journey('a note open in two panes is changed once, and both show it', async (ui) => {
  await ui.openNote(NOTE);
  await ui.openNote(NOTE, 'split');
  await goToEndOfNote(ui);
  const before = await ui.readNote(NOTE);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) => expect(text.split(QUESTION)).toHaveLength(2));
  await vi.waitFor(async () => {
    const panes = await ui.texts('.cm-content');
    expect(panes.filter((text) => text.includes('Er det trygt at tale om fejl'))).toHaveLength(2);
  });
  await takePictures(ui, 'two-panes');
  await ui.undo();
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey(
  'the note that was in use when the dialog opened gets the theme, also after a switch',
  async (ui) => {
    const other = 'Ledermøder/2026-12-07 Ledermøde.md';
    await ui.openNote(NOTE);
    const untouched = await ui.readNote(other);
    await ui.runCommand('Indsæt tema…');
    await ui.type('psykologisk');
    await ui.openNote(other, 'tab');
    await ui.click('.suggestion-item.is-selected');
    await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
    expect(await ui.readNote(other)).toBe(untouched);
  },
);

journey('a pane that is closed by then is not gone back to', async (ui) => {
  await ui.openNote('Ledermøder/2026-12-07 Ledermøde.md');
  await ui.openNote(NOTE, 'tab');
  await ui.runCommand('Indsæt tema…');
  await ui.type('psykologisk');
  await ui.standIn.evaluate('app.workspace.getMostRecentLeaf().detach()');
  await ui.click('.suggestion-item.is-selected');
  await ui.waitFor('Psykologisk tryghed er indsat i 2026-11-23 Ledermøde.');
  expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.basename')).toBe(
    '2026-12-07 Ledermøde',
  );
});

journey('a note that is in use in the sidebar is the one that gets the theme', async (ui) => {
  const other = 'Ledermøder/2026-12-07 Ledermøde.md';
  await ui.openNote(other);
  const untouched = await ui.readNote(other);
  await ui.standIn.evaluate(`(async () => {
    const leaf = app.workspace.getRightLeaf(false);
    await leaf.openFile(app.vault.getFileByPath('${NOTE}'));
    app.workspace.setActiveLeaf(leaf, { focus: true });
  })()`);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
  expect(await ui.readNote(other)).toBe(untouched);
});

journey(
  'from a reading pane the theme goes to the end, also where another pane edits the note',
  async (ui) => {
    await ui.openNote(NOTE);
    await ui.setCursor(12, 0);
    const before = await ui.readNote(NOTE);
    await ui.openNote(NOTE, 'split');
    await ui.mode('reading');
    await insertByPalette(ui);
    await ui.waitFor('Psykologisk tryghed er indsat i 2026-11-23 Ledermøde.');
    expect(await ui.readNote(NOTE)).toMatch(
      /\n#+ Psykologisk tryghed\n\n(?:> .*\n)+\n(?:- \[ \] .*\n)+$/,
    );
    await ui.click('Fortryd');
    await ui.waitFor('Ændringen er fortrudt.');
    expect(await ui.readNote(NOTE)).toBe(before);
  },
);

journey(
  'tabs that the app has not made since its start are no trouble, and catch up',
  async (ui) => {
    const last = 'Ledermøder/2026-11-09 Ledermøde.md';
    const before = await ui.readNote(last);
    await ui.openNote(last);
    await ui.runCommand('Vis årshjul');
    await ui.openNote(NOTE, 'tab');
    await ui.standIn.deferHidden();

    await insertByPalette(ui);
    await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
    await ui.click('.ledertrivsel-theme:has-text("Psykologisk tryghed") .ledertrivsel-theme-head');
    await ui.click('Sæt flueben ved aftalen: Strukturen på som åbent punkt den 23. – Jens');
    await ui.waitFor('Fortryd');
    const ticked = before.replace('[ ] Strukturen', '[x] Strukturen');
    expect(ticked).not.toBe(before);
    expect(await ui.readNote(last)).toBe(ticked);
    await ui.openSettings();
    await ui.choose('Sprog', 'English');
    await ui.press('Escape');

    await ui.runCommand('Show year wheel');
    await ui.waitFor('.ledertrivsel-wheel-mark');
    expect(await ui.text('.ledertrivsel-year-head h2')).toBe('Year wheel 2026');
    await ui.click('[role=tab][aria-label="2026-11-09 Ledermøde"]');
    await vi.waitFor(async () => expect(await ui.editorText()).toBe(ticked));
  },
);

journey('the button names its note anew when that is renamed', async (ui) => {
  await ui.openNote(NOTE);
  await ui.waitFor('Indsæt i 2026-11-23 Ledermøde');
  await ui.standIn.evaluate(
    `app.fileManager.renameFile(app.vault.getFileByPath('${NOTE}'), 'Ledermøder/Nyt navn.md')`,
  );
  await ui.waitFor('Indsæt i Nyt navn');
});

journey('a picker that is open when the plugin goes is closed with it', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema…');
  await ui.waitFor('.prompt');
  await ui.standIn.disablePlugin();
  await ui.waitUntilGone('.prompt');
});
