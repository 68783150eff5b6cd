import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePhonePictures, takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NO_GROUPS = join(import.meta.dirname, '../stand-in/toy/vault');
const SELECT = '.ledertrivsel-group';
const DIRECTORS = 'Ledermøder/2026-11-23 Ledermøde.md';
const CHIEFS = 'Fagchefer/2026-12-02 Chefmøde.md';

function chosenGroup(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate(`document.querySelector('${SELECT}')?.selectedOptions[0]?.text`);
}

function standingOf(ui: StandInUi, title: string): Promise<string> {
  return ui.text(`.ledertrivsel-theme:has-text("${title}") .ledertrivsel-standing`);
}

const label = (ui: StandInUi) => ui.text('.ledertrivsel-suggestion .ledertrivsel-label');
const suggested = (ui: StandInUi) => ui.text('.ledertrivsel-suggestion-title');
const asked = (ui: StandInUi) =>
  ui.standIn.evaluate("document.querySelector('.prompt-input')?.placeholder");

journey(
  'the overview tells of the group that is chosen, and remembers it on this device',
  async (ui) => {
    await ui.waitFor('Gruppe');
    expect(
      await ui.standIn.evaluate(
        `[...document.querySelector('${SELECT}').options].map(({ text }) => text)`,
      ),
    ) //
      .toEqual(['Alle grupper', 'Chefgruppen', 'Direktionen']);
    expect(await standingOf(ui, 'Udvikling og læring')).toBe('Planlagt');
    await ui.waitFor('Strategiseminar har drøftede temaer, men ingen dato. Skriv datoen i noten.');

    await ui.choose('Gruppe', 'Chefgruppen');
    await vi.waitFor(async () =>
      expect(await standingOf(ui, 'Udvikling og læring')).toBe('Bør tages op'),
    );
    expect(await standingOf(ui, 'Prioritering og ledelsesrum')).not.toBe('Snart tid igen');
    await ui.click('.ledertrivsel-theme:has-text("Psykologisk tryghed") .ledertrivsel-theme-head');
    const meetings = await ui.texts('.ledertrivsel-meetings a');
    expect(meetings.length).toBeGreaterThan(1);
    expect(meetings.filter((name) => !name.startsWith('Chefmøde'))).toEqual([]);
    expect(
      await ui.isVisible(
        'Strategiseminar har drøftede temaer, men ingen dato. Skriv datoen i noten.',
      ),
    ) //
      .toBe(false);
    await takePictures(ui, 'groups');

    await ui.standIn.restart();
    await ui.runCommand('Vis temaoversigt');
    await ui.waitFor(SELECT);
    await vi.waitFor(async () => expect(await chosenGroup(ui)).toBe('Chefgruppen'));
    expect(await standingOf(ui, 'Udvikling og læring')).toBe('Bør tages op');
    await expect(ui.readNote('.obsidian/plugins/ledertrivsel/data.json')).rejects.toThrow();
    await takePhonePictures(ui, 'groups', DIRECTORS);
  },
);

journey('what is suggested, ranked and inserted is for the group of the open note', async (ui) => {
  await ui.openNote(DIRECTORS);
  await vi.waitFor(async () =>
    expect(await label(ui)).toBe('Forslag til næste møde i Direktionen'),
  );
  const forDirectors = await suggested(ui);
  await ui.openNote(CHIEFS);
  await vi.waitFor(async () =>
    expect(await label(ui)).toBe('Forslag til næste møde i Chefgruppen'),
  );
  const forChiefs = await suggested(ui);
  expect(forChiefs).not.toBe(forDirectors);

  await ui.choose('Gruppe', 'Direktionen');
  await vi.waitFor(async () => expect(await chosenGroup(ui)).toBe('Direktionen'));
  expect(await label(ui)).toBe('Forslag til næste møde i Chefgruppen');
  expect(await suggested(ui)).toBe(forChiefs);
  await takePictures(ui, 'groups-other-note');

  await ui.runCommand('Indsæt tema…');
  await ui.waitFor('.suggestion-item.is-selected');
  expect(await asked(ui)).toBe('Vælg et tema til Chefgruppen…');
  expect((await ui.texts('.suggestion-title'))[0]).toBe(forChiefs);
  await ui.screenshot('groups-picker');
  await ui.press('Escape');

  await ui.click('Foreslå et andet');
  await vi.waitFor(async () => expect(await suggested(ui)).not.toBe(forChiefs));
  const other = await suggested(ui);
  await ui.choose('Gruppe', 'Chefgruppen');
  await vi.waitFor(async () => expect(await label(ui)).toBe('Forslag til næste møde'));
  expect(await suggested(ui)).toBe(other);
  await ui.runCommand('Indsæt det foreslåede tema');
  await vi.waitFor(async () => expect(await ui.readNote(CHIEFS)).toContain(` ${other}\n`));

  await ui.openNote(DIRECTORS);
  await vi.waitFor(async () =>
    expect(await label(ui)).toBe('Forslag til næste møde i Direktionen'),
  );
  expect(await suggested(ui)).toBe(forDirectors);
});

