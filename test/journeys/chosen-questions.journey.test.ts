import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { findDanish } from './danish-shown';
import { FOLLOW_UP, NOTE, expectOnDisk, goToEndOfNote } from './inserting';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const COMMAND = 'Indsæt udvalgte spørgsmål…';
const FIRST = 'Er det trygt at tale om fejl i denne ledergruppe – og lærer vi af dem?';
const FOURTH = 'Tør vi tage chancer i denne ledergruppe?';
const LAST = 'Siger vi tingene på mødet – eller først ude i bilen?';
const INSERT = '.modal .mod-cta';
const HINT = '.ledertrivsel-choose-footer [role=status]';

/** Opens the dialog with the questions of a theme, by keys alone. */
async function openDialog(ui: StandInUi, theme = 'psykologisk'): Promise<void> {
  await ui.runCommand(COMMAND);
  await ui.type(theme);
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
  await ui.waitFor('.ledertrivsel-choice');
}

/** Each question of the dialog: whether it is chosen or can't be, its words and what is said of it. */
async function choices(ui: StandInUi): Promise<string[]> {
  const found = await ui.standIn
    .evaluate(`[...document.querySelectorAll('.ledertrivsel-choice')].map((row) => {
    const { checked, disabled } = row.querySelector('input');
    return (disabled ? '-' : checked ? 'x' : ' ') + ' ' + row.innerText.trim().replaceAll(/\\s+/g, ' ');
  })`);
  return found as string[];
}

const marksOf = (rows: readonly string[]): string => rows.map((row) => row.charAt(0)).join('');

async function isInsertDisabled(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate(`document.querySelector('${INSERT}').disabled`);
}

/** Whether a person sees the middle of it: neither outside the window nor behind something. */
async function isSeen(ui: StandInUi, selector: string): Promise<unknown> {
  return ui.standIn.evaluate(`(() => {
    const el = document.querySelector(${JSON.stringify(selector)});
    const { top, bottom, left, right } = el.getBoundingClientRect();
    const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth && el.contains(middle);
  })()`);
}

journey('the questions wanted are chosen by keys alone, and go in as one undo step', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  const before = await ui.editorText();
  await openDialog(ui);
  const rows = await choices(ui);
  expect(rows).toHaveLength(7);
  expect(rows.filter((row) => /sidst drøftet \d+\. \w+ 20\d\d/.test(row)).length).toBeGreaterThan(
    0,
  );
  expect(rows.at(-1)).toContain(`${LAST} eget`);
  for (const row of rows.filter((one) => one.startsWith('x'))) expect(row).not.toContain('2026');
  const preselected = marksOf(rows).replaceAll(' ', '').length;
  expect(preselected).toBeGreaterThan(0);
  expect(preselected).toBeLessThanOrEqual(4);
  await expectAccessible(ui);
  await takePictures(ui, 'chosen-questions');

  // None but the last, and the first.
  await ui.click('Vælg alle');
  expect(await ui.text(HINT)).toBe('7 spørgsmål, ca. 55 minutter');
  await ui.click('Vælg ingen');
  expect(await ui.text(HINT)).toBe('Vælg mindst ét spørgsmål.');
  expect(await isInsertDisabled(ui)).toBe(true);
  await ui.press('Enter');
  expect(await ui.isVisible(INSERT)).toBe(true);
  for (let step = 0; step < 9; step++) await ui.press('ArrowUp');
  await ui.press('Space');
  for (let step = 0; step < 9; step++) await ui.press('ArrowDown');
  await ui.press('Space');
  expect(marksOf(await choices(ui))).toBe('x     x');
  expect(await ui.text(HINT)).toBe('2 spørgsmål, ca. 15 minutter');
  await ui.press('Enter');

  await expectOnDisk(ui, (text) => {
    expect(text).toContain(
      `## Psykologisk tryghed\n\n${FOLLOW_UP}\n\n- [ ] ${FIRST}\n- [ ] ${LAST}\n`,
    );
    expect(text).not.toContain(FOURTH);
    expect(text).toContain('temaer:\n  - Psykologisk tryghed\n');
  });
  await ui.undo();
  expect(await ui.editorText()).toBe(before);
});

