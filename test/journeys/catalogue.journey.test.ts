import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { NOTE } from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const COPY = 'Ledertrivsel/Spørgsmålskatalog.md';
const OWN = 'Ledertrivsel/Egne spørgsmål.md';
const DATA = '.obsidian/plugins/ledertrivsel/data.json';
const OFF = 'Slå det indbyggede fra';
const SHIPPED = 'Tør vi tage chancer i denne ledergruppe?';
const REWORDED = 'Tør vi prøve noget nyt i denne ledergruppe?';

const row = (title: string) => `.ledertrivsel-theme:has-text("${title}")`;

async function shownPath(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate('app.workspace.getActiveFile()?.path');
}

async function questionsOf(ui: StandInUi, title: string): Promise<string> {
  if (await ui.isVisible(`${row(title)}.is-collapsed`))
    await ui.click(`${row(title)} .ledertrivsel-theme-head`);
  return ui.text(`${row(title)} .ledertrivsel-theme-body`);
}

journey('a copy of the shipped catalogue is edited, and counts instead of it', async (ui) => {
  await ui.runCommand('Kopiér det indbyggede katalog');
  await ui.waitFor(OFF);
  expect(await shownPath(ui)).toBe(COPY);
  await takePictures(ui, 'catalogue-copied');
  const copy = await ui.readNote(COPY);
  expect(copy).toContain(`- ${SHIPPED}\n`);

  await ui.writeNote(
    COPY,
    copy.replace(SHIPPED, REWORDED).replace('## Ledelse af andre\n', '## Ledelse af hinanden\n'),
  );
  await vi.waitFor(async () => expect(await ui.isVisible(row('Ledelse af hinanden'))).toBe(true));
  expect(await ui.isVisible(row('Ledelse af andre'))).toBe(true);
  await vi.waitFor(async () => {
    const both = await questionsOf(ui, 'Psykologisk tryghed');
    expect(both).toContain(SHIPPED);
    expect(both).toContain(REWORDED);
  });

  await ui.click(OFF);
  await ui.waitFor(
    'Det indbyggede katalog er slået fra. I indstillingerne kan du slå det til igen.',
  );
  await vi.waitFor(async () => expect(await ui.isVisible(row('Ledelse af andre'))).toBe(false));
  const questions = await questionsOf(ui, 'Psykologisk tryghed');
  expect(questions).not.toContain(SHIPPED);
  expect(questions).toContain(REWORDED);
  expect(JSON.parse(await ui.readNote(DATA))).toEqual({ useShippedCatalogue: false });
  await takePictures(ui, 'catalogue-alone');
  // What was discussed before still counts, by the theme's title.
  expect(await ui.text(`${row('Psykologisk tryghed')} .ledertrivsel-standing`)).toBe(
    'Drøftet for nylig',
  );

  await ui.openNote(NOTE);
  expect(await ui.offersCommand('Indsæt tema: Ledelse af andre')).toBe(false);
  await ui.runCommand('Indsæt tema: Ledelse af hinanden');
  await vi.waitFor(async () =>
    expect(await ui.readNote(NOTE)).toContain('## Ledelse af hinanden\n'),
  );
  await ui.standIn.restart();
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor(row('Ledelse af hinanden'));
  expect(await ui.isVisible(row('Ledelse af andre'))).toBe(false);
});

journey('a copy that is there is opened, and not written again', async (ui) => {
  const text = '---\nledertrivsel: katalog\n---\n## Kun vores\n\n- Hvad nu?\n';
  await ui.writeNote(COPY, text);
  await ui.openNote(NOTE);
  await ui.runCommand('Kopiér det indbyggede katalog');
  await ui.waitFor(OFF);
  expect(await shownPath(ui)).toBe(COPY);
  expect(await ui.readNote(COPY)).toBe(text);
  await ui.click(OFF);
  await vi.waitFor(async () => expect(await ui.readNote(DATA)).toContain('false'));
  await ui.runCommand('Kopiér det indbyggede katalog');
  await ui.waitFor(`${COPY} findes allerede og er ikke ændret.`);
  expect(await ui.isVisible(OFF)).toBe(false);
});

journey('a copy that is asked for twice at once is made once', async (ui) => {
  await ui.standIn.evaluate(`(() => {
    for (const time of [1, 2]) app.commands.executeCommandById('ledertrivsel:copy-shipped-catalogue');
  })()`);
  await ui.waitFor(OFF);
  const notices = await ui.notices();
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(`Det indbyggede katalog er kopieret til ${COPY}.`);
});

