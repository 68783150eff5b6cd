import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { NOTE, expectOnDisk } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const PHONE = { parameters: { phone: '1' } };
const DRAWER = '.workspace-drawer.mod-right';

function phoneJourney(name: string, steps: (ui: StandInUi) => Promise<void>): void {
  journey(name, steps, PHONE);
}

async function closeDrawer(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate('app.workspace.rightSplit.collapse()');
}

/** Whether what shows of it, however little the keyboard leaves, is the whole of it. */
async function isWhollySeen(ui: StandInUi, selector: string): Promise<unknown> {
  return ui.standIn.evaluate(`(() => {
    const shown = [...document.querySelectorAll(${JSON.stringify(selector)})].filter((el) => el.isShown());
    return shown.length > 0 && shown.every((el) => {
      const { top, bottom, left, right } = el.getBoundingClientRect();
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return isInside && el.contains(middle);
    });
  })()`);
}

async function openOwnQuestion(ui: StandInUi): Promise<void> {
  await closeDrawer(ui);
  await ui.openNote(NOTE);
  await ui.click('Højre sidepanel');
  await ui.click('Tilføj eget spørgsmål');
  await ui.waitFor('Gem');
}

phoneJourney('a theme is chosen by touch, with the keyboard up', async (ui) => {
  await closeDrawer(ui);
  await ui.openNote(NOTE);
  await ui.click('Kommandopalet');
  await ui.type('Indsæt tema…');
  await ui.click('.suggestion-item.is-selected');
  await ui.standIn.keyboard(true);
  await ui.type('tryg');
  await ui.waitFor('.suggestion-item .suggestion-highlight');
  expect(await isWhollySeen(ui, '.prompt-input')).toBe(true);
  expect(await isWhollySeen(ui, '.suggestion-item.is-selected')).toBe(true);
  await ui.screenshot('phone-picker-keyboard');
  await ui.click('.suggestion-item.is-selected');
  await expectOnDisk(ui, (text) => expect(text).toContain('## Psykologisk tryghed'));
});

phoneJourney('Gem and the question stay in view while the keyboard is up', async (ui) => {
  await openOwnQuestion(ui);
  // Nothing is typed yet, so nothing may hide the dialog.
  expect(await ui.hasFocus('textarea')).toBe(false);
  await ui.click('.ledertrivsel-question textarea');
  await ui.standIn.keyboard(true);
  await ui.type('Hvad giver os ro?');
  await ui.screenshot('phone-dialog-keyboard');
  expect(await isWhollySeen(ui, '.ledertrivsel-question textarea')).toBe(true);
  expect(await isWhollySeen(ui, '.modal .mod-cta')).toBe(true);
  await expectAccessible(ui);
  await ui.click('Gem');
  await vi.waitFor(async () =>
    expect(await ui.readNote('Ledertrivsel/Egne spørgsmål.md')).toContain('- Hvad giver os ro?'),
  );
});

phoneJourney('an error shows with the keyboard up, and Gem stays in view', async (ui) => {
  await openOwnQuestion(ui);
  await ui.click('.ledertrivsel-question textarea');
  await ui.standIn.keyboard(true);
  await ui.click('Gem');
  await ui.waitFor('Spørgsmålet er tomt.');
  await ui.screenshot('phone-dialog-error-keyboard');
  expect(await isWhollySeen(ui, '.ledertrivsel-form-error')).toBe(true);
  expect(await isWhollySeen(ui, '.modal .mod-cta')).toBe(true);
});

phoneJourney('a dialog that a finger slipped beside has kept what was typed', async (ui) => {
  await openOwnQuestion(ui);
  await ui.click('.ledertrivsel-question textarea');
  await ui.type('Hvad giver os ro?');
  await ui.choose('Tema', 'Psykologisk tryghed');
  await ui.standIn.tapBeside();
  await ui.waitUntilGone('Gem');
  await ui.click('Tilføj eget spørgsmål');
  await ui.waitFor('Gem');
  expect(await ui.standIn.evaluate("document.querySelector('.modal textarea').value")).toBe(
    'Hvad giver os ro?',
  );
  expect(
    await ui.standIn.evaluate("document.querySelector('.modal select').selectedOptions[0].text"),
  ).toBe('Psykologisk tryghed');
});

