import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { FOLLOW_UP, QUESTION, NOTE as TODAYS } from './inserting';
import { journey } from './journey';
import { COMMAND, allNotes, ask, expectOpen, leaveTheme, withSettings } from './meeting-dialog';
import { takePictures } from './pictures';

const CHIEFS_NEXT = 'Fagchefer/2026-12-02 Chefmøde.md';

const emptyVault = join(mkdtempSync(join(tmpdir(), 'empty-')), 'Tom boks');
mkdirSync(emptyVault);
afterAll(() => rmSync(join(emptyVault, '..'), { recursive: true }));

journey(
  'in an empty vault the overview’s one button makes today’s note, with the suggested theme',
  async (ui) => {
    await ui.waitFor('.ledertrivsel-theme');
    expect(await ui.texts('.ledertrivsel-suggestion button')).toEqual([COMMAND]);
    expect(await ui.isVisible('Åbn eller opret en mødenote for at indsætte temaet.')).toBe(false);
    await takePictures(ui, 'create-meeting-empty');
    await ui.click(COMMAND);
    await ui.waitFor('Tag det foreslåede tema med: Fælles opgave og resultater');
    expect(await ui.isVisible('.modal select')).toBe(false);
    expect(await ui.isVisible('Næste møde')).toBe(false);
    await ui.click('Opret');
    const path = 'Ledermøder/2026-11-23 Ledermøde.md';
    await expectOpen(ui, path);
    await ui.waitFor('2026-11-23 Ledermøde er oprettet med temaet Fælles opgave og resultater.');
    const text = await ui.readNote(path);
    expect(text).toMatch(
      /^---\ndato: 2026-11-23\ntemaer:\n {2}- Fælles opgave og resultater\ndrøftet:\n---\n# Ledermøde\n\n## Fælles opgave og resultater\n\n- \[ \] /,
    );
    expect(await ui.notices()).toHaveLength(1);
    const { line, ch } = await ui.cursor();
    expect((await ui.editorText()).split('\n')[line]?.slice(0, ch)).toBe('- [ ] ');
    expect((await ui.editorText()).split('\n')[line - 2]).toBe('## Fælles opgave og resultater');
    // The meeting is known now, and its theme planned.
    await ui.waitFor('Indsæt i 2026-11-23 Ledermøde');
    await takePictures(ui, 'create-meeting-made');
  },
  { vault: emptyVault },
);

journey(
  'notes in the vault itself are known by their names, and the next meeting is one of them',
  async (ui) => {
    await withSettings(ui, { folder: '', name: '{{date:D. MMMM YYYY}}' });
    for (const date of ['2026-12-14', '2026-12-03']) {
      await ask(ui, date);
      await leaveTheme(ui);
      await ui.click('Opret');
      await ui.waitUntilGone('.modal');
    }
    await ui.writeNote('Budget.md', '---\ndato: 2026-11-30\n---\n');
    await ask(ui);
    await ui.click('Næste møde · 3. december');
    await ui.click('Åbn');
    await expectOpen(ui, '3. december 2026.md');
    await ui.runCommand('Tilføj aftale…');
    await ui.waitFor('Næste møde · 3. december');
  },
  { vault: emptyVault },
);

journey('a note gets date and group, and the cursor stands in its body', async (ui) => {
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.waitFor('Noten bliver Ledermøder/2026-12-14 Ledermøde.md.');
  expect(await ui.text('.modal-title')).toBe(COMMAND);
  await takePictures(ui, 'create-meeting');
  await leaveTheme(ui);
  await ui.click('Opret');
  await expectOpen(ui, 'Ledermøder/2026-12-14 Ledermøde.md');
  await ui.waitFor('2026-12-14 Ledermøde er oprettet.');
  expect(await ui.notices()).toHaveLength(1);
  await ui.type('Dagsorden');
  await vi.waitFor(async () =>
    expect(await ui.readNote('Ledermøder/2026-12-14 Ledermøde.md')).toBe(
      '---\ndato: 2026-12-14\ngruppe: Direktionen\n---\n# Ledermøde\n\nDagsorden',
    ),
  );
});