journey('what is in the copy’s way is named', async (ui) => {
  await ui.standIn.evaluate(`app.vault.createFolder('${COPY}')`);
  await ui.runCommand('Kopiér det indbyggede katalog');
  await ui.waitFor(
    `${COPY} blev ikke oprettet: noget andet hedder allerede ${COPY}. Omdøb det først.`,
  );
});

journey('a note of another kind under the copy’s name is left alone', async (ui) => {
  await ui.writeNote(COPY, 'Vores ideer\n');
  await ui.runCommand('Kopiér det indbyggede katalog');
  await ui.waitFor(`${COPY} findes allerede og er ikke ændret.`);
  expect(await ui.isVisible(OFF)).toBe(false);
  expect(await ui.readNote(COPY)).toBe('Vores ideer\n');
});

journey('without any catalogue the overview says so, and what to do', async (ui) => {
  await ui.deleteNote(OWN);
  await ui.openSettings();
  await ui.click('.setting-item:has-text("Brug det indbyggede katalog") .checkbox-container');
  await vi.waitFor(async () => expect(await ui.readNote(DATA)).toContain('false'));
  await ui.standIn.evaluate(`[...document.querySelectorAll('.setting-item')]
    .find(({ textContent }) => textContent.includes('Brug det indbyggede'))?.scrollIntoView()`);
  await takePictures(ui, 'catalogue-setting');
  await ui.press('Escape');
  await ui.waitFor('.ledertrivsel-overview p:has-text("Det indbyggede katalog er slået fra")');
  expect(await ui.texts('.ledertrivsel-overview .ledertrivsel-theme-title')).toEqual([
    'Egne spørgsmål',
  ]);
  expect(await ui.isVisible('.ledertrivsel-suggestion')).toBe(false);
  await takePictures(ui, 'catalogue-none');

  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.fill('Spørgsmål', 'Hvad skal vi holde op med?');
  await ui.click('Gem');
  await vi.waitFor(async () =>
    expect(await ui.readNote(OWN)).toContain('## Egne spørgsmål\n\n- Hvad skal vi holde op med?\n'),
  );
  await ui.waitUntilGone(
    '.ledertrivsel-overview p:has-text("Det indbyggede katalog er slået fra")',
  );
});

journey('the shipped catalogue is switched on again where it is missed', async (ui) => {
  await ui.writeNote(DATA, '{ "useShippedCatalogue": false }');
  await ui.deleteNote(OWN);
  await ui.phone();
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('Brug det indbyggede katalog');
  await ui.screenshot('catalogue-none-phone');
  await expectAccessible(ui);
  await ui.click('Brug det indbyggede katalog');
  await ui.waitFor('Det indbyggede katalog bruges nu.');
  await ui.waitFor(row('Ledelse af andre'));
  expect(JSON.parse(await ui.readNote(DATA))).toEqual({ useShippedCatalogue: true });
});

journey(
  'any note may be a catalogue, wherever it lies, and is followed as it changes',
  async (ui) => {
    const path = 'Skabeloner/Katalog fra en anden boks.md';
    await ui.openNote(NOTE);
    await ui.writeNote(
      path,
      '---\nledertrivsel: katalog\n---\n## Vagter\n\n- Hvem?\n\n## Vagter\n\n-\n',
    );
    await ui.waitFor('Katalog fra en anden boks, linje 10: Spørgsmålet er tomt.');
    await ui.waitFor(
      'Katalog fra en anden boks, linje 8: Temaet »Vagter« står to gange i noten. Saml spørgsmålene under den ene overskrift.',
    );
    await ui.waitFor(row('Vagter'));
    await ui.screenshot('catalogue-problems');
    await ui.click('.ledertrivsel-attention a:text-is("Katalog fra en anden boks")');
    await vi.waitFor(async () => expect(await shownPath(ui)).toBe(path));
    await vi.waitFor(async () => expect([7, 9]).toContain((await ui.cursor()).line));
    await ui.openNote(NOTE);
    expect(await ui.offersCommand('Indsæt tema: Vagter')).toBe(true);
    await ui.writeNote(path, '---\nledertrivsel: katalog\n---\n## Turnus\n\n- Hvem?\n');
    await ui.waitFor(row('Turnus'));
    expect(await ui.offersCommand('Indsæt tema: Turnus')).toBe(true);
    expect(await ui.offersCommand('Indsæt tema: Vagter')).toBe(false);
    await ui.deleteNote(path);
    await vi.waitFor(async () => expect(await ui.isVisible(row('Turnus'))).toBe(false));
    expect(await ui.offersCommand('Indsæt tema: Turnus')).toBe(false);
  },
);
