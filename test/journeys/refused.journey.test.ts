import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { NOTE, QUESTION, expectOnDisk } from './inserting';
import { journey } from './journey';
import { NOTE_COMMANDS, expectKnown, expectOneMessage, expectRefused } from './note-commands';
import type { StandInUi } from './stand-in-ui';

const FULL = 'ENOSPC: no space left on device, write';
const REFUSED = `2026-11-23 Ledermøde er ikke ændret: ${FULL}`;
const BEFORE = 'Ledermøder/2026-11-09 Ledermøde.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';
const DATA = '.obsidian/plugins/ledertrivsel/data.json';

const onDisk = (ui: StandInUi, path: string) => readFileSync(join(ui.standIn.vault, path), 'utf8');

const pathsOf = (ui: StandInUi) =>
  ui.standIn.evaluate('app.vault.getAllLoadedFiles().map(({ path }) => path).sort()');

for (const command of NOTE_COMMANDS) {
  const { name, begin, end, written, isTyped } = command;
  journey(`${name} where the disk refuses, that is said, and another try works`, async (ui) => {
    await ui.openNote(NOTE);
    await ui.mode('reading');
    const before = await ui.readNote(NOTE);
    await begin(ui);
    await ui.standIn.refuseWrites(FULL);
    await end(ui);
    await expectRefused(ui, command, REFUSED);
    await ui.screenshot(`refused-${name.replaceAll(/\W+/gu, '-')}`);
    expect(onDisk(ui, NOTE)).toBe(before);
    await ui.standIn.refuseWrites(null);
    // A dialog with words of the leader's stays with them; a choice is made again.
    if (!isTyped) await begin(ui);
    await end(ui);
    await ui.waitFor('Fortryd');
    expect(await ui.readNote(NOTE)).toMatch(written);
    await ui.click('Fortryd');
    await ui.waitFor('Ændringen er fortrudt.');
    expect(await ui.readNote(NOTE)).toBe(before);
  });

  journey(`${name} in an editor it stays there until the disk takes it`, async (ui) => {
    await ui.openNote(NOTE);
    const before = await ui.readNote(NOTE);
    await begin(ui);
    await ui.standIn.refuseWrites(FULL);
    await end(ui);
    await vi.waitFor(async () => expect(await ui.editorText()).toMatch(written));
    expect(onDisk(ui, NOTE)).toBe(before);
    await ui.standIn.refuseWrites(null);
    await expectOnDisk(ui, (text) => expect(text).toMatch(written));
    await ui.undo();
    await expectOnDisk(ui, (text) => expect(text).toBe(before));
  });
}

journey('a tick stays in its editor with its property until the disk takes both', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
  const before = await ui.readNote(NOTE);
  await ui.standIn.refuseWrites(FULL);
  await ui.click('.cm-content .task-list-item-checkbox');
  await vi.waitFor(async () =>
    expect(await ui.editorText()).toMatch(/drøftet:\n\s*- Psykologisk tryghed\n/),
  );
  expect(onDisk(ui, NOTE)).toBe(before);
  await ui.standIn.refuseWrites(null);
  await expectOnDisk(ui, (text) => expect(text).toContain('- [x]'));
  await ui.undo();
  await expectOnDisk(ui, (text) => expect(text).toBe(before));
});