journey('the next meeting of each group is one button away, and its note is opened', async (ui) => {
  await ui.openNote(TODAYS);
  const before = await allNotes(ui);
  await ask(ui);
  // It is for the group of the note in use.
  await ui.click('Næste møde · 7. december');
  await ui.waitFor('Mødet har allerede en note: Ledermøder/2026-12-07 Ledermøde.md.');
  await ui.choose('Gruppe', 'Chefgruppen');
  await ui.click('Næste møde · 2. december');
  // Prepared by hand, it names no theme yet, and is called otherwise.
  await ui.waitFor(`Mødet har allerede en note: ${CHIEFS_NEXT}.`);
  expect(await ui.isVisible('.modal .checkbox-container')).toBe(false);
  await takePictures(ui, 'create-meeting-there');
  const text = await ui.readNote(CHIEFS_NEXT);
  await ui.click('Åbn');
  await expectOpen(ui, CHIEFS_NEXT);
  await ui.waitFor('Mødet har allerede en note: 2026-12-02 Chefmøde. Den er åbnet.');
  expect(await ui.notices()).toHaveLength(1);
  expect(await ui.readNote(CHIEFS_NEXT)).toBe(text);
  expect(await allNotes(ui)).toEqual(before);
});

journey('after the last known meeting, the next is as far away as they usually are', async (ui) => {
  await ui.deleteNote('Ledermøder/2026-12-07 Ledermøde.md');
  await vi.waitFor(async () => {
    await ask(ui, undefined, 'Direktionen');
    const isSeen = await ui.isVisible('Næste møde · 25. januar 2027');
    if (!isSeen) await ui.press('Escape');
    expect(isSeen).toBe(true);
  }, 5000);
  await ui.click('Næste møde · 25. januar 2027');
  await ui.click('Opret');
  await expectOpen(ui, 'Ledermøder/2027-01-25 Ledermøde.md');
});

journey('a theme that comes along begins with what is left from its last meeting', async (ui) => {
  const paused =
    'Fælles opgave og resultater, Prioritering og ledelsesrum, Ledermøder og fælles brug af tid, Udvikling og læring, Ledelse af andre, Egne spørgsmål';
  await ui.writeNote(
    'Ledertrivsel/Egne spørgsmål.md',
    `---\nledertrivsel: katalog\npå pause: [${paused}]\n---\n`,
  );
  await ui.waitFor('.ledertrivsel-suggestion-title:has-text("Psykologisk tryghed")');
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.click('Opret');
  await ui.waitFor('2026-12-14 Ledermøde er oprettet med temaet Psykologisk tryghed.');
  expect(await ui.readNote('Ledermøder/2026-12-14 Ledermøde.md')).toContain(
    `# Ledermøde\n\n## Psykologisk tryghed\n\n${FOLLOW_UP}\n\n${QUESTION}\n`,
  );
});

journey('a note of several meetings is the note for each of them', async (ui) => {
  await ask(ui, '2026-05-20', 'Chefgruppen');
  await ui.waitFor('Mødet har allerede en note: Fagchefer/Chefmøder 2026.md.');
});

journey(
  'where another meeting has the name, the note gets a number, and is found again',
  async (ui) => {
    await ui.openNote(TODAYS);
    const before = await ui.readNote(TODAYS);
    const path = 'Ledermøder/2026-11-23 Ledermøde 2.md';
    await ask(ui, undefined, 'Chefgruppen');
    await ui.waitFor(`Noten bliver ${path}.`);
    await ui.click('Opret');
    await expectOpen(ui, path);
    expect(await ui.readNote(path)).toContain('gruppe: Chefgruppen\n');
    await ask(ui, undefined, 'Chefgruppen');
    await ui.waitFor(`Mødet har allerede en note: ${path}.`);
    expect(await ui.readNote(TODAYS)).toBe(before);
  },
);

