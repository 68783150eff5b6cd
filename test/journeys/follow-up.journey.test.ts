import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import {
  FOLLOW_UP,
  NOTE,
  QUESTION,
  expectOnDisk,
  goToEndOfNote,
  insertByPalette,
} from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const LAST = 'Ledermøder/2026-11-09 Ledermøde.md';
const ROLLING = 'Fagchefer/Chefmøder 2026.md';
const SECTION = `### Psykologisk tryghed\n\n${FOLLOW_UP}\n\n${QUESTION}\n`;

/** Adds a note, and waits until the overview knows of the theme's meeting in it. */
async function addMeeting(ui: StandInUi, path: string, text: string): Promise<void> {
  await ui.writeNote(path, text);
  await vi.waitFor(async () =>
    expect(
      await ui.standIn.evaluate(
        `app.metadataCache.getCache(${JSON.stringify(path)})?.frontmatter !== undefined`,
      ),
    ).toBe(true),
  );
}

async function insertThere(ui: StandInUi, path: string, theme: string): Promise<string> {
  await ui.openNote(path);
  await goToEndOfNote(ui);
  await ui.runCommand(`Indsæt tema: ${theme}`);
  await vi.waitFor(async () => expect(await ui.readNote(path)).toContain(`# ${theme}\n`));
  return ui.readNote(path);
}

journey(
  'a theme that was covered begins with that meeting and its open agreements, which lead there',
  async (ui) => {
    await ui.openNote(NOTE);
    await goToEndOfNote(ui);
    const before = await ui.editorText();
    await insertByPalette(ui);
    await expectOnDisk(ui, (text) => expect(text).toContain(SECTION));
    await takePictures(ui, 'follow-up');
    const once = await ui.editorText();

    await insertByPalette(ui);
    await ui.waitFor('Psykologisk tryghed står allerede i noten med alle sine spørgsmål.');
    expect(await ui.editorText()).toBe(once);

    await ui.mode('reading');
    await ui.waitFor('.markdown-preview-view blockquote');
    await ui.standIn.evaluate("document.querySelector('blockquote').scrollIntoView()");
    await takePictures(ui, 'follow-up-reading');
    await ui.mode('live');
    await ui.undo();
    expect(await ui.editorText()).toBe(before);

    await ui.redo();
    await ui.mode('reading');
    await ui.click('Strukturen på som åbent punkt den 23. – Jens');
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate('app.workspace.getActiveFile().path')).toBe(LAST),
    );
  },
);

journey('what is agreed there already isn’t asked or counted a second time', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) => expect(text).toContain(SECTION));
  await ui.click('.ledertrivsel-theme:has-text("Psykologisk tryghed") .ledertrivsel-theme-head');
  await ui.waitFor('.ledertrivsel-agreements');
  const agreements = await ui.texts('.ledertrivsel-agreements li');
  expect(agreements.filter((text) => text.includes('Strukturen på'))).toHaveLength(1);
  await expectAccessible(ui);
  await ui.phone();
  await ui.openNote(NOTE);
  await ui.mode('reading');
  await ui.waitFor('.markdown-preview-view blockquote');
  await ui.standIn.evaluate("document.querySelector('blockquote').scrollIntoView()");
  await ui.screenshot('follow-up-phone');
});

journey('an agreement that is ticked in another pane, unsaved, is not open', async (ui) => {
  await ui.openNote(LAST);
  const lines = (await ui.editorText()).split('\n');
  const at = lines.findIndex((line) => line.includes('Strukturen på'));
  await ui.openNote(NOTE, 'split');
  await goToEndOfNote(ui);
  await ui.standIn.evaluate(`(() => {
    const [leaf] = app.workspace.getLeavesOfType('markdown').filter(({ view }) => view.file.path === '${LAST}');
    leaf.view.editor.replaceRange('x', { line: ${at}, ch: 3 }, { line: ${at}, ch: 4 });
  })()`);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) => {
    expect(text).toContain(`${FOLLOW_UP.split('\n')[0]}\n> - [[`);
    expect(text).not.toContain('Strukturen på som');
  });
});

journey('each group follows up on its own meetings, and a first time on none', async (ui) => {
  const chiefs = 'Fagchefer/2026-12-02 Chefmøde.md';
  const text = await insertThere(ui, chiefs, 'Ledermøder og fælles brug af tid');
  const subpath = '#16.09.2026#Ledermøder og fælles brug af tid';
  expect(text).toContain(
    `> Sidst drøftet [[Chefmøder 2026${subpath}|Chefmøder 2026]] (2026-09-16)\n` +
      `> - [[Chefmøder 2026${subpath}|Bo står for forplejning næste gang]]\n\n- [ ] `,
  );
  await ui.mode('reading');
  await ui.click('Bo står for forplejning næste gang');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile().path')).toBe(ROLLING),
  );

  await addMeeting(ui, 'Bestyrelsen.md', '---\ngruppe: Bestyrelsen\ndato: 2026-12-01\n---\n');
  expect(await insertThere(ui, 'Bestyrelsen.md', 'Psykologisk tryghed')).not.toContain('> ');
});

