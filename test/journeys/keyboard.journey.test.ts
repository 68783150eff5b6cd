import { expect, vi } from 'vitest';
import { NOTE, QUESTION, expectOnDisk, goToEndOfNote } from './inserting';
import { journey } from './journey';
import type { StandInUi } from './stand-in-ui';

const OVERVIEW = '[data-type="ledertrivsel-overview"] > .view-content';
const WHEEL = '[data-type="ledertrivsel-year-wheel"] > .view-content';
const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex="0"]';
const MAX_STOPS = 80;

/** What is in focus: its name, and whether the focus shows in how it looks. */
interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
}

const STOP = `(() => {
  const el = document.activeElement;
  // A switch shows the focus of the box within it.
  const seen = el.closest('.checkbox-container') ?? el;
  const look = () => {
    const parts = [seen, ...seen.children].map((one) => getComputedStyle(one));
    const names = ['outline', 'boxShadow', 'borderColor', 'backgroundColor', 'stroke', 'strokeWidth', 'opacity'];
    return parts.flatMap((style) => names.map((name) => style[name])).join();
  };
  const focused = look();
  el.blur();
  const isSeen = look() !== focused;
  el.focus({ preventScroll: true });
  const name = el.ariaLabel ?? seen.ariaLabel ?? el.textContent;
  return { name: name.trim().replaceAll(/\\s+/g, ' '), isSeen };
})()`;

/** Presses Tab until the focus has left what the selector names; tells where it was in it. */
async function tabThrough(ui: StandInUi, selector: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  await ui.press('Tab');
  while ((await ui.hasFocus(selector)) && stops.length < MAX_STOPS) {
    stops.push((await ui.standIn.evaluate(STOP)) as Stop);
    await ui.press('Tab');
  }
  return stops;
}

/** Presses Tab until the focus is on what has the accessible name. */
async function tabTo(ui: StandInUi, name: string): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (await isAt(ui, name)) return;
    await ui.press('Tab');
  }
  throw new Error(`Tab does not get to ${name}`);
}

/** Whether the focus is on what has the name, or a name that begins so. */
async function isAt(ui: StandInUi, name: string): Promise<boolean> {
  const stop = (await ui.standIn.evaluate(STOP)) as Stop;
  return stop.name.startsWith(name);
}

async function isFocusSeen(ui: StandInUi): Promise<boolean> {
  return ((await ui.standIn.evaluate(STOP)) as Stop).isSeen;
}

async function countShown(ui: StandInUi, selector: string): Promise<number> {
  const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return Number(await ui.standIn.evaluate(`${all}.filter((el) => el.isShown()).length`));
}

async function tabThroughAll(ui: StandInUi, selector: string): Promise<string[]> {
  const stops = await tabThrough(ui, selector);
  expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  expect(stops.filter(({ name }) => name === '')).toEqual([]);
  const controls = FOCUSABLE.split(', ').map((one) => `${selector} ${one}`);
  expect(stops.length).toBe(await countShown(ui, controls.join()));
  return stops.map(({ name }) => name);
}

async function focusOverview(ui: StandInUi): Promise<void> {
  await ui.runCommand('Vis temaoversigt');
  await ui.waitFor('.ledertrivsel-theme');
}

journey('keys alone insert a theme, tick, and mark it as covered', async (ui) => {
  await ui.openNote(NOTE);
  await goToEndOfNote(ui);
  await ui.runCommand('Indsæt tema…');
  await ui.type('psykologisk');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
  await expectOnDisk(ui, (text) => expect(text).toContain(QUESTION));
  expect(await ui.hasFocus('.cm-content')).toBe(true);

  await ui.runCommand('Markér tema som drøftet…');
  await ui.type('psykologisk');
  await ui.waitFor('.suggestion-item.is-selected');
  await ui.press('Enter');
  await expectOnDisk(ui, (text) => expect(text).toMatch(/drøftet:\n {2}- Psykologisk tryghed\n/u));
  expect(await ui.hasFocus('.cm-content')).toBe(true);
});

journey('Tab gets to everything in the overview, and shows where it is', async (ui) => {
  await ui.writeNote('Ledermøder/Uden dato.md', '---\ndrøftet: [Rollen som leder, Trivsl]\n---\n');
  await ui.openNote(NOTE);
  await focusOverview(ui);
  await ui.waitFor('Bør tjekkes');
  const closed = await tabThroughAll(ui, OVERVIEW);
  expect(closed).toContain('Indsæt i 2026-11-23 Ledermøde');
  expect(closed).toContain('Tilføj eget spørgsmål');

  await focusOverview(ui);
  await tabTo(ui, 'Psykologisk tryghed');
  await ui.press('Enter');
  await ui.waitFor('.ledertrivsel-meetings');
  expect(await ui.hasFocus('.ledertrivsel-theme-head[aria-expanded="true"]')).toBe(true);
  await focusOverview(ui);
  const open = await tabThroughAll(ui, OVERVIEW);
  expect(open.length).toBeGreaterThan(closed.length + 3);
  expect(open.filter((name) => name.startsWith('Indsæt tema:'))).toHaveLength(1);
});