journey('a folder in another letter case is the one that is there', async (ui) => {
  await withSettings(ui, { folder: 'ledermøder', name: '{{date}} ledermøde' });
  const folders = 'app.vault.getAllFolders().map(({ path }) => path).sort()';
  const before = await ui.standIn.evaluate(folders);
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.waitFor('Noten bliver Ledermøder/2026-12-14 ledermøde.md.');
  await ui.click('Opret');
  await expectOpen(ui, 'Ledermøder/2026-12-14 ledermøde.md');
  expect(await ui.standIn.evaluate(folders)).toEqual(before);

  // A note, too, is there in any letter case: one that is prepared, and has no group.
  await ui.writeNote('Ledermøder/2026-12-15 LEDERMØDE.md', '# Ledermøde\n');
  await vi.waitFor(async () =>
    expect(await allNotes(ui)).toContain('Ledermøder/2026-12-15 LEDERMØDE.md'),
  );
  await ask(ui, '2026-12-15', 'Direktionen');
  await ui.waitFor('Mødet har allerede en note: Ledermøder/2026-12-15 LEDERMØDE.md.');
});

journey('a note made meanwhile is opened, and not written over', async (ui) => {
  const path = 'Ledermøder/2026-12-14 Ledermøde.md';
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.waitFor(`Noten bliver ${path}.`);
  await ui.writeNote(path, 'Det skrev en anden.\n');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate(`app.vault.getFileByPath('${path}') !== null`)).toBe(true),
  );
  await ui.click('Opret');
  await expectOpen(ui, path);
  expect(await ui.readNote(path)).toBe('Det skrev en anden.\n');
  await ui.waitFor('Mødet har allerede en note: 2026-12-14 Ledermøde. Den er åbnet.');
});

journey('the keyboard alone makes the note', async (ui) => {
  await ui.openNote(TODAYS);
  await ui.runCommand(COMMAND);
  await ui.waitFor('.modal .mod-cta');
  expect(await ui.hasFocus('input[type="date"]')).toBe(true);
  // The same in any order of day and month.
  await ui.type('121226');
  await ui.press('Enter');
  await expectOpen(ui, 'Ledermøder/2026-12-12 Ledermøde.md');
  await ui.waitFor('2026-12-12 Ledermøde er oprettet med temaet Ledelse af andre.');
  await ui.type('Straks. ');
  await vi.waitFor(async () =>
    expect(await ui.readNote('Ledermøder/2026-12-12 Ledermøde.md')).toContain('[ ] Straks. '),
  );

  await ui.runCommand(COMMAND);
  await ui.waitFor('.modal .mod-cta');
  await ui.fill('Dato', '');
  await ui.press('Enter');
  await ui.waitFor('Vælg en dato.');
  await expectAccessible(ui);
});

journey('axe finds no fault in the dialog, light and dark', async (ui) => {
  await ask(ui, '2026-12-14', 'Direktionen');
  for (const theme of ['dark', 'light'] as const) {
    await ui.theme(theme);
    await expectAccessible(ui);
  }
});

journey(
  'on a phone the buttons are within reach, and the note is in view',
  async (ui) => {
    await ui.standIn.evaluate('app.workspace.rightSplit.collapse()');
    await ui.runCommand(COMMAND);
    await ui.waitFor('.modal .mod-cta');
    expect(await ui.hasFocus('input[type="date"]')).toBe(false);
    await ui.screenshot('create-meeting-phone');
    await ui.standIn.keyboard(true);
    await ui.screenshot('create-meeting-phone-keyboard');
    const isInView = await ui.standIn.evaluate(`(() => {
      const el = document.querySelector('.modal .mod-cta');
      const { top, bottom, left, right } = el.getBoundingClientRect();
      const isInside = top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      return isInside && el.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    })()`);
    expect(isInView).toBe(true);
    await ui.standIn.keyboard(false);
    await expectAccessible(ui);
    await ui.fill('Dato', '2026-12-14');
    await ui.click('.modal .mod-cta');
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toMatch(
        /2026-12-14 Ledermøde\.md$/,
      ),
    );
    await ui.screenshot('create-meeting-phone-made');
  },
  { parameters: { phone: '1' } },
);
