/** Takes the pictures of the documents from the stand-in: `npm run pictures`. */
import path from 'node:path';
import type { StandInUi } from '../test/journeys/stand-in-ui';

// Read by the harness when it is loaded.
process.env.SHOTS = path.resolve('docs');
const { closeBrowser, openStandIn } = await import('../test/journeys/stand-in-ui');

const WHEEL = '.ledertrivsel-wheel';
const THEMES = '.ledertrivsel-themes';
/** Pictures of a part of the window. */
const PARTS: Readonly<Record<string, string>> = { 'year-wheel': WHEEL, themes: THEMES };
const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';

/** What is done for each picture, by the picture's name, on a fresh copy of the example vault. */
const PICTURES: Record<string, (ui: StandInUi) => Promise<void>> = {
  'insert-theme': async (ui) => {
    await goToTheme(ui);
    await ui.runCommand('Indsæt tema…');
    await ui.waitFor('.prompt .suggestion-item.is-selected');
  },
  overview: async (ui) => {
    await goToTheme(ui);
    await ui.choose('Gruppe', 'Direktionen');
    await ui.click('Indsæt i 2026-11-23 Ledermøde');
    await ui.waitFor('.ledertrivsel-suggestion-title:text-is("Egne spørgsmål")');
  },
  themes: async (ui) => {
    await ui.waitFor(THEMES);
  },
  'year-wheel': async (ui) => {
    await ui.runCommand('Vis årshjul');
    await ui.waitFor(WHEEL);
  },
  'own-question': async (ui) => {
    await ui.openNote(NOTE);
    await ui.runCommand('Tilføj eget spørgsmål');
    await ui.fill('Spørgsmål', 'Hvordan holder vi fast i det, vi aftaler?');
  },
  phone: async (ui) => {
    await ui.openNote(NOTE);
    await ui.runCommand('Vis temaoversigt');
    await ui.waitFor('.ledertrivsel-theme');
  },
};

async function goToTheme(ui: StandInUi): Promise<void> {
  await ui.openNote(NOTE);
  const lines = (await ui.editorText()).split('\n');
  await ui.setCursor(lines.indexOf('## 4. Ledertrivsel') + 1);
}

try {
  for (const [name, show] of Object.entries(PICTURES)) {
    const parameters = name === 'phone' ? { phone: '1' } : {};
    const ui = await openStandIn({
      vault: path.resolve('test/vault'),
      plugin: path.resolve('.'),
      parameters,
    });
    try {
      await show(ui);
      await ui.screenshot(name, PARTS[name]);
    } finally {
      await ui.close();
    }
  }
} finally {
  await closeBrowser();
}
