import { expect, vi } from 'vitest';
import { NOTE, QUESTION, expectOnDisk } from './inserting';
import { journey } from './journey';
import { NOTE_COMMANDS } from './note-commands';
import type { StandInUi } from './stand-in-ui';

const DATA = '.obsidian/plugins/ledertrivsel/data.json';
const PAGE = 'Side.md';
const BLOCKS = ['oversigt', 'årshjul', 'forslag']
  .map((view) => `\`\`\`ledertrivsel\nvisning: ${view}\n\`\`\`\n`)
  .join('\n');
const OVERVIEW = 'ledertrivsel-overview';
const WHEEL = 'ledertrivsel-year-wheel';
const PLACE_HELD = '.empty-state-title:text-is("Plugin ikke længere aktivt")';
const HEAD = '.ledertrivsel-theme:has-text("Psykologisk tryghed") .ledertrivsel-theme-head';

/** The plugin is off, and all that can show it is open: sidebar, tab, code blocks, a note. */
const OFF = { parameters: { enabled: 'no', count: '1' } };

async function openAll(ui: StandInUi): Promise<Record<string, number>> {
  await ui.writeNote(PAGE, BLOCKS);
  await vi.waitFor(() => ui.openNote(PAGE), 5000);
  await ui.standIn.evaluate(`(async () => {
    const { workspace } = app;
    await workspace.getRightLeaf(false).setViewState({ type: '${OVERVIEW}' });
    await workspace.getLeaf('split').setViewState({ type: '${WHEEL}' });
  })()`);
  await ui.openNote(NOTE, 'split');
  return ui.standIn.countRegistered();
}

async function switchOn(ui: StandInUi): Promise<void> {
  await ui.standIn.enablePlugin();
  for (const place of ['.ledertrivsel-block', `[data-type="${WHEEL}"]`]) {
    await ui.waitFor(`${place} svg`);
  }
  await ui.waitFor(`[data-type="${OVERVIEW}"] .ledertrivsel-theme`);
}

/** Waits until there is as much of everything as there was. */
async function expectLeft(ui: StandInUi, before: Record<string, number>): Promise<void> {
  await vi.waitFor(async () => expect(await ui.standIn.countRegistered()).toEqual(before), 3000);
}

journey(
  'switched off, the plugin leaves nothing behind, after one round and after ten',
  async (ui) => {
    const before = await openAll(ui);
    await switchOn(ui);
    const once = await ui.standIn.countRegistered();
    expect(once.ours).toBeGreaterThan(100);
    expect(once['listener click']).toBeGreaterThan(10);
    expect(once.setInterval).toBeGreaterThan(0);
    await ui.screenshot('reload-on');
    await ui.standIn.disablePlugin();
    await expectLeft(ui, before);
    expect(await ui.texts(PLACE_HELD)).toHaveLength(2);
    await ui.screenshot('reload-off');
    for (let round = 0; round < 9; round++) {
      await switchOn(ui);
      await ui.standIn.disablePlugin();
    }
    await expectLeft(ui, before);
    await switchOn(ui);
    await expectLeft(ui, once);
  },
  OFF,
);

for (const { name, begin } of NOTE_COMMANDS) {
  journey(
    `switched off while ${name} asks, it changes nothing and leaves nothing`,
    async (ui) => {
      const before = await openAll(ui);
      const note = await ui.readNote(NOTE);
      await switchOn(ui);
      await begin(ui);
      await ui.standIn.disablePlugin();
      await expectLeft(ui, before);
      expect(await ui.readNote(NOTE)).toBe(note);
    },
    OFF,
  );
}

for (const { name, open } of [
  {
    name: 'a message with Fortryd',
    open: async (ui: StandInUi) => {
      await ui.mode('reading');
      await ui.runCommand('Indsæt tema: Psykologisk tryghed');
      await ui.waitFor('Fortryd');
    },
  },
  {
    name: 'the dialog of an own question',
    open: async (ui: StandInUi) => {
      await ui.runCommand('Tilføj eget spørgsmål');
      await ui.fill('Spørgsmål', 'Hvad nu?');
    },
  },
  {
    name: 'the dialog of a new meeting',
    open: async (ui: StandInUi) => {
      await ui.runCommand('Opret mødenote');
      await ui.waitFor('.modal .mod-cta');
    },
  },
  {
    name: 'a question that asks first',
    open: async (ui: StandInUi) => {
      await ui.click('Vis alle (7)');
      await ui.click('Nej, Ledelse af andre blev ikke drøftet: 2025-11-17 Ledermøde');
      await ui.waitFor('.modal');
    },
  },
  {
    name: 'names that are suggested',
    open: async (ui: StandInUi) => {
      await ui.runCommand('Tilføj aftale…');
      await ui.fill('Ansvarlig', 'Met');
      await ui.waitFor('.suggestion-item');
    },
  },
  {
    name: 'the settings',
    open: async (ui: StandInUi) => {
      await ui.openSettings();
      await ui.fill('Mappe til nye mødenoter', 'Mø');
    },
  },
  {
    name: 'an open row',
    open: async (ui: StandInUi) => {
      await ui.click(`[data-type="${OVERVIEW}"] ${HEAD}`);
      await ui.waitFor('.ledertrivsel-meetings');
    },
  },
  {
    name: 'a tip of the year wheel',
    open: async (ui: StandInUi) => {
      await ui.standIn.evaluate(
        `(document.querySelector('[data-type="${WHEEL}"] .ledertrivsel-wheel-mark').focus(), null)`,
      );
    },
  },
]) {
  journey(
    `switched off, it takes ${name} along`,
    async (ui) => {
      const before = await openAll(ui);
      await switchOn(ui);
      await open(ui);
      await ui.standIn.disablePlugin();
      await expectLeft(ui, before);
    },
    OFF,
  );
}