phoneJourney('the overview is used by touch; after inserting the note is in view', async (ui) => {
  await closeDrawer(ui);
  await ui.openNote(NOTE);
  await ui.click('Højre sidepanel');
  await ui.click('.ledertrivsel-theme-head');
  await ui.waitFor('.ledertrivsel-meetings');
  await ui.screenshot('phone-overview-open');
  await ui.click('.ledertrivsel-meetings a');
  await vi.waitFor(async () => expect(await ui.isVisible(DRAWER)).toBe(false));

  await ui.click('Højre sidepanel');
  await ui.click('.ledertrivsel-suggestion .mod-cta:has-text("Indsæt i")');
  await vi.waitFor(async () => expect(await ui.isVisible(DRAWER)).toBe(false));
  await ui.screenshot('phone-inserted');
});

phoneJourney('the year wheel fits a phone, and a tap opens a meeting', async (ui) => {
  await closeDrawer(ui);
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-wheel-mark');
  await ui.screenshot('phone-year-wheel');
  expect(
    await ui.standIn.evaluate(`(() => {
      const { scrollWidth, clientWidth } = document.querySelector('.ledertrivsel-year');
      return scrollWidth - clientWidth;
    })()`),
  ).toBeLessThanOrEqual(0);
  await ui.click('.ledertrivsel-year-table a');
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toMatch(/20\d\d/u),
  );
});

phoneJourney('Fortryd in a message is within reach of a finger', async (ui) => {
  await closeDrawer(ui);
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.mode('reading');
  await ui.click('Højre sidepanel');
  await ui.click('Indsæt i 2026-11-23 Ledermøde');
  await ui.waitFor('Fortryd');
  await ui.screenshot('phone-notice');
  await ui.click('Fortryd');
  await expectOnDisk(ui, (text) => expect(text).toBe(before));
});

/** What is smaller than a finger needs, of what the plugin draws that can be tapped; not links within a sentence. */
async function findSmallTargets(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate(`(() => {
    const tapped = 'a.internal-link, button, select, textarea, input:not([type=checkbox]), label:has(input)';
    const shown = [...document.querySelectorAll('.view-content, .modal')].flatMap((el) => [...el.querySelectorAll(tapped)])
      .filter((el) => el.closest('[class*=ledertrivsel]') && el.getClientRects().length > 0)
      .filter((el) => getComputedStyle(el).display !== 'inline' && !el.closest('.checkbox-container'));
    if (shown.length === 0) return 'nothing can be tapped';
    return shown.map((el) => ({ el, box: el.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 44)
      .map(({ el, box }) => el.outerHTML.slice(0, 80) + ' ' + box.width + ' × ' + box.height);
  })()`);
}

phoneJourney('whatever a finger is to hit is 44 pixels wide and high', async (ui) => {
  await ui.openNote(NOTE);
  await ui.runCommand('Vis temaoversigt');
  await ui.click('.ledertrivsel-theme-head');
  await ui.waitFor('.ledertrivsel-meetings li');
  expect(await findSmallTargets(ui)).toEqual([]);
  await ui.runCommand('Vis årshjul');
  await ui.waitFor('.ledertrivsel-year-table');
  expect(await findSmallTargets(ui)).toEqual([]);
  await ui.openNote(NOTE);
  for (const dialog of ['Tilføj aftale…', 'Opret mødenote', 'Tilføj eget spørgsmål']) {
    await ui.runCommand(dialog);
    await ui.waitFor('.modal .mod-cta');
    expect(await findSmallTargets(ui)).toEqual([]);
    await ui.press('Escape');
    await ui.waitUntilGone('.modal');
  }
});
