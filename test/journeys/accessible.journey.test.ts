import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { expectAccessible } from './axe';
import { NOTE } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const emptyVault = join(mkdtempSync(join(tmpdir(), 'empty-')), 'Tom boks');
mkdirSync(emptyVault);
afterAll(() => rmSync(join(emptyVault, '..'), { recursive: true }));

const DAMAGED = 'Ledermøder/2026-11-02 Ledermøde.md';

/** Axe's word on what shows now, light and dark. */
async function look(ui: StandInUi, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await ui.theme(theme);
    const width = await ui.standIn.evaluate('innerWidth');
    await ui.screenshot(`accessible-${name}-${theme}-${String(width)}`);
    await expectAccessible(ui);
  }
}

async function fillOverview(ui: StandInUi): Promise<void> {
  await ui.writeNote(DAMAGED, '---\ntemaer: [Trivsl\ndrøftet: []\n---\n');
  await ui.writeNote('Ledermøder/Uden dato.md', '---\ndrøftet: [Rollen som leder, Trivsl]\n---\n');
  await ui.writeNote('Ledermøder/2027-05-03.md', '---\ndrøftet: [Udvikling og læring]\n---\n');
}

async function openOverview(ui: StandInUi): Promise<void> {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
}

async function unfoldAll(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate(`document
    .querySelectorAll('.ledertrivsel-theme-head[aria-expanded="false"]')
    .forEach((head) => head.click())`);
  await ui.waitFor('.ledertrivsel-meetings');
}

async function showEverything(ui: StandInUi): Promise<void> {
  await openOverview(ui);
  await look(ui, 'overview');
  await fillOverview(ui);
  await ui.waitFor('Bør tjekkes');
  await unfoldAll(ui);
  await look(ui, 'overview-open');
}

async function showDialogs(ui: StandInUi): Promise<void> {
  await ui.openNote(NOTE);
  await ui.runCommand('Indsæt tema…');
  await ui.waitFor('.suggestion-item.is-selected');
  await look(ui, 'picker');
  await ui.press('Escape');

  await ui.runCommand('Tilføj eget spørgsmål');
  await ui.waitFor('Gem');
  await look(ui, 'own-question');
  await ui.click('.ledertrivsel-question textarea');
  await ui.press('Enter');
  await ui.waitFor('Spørgsmålet er tomt.');
  await look(ui, 'own-question-error');
  await ui.press('Escape');

  await ui.openNote('Ledermøder/2026-11-09 Ledermøde.md');
  await ui.runCommand('Markér tema som drøftet…');
  await ui.type('psykologisk');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
  await ui.waitFor('Fjern');
  await look(ui, 'confirm');
  await ui.press('Escape');

  await ui.openNote(NOTE);
  await ui.mode('reading');
  await ui.runCommand('Indsæt det foreslåede tema');
  await ui.waitFor('Fortryd');
  await look(ui, 'notice');
}

async function showSettings(ui: StandInUi): Promise<void> {
  await ui.openSettings();
  await look(ui, 'settings');
  await ui.fill('Hvor ofte (måneder)', '99');
  await ui.waitFor('Skriv et helt antal måneder fra 1 til 60.');
  await look(ui, 'settings-error');
}

async function showWheel(ui: StandInUi): Promise<void> {
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel-mark');
  await look(ui, 'year-wheel');
}

async function showBlocks(ui: StandInUi, mode: 'live' | 'reading'): Promise<void> {
  const options = [
    'visning: forslag',
    'visning: oversigt',
    'visning: årshjul',
    'visning: kalender',
  ];
  const blocks = options.map((option) => `\`\`\`ledertrivsel\n${option}\n\`\`\`\n`);
  await ui.openNote(NOTE);
  await ui.writeNote('Vores side.md', `# Vores side\n\n${blocks.join('\n')}`);
  await vi.waitFor(() => ui.openNote('Vores side.md', 'tab'), 5000);
  await ui.mode(mode);
  await ui.waitFor('.ledertrivsel-block .ledertrivsel-wheel-mark');
  await look(ui, `blocks-${mode}`);
}

journey('axe finds no fault in the year wheel', showWheel);
journey('axe finds no fault in blocks, in reading view', (ui) =>
  ui.unrolled(() => showBlocks(ui, 'reading')),
);
journey('axe finds no fault in blocks, in Live Preview', (ui) =>
  ui.unrolled(() => showBlocks(ui, 'live')),
);
journey('axe finds no fault in the overview, rows closed and open', showEverything);
journey('axe finds no fault in dialogs and messages', showDialogs);
journey('axe finds no fault in the settings', showSettings);
journey('axe finds no fault in the overview of an empty vault', openEmpty, { vault: emptyVault });

async function openEmpty(ui: StandInUi): Promise<void> {
  await ui.waitFor('.ledertrivsel-theme');
  await look(ui, 'overview-empty');
}

journey('axe finds no fault on a phone', async (ui) => {
  await ui.phone();
  await showEverything(ui);
  await ui.standIn.evaluate('app.workspace.rightSplit.collapse()');
  await showDialogs(ui);
  await ui.standIn.restart();
  await showSettings(ui);
  await ui.press('Escape');
  await showWheel(ui);
});