journey('what the note has already is told, and can’t be chosen again', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await openDialog(ui);
  await ui.click('Vælg alle');
  await ui.click('Vælg ingen');
  await ui.click(FIRST);
  await ui.click(INSERT);
  await expectOnDisk(ui, (text) => expect(text).toContain(`- [ ] ${FIRST}\n`));

  await openDialog(ui);
  const [first = ''] = await choices(ui);
  expect(first).toMatch(new RegExp(`^- ${FIRST.replaceAll('?', '\\?')} .*står allerede i noten$`));
  await ui.click('Vælg alle');
  expect(marksOf(await choices(ui))).toBe('-xxxxxx');
  await expectAccessible(ui);
  await ui.screenshot('chosen-questions-there');
  await ui.click(INSERT);
  await ui.waitFor('Psykologisk tryghed står allerede i noten. 6 spørgsmål er tilføjet.');

  await openDialog(ui);
  expect(await ui.text(HINT)).toBe('Alle temaets spørgsmål står allerede i noten.');
  expect(await isInsertDisabled(ui)).toBe(true);
  await ui.click('Annullér');
  await expectOnDisk(ui, (text) => {
    expect(text.match(/^- \[ \] /gm)).toHaveLength(7);
    expect(text.match(/^### Psykologisk tryghed$/gm)).toHaveLength(1);
  });
});

journey('only those that were not discussed of late are chosen by one button', async (ui) => {
  await ui.openNote(NOTE);
  await openDialog(ui);
  await ui.click('Vælg alle');
  await ui.click('.ledertrivsel-buttons button:has-text("Ikke drøftet i")');
  const rows = await choices(ui);
  expect(rows.filter((row) => row.startsWith('x')).length).toBeGreaterThan(0);
  for (const row of rows) expect(row.startsWith('x')).toBe(!row.includes('november 2026'));
});

journey('Annullér and Escape write nothing; Enter on a button is that button’s', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await openDialog(ui);
  await ui.press('Escape');
  await openDialog(ui);
  await ui.standIn.evaluate(
    "document.querySelector('.ledertrivsel-choose-footer button:not(.mod-cta)').focus()",
  );
  await ui.press('Enter');
  await ui.waitUntilGone(INSERT);
  expect(await ui.readNote(NOTE)).toBe(before);
});

journey(
  'in reading view they go to the end of the note, and Fortryd takes them back',
  async (ui) => {
    await ui.openNote(NOTE);
    const before = await ui.readNote(NOTE);
    await ui.mode('reading');
    await openDialog(ui);
    await ui.press('Enter');
    await ui.waitFor('Psykologisk tryghed er indsat i 2026-11-23 Ledermøde.');
    await expectOnDisk(ui, (text) => expect(text.match(/^- \[ \] /gm)).toHaveLength(4));
    await ui.click('Fortryd');
    await expectOnDisk(ui, (text) => expect(text).toBe(before));
  },
);

journey('the dialog speaks English where English is chosen', async (ui) => {
  const settings = JSON.stringify({ language: 'en', timePlan: true });
  await ui.writeNote('.obsidian/plugins/ledertrivsel/data.json', settings);
  await ui.standIn.restart();
  await ui.openNote(NOTE);
  await ui.runCommand('Insert chosen questions…');
  await ui.type('psykologisk');
  await ui.press('Enter');
  await ui.waitFor('Choose the questions to insert into 2026-11-23 Ledermøde.');
  expect(await ui.text(HINT)).toBe('4 questions, about 30 minutes · Time plan: 45 minutes in all');
  expect((await choices(ui)).at(-1)).toMatch(/your own · last discussed 9 November 2026$/);
  expect(await findDanish(ui)).toEqual([]);
  await ui.screenshot('chosen-questions-english');
});

journey('without a note nothing is offered', async (ui) => {
  expect(await ui.offersCommand(COMMAND)).toBe(false);
});

