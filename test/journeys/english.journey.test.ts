import { expect, vi } from 'vitest';
import { findDanish } from './danish-shown';
import { FOLLOW_UP, NOTE, QUESTION, insertByPalette } from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const OWN = 'Ledertrivsel/Egne spørgsmål.md';
const DATA = '.obsidian/plugins/ledertrivsel/data.json';
/** The first list of the settings. */
const LANGUAGE = '.vertical-tab-content .setting-item:first-child select';
const tab = (title: string) =>
  `.workspace-tab-header[data-type="ledertrivsel-overview"][aria-label="${title}"]`;

/** The plugin's commands: names by ids. */
async function readCommands(ui: StandInUi): Promise<Record<string, string>> {
  return (await ui.standIn.evaluate(
    `Object.fromEntries(Object.values(app.commands.commands)
      .filter(({ id }) => id.startsWith('ledertrivsel:')).map(({ id, name }) => [id, name]))`,
  )) as Record<string, string>;
}

async function chooseLanguage(ui: StandInUi, from: 'Sprog' | 'Language', option: string) {
  await ui.openSettings();
  await ui.choose(from, option);
  await ui.waitFor(from === 'Sprog' ? 'Language' : 'Sprog');
}

async function unfoldAll(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate(
    "document.querySelectorAll('.is-collapsed .ledertrivsel-theme-head').forEach((head) => head.click())",
  );
}

async function expectNoDanish(ui: StandInUi): Promise<void> {
  await vi.waitFor(async () => expect(await findDanish(ui)).toEqual([]));
}

journey('English is chosen in the settings, and shown at once wherever one looks', async (ui) => {
  await ui.writeNote(
    'Ledermøder/Udateret.md',
    '---\ndrøftet: [Ledelse af andre, Noget ukendt]\n---\n',
  );
  await ui.writeNote(
    'Ledermøder/Flettet.md',
    '---\ntemaer: [Ledelse af andre]\ntemaer: [Ledelse af andre]\n---\n',
  );
  await ui.openNote(NOTE);
  await ui.waitFor('Bør tjekkes');
  await unfoldAll(ui);
  const danish = await readCommands(ui);
  expect(await findDanish(ui)).toContain('Bør tjekkes');

  await ui.openSettings();
  await ui.standIn.evaluate(`document.querySelector(${JSON.stringify(LANGUAGE)}).focus()`);
  await ui.type('e');
  await ui.waitFor('Language');
  expect(await ui.hasFocus(LANGUAGE)).toBe(true);
  await expectNoDanish(ui);
  await ui.waitFor('How often (months)');
  await takePictures(ui, 'english-settings');
  await ui.fill('How often (months)', '70');
  await ui.press('Tab');
  await ui.waitFor('Write a whole number of months from 1 to 60.');
  await ui.press('Escape');

  await ui.waitFor('Needs attention');
  await unfoldAll(ui);
  await ui.waitFor('Discussed recently');
  await expectNoDanish(ui);
  expect(await ui.isVisible(tab('Theme overview'))).toBe(true);
  expect(await ui.isVisible('[aria-label="Show theme overview"]')).toBe(true);
  await takePictures(ui, 'english-overview');

  const english = await readCommands(ui);
  expect(Object.keys(english)).toEqual(Object.keys(danish));
  expect(english['ledertrivsel:toggle-covered']).toBe('Ledertrivsel: Mark theme as discussed…');
  expect(english['ledertrivsel:insert-theme-psykologisk-tryghed']).toBe(
    'Ledertrivsel: Insert theme: Psykologisk tryghed',
  );
  for (const [id, name] of Object.entries(danish)) expect(english[id]).not.toBe(name);
  expect(await ui.offersCommand('Indsæt tema…')).toBe(false);
});

journey('English is spoken in what opens, and notes are written in Danish', async (ui) => {
  await ui.deleteNote(OWN);
  await ui.openNote(NOTE);
  await chooseLanguage(ui, 'Sprog', 'English');
  await ui.press('Escape');

  await ui.runCommand('Insert theme…');
  await ui.waitFor('.suggestion-item');
  await expectNoDanish(ui);
  await takePictures(ui, 'english-picker');
  await ui.type('psykologisk');
  await ui.press('Enter');
  await vi.waitFor(async () => {
    const text = await ui.readNote(NOTE);
    expect(text).toContain('temaer:\n  - Psykologisk tryghed\ndrøftet:\n');
    expect(text).toContain(`## Psykologisk tryghed\n\n${FOLLOW_UP}\n\n${QUESTION}\n`);
  });
  await ui.runCommand('Insert theme: Psykologisk tryghed');
  await ui.waitFor('Psykologisk tryghed is already in the note with all its questions.');
  await ui.runCommand('Mark theme as discussed…');
  await ui.waitFor('On the agenda');
  await expectNoDanish(ui);
  await ui.press('Escape');

  await ui.runCommand('Add your own question');
  await ui.click('Save');
  await ui.waitFor('The question is empty.');
  await expectNoDanish(ui);
  await takePictures(ui, 'english-dialog');
  await ui.fill('Question', 'Hvad skal vi holde op med?');
  await ui.click('Save');
  await ui.waitFor('The question was added to Egne spørgsmål.');
  await expectNoDanish(ui);
  expect(await ui.readNote(OWN)).toContain(
    'titel: Egne spørgsmål\n---\nHer står jeres egne spørgsmål.',
  );
});

journey('the language outlives a restart, and Danish is chosen back', async (ui) => {
  await ui.openNote(NOTE);
  await chooseLanguage(ui, 'Sprog', 'English');
  await ui.standIn.restart();
  await ui.openNote(NOTE);
  await ui.runCommand('Show theme overview');
  await ui.waitFor('Themes');
  await chooseLanguage(ui, 'Language', 'Dansk');
  await ui.press('Escape');
  await ui.waitFor('Temaer');
  expect(await ui.isVisible(tab('Temaoversigt'))).toBe(true);
  await insertByPalette(ui);
  await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain(QUESTION));
});

journey(
  'in an English app the plugin is Danish, until it is to speak as the app does',
  async (ui) => {
    await ui.waitFor('Forslag til næste møde');
    await chooseLanguage(ui, 'Sprog', 'Som Obsidian');
    await ui.press('Escape');
    await ui.waitFor('Suggestion for the next meeting');
    await ui.start({ language: 'da' });
    await ui.runCommand('Vis temaoversigt');
    await ui.start({ language: 'de' });
    await ui.runCommand('Show theme overview');
  },
  { parameters: { language: 'en' } },
);

journey('a language that another device has chosen is taken over at once', async (ui) => {
  await ui.waitFor('Forslag til næste møde');
  await ui.openSettings();
  await ui.writeNote(DATA, '{ "language": "en" }');
  await ui.waitFor('Insert questions as');
  await ui.press('Escape');
  await ui.waitFor('Suggestion for the next meeting');
});

journey('on a phone it is English too', async (ui) => {
  await ui.writeNote(DATA, '{ "language": "en" }');
  await ui.phone();
  await ui.openNote(NOTE);
  await ui.runCommand('Show theme overview');
  await ui.waitFor('.ledertrivsel-theme');
  await expectNoDanish(ui);
  await ui.screenshot('english-phone-overview');
});