journey(
  'keys alone go through the year wheel, show where they are, and open a meeting',
  async (ui) => {
    await ui.runCommand('Vis årshjul');
    await ui.waitFor('.ledertrivsel-wheel-mark');
    const stops = await tabThrough(ui, WHEEL);
    expect(stops.length).toBeGreaterThan(3);
    expect(stops.filter(({ name, isSeen }) => name === '' || !isSeen)).toEqual([]);

    await ui.runCommand('Vis årshjul');
    while (!(await ui.hasFocus('.ledertrivsel-wheel-mark'))) await ui.press('Tab');
    await ui.press('Enter');
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate('app.workspace.getActiveFile()?.path')).toContain('møde'),
    );
  },
);

journey('the focus stays where it is while the overview follows the notes', async (ui) => {
  await ui.openNote(NOTE);
  await focusOverview(ui);
  await tabTo(ui, 'Psykologisk tryghed');
  await ui.press('Enter');
  while (!(await ui.hasFocus('.ledertrivsel-meetings a'))) await ui.press('Tab');
  const focused = await ui.text('.ledertrivsel-meetings a:focus');
  const extra = '2026-11-20 Ekstra';
  await ui.writeNote(`Ledermøder/${extra}.md`, '---\ndrøftet: [Psykologisk tryghed]\n---\n');
  await vi.waitFor(async () => expect(await ui.texts(`${OVERVIEW} a`)).toContain(extra), 5000);
  expect(await ui.text('.ledertrivsel-meetings a:focus')).toBe(focused);
});

journey('a question is added with keys alone, and the focus returns where it was', async (ui) => {
  const button = 'Tilføj eget spørgsmål';
  await ui.openNote(NOTE);
  await focusOverview(ui);
  await tabTo(ui, button);
  await ui.press('Enter');
  await ui.waitFor('Gem');
  expect(await ui.hasFocus('.ledertrivsel-question textarea')).toBe(true);
  await ui.press('Escape');
  expect(await isAt(ui, button)).toBe(true);

  await ui.press('Enter');
  await ui.waitFor('Gem');
  await ui.type('Hvad giver os ro?');
  await ui.press('Tab');
  expect(await isAt(ui, 'Tema')).toBe(true);
  await ui.press('Tab');
  expect(await isAt(ui, 'Indsæt også i 2026-11-23 Ledermøde')).toBe(true);
  expect(await isFocusSeen(ui)).toBe(true);
  await ui.press('Space');
  await tabTo(ui, 'Gem');
  expect(await isFocusSeen(ui)).toBe(true);
  await ui.press('Enter');
  await ui.waitUntilGone('Gem');
  const own = await ui.readNote('Ledertrivsel/Egne spørgsmål.md');
  expect(own).toContain('- Hvad giver os ro?');
  expect(await isAt(ui, button)).toBe(true);
  expect(await ui.readNote(NOTE)).not.toContain('Hvad giver os ro?');
});

journey('Fortryd in a message is a command too, also when the message is gone', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  expect(await ui.offersCommand('Vælg Fortryd i seneste besked')).toBe(false);
  await ui.mode('reading');
  await ui.runCommand('Indsæt det foreslåede tema');
  await ui.waitFor('Fortryd');
  await ui.standIn.passTo('2026-11-23T09:01:00+01:00');
  await ui.waitUntilGone('Fortryd');

  await ui.runCommand('Vælg Fortryd i seneste besked');
  await ui.waitFor('Ændringen er fortrudt.');
  await expectOnDisk(ui, (text) => expect(text).toBe(before));
  expect(await ui.offersCommand('Vælg Fortryd i seneste besked')).toBe(false);
});

journey('a message with a button waits while the focus is in it, and gives it back', async (ui) => {
  await ui.openNote(NOTE);
  const before = await ui.readNote(NOTE);
  await ui.mode('reading');
  await ui.runCommand('Indsæt det foreslåede tema');
  await ui.waitFor('Fortryd');
  await focusOverview(ui);
  await tabTo(ui, 'Fortryd');
  expect(await isFocusSeen(ui)).toBe(true);
  await ui.screenshot('keyboard-notice');
  await ui.standIn.passTo('2026-11-23T09:01:00+01:00');
  expect(await ui.hasFocus('.notice button')).toBe(true);
  await ui.press('Enter');
  await expectOnDisk(ui, (text) => expect(text).toBe(before));
  expect(await ui.standIn.evaluate('document.activeElement === document.body')).toBe(false);
});