journey(
  'on a phone questions are chosen by touch, the button in sight on half the screen',
  async (ui) => {
    await ui.standIn.evaluate('app.workspace.rightSplit.collapse()');
    await ui.openNote(NOTE);
    await ui.click('Kommandopalet');
    await ui.type(COMMAND);
    await ui.click('.suggestion-item.is-selected');
    await ui.click('.suggestion-item:has-text("Psykologisk tryghed")');
    await ui.waitFor(INSERT);
    await ui.screenshot('chosen-questions-phone');
    await ui.theme('dark');
    await ui.screenshot('chosen-questions-phone-dark');
    await ui.theme('light');
    await ui.standIn.keyboard(true);
    await ui.screenshot('chosen-questions-phone-400');
    expect(await isSeen(ui, INSERT)).toBe(true);
    for (let step = 0; step < 7; step++) {
      await ui.press('ArrowDown');
      expect(await isSeen(ui, '.ledertrivsel-choice :focus')).toBe(true);
      expect(await isSeen(ui, INSERT)).toBe(true);
    }
    await ui.screenshot('chosen-questions-phone-400-below');
    await ui.click(LAST);
    await ui.click(INSERT);
    await expectOnDisk(ui, (text) => expect(text).toContain('## Psykologisk tryghed'));
  },
  { parameters: { phone: '1' } },
);

journey(
  'a time plan, its steps and times are set, and a new section begins with it',
  async (ui) => {
    await ui.openNote(NOTE);
    await goToEndOfNote(ui);
    await ui.openSettings();
    expect(await ui.isVisible('Tidsplanens trin')).toBe(false);
    await ui.click('.setting-item:has(.setting-item-name:text-is("Tidsplan")) .checkbox-container');
    await ui.waitFor('Tidsplanens trin');
    await ui.fill('Tidsplanens trin', 'Forberedelse 5\n* Dialog');
    await ui.waitFor(
      'Linje 2: »* Dialog« kan ikke bruges. Skriv et navn af bogstaver og tal og derefter minutter fra 1 til 240, fx »Dialog 20«.',
    );
    await ui.standIn.evaluate(
      "document.querySelector('.is-invalid').scrollIntoView({block: 'center'})",
    );
    await takePictures(ui, 'time-plan-settings');
    await ui.fill('Tidsplanens trin', 'Forberedelse 5\nDialog: 20 min\nAftaler 5');
    await ui.press('Tab');
    await ui.press('Escape');
    await vi.waitFor(async () =>
      expect(await ui.readNote('.obsidian/plugins/ledertrivsel/data.json')).toContain('"Dialog"'),
    );
    const before = await ui.editorText();
    await openDialog(ui);
    expect(await ui.text(HINT)).toMatch(/ · Tidsplan: 30 minutter i alt$/);
    await ui.screenshot('time-plan-chosen');
    await ui.press('Enter');
    const plan =
      '> [!info] Tidsplan (30 min)\n> - Forberedelse: 5 min\n> - Dialog: 20 min\n> - Aftaler: 5 min';
    await expectOnDisk(ui, (text) =>
      expect(text).toContain(`## Psykologisk tryghed\n\n${FOLLOW_UP}\n\n${plan}\n\n- [ ] `),
    );
    await takePictures(ui, 'time-plan');
    await ui.mode('reading');
    await ui.waitFor('.callout');
    await ui.standIn.evaluate(
      "document.querySelector('.callout').scrollIntoView({ block: 'center' })",
    );
    await ui.screenshot('time-plan-reading');
    await ui.mode('live');

    await ui.runCommand('Indsæt tema: Psykologisk tryghed');
    await expectOnDisk(ui, (text) => {
      expect(text.match(/Tidsplan/g)).toHaveLength(1);
      expect(text.match(/^- \[ \] /gm)).toHaveLength(7);
    });
    await ui.undo();
    await ui.undo();
    expect(await ui.editorText()).toBe(before);
  },
);

journey('a tick below a time plan says that the theme was covered, and no more', async (ui) => {
  await ui.writeNote(
    '.obsidian/plugins/ledertrivsel/data.json',
    JSON.stringify({ timePlan: true, timeSteps: [{ name: 'Aftaler', minutes: 5 }] }),
  );
  await ui.standIn.restart();
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.runCommand('Indsæt tema: Psykologisk tryghed');
  await expectOnDisk(ui, (text) => expect(text).toContain('> - Aftaler: 5 min\n\n- [ ] '));
  await ui.click('.cm-line .task-list-item-checkbox');
  await expectOnDisk(ui, (text) => {
    expect(text).toMatch(/^drøftet:\n\s*- Psykologisk tryghed$/m);
    expect(text.match(/^- \[x\] /gm)).toHaveLength(1);
  });
});
