import { expect, vi } from 'vitest';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const NOTE = 'Ledermøder/2026-11-23 Ledermøde.md';
const LAST = 'Ledermøder/2026-11-09 Ledermøde.md';
const THEME = '.ledertrivsel-theme:has-text("Psykologisk tryghed")';
const FIRST = 'Er det trygt at tale om fejl i denne ledergruppe – og lærer vi af dem?';
const FIFTH = 'Videndeler og hjælper vi hinanden i denne ledergruppe?';

function question(text: string): string {
  return `${THEME} .ledertrivsel-questions li:has-text("${text}")`;
}

async function unfold(ui: StandInUi): Promise<void> {
  await ui.click(`${THEME} .ledertrivsel-theme-head`);
  await ui.waitFor('2026-11-09 Ledermøde');
}

async function scrollTo(ui: StandInUi, selector: string): Promise<void> {
  await ui.standIn.evaluate(`document.querySelector('${selector}').scrollIntoView()`);
}

journey('an open row tells of each question when, where and how many times', async (ui) => {
  await ui.openNote(NOTE);
  await unfold(ui);
  await vi.waitFor(async () =>
    expect(await ui.text(question(FIRST))).toMatch(/\?\s+2026-11-09 Ledermøde\s+3 gange$/),
  );
  expect(await ui.text(question('Tør vi tage chancer'))).toMatch(
    /\?\s+18\. mar\. 2026\s+Chefmøder 2026\s+2 gange$/,
  );
  expect(await ui.text(question('Anerkender og anvender'))).toMatch(/ikke drøftet endnu$/);
  expect(await ui.texts(`${THEME} .ledertrivsel-meetings .ledertrivsel-detail`)).toContain(
    '9. november 2026 · drøftet · 3 af 7 flueben',
  );
  await scrollTo(ui, '.ledertrivsel-questions');
  await takePictures(ui, 'questions');
  await scrollTo(ui, '.ledertrivsel-meetings');
  await ui.screenshot('questions-below');

  await ui.click(`${question(FIRST)} a`);
  await vi.waitFor(async () =>
    expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toBe(LAST),
  );
});

journey(
  'what changes in a note changes in an open row: a covered theme without ticks is seen',
  async (ui) => {
    await unfold(ui);
    await ui.waitFor('9. november 2026 · drøftet · 3 af 7 flueben');
    const before = await ui.readNote(LAST);
    await ui.writeNote(LAST, before.replaceAll('- [x]', '- [ ]'));
    await ui.waitFor('9. november 2026 · drøftet · ingen flueben');
    expect(await ui.text(question(FIRST))).toContain('2 gange');
    await ui.writeNote(LAST, before.replace(`[ ] ${FIFTH}`, `[x] ${FIFTH}`));
    await ui.waitFor('9. november 2026 · drøftet · 4 af 7 flueben');
    await vi.waitFor(async () =>
      expect(await ui.text(question(FIFTH))).toContain('2026-11-09 Ledermøde'),
    );
  },
);

journey(
  'the questions that were not discussed within the cadence are inserted alone',
  async (ui) => {
    await ui.openNote(NOTE);
    const before = await ui.readNote(NOTE);
    await unfold(ui);
    await ui.click('Indsæt manglende spørgsmål: Psykologisk tryghed');
    await vi.waitFor(async () => expect(await ui.readNote(NOTE)).toContain(FIFTH));
    const after = await ui.readNote(NOTE);
    expect(after.match(/^- \[ \] .*/gm)).toHaveLength(4);
    expect(after).not.toContain(FIRST);
    await ui.click('Indsæt manglende spørgsmål: Psykologisk tryghed');
    await ui.waitFor('Psykologisk tryghed står allerede i noten med de valgte spørgsmål.');
    expect(await ui.readNote(NOTE)).toBe(after);
    await ui.undo();
    expect(await ui.readNote(NOTE)).toBe(before);

    const note = await ui.readNote(LAST);
    await ui.writeNote(LAST, note.replaceAll('- [ ]', '- [x]'));
    await ui.waitFor('Alle spørgsmål er drøftet inden for de seneste 3 måneder.');
    expect(await ui.isVisible('Indsæt manglende spørgsmål')).toBe(false);
    await ui.waitFor('Indsæt tema: Psykologisk tryghed');
  },
);

journey('a row has a body only while it is folded out', async (ui) => {
  await ui.click('Vis alle (7)');
  await ui.waitFor('2 af 4 spørgsmål har flueben');
  const bodies = "document.querySelectorAll('.ledertrivsel-theme .tree-item-children').length";
  expect(await ui.standIn.evaluate(bodies)).toBe(0);
  await unfold(ui);
  expect(await ui.standIn.evaluate(bodies)).toBe(1);
  await ui.click(`${THEME} .ledertrivsel-theme-head`);
  expect(await ui.standIn.evaluate(bodies)).toBe(0);
});

journey('on a phone nothing is out of line, too wide or too small to touch', async (ui) => {
  await ui.phone();
  const name = `Referat${'aldeleslangt'.repeat(8)}`;
  await ui.writeNote(`${name}.md`, '---\ndrøftet: [Psykologisk tryghed, Trivsl]\n---\n');
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor(`${name} nævner et ukendt tema: Trivsl`);
  await ui.click('Vis alle (7)');
  await unfold(ui);
  await ui.waitFor('2 af 4 spørgsmål har flueben');
  const measure = (code: string) =>
    ui.standIn.evaluate(`(() => {
      const view = document.querySelector('.ledertrivsel-overview');
      const box = (el) => el.getBoundingClientRect();
      const textBottom = (el) => {
        const range = document.createRange();
        range.selectNodeContents(el);
        return box(range).bottom;
      };
      ${code}
    })()`);
  expect(await measure('return view.scrollWidth - view.clientWidth')).toBe(0);
  expect(
    await measure(`return [...view.querySelectorAll('[data-answer]')].every(
      (el) => box(el).width >= 44 && box(el).height >= 44)`),
  ).toBe(true);
  expect(
    await measure(`return [...view.querySelectorAll('.ledertrivsel-questions a')]
      .filter((el) => el.isShown() && el.nextElementSibling.textContent)
      .map((el) => Math.round(textBottom(el) - textBottom(el.nextElementSibling)))
      .filter((off) => Math.abs(off) > 2)`),
  ).toEqual([]);
  await scrollTo(ui, '.ledertrivsel-questions');
  await ui.screenshot('questions-phone');
  await scrollTo(ui, '.ledertrivsel-attention');
  await ui.screenshot('attention-phone');
});
