import { expect, vi } from 'vitest';
import { NOTE } from './inserting';
import { journey } from './journey';
import { NOTE_COMMANDS, expectKnown, expectOneMessage, expectRefused } from './note-commands';

const NAME = '2026-11-23 Ledermøde';
const OTHER = 'Ledermøder/2026-12-07 Ledermøde.md';
const BEFORE = 'Ledermøder/2026-11-09 Ledermøde.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';
const QUESTION = 'Hvad skal vi holde op med?';
const GONE = `${NAME} findes ikke længere. Intet er ændret.`;

for (const command of NOTE_COMMANDS) {
  const { name, begin, end, written } = command;
  journey(
    `»${name}«: a note that is deleted meanwhile stays deleted, and that is said`,
    async (ui) => {
      await ui.openNote(NOTE);
      await begin(ui);
      await ui.deleteNote(NOTE);
      await expectKnown(ui, NOTE, false);
      await end(ui);
      await expectRefused(ui, command, GONE);
      await expectKnown(ui, NOTE, false);
    },
  );

  journey(`»${name}«: a note that is renamed meanwhile is the one that gets it`, async (ui) => {
    const renamed = 'Ledermøder/Nyt navn.md';
    await ui.openNote(NOTE);
    await ui.mode('reading');
    const before = await ui.readNote(NOTE);
    await begin(ui);
    await ui.standIn.evaluate(
      `app.fileManager.renameFile(app.vault.getFileByPath('${NOTE}'), '${renamed}')`,
    );
    await end(ui);
    await ui.waitFor('Fortryd');
    expect((await ui.notices()).join()).toContain('Nyt navn');
    expect(await ui.readNote(renamed)).toMatch(written);
    await expectKnown(ui, NOTE, false);
    await ui.click('Fortryd');
    await ui.waitFor('Ændringen er fortrudt.');
    expect(await ui.readNote(renamed)).toBe(before);
  });

  journey(
    `»${name}«: where the pane shows another note by then, the first one gets it`,
    async (ui) => {
      await ui.openNote(NOTE);
      const before = await ui.readNote(NOTE);
      const untouched = await ui.readNote(OTHER);
      await begin(ui);
      await ui.openNote(OTHER);
      await end(ui);
      await ui.waitFor('Fortryd');
      expect(await ui.readNote(NOTE)).toMatch(written);
      expect(await ui.readNote(OTHER)).toBe(untouched);
      await ui.click('Fortryd');
      await ui.waitFor('Ændringen er fortrudt.');
      expect(await ui.readNote(NOTE)).toBe(before);
    },
  );

  journey(`»${name}« works as well where the app has not indexed what changed`, async (ui) => {
    await ui.standIn.holdMetadata();
    const path = 'Ledermøder/2026-11-30 Helt ny.md';
    await ui.writeNote(path, '# Helt ny\n\nEt referat.\n');
    await expectKnown(ui, path, true);
    await ui.openNote(path);
    await begin(ui);
    await end(ui);
    await vi.waitFor(async () => expect(await ui.readNote(path)).toMatch(written), 5000);
    const once = await ui.readNote(path);
    expect(once).toContain('# Helt ny\n\nEt referat.\n');
    await ui.undo();
    expect(await ui.readNote(path)).toBe('# Helt ny\n\nEt referat.\n');
    await ui.redo();
    await ui.standIn.releaseMetadata();
    await ui.waitFor('.ledertrivsel-theme');
    expect(await ui.readNote(path)).toBe(once);
  });
}

journey('an own question is saved where the note that should get it too is gone', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.fill('Spørgsmål', QUESTION);
  await ui.deleteNote(NOTE);
  await expectKnown(ui, NOTE, false);
  await ui.click('Gem');
  await ui.waitFor(GONE);
  expect(await ui.readNote(OWN)).toContain(`- ${QUESTION}\n`);
  await expectKnown(ui, NOTE, false);
  await ui.waitUntilGone('.modal');
});

journey('the note of own questions, deleted meanwhile, is made anew', async (ui) => {
  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.fill('Spørgsmål', QUESTION);
  await ui.deleteNote(OWN);
  await expectKnown(ui, OWN, false);
  await ui.click('Gem');
  await ui.waitFor('Spørgsmålet er tilføjet under Egne spørgsmål.');
  expect(await ui.readNote(OWN)).toMatch(/^---\nledertrivsel: katalog\n/);
  expect(await ui.readNote(OWN)).toContain(`- ${QUESTION}\n`);
});

