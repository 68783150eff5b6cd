import { expect } from 'vitest';
import { expectAccessible } from './axe';
import { NOTE, goToEndOfNote } from './inserting';
import { journey } from './journey';

const MANY = Array.from({ length: 150 }, (_, at) => at + 1);

function catalogue(body: string): string {
  return `---\ntitel: Mange\nledertrivsel: katalog\n---\n${body}`;
}

journey('of very many questions a hundred are shown, and all when asked for', async (ui) => {
  const questions = MANY.map((number) => `- Hvordan går det med nummer ${number}?\n`).join('');
  await ui.writeNote('Mange.md', catalogue(`## Stort tema\n\n${questions}`));
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.runCommand('Indsæt udvalgte spørgsmål…');
  await ui.type('Stort');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
  await ui.waitFor('.ledertrivsel-choice');
  expect(await ui.texts('.ledertrivsel-choice')).toHaveLength(100);
  await expectAccessible(ui);
  await ui.click('Vælg alle');
  expect(await ui.text('.ledertrivsel-choose-footer [role=status]')).toMatch(/^150 spørgsmål/);
  await ui.click('Vis alle (150)');
  expect(await ui.texts('.ledertrivsel-choice')).toHaveLength(150);
  // Those that were not shown when they were chosen are chosen.
  await ui.click('Hvordan går det med nummer 150?');
  await ui.click('Vis færre');
  expect(await ui.text('.ledertrivsel-choose-footer [role=status]')).toMatch(/^149 spørgsmål/);
  await ui.click('.modal .mod-cta');
  await ui.waitUntilGone('.modal');
  expect(
    (await ui.editorText()).match(/^- \[ \] Hvordan går det med nummer \d+\?$/gm),
  ).toHaveLength(149);

  await ui.runCommand('Vis temaoversigt');
  await ui.click('Stort tema');
  await ui.waitFor('.ledertrivsel-questions');
  expect(await ui.texts('.ledertrivsel-questions li')).toHaveLength(100);
  await ui.click('Vis alle (150)');
  await ui.waitFor('Vis færre');
  expect(await ui.texts('.ledertrivsel-questions li')).toHaveLength(150);
});

journey('of very many themes the settings show a hundred, and all when asked for', async (ui) => {
  const themes = MANY.map((number) => `## Tema ${number}\n\n- Hvordan går det?\n`).join('\n');
  await ui.writeNote('Mange.md', catalogue(themes));
  await ui.openSettings();
  await ui.waitFor('Tema 50');
  expect(await ui.isVisible('Tema 140')).toBe(false);
  await expectAccessible(ui);
  await ui.click('Vis alle (159)');
  await ui.choose('Tema 140', 'Fokustema');
  await ui.waitFor('Tema 140 er nu et fokustema.');
  await ui.press('Escape');
  // A theme that the group has decided upon is shown in any case.
  await ui.standIn.restart();
  await ui.openSettings();
  await ui.waitFor('Vis alle (159)');
  expect(await ui.isVisible('Tema 140')).toBe(true);
  expect(await ui.isVisible('Tema 141')).toBe(false);
});
