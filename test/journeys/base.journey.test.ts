import { expect, vi } from 'vitest';
import { parse } from 'yaml';
import { journey } from './journey';
import { takePictures } from './pictures';

const COMMAND = 'Opret mødeoversigt (Base)';
const PATH = 'Ledertrivsel/Mødeoversigt.base';
const MEETING = 'Ledermøder/2026-11-23 Ledermøde.md';
const ON = { parameters: { bases: '1' } };

journey(
  'a table of the meetings is made beside the own questions, and shown in a tab of its own',
  async (ui) => {
    await ui.openNote(MEETING);
    await ui.runCommand(COMMAND);
    await ui.waitFor(`Mødeoversigten er oprettet: ${PATH}.`);
    await ui.waitFor('.base-source');
    const base = parse(await ui.readNote(PATH)) as { views: { order: string[] }[] };
    expect(base.views[0]?.order).toEqual([
      'file.name',
      'formula.dato',
      'note.gruppe',
      'note.temaer',
      'note.drøftet',
    ]);
    expect(await ui.text('.base-source code')).toBe((await ui.readNote(PATH)).trim());
    expect(Object.keys(base)).toEqual(['filters', 'formulas', 'properties', 'views']);
    await takePictures(ui, 'base');
  },
  ON,
);

journey(
  'a table that is there is left as it is, and shown where it is open',
  async (ui) => {
    const own = 'views:\n  - type: table\n    name: Vores egen\n';
    await ui.writeNote(PATH, own);
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate(`app.vault.getFileByPath('${PATH}') !== null`)).toBe(true),
    );
    for (let time = 1; time <= 2; time++) {
      await ui.runCommand(COMMAND);
      await ui.waitFor(
        `${PATH} findes allerede og er ikke ændret. Vil du have en ny, så omdøb eller slet den først.`,
      );
      await ui.waitFor('.base-source');
    }
    expect(await ui.readNote(PATH)).toBe(own);
    expect(await ui.standIn.evaluate("app.workspace.getLeavesOfType('bases').length")).toBe(1);
  },
  ON,
);

journey(
  'where a folder has the name of the table, that is said, and nothing is made',
  async (ui) => {
    await ui.standIn.evaluate(`app.vault.createFolder('${PATH}')`);
    await ui.runCommand(COMMAND);
    await ui.waitFor(
      `${PATH} blev ikke oprettet: noget andet hedder allerede ${PATH}. Omdøb det først.`,
    );
  },
);

journey(
  'asked for twice at once, it is made and shown once',
  async (ui) => {
    await ui.standIn.evaluate(`(() => {
      for (const time of [1, 2]) app.commands.executeCommandById('ledertrivsel:create-base');
    })()`);
    await ui.waitFor('.base-source');
    expect(await ui.notices()).toEqual([`Mødeoversigten er oprettet: ${PATH}.`]);
    expect(await ui.standIn.evaluate("app.workspace.getLeavesOfType('bases').length")).toBe(1);
    await ui.runCommand(COMMAND);
    await ui.waitFor(
      `${PATH} findes allerede og er ikke ændret. Vil du have en ny, så omdøb eller slet den først.`,
    );
  },
  ON,
);

journey('where Bases is off, the table is made, and it is said what shows it', async (ui) => {
  await ui.openNote(MEETING);
  await ui.runCommand(COMMAND);
  await vi.waitFor(async () =>
    expect(await ui.notices()).toEqual([
      `Mødeoversigten er oprettet: ${PATH}. Den kan først vises, når Baser (Bases) er slået til i Obsidians indstillinger under kerneplugins.`,
    ]),
  );
  expect(parse(await ui.readNote(PATH))).toHaveProperty('views');
  // No empty tab is left, and the note is still there to write in.
  expect(await ui.standIn.evaluate("app.workspace.getLeavesOfType('bases').length")).toBe(0);
  expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(MEETING);
  await takePictures(ui, 'base-off');
});

journey(
  'the table follows the settings when it is made',
  async (ui) => {
    await ui.writeNote(
      '.obsidian/plugins/ledertrivsel/data.json',
      JSON.stringify({
        properties: { agenda: 'på dagsordenen', covered: 'talt om', date: 'dato', group: 'team' },
        ownQuestionsPath: 'Ledelse/Vores spørgsmål.md',
        excludedFolders: ['Arkiv'],
      }),
    );
    await ui.standIn.restart();
    await ui.runCommand(COMMAND);
    await ui.waitFor('Mødeoversigten er oprettet: Ledelse/Mødeoversigt.base.');
    const text = await ui.readNote('Ledelse/Mødeoversigt.base');
    expect(parse(text)).toMatchObject({
      filters: {
        and: [
          'file.ext == "md"',
          { or: ['!note["på dagsordenen"].isEmpty()', '!note["talt om"].isEmpty()'] },
          { not: ['file.inFolder("Arkiv")', 'note["ledertrivsel"] == "katalog"'] },
        ],
      },
    });
  },
  ON,
);
