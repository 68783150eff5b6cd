import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { NOTE, QUESTION, expectOnDisk, goToEndOfNote, insertByPalette } from './inserting';
import { journey } from './journey';

const OVERVIEW = 'ledertrivsel-overview';

journey('the overview works in a window of its own, and its dialogs open there', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  const other = await ui.standIn.popOut(OVERVIEW);
  await other.waitFor('.ledertrivsel-theme');
  await other.click('.ledertrivsel-theme-head');
  await other.waitFor('.ledertrivsel-meetings');
  await other.screenshot('pop-out-overview');
  await expectAccessible(other);

  await other.click('Tilføj eget spørgsmål');
  await other.waitFor('Gem');
  expect(await ui.isVisible('.modal')).toBe(false);
  expect(await other.hasFocus('.ledertrivsel-question textarea')).toBe(true);
  await other.screenshot('pop-out-dialog');
  await other.press('Escape');
  await other.waitUntilGone('.modal');

  await other.click('Indsæt i 2026-11-23 Ledermøde');
  await expectOnDisk(ui, (text) => expect(text).toContain('temaer:'));
  await vi.waitFor(async () =>
    expect(await other.texts('.ledertrivsel-standing')).toContain('Planlagt'),
  );
});

journey('the overview goes on where it was when it moves to another window', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.click('.ledertrivsel-theme-head');
  await ui.waitFor('.ledertrivsel-meetings');
  const before = await ui.texts('.ledertrivsel-theme');
  const other = await ui.standIn.popOut(OVERVIEW);
  await other.waitFor('.ledertrivsel-meetings');
  expect(await other.texts('.ledertrivsel-theme')).toEqual(before);

  await ui.writeNote('Ledermøder/2026-11-20 Ekstra.md', '---\ndrøftet: [Ledelse af andre]\n---\n');
  await vi.waitFor(async () => expect(await other.texts('a')).toContain('2026-11-20 Ekstra'), 5000);
  await other.close();
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
});

journey('the year wheel works in a window of its own', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel-mark');
  const other = await ui.standIn.popOut('ledertrivsel-year-wheel');
  await other.waitFor('.ledertrivsel-wheel-mark');
  await other.click('Forrige år');
  await vi.waitFor(async () => expect(await other.text('h2')).toContain('2025'));
  await other.screenshot('pop-out-year-wheel');
  await expectAccessible(other);
  await other.click('.ledertrivsel-year-table a');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toMatch(/2025/u),
  );
});

journey('a meeting note is worked on in a window of its own', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  await ui.setCursor(0);
  await goToEndOfNote(ui);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
  const other = await ui.standIn.popOut('markdown');
  await other.waitFor('.cm-content');
  await other.screenshot('pop-out-note');

  // A tick, and one step back for both it and the property.
  const untouched = await ui.readNote(NOTE);
  await other.click('.cm-content input.task-list-item-checkbox');
  await expectOnDisk(ui, (text) => expect(text).toMatch(/drøftet:\n {2}- Psykologisk tryghed\n/u));
  await ui.undo();
  await expectOnDisk(ui, (text) => expect(text).toBe(untouched));

  // The sidebar of the main window writes into it.
  await ui.click('Foreslå et andet');
  await ui.click('Indsæt i 2026-11-23 Ledermøde');
  await vi.waitFor(
    async () => expect(await other.texts('.HyperMD-header-2')).not.toEqual([]),
    5000,
  );
  await expectOnDisk(ui, (text) => expect(text.match(/^ {2}- /gmu)?.length).toBeGreaterThan(1));
  expect(await other.hasFocus('.cm-content')).toBe(true);

  // Commands of the other window act on its note, and open there.
  await other.press('Mod+P');
  await other.type('Ledertrivsel: Indsæt tema…');
  await other.press('Enter');
  await other.waitFor('.suggestion-item.is-selected');
  await other.screenshot('pop-out-picker');
  expect(await ui.isVisible('.prompt')).toBe(false);
  await other.press('Escape');
});
