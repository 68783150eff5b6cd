import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import { THEMES } from '../stand-in/server/server';
import { expectAccessible } from './axe';
import { NOTE } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const names = readdirSync(THEMES)
  .filter((file) => file.endsWith('.css'))
  .map((file) => basename(file, '.css'));

async function look(ui: StandInUi, name: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await ui.theme(theme);
    await ui.screenshot(`theme-${name}-${theme}`);
    await expectAccessible(ui);
  }
}

/** Sizes of text in the overview that the theme has not chosen. */
async function findForeignSizes(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate(`(() => {
    const probe = document.body.createDiv();
    const sizes = ['smaller', 'small', 'medium', 'large'].map((size) => {
      probe.style.fontSize = 'var(--font-ui-' + size + ')';
      return getComputedStyle(probe).fontSize;
    });
    probe.remove();
    const texts = document.querySelectorAll('.ledertrivsel-overview :is(span, div, button, a, h3, h4)');
    return [...texts].map((el) => getComputedStyle(el).fontSize).filter((size) => !sizes.includes(size));
  })()`);
}

for (const name of names) {
  journey(
    `views, dialogs and settings follow the theme ${name}`,
    async (ui) => {
      await ui.openNote(NOTE);
      await ui.runCommand('Vis temaoversigt');
      await ui.click('.ledertrivsel-theme-head');
      await ui.waitFor('.ledertrivsel-meetings');
      await look(ui, `${name}-overview`);
      expect(await findForeignSizes(ui)).toEqual([]);

      await ui.runCommand('Indsæt tema…');
      await ui.waitFor('.suggestion-item.is-selected');
      await look(ui, `${name}-picker`);
      await ui.press('Escape');

      await ui.runCommand('Tilføj eget spørgsmål');
      await ui.waitFor('Gem');
      await ui.press('Enter');
      await ui.waitFor('Spørgsmålet er tomt.');
      await look(ui, `${name}-dialog`);
      await ui.press('Escape');

      await ui.runCommand('Vis årshjul');
      await ui.waitFor('.ledertrivsel-wheel-mark');
      await look(ui, `${name}-year-wheel`);

      await ui.openSettings();
      await look(ui, `${name}-settings`);
    },
    { parameters: { theme: name } },
  );
}
