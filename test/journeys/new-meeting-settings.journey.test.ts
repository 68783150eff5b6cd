import { expect, vi } from 'vitest';
import { journey } from './journey';
import { allNotes, ask, expectOpen, leaveTheme, withSettings } from './meeting-dialog';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const TEMPLATE = 'Skabeloner/Ledermøde.md';

/** With Tab the focus might go to a field that suggests notes. */
async function leaveField(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate('document.activeElement.blur()');
}

journey('a note that has the name of the folder is named, and nothing is made', async (ui) => {
  await ui.writeNote('Møder.md', 'Det skrev en anden.\n');
  await withSettings(ui, { folder: 'Møder.md' });
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.click('Opret');
  await ui.waitFor(
    'Mødenoten blev ikke oprettet: noget andet hedder allerede Møder.md. Omdøb det først.',
  );
  expect(await ui.readNote('Møder.md')).toBe('Det skrev en anden.\n');
});

journey('folder, name and the group’s own template are those of the settings', async (ui) => {
  await ui.writeNote(
    'Skabeloner/Chefmøde.md',
    '---\ndato: "{{date}}" # mødet\ngruppe: [Direktionen]\nlokale: "{{lokale}}"\n---\n# {{title}}\n\n{{date:dddd [d.] D. MMMM}} kl. {{time}} · {{gruppe}}\n',
  );
  await withSettings(ui, {
    folder: 'Møder/{{gruppe}}/{{date:YYYY}}',
    name: 'Uge {{date:W}}, {{date:D. MMM}}',
    template: TEMPLATE,
    groupTemplates: [{ group: 'chefgruppen', path: 'Skabeloner/Chefmøde' }],
  });
  await ask(ui, '2026-12-16', 'Chefgruppen');
  await leaveTheme(ui);
  await ui.click('Opret');
  const path = 'Møder/Chefgruppen/2026/Uge 51, 16. dec.md';
  await expectOpen(ui, path);
  expect(await ui.readNote(path)).toBe(
    '---\ndato: "2026-12-16" # mødet\ngruppe: [Chefgruppen]\nlokale: "{{lokale}}"\n---\n# Uge 51, 16. dec\n\nonsdag d. 16. december kl. 09:00 · Chefgruppen\n',
  );

  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.click('Opret');
  const other = 'Møder/Direktionen/2026/Uge 51, 14. dec.md';
  await expectOpen(ui, other);
  expect(await ui.readNote(other)).toMatch(
    /^---\ndato: "2026-12-14"\ngruppe: Direktionen\ndeltagere:\ntemaer:\n {2}- [^\n]+\ndrøftet:\n---\n# Ledermøde\n[^]*## Dagsorden\n[^]*### /,
  );
});

journey('a template says where the theme goes, or where the cursor is without one', async (ui) => {
  const path = 'Skabeloner/Kort.md';
  await ui.writeNote(path, '# Møde\n\n## Trivsel\n\n{{tema}}\n\n## Eventuelt\n');
  await withSettings(ui, { template: path });
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.click('Opret');
  await expectOpen(ui, 'Ledermøder/2026-12-14 Ledermøde.md');
  expect(await ui.readNote('Ledermøder/2026-12-14 Ledermøde.md')).toMatch(
    /# Møde\n\n## Trivsel\n\n### Ledelse af andre\n\n(?:- \[ \] [^\n]+\n)+\n## Eventuelt\n$/,
  );
  await ask(ui, '2026-12-15', 'Direktionen');
  await leaveTheme(ui);
  await ui.click('Opret');
  await expectOpen(ui, 'Ledermøder/2026-12-15 Ledermøde.md');
  await ui.type('Om travlhed');
  await vi.waitFor(async () =>
    expect(await ui.readNote('Ledermøder/2026-12-15 Ledermøde.md')).toContain(
      '## Trivsel\n\nOm travlhed\n\n## Eventuelt\n',
    ),
  );
});

journey('a template that is a catalogue is named, and nothing is made', async (ui) => {
  const path = 'Ledertrivsel/Egne spørgsmål.md';
  await withSettings(ui, { template: path });
  const before = await allNotes(ui);
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.waitFor(`Skabelonen ${path} er et katalog. Vælg en anden i indstillingerne.`);
  await ui.click('.modal .mod-cta');
  expect(await ui.texts('.modal .ledertrivsel-form-error')).toEqual([
    `Skabelonen ${path} er et katalog. Vælg en anden i indstillingerne.`,
  ]);
  expect(await allNotes(ui)).toEqual(before);
});