journey('an own question that is not indexed yet is known all the same', async (ui) => {
  await ui.waitFor('.ledertrivsel-theme');
  await ui.standIn.holdMetadata();
  for (const isFirst of [true, false]) {
    await ui.runCommand('Tilføj eget spørgsmål');
    await ui.fill('Spørgsmål', QUESTION);
    await ui.click('Gem');
    if (isFirst) await ui.waitUntilGone('.modal');
  }
  await ui.waitFor('.ledertrivsel-form-error:not(:empty)');
  expect((await ui.readNote(OWN)).split(QUESTION)).toHaveLength(2);
});

journey('a meeting’s note that is not indexed yet is found, and not made twice', async (ui) => {
  await ui.waitFor('.ledertrivsel-theme');
  await ui.standIn.holdMetadata();
  for (const done of ['er oprettet', 'Den er åbnet']) {
    await ui.runCommand('Opret mødenote');
    await ui.waitFor('.modal .mod-cta');
    await ui.choose('Gruppe', 'Direktionen');
    await ui.fill('Dato', '2026-12-14');
    await ui.click('.modal .mod-cta');
    await ui.waitFor(`.notice:has-text("${done}")`);
  }
  await expectKnown(ui, 'Ledermøder/2026-12-14 Ledermøde.md', true);
  await expectKnown(ui, 'Ledermøder/2026-12-14 Ledermøde 2.md', false);
});

journey('a template that is deleted while the dialog is open is named', async (ui) => {
  const template = 'Skabeloner/Ledermøde.md';
  const data = '.obsidian/plugins/ledertrivsel/data.json';
  await ui.writeNote(data, JSON.stringify({ meetings: { template } }));
  await ui.standIn.restart();
  await ui.runCommand('Opret mødenote');
  await ui.waitFor('.modal .mod-cta');
  await ui.choose('Gruppe', 'Direktionen');
  await ui.fill('Dato', '2026-12-14');
  await ui.deleteNote(template);
  await expectKnown(ui, template, false);
  await ui.click('.modal .mod-cta');
  await vi.waitFor(async () => expect(await ui.text('[role=alert]')).toContain(template));
  await expectKnown(ui, 'Ledermøder/2026-12-14 Ledermøde.md', false);
});

/** The question about a theme in a note, and what the note says of it. */
const TICKED = 'Ledermøder/2025-11-17 Ledermøde.md';
const ASKED = 'Ledelse af andre blev';

for (const answer of ['Ja', 'Nej'] as const) {
  journey(
    `»Blev det drøftet?« ${answer}: a note that is gone by then is said to be`,
    async (ui) => {
      const button =
        answer === 'Ja'
          ? `Ja, ${ASKED} drøftet: 2025-11-17 Ledermøde`
          : `Nej, ${ASKED} ikke drøftet: 2025-11-17 Ledermøde`;
      await ui.openNote(NOTE);
      await ui.click('Vis alle (7)');
      await ui.waitFor(button);
      // The overview has not heard of it yet.
      await ui.standIn.evaluate('(app.vault.trigger = () => undefined, null)');
      if (answer === 'Nej') {
        await ui.click(button);
        await ui.waitFor('.modal');
      }
      await ui.deleteNote(TICKED);
      await expectKnown(ui, TICKED, false);
      await ui.click(answer === 'Nej' ? 'Fjern flueben' : button);
      await expectOneMessage(ui, '2025-11-17 Ledermøde findes ikke længere. Intet er ændret.');
      await expectKnown(ui, TICKED, false);
    },
  );
}

journey('an agreement whose note is gone by then stays without its tick', async (ui) => {
  const theme = '.ledertrivsel-theme:has-text("Psykologisk tryghed")';
  await ui.openNote(NOTE);
  await ui.click(`${theme} .ledertrivsel-theme-head`);
  const box = 'Sæt flueben ved aftalen: Strukturen på som åbent punkt den 23. – Jens';
  await ui.waitFor(box);
  await ui.standIn.evaluate('(app.vault.trigger = () => undefined, null)');
  await ui.deleteNote(BEFORE);
  await expectKnown(ui, BEFORE, false);
  await ui.click(box);
  await expectOneMessage(ui, '2026-11-09 Ledermøde findes ikke længere. Intet er ændret.');
  expect(await ui.standIn.evaluate(`document.querySelector('[aria-label="${box}"]').checked`)).toBe(
    false,
  );
});