journey(
  'switched off while its settings are being read, it does not begin',
  async (ui) => {
    await ui.writeNote(DATA, '{ "listStyle": "bullets" }');
    const before = await openAll(ui);
    await ui.standIn.holdPath(DATA);
    const enabling = ui.standIn.enablePlugin();
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate('app.plugins.loaded !== null')).toBe(true),
    );
    await ui.standIn.disablePlugin();
    await ui.standIn.releasePath(DATA);
    await enabling;
    await expectLeft(ui, before);
    await switchOn(ui);
    await ui.openNote(NOTE);
    expect(await ui.offersCommand('Indsæt tema…')).toBe(true);
  },
  OFF,
);

journey(
  'loaded anew, it does everything once, and what was open goes on',
  async (ui) => {
    await openAll(ui);
    await switchOn(ui);
    // Without a pointer, whose tooltip would be counted.
    const lastYear = `[data-type="${WHEEL}"] [aria-label="Forrige år"]`;
    await ui.standIn.evaluate(`document.querySelector('${lastYear}').click()`);
    await vi.waitFor(async () =>
      expect(await ui.text(`[data-type="${WHEEL}"] h2`)).toContain('2025'),
    );
    const once = await ui.standIn.countRegistered();
    for (let round = 0; round < 3; round++) await ui.standIn.reloadPlugin();
    await ui.waitFor(`[data-type="${WHEEL}"] svg`);
    expect(await ui.text(`[data-type="${WHEEL}"] h2`)).toContain('2025');
    await expectLeft(ui, once);

    await ui.openNote(NOTE);
    const before = await ui.readNote(NOTE);
    await ui.runCommand('Indsæt tema: Psykologisk tryghed');
    await expectOnDisk(ui, (text) => expect(text.split(QUESTION)).toHaveLength(2));
    await ui.click('.mod-active .cm-content .task-list-item-checkbox');
    await expectOnDisk(ui, (text) =>
      expect(text.match(/drøftet:\n\s*- Psykologisk tryghed\n/g)).toHaveLength(1),
    );
    await ui.undo();
    await ui.undo();
    await expectOnDisk(ui, (text) => expect(text).toBe(before));
  },
  OFF,
);

journey('in reading view a tick counts once after the plugin is loaded anew', async (ui) => {
  const path = 'Ledermøder/Ekstra.md';
  await ui.writeNote(
    path,
    '---\ntemaer:\n  - Psykologisk tryghed\ndrøftet:\n---\n## Psykologisk tryghed\n\n- [ ] Tør vi tage chancer i denne ledergruppe?\n',
  );
  await vi.waitFor(() => ui.openNote(path), 5000);
  await ui.mode('reading');
  await ui.waitFor('.markdown-preview-view .task-list-item-checkbox');
  await ui.standIn.reloadPlugin();
  await ui.click('.markdown-preview-view .task-list-item-checkbox');
  await ui.waitFor('Fortryd');
  expect(await ui.notices()).toHaveLength(1);
  expect(await ui.readNote(path)).toContain('drøftet:\n  - Psykologisk tryghed\n');
});

journey('a window of its own shows nothing of it while it is off', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  const other = await ui.standIn.popOut(OVERVIEW);
  await other.waitFor('.ledertrivsel-theme');
  await other.click('Tilføj eget spørgsmål');
  await other.fill('Spørgsmål', 'Hvad nu?');
  await ui.standIn.disablePlugin();
  await other.waitFor(PLACE_HELD);
  expect(
    await other.evaluate(
      `document.querySelectorAll('[class*="ledertrivsel"], .modal-container').length`,
    ),
  ).toBe(0);
  await other.screenshot('reload-pop-out');
  await ui.standIn.enablePlugin();
  await other.waitFor('.ledertrivsel-theme');
});

journey('a window that is closed with a dialog in it loses no word of it', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
  const other = await ui.standIn.popOut(OVERVIEW);
  await other.click('Tilføj eget spørgsmål');
  await other.fill('Spørgsmål', 'Hvad nu?');
  await other.close();
  await ui.openNote(NOTE);
  await ui.runCommand('Tilføj eget spørgsmål');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate("document.querySelector('.modal textarea')?.value")).toBe(
      'Hvad nu?',
    ),
  );
});