journey('a template that is gone, or is broken, is named, and nothing is made', async (ui) => {
  await withSettings(ui, { template: 'Skabeloner/Væk.md' });
  const before = await allNotes(ui);
  await ask(ui, '2026-12-14', 'Direktionen');
  const gone =
    'Skabelonen Skabeloner/Væk.md findes ikke. Opret den, eller vælg en anden i indstillingerne.';
  await ui.waitFor(gone);
  await ui.click('Opret');
  expect(await ui.text('.modal .ledertrivsel-form-error')).toBe(gone);
  await takePictures(ui, 'create-meeting-no-template');
  expect(await allNotes(ui)).toEqual(before);

  await ui.writeNote('Skabeloner/Væk.md', '---\ndato:\ngruppe: [Direktionen\n---\n# Møde\n');
  await vi.waitFor(async () => {
    await ui.click('Opret');
    expect(await ui.text('.modal .ledertrivsel-form-error')).toMatch(
      /^Væk, linje \d: Notens egenskaber kan ikke læses/,
    );
  });
  expect(await allNotes(ui)).toEqual([...(before as string[]), 'Skabeloner/Væk.md'].sort());
});

journey('a name that can’t be used is said on the spot, and nothing is made', async (ui) => {
  await withSettings(ui, { name: '{{dato}} Ledermøde' });
  const before = await allNotes(ui);
  await ask(ui, '2026-12-14', 'Direktionen');
  await ui.click('Opret');
  await ui.waitFor(
    '»{{dato}}« kan ikke bruges i mødenotens mappe og navn. Skriv {{date}}, {{date:D. MMMM YYYY}} eller {{gruppe}}.',
  );
  expect(await allNotes(ui)).toEqual(before);
});

journey('what can’t be used is refused in the settings, what can counts at once', async (ui) => {
  await ui.openSettings();
  const refused: [string, string, string][] = [
    ['Nye mødenoters navn', 'Ledermøde', 'Mødenotens navn skal indeholde {{date}}.'],
    ['Nye mødenoters navn', '{{date:YYYY-mm-DD}}', '»mm« er ikke en del af en dato.'],
    ['Nye mødenoters navn', '{{date}}: møde', 'Tegnet »:« kan ikke bruges'],
    ['Mappe til nye mødenoter', '../Andre', '»..« i mødenotens mappe eller navn'],
    ['Mappe til nye mødenoter', 'Skabeloner', 'ville ikke tælle som mødenote'],
    ['Skabelon til nye mødenoter', 'Væk.md', 'Skabelonen Væk.md findes ikke.'],
    ['Gruppers egne skabeloner', 'Direktionen', 'Linje 1: Skriv »Gruppe: sti til skabelonen«'],
    ['Gruppers egne skabeloner', 'Direktionen: Væk', 'Skabelonen Væk findes ikke.'],
  ];
  for (const [field, typed, message] of refused) {
    await ui.fill(field, typed);
    await leaveField(ui);
    await vi.waitFor(async () =>
      expect((await ui.texts('.setting-item')).join('\n')).toContain(message),
    );
  }
  await ui.screenshot('create-meeting-settings-refused');
  await ui.fill('Mappe til nye mødenoter', 'Møder/{{gruppe}}');
  await ui.fill('Nye mødenoters navn', '{{date:DD.MM.YYYY}}');
  await ui.fill('Skabelon til nye mødenoter', TEMPLATE);
  await leaveField(ui);
  await ui.fill('Gruppers egne skabeloner', `Byrådet: ${TEMPLATE}`);
  await ui.press('Tab');
  await ui.screenshot('create-meeting-settings');
  await vi.waitFor(async () =>
    expect(await ui.readNote('.obsidian/plugins/ledertrivsel/data.json')).toContain('Byrådet'),
  );
  await ui.press('Escape');
  await ask(ui, '2026-12-14', 'Byrådet');
  await ui.waitFor('Noten bliver Møder/Byrådet/14.12.2026.md.');
});