journey('Fortryd that the disk refuses says so, and can be tried again', async (ui) => {
  await ui.openNote(NOTE);
  await ui.mode('reading');
  const before = await ui.readNote(NOTE);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await ui.waitFor('Fortryd');
  const after = await ui.readNote(NOTE);
  await ui.standIn.refuseWrites(FULL);
  await ui.click('Fortryd');
  await ui.waitFor(REFUSED);
  expect(onDisk(ui, NOTE)).toBe(after);
  await ui.standIn.refuseWrites(null);
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey('Fortryd of a note that is gone by then changes nothing, and says so', async (ui) => {
  await ui.openNote(NOTE);
  await ui.mode('reading');
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await ui.waitFor('Fortryd');
  await ui.deleteNote(NOTE);
  await expectKnown(ui, NOTE, false);
  await ui.click('Fortryd');
  await expectOneMessage(ui, 'Det blev ikke fortrudt, for noten er ændret i mellemtiden.');
  await expectKnown(ui, NOTE, false);
});

journey(
  'an own question that the disk refuses stays in its dialog, and nothing else',
  async (ui) => {
    const question = 'Hvad skal vi holde op med?';
    await ui.openNote(NOTE);
    const [note, own] = [await ui.readNote(NOTE), await ui.readNote(OWN)];
    await ui.runCommand('Tilføj eget spørgsmål');
    await ui.fill('Spørgsmål', question);
    await ui.standIn.refuseWrites(FULL);
    await ui.click('Gem');
    await ui.waitFor(`Egne spørgsmål er ikke ændret: ${FULL}`);
    expect(await ui.texts('.modal .ledertrivsel-form-error')).toHaveLength(1);
    expect(await ui.notices()).toEqual([]);
    await ui.screenshot('refused-own-question');
    expect(onDisk(ui, OWN)).toBe(own);
    expect(await ui.editorText()).toBe(note);
    await ui.standIn.refuseWrites(null);
    await ui.click('Gem');
    await ui.waitUntilGone('.modal');
    expect(await ui.readNote(OWN)).toContain(`- ${question}\n`);
    await expectOnDisk(ui, (text) => expect(text).toContain(`- [ ] ${question}`));
  },
);

journey(
  'a meeting note that the disk refuses leaves its dialog open, and no folder',
  async (ui) => {
    await ui.writeNote(DATA, JSON.stringify({ meetings: { folder: 'Nye møder' } }));
    await ui.standIn.restart();
    const paths = await pathsOf(ui);
    await ui.runCommand('Opret mødenote');
    await ui.waitFor('.modal .mod-cta');
    await ui.fill('Dato', '2026-12-14');
    await ui.standIn.refuseWrites(FULL);
    await ui.click('.modal .mod-cta');
    await ui.waitFor(`Mødenoten blev ikke oprettet: ${FULL}`);
    await ui.screenshot('refused-meeting');
    expect(await ui.notices()).toEqual([]);
    expect(await pathsOf(ui)).toEqual(paths);
    await ui.standIn.refuseWrites(null);
    await ui.click('.modal .mod-cta');
    await expectKnown(ui, 'Nye møder/2026-12-14 Ledermøde.md', true);
    await ui.waitUntilGone('.modal');
  },
);

for (const { command, path, made } of [
  {
    command: 'Opret mødeoversigt (Base)',
    path: 'Ledertrivsel/Mødeoversigt.base',
    made: 'Mødeoversigten er oprettet',
  },
  {
    command: 'Kopiér det indbyggede katalog',
    path: 'Ledertrivsel/Spørgsmålskatalog.md',
    made: 'Det indbyggede katalog er kopieret',
  },
]) {
  journey(`${command}: where the disk refuses, that is said, and nothing is made`, async (ui) => {
    await ui.openNote(NOTE);
    const paths = await pathsOf(ui);
    await ui.standIn.refuseWrites(FULL);
    await ui.runCommand(command);
    await ui.waitFor(`.notice:has-text("${path}"):has-text("${FULL}")`);
    expect(await ui.notices()).toHaveLength(1);
    expect((await ui.notices()).join()).toContain(`ikke oprettet: ${FULL}`);
    expect(await pathsOf(ui)).toEqual(paths);
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(NOTE);
    await ui.standIn.refuseWrites(null);
    await ui.runCommand(command);
    await ui.waitFor(`.notice:has-text("${made}")`);
    await expectKnown(ui, path, true);
  });
}

journey('an answer to »Blev det drøftet?« that the disk refuses is asked again', async (ui) => {
  const path = 'Ledermøder/2025-11-17 Ledermøde.md';
  const button = 'Ja, Ledelse af andre blev drøftet: 2025-11-17 Ledermøde';
  await ui.openNote(NOTE);
  const before = await ui.readNote(path);
  await ui.click('Vis alle (7)');
  await ui.waitFor(button);
  await ui.standIn.refuseWrites(FULL);
  await ui.click(button);
  await expectOneMessage(ui, `2025-11-17 Ledermøde er ikke ændret: ${FULL}`);
  expect(onDisk(ui, path)).toBe(before);
  await ui.standIn.refuseWrites(null);
  await ui.click(button);
  await ui.waitFor('Fortryd');
  await ui.waitUntilGone(button);
  expect(await ui.readNote(path)).not.toBe(before);
});

journey('an agreement that the disk refuses to tick stays without its tick', async (ui) => {
  const theme = '.ledertrivsel-theme:has-text("Psykologisk tryghed")';
  const box = 'Sæt flueben ved aftalen: Strukturen på som åbent punkt den 23. – Jens';
  await ui.openNote(NOTE);
  const before = await ui.readNote(BEFORE);
  await ui.click(`${theme} .ledertrivsel-theme-head`);
  await ui.waitFor(box);
  await ui.standIn.refuseWrites(FULL);
  await ui.click(box);
  await expectOneMessage(ui, `2026-11-09 Ledermøde er ikke ændret: ${FULL}`);
  const isTicked = `document.querySelector('[aria-label="${box}"]').checked`;
  expect(await ui.standIn.evaluate(isTicked)).toBe(false);
  expect(onDisk(ui, BEFORE)).toBe(before);
  await ui.standIn.refuseWrites(null);
  await ui.click(box);
  await ui.waitFor('Fortryd');
  expect(await ui.readNote(BEFORE)).not.toBe(before);
});

journey('a repair that the disk refuses is still offered', async (ui) => {
  const path = 'Ledermøder/Dobbelt.md';
  const damaged =
    '---\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\ntemaer:\n  - Ledelse af andre\n---\n';
  await ui.writeNote(path, damaged);
  const button = 'Reparér Dobbelt';
  await ui.waitFor(button);
  await ui.standIn.refuseWrites(FULL);
  await ui.click(button);
  await expectOneMessage(ui, `Dobbelt er ikke ændret: ${FULL}`);
  expect(onDisk(ui, path)).toBe(damaged);
  await ui.standIn.refuseWrites(null);
  await ui.click(button);
  await ui.waitFor('Egenskaberne i Dobbelt er repareret.');
});

journey(
  'settings that the disk refuses are said not to be changed, and are as shown',
  async (ui) => {
    await ui.writeNote(DATA, '{ "listStyle": "bullets", "fremtid": 1 }');
    await ui.standIn.restart();
    await ui.openSettings();
    await ui.standIn.refuseWrites(FULL);
    await ui.choose('Spørgsmålene indsættes som', 'Tjekliste');
    await expectOneMessage(ui, `data.json er ikke ændret: ${FULL}`);
    await ui.screenshot('refused-settings');
    expect(onDisk(ui, DATA)).toBe('{ "listStyle": "bullets", "fremtid": 1 }');
    const shown = `[...document.querySelectorAll('.setting-item')]
    .find((item) => item.querySelector('.setting-item-name')?.textContent === 'Spørgsmålene indsættes som')
    .querySelector('select').value`;
    expect(await ui.standIn.evaluate(shown)).toBe('bullets');
    await ui.standIn.refuseWrites(null);
    await ui.choose('Spørgsmålene indsættes som', 'Tjekliste');
    await vi.waitFor(() =>
      expect(JSON.parse(onDisk(ui, DATA))).toEqual({ listStyle: 'checklist', fremtid: 1 }),
    );
  },
);

journey('how often, that the group’s note refuses, is said not to be changed', async (ui) => {
  const own = await ui.readNote(OWN);
  await ui.openSettings();
  await ui.standIn.refuseWrites(FULL);
  await ui.fill('Hvor ofte (måneder)', '12');
  await ui.press('Tab');
  await expectOneMessage(ui, `Egne spørgsmål er ikke ændret: ${FULL}`);
  expect(onDisk(ui, OWN)).toBe(own);
});

journey(
  'own questions go on where their note is renamed and the disk refuses the setting',
  async (ui) => {
    const renamed = 'Ledertrivsel/Vores spørgsmål.md';
    await ui.waitFor('.ledertrivsel-theme');
    await ui.standIn.evaluate(`(async () => {
    const renaming = app.fileManager.renameFile(app.vault.getFileByPath('${OWN}'), '${renamed}');
    app.vault.on('rename', () => standIn.refuseWrites('${FULL}'));
    await renaming;
  })()`);
    await expectOneMessage(ui, `data.json er ikke ændret: ${FULL}`);
    await ui.standIn.refuseWrites(null);
    await ui.runCommand('Tilføj eget spørgsmål');
    await ui.fill('Spørgsmål', 'Hvad skal vi holde op med?');
    await ui.click('Gem');
    await ui.waitUntilGone('.modal');
    await expectKnown(ui, renamed, true);
  },
);