journey('a note to be repaired that is gone by then is said to be', async (ui) => {
  const path = 'Ledermøder/Dobbelt.md';
  await ui.writeNote(path, '---\ntemaer: [a]\ndrøftet:\ntemaer: [b]\n---\n');
  const button = 'Reparér Dobbelt';
  await ui.waitFor(button);
  await ui.standIn.evaluate('(app.vault.trigger = () => undefined, null)');
  await ui.deleteNote(path);
  await expectKnown(ui, path, false);
  await ui.click(button);
  await expectOneMessage(ui, 'Dobbelt findes ikke længere. Intet er ændret.');
});

const SECTION = '## Psykologisk tryghed\n\n- [ ] Tør vi tage chancer i denne ledergruppe?\n';
const TRACKED = `---\ndato: 2026-11-20\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n${SECTION}`;
const NEW = 'Ledermøder/2026-11-20 Helt ny.md';
const COVERED = 'drøftet:\n  - Psykologisk tryghed\n';

journey('a tick counts in the same step where the note is not indexed yet', async (ui) => {
  await ui.standIn.holdMetadata();
  await ui.writeNote(NEW, TRACKED);
  await expectKnown(ui, NEW, true);
  await ui.openNote(NEW);
  await ui.click('.cm-content .task-list-item-checkbox');
  await vi.waitFor(async () => expect(await ui.readNote(NEW)).toContain(COVERED));
  await ui.undo();
  expect(await ui.readNote(NEW)).toBe(TRACKED);
});

journey('a tick in reading view counts as soon as the note is indexed', async (ui) => {
  await ui.standIn.holdMetadata();
  await ui.writeNote(NEW, TRACKED);
  await expectKnown(ui, NEW, true);
  await ui.openNote(NEW);
  await ui.mode('reading');
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await vi.waitFor(async () => expect(await ui.readNote(NEW)).toContain('- [x]'));
  expect(await ui.readNote(NEW)).not.toContain(COVERED);
  await ui.standIn.releaseMetadata();
  await ui.waitFor('Fortryd');
  expect(await ui.readNote(NEW)).toContain(COVERED);
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NEW)).toBe(TRACKED);
});

journey('the overview follows as soon as the app has indexed a meeting', async (ui) => {
  const theme = '.ledertrivsel-theme:has-text("Psykologisk tryghed")';
  const meeting = `${theme} a:text-is("2026-11-20 Helt ny")`;
  await ui.click(`${theme} .ledertrivsel-theme-head`);
  await ui.waitFor(`${theme} a:text-is("2026-11-09 Ledermøde")`);
  const waiting = await ui.texts('.ledertrivsel-waiting li');
  await ui.standIn.holdMetadata();
  await ui.writeNote(NEW, TRACKED.replace('drøftet:\n', COVERED));
  await expectKnown(ui, NEW, true);
  expect(await ui.isVisible(meeting)).toBe(false);
  await ui.standIn.releaseMetadata();
  await ui.waitFor(meeting);
  expect(await ui.texts('.ledertrivsel-waiting li')).toEqual(waiting);
});

const DATA = '.obsidian/plugins/ledertrivsel/data.json';

journey(
  'settings that break while the app runs stay in force, and are taken up when whole',
  async (ui) => {
    const shown = `[...document.querySelectorAll('.setting-item')]
    .find((item) => item.querySelector('.setting-item-name')?.textContent === 'Spørgsmålene indsættes som')
    .querySelector('select').value`;
    await ui.writeNote(DATA, '{ "listStyle": "bullets" }');
    await ui.standIn.restart();
    await ui.openSettings();
    expect(await ui.standIn.evaluate(shown)).toBe('bullets');
    const broken = '{ "listStyle": "chec';
    await ui.writeNote(DATA, broken);
    await ui.waitFor('.notice:has-text("filen data.json er beskadiget")');
    expect(await ui.notices()).toHaveLength(1);
    expect(await ui.standIn.evaluate(shown)).toBe('bullets');
    expect(await ui.readNote(DATA)).toBe(broken);
    await ui.writeNote(DATA, '{ "listStyle": "checklist" }');
    await vi.waitFor(async () => expect(await ui.standIn.evaluate(shown)).toBe('checklist'), 5000);
  },
);