journey('in a note of several meetings it is the one before the cursor’s', async (ui) => {
  await ui.openNote(ROLLING);
  const lines = (await ui.editorText()).split('\n');
  const at = lines.indexOf('Afbud: Pia');
  await ui.setCursor(at, lines[at]?.length);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  const link = '[[#18.03.2026#Psykologisk tryghed|Chefmøder 2026]]';
  await vi.waitFor(async () =>
    expect(await ui.readNote(ROLLING)).toContain(
      `Afbud: Pia\n\n### Psykologisk tryghed\n\n> Sidst drøftet ${link} (2026-03-18)\n\n* [ ] `,
    ),
  );
  await takePictures(ui, 'follow-up-rolling');
});

journey('only meetings before the note’s own count, and templates get none', async (ui) => {
  const early = 'Ledermøder/2026-10-01 Ledermøde.md';
  await addMeeting(ui, early, '---\ndato: 2026-10-01\ngruppe: Direktionen\n---\n');
  const text = await insertThere(ui, early, 'Psykologisk tryghed');
  expect(text).toMatch(/> Sidst drøftet \[\[[^\]]+\]\]/);
  expect(text).not.toContain('2026-11-09');
  const template = 'Skabeloner/Ledermøde.md';
  expect(await insertThere(ui, template, 'Psykologisk tryghed')).not.toContain('Sidst drøftet');
});

journey('links are as the user wants them, and no agreement breaks out of its line', async (ui) => {
  await addMeeting(
    ui,
    'Ledermøder/2026-11-20 Ekstra.md',
    '---\ndato: 2026-11-20\ngruppe: Direktionen\ndrøftet: [Psykologisk tryghed]\n---\n' +
      '## Psykologisk tryghed\n\n**Aftaler**\n\n- [ ] Ring ]] til [[Mette Rønholt|Mette]] | %%\n',
  );
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) =>
    expect(text).toContain(
      '> Sidst drøftet [[2026-11-20 Ekstra]]\n> - [[2026-11-20 Ekstra#Psykologisk tryghed|Ring til Mette]]\n\n- [ ] ',
    ),
  );
  await ui.undo();
  await ui.standIn.evaluate(`(app.fileManager.generateMarkdownLink =
    (file, from, subpath, text) => \`[\${text || file.basename}](\${encodeURI(file.path + subpath)})\`, null)`);
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) =>
    expect(text).toContain(
      `> Sidst drøftet [2026-11-20 Ekstra](${encodeURI('Ledermøder/2026-11-20 Ekstra.md')})\n` +
        `> - [Ring til Mette](${encodeURI('Ledermøder/2026-11-20 Ekstra.md#Psykologisk tryghed')})\n\n- [ ] `,
    ),
  );
});

journey('what is typed while the last meeting is being read stays, and counts', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.standIn.evaluate(`(() => {
    const read = app.vault.read.bind(app.vault);
    window.go = null;
    app.vault.read = async (file) => {
      if (file.path === '${LAST}') await new Promise((resolve) => (window.go = resolve));
      return read(file);
    };
  })()`);
  await insertByPalette(ui);
  await vi.waitFor(async () => expect(await ui.standIn.evaluate('window.go !== null')).toBe(true));
  await ui.type('\nLars er her.');
  await ui.standIn.evaluate('window.go()');
  await expectOnDisk(ui, (text) => expect(text).toContain(`Lars er her.\n\n${SECTION}`));
  // A note that can't be read is no reason to go without the questions.
  await ui.undo();
  await ui.standIn.evaluate(
    `(app.vault.read = async () => { throw new Error('kan ikke læses'); }, null)`,
  );
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) =>
    expect(text).toContain(`Lars er her.\n\n### Psykologisk tryghed\n\n${QUESTION}\n`),
  );
});

journey('the setting turns it off', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.openSettings();
  const toggle = '.setting-item:has(.setting-item-name:text-is("Opfølgning")) .checkbox-container';
  await ui.standIn.evaluate(
    "[...document.querySelectorAll('.setting-item-name')].find(({ textContent }) => textContent === 'Opfølgning').scrollIntoView({ block: 'center' })",
  );
  await takePictures(ui, 'follow-up-settings');
  await ui.click(toggle);
  await vi.waitFor(async () =>
    expect(await ui.readNote('.obsidian/plugins/ledertrivsel/data.json')).toContain(
      '"followUp": false',
    ),
  );
  await ui.press('Escape');
  await insertByPalette(ui);
  await expectOnDisk(ui, (text) =>
    expect(text).toContain(`### Psykologisk tryghed\n\n${QUESTION}\n`),
  );
});

journey('by a block, and in reading view, it comes too; Fortryd takes it back', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.mode('reading');
  await insertByPalette(ui);
  await ui.waitFor('Psykologisk tryghed er indsat i 2026-11-23 Ledermøde.');
  expect(await ui.readNote(NOTE)).toContain(SECTION);
  await ui.click('Fortryd');
  await ui.waitFor('Ændringen er fortrudt.');
  expect(await ui.readNote(NOTE)).toBe(before);

  await addMeeting(ui, 'Side.md', '---\na: b\n---\n```ledertrivsel\nvisning: oversigt\n```\n');
  await ui.openNote('Side.md', 'split');
  await ui.click('.ledertrivsel-block .ledertrivsel-theme-head:has-text("Psykologisk tryghed")');
  await ui.click('.ledertrivsel-block [aria-label="Indsæt tema: Psykologisk tryghed"]');
  await expectOnDisk(ui, (text) => expect(text).toContain(SECTION));
});