journey(
  'a group that is typed into the open note changes for whom the suggestion is',
  async (ui) => {
    await ui.writeNote('Ledermøder/Nyt møde.md', '---\ngruppe: Direktionen\n---\n');
    await vi.waitFor(() => ui.openNote('Ledermøder/Nyt møde.md'));
    await vi.waitFor(async () =>
      expect(await label(ui)).toBe('Forslag til næste møde i Direktionen'),
    );
    await ui.writeNote('Ledermøder/Nyt møde.md', '---\ngruppe: "[[chefgruppen]]"\n---\n');
    await vi.waitFor(async () =>
      expect(await label(ui)).toBe('Forslag til næste møde i Chefgruppen'),
    );
    await ui.writeNote('Ledermøder/Nyt møde.md', '---\ngruppe: [Direktionen, Chefgruppen]\n---\n');
    await vi.waitFor(async () => expect(await label(ui)).toBe('Forslag til næste møde'));
  },
);

journey('a chosen group that no note has any longer gives way to all groups', async (ui) => {
  const note = 'Ledermøder/2026-11-10 Område.md';
  await ui.writeNote(note, '---\ngruppe: Område Nord\ndrøftet: [Ledelse af andre]\n---\n');
  await vi.waitFor(async () => {
    await ui.choose('Gruppe', 'Område Nord');
    expect(await chosenGroup(ui)).toBe('Område Nord');
  });
  await vi.waitFor(async () =>
    expect(await standingOf(ui, 'Psykologisk tryghed')).toBe('Aldrig drøftet'),
  );
  await ui.deleteNote(note);
  await vi.waitFor(async () => expect(await chosenGroup(ui)).toBe('Alle grupper'));
  // The rows are drawn after the choice of group.
  await vi.waitFor(async () =>
    expect(await standingOf(ui, 'Psykologisk tryghed')).toBe('Drøftet for nylig'),
  );
});

journey('the keyboard alone chooses a group, and the choice keeps the focus', async (ui) => {
  await ui.waitFor(SELECT);
  await ui.standIn.evaluate(`document.querySelector('${SELECT}').focus()`);
  await ui.press('ArrowDown');
  await vi.waitFor(async () =>
    expect(await standingOf(ui, 'Udvikling og læring')).toBe('Bør tages op'),
  );
  expect(await ui.hasFocus(SELECT)).toBe(true);
  expect(await chosenGroup(ui)).toBe('Chefgruppen');
});

journey(
  'a vault without groups shows nothing of them, until a meeting has one',
  async (ui) => {
    await ui.writeNote('Møder/Et.md', '---\ndato: 2026-11-02\ndrøftet: [Ledelse af andre]\n---\n');
    await vi.waitFor(async () =>
      expect(await standingOf(ui, 'Ledelse af andre')).toBe('Drøftet for nylig'),
    );
    await ui.writeNote('Møder/Nyt.md', '---\ngruppe: Direktionen\n---\n');
    await vi.waitFor(() => ui.openNote('Møder/Nyt.md'));
    await ui.waitFor('Indsæt i Nyt');
    expect(await ui.isVisible(SELECT)).toBe(false);
    expect(await label(ui)).toBe('Forslag til næste møde');
    await ui.runCommand('Indsæt tema…');
    await ui.waitFor('.suggestion-item.is-selected');
    expect(await asked(ui)).toBe('Vælg et tema…');
    await ui.press('Enter');
    await ui.waitFor(SELECT);
    await vi.waitFor(async () =>
      expect(await label(ui)).toBe('Forslag til næste møde i Direktionen'),
    );
  },
  { vault: NO_GROUPS },
);
