import { expect, vi } from 'vitest';
import { expectAccessible } from './axe';
import { findDanish } from './danish-shown';
import { journey } from './journey';
import { takePictures } from './pictures';
import type { StandInUi } from './stand-in-ui';

const WHEEL = '.ledertrivsel-wheel';
const MARK = `${WHEEL}-mark`;
const NEXT = `.ledertrivsel-year-tools [aria-label="Næste år"]`;
const PREVIOUS = `.ledertrivsel-year-tools [aria-label="Forrige år"]`;
const TITLE = '.ledertrivsel-year-head h2';

/** Texts in SVG, where there is no `innerText`. */
function svgTexts(ui: StandInUi, selector: string): Promise<string[]> {
  return ui.standIn.evaluate(
    `[...document.querySelectorAll('${selector}')].map((el) => el.textContent)`,
  ) as Promise<string[]>;
}

/** The marks of the wheel, as they are read out. */
const names = (ui: StandInUi) => svgTexts(ui, `${WHEEL} a`);

const title = (ui: StandInUi) => ui.text(TITLE);
const activeNote = (ui: StandInUi) =>
  ui.standIn.evaluate('app.workspace.getActiveFile()?.basename');
const focusedName = (ui: StandInUi) => ui.standIn.evaluate('document.activeElement?.textContent');

async function openWheel(ui: StandInUi): Promise<void> {
  await ui.runCommand('Vis årshjul');
  await ui.waitFor(MARK);
}

journey('the year wheel shows when each theme was covered and is planned', async (ui) => {
  await openWheel(ui);
  expect(await title(ui)).toBe('Årshjul 2026');
  const shown = await names(ui);
  expect(shown).toContain('Psykologisk tryghed, drøftet 9. november 2026, Direktionen');
  expect(shown).toContain('Udvikling og læring, planlagt 7. december 2026, Direktionen');
  expect(await svgTexts(ui, `${WHEEL}-month-name`)).toHaveLength(12);
  expect(await svgTexts(ui, `${WHEEL}-name`)).toContain(
    'Samspil med det politiske niveau (på pause)',
  );
  await ui.waitFor('Strategiseminar');
  await takePictures(ui, 'year-wheel');

  // The command shows the one that is open.
  await ui.runCommand('Vis årshjul');
  expect(
    await ui.standIn.evaluate("app.workspace.getLeavesOfType('ledertrivsel-year-wheel').length"),
  ).toBe(1);
});

journey('the table says the same as the wheel', async (ui) => {
  await openWheel(ui);
  const [inWheel, inTable] = (await ui.standIn.evaluate(`[
    '${WHEEL} [data-key]', '.ledertrivsel-year-table [data-key]',
  ].map((selector) => [...document.querySelectorAll(selector)]
    .map((el) => el.dataset.key + ' ' + el.dataset.href).sort())`)) as [string[], string[]];
  expect(inWheel.length).toBeGreaterThan(8);
  expect(inTable).toEqual(inWheel);
  expect(await ui.text('.ledertrivsel-year-table caption')).toBe('Temaernes møder i 2026');
  expect(await ui.text('.ledertrivsel-year-table tr:has-text("Udvikling og læring")')).toMatch(
    /20\. maj\s+drøftet · Chefgruppen\s+15\. jun\.\s+på dagsordenen, ikke drøftet · Direktionen\s+7\. dec\.\s+planlagt · Direktionen/,
  );
});

journey('a click on a mark opens the meeting beside the wheel', async (ui) => {
  await openWheel(ui);
  await ui.click(`${MARK}[data-key*="Psykologisk"][data-key^="2026-11-09"]`);
  await vi.waitFor(async () => expect(await activeNote(ui)).toBe('2026-11-09 Ledermøde'));
  await ui.runCommand('Vis årshjul');
  await ui.click('.ledertrivsel-year-table a:text-is("7. dec.")');
  await vi.waitFor(async () => expect(await activeNote(ui)).toBe('2026-12-07 Ledermøde'));
  expect(
    await ui.standIn.evaluate("app.workspace.getLeavesOfType('ledertrivsel-year-wheel').length"),
  ).toBe(1);
});

journey('the pointer and the focus get a tip with date and group', async (ui) => {
  await openWheel(ui);
  await ui.standIn.evaluate(`document.querySelector('${MARK}[tabindex="0"]').focus()`);
  expect(await svgTexts(ui, `${WHEEL}-tip text`)).toEqual([
    'Udvikling og læring',
    'planlagt 7. december 2026',
    'Direktionen',
  ]);
  await ui.screenshot('year-wheel-tip');
  await ui.press('Escape');
  expect(await svgTexts(ui, `${WHEEL}-tip`)).toEqual([]);

  // The app's own preview of the note, where it is asked for.
  await ui.standIn.evaluate(`document.querySelector('${MARK}[data-key^="2026-11-09"]')
    .dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))`);
  expect((await svgTexts(ui, `${WHEEL}-tip text`))[1]).toBe('drøftet 9. november 2026');
  await vi.waitFor(async () =>
    expect(await ui.text('.hover-popover')).toBe('2026-11-09 Ledermøde'),
  );
});

journey('the keyboard alone goes from mark to mark and opens a meeting', async (ui) => {
  await openWheel(ui);
  await ui.standIn.evaluate(`document.querySelector('${NEXT}').focus()`);
  while (!(await ui.hasFocus(WHEEL))) await ui.press('Tab');
  expect(await focusedName(ui)).toMatch(/^Udvikling og læring, planlagt 7\. december/);
  await ui.press('ArrowLeft');
  expect(await focusedName(ui)).toMatch(/^Psykologisk tryghed, drøftet 9\. november/);
  await ui.press('Home');
  expect(await focusedName(ui)).toMatch(/^Fælles opgave og resultater, drøftet 12\. januar/);
  await ui.press('ArrowDown');
  expect(await focusedName(ui)).toMatch(/^Prioritering og ledelsesrum, drøftet/);
  // One stop of the Tab key is the whole wheel.
  await ui.press('Tab');
  expect(await ui.hasFocus('.ledertrivsel-year-table')).toBe(true);
  await ui.press('Shift+Tab');
  expect(await focusedName(ui)).toMatch(/^Prioritering og ledelsesrum, drøftet/);
  await ui.press('Enter');
  await vi.waitFor(async () => expect(await activeNote(ui)).toBe('2026-06-15 Ledermøde'));
});

journey('the years go back and forth, and the layout remembers which is shown', async (ui) => {
  await openWheel(ui);
  expect(await ui.isVisible('I år')).toBe(false);
  await ui.click(PREVIOUS);
  expect(await title(ui)).toBe('Årshjul 2025');
  expect((await names(ui)).every((name) => name.includes(' 2025'))).toBe(true);
  expect(await svgTexts(ui, `${WHEEL}-today`)).toEqual([]);
  await ui.screenshot('year-wheel-2025');

  const state = `app.workspace.getLeavesOfType('ledertrivsel-year-wheel')[0].getViewState()`;
  expect(await ui.standIn.evaluate(`${state}.state`)).toEqual({ year: 2025 });
  await ui.standIn.evaluate(
    `(async () => { window.kept = ${state}; app.workspace.detachLeavesOfType(kept.type);
      await app.workspace.getLeaf('tab').setViewState({ ...kept, active: true }); })()`,
  );
  await vi.waitFor(async () => expect(await title(ui)).toBe('Årshjul 2025'));

  for (let year = 2025; year > 2019; year -= 1) await ui.click(PREVIOUS);
  await ui.waitFor('Ingen temaer blev drøftet i 2019.');
  expect(await ui.hasFocus(PREVIOUS)).toBe(true);
  await ui.screenshot('year-wheel-empty');
  await ui.click('I år');
  expect(await title(ui)).toBe('Årshjul 2026');
  await ui.click(NEXT);
  await ui.waitFor('Ingen temaer er drøftet eller planlagt i 2027 endnu.');
});

journey('the wheel follows the chosen group until it gets one of its own', async (ui) => {
  await openWheel(ui);
  await ui.standIn.evaluate(`document.querySelector('.ledertrivsel-overview select').focus()`);
  await ui.press('ArrowDown');
  await vi.waitFor(async () => expect(await title(ui)).toBe('Årshjul 2026 · Chefgruppen'));
  expect((await names(ui)).filter((name) => !name.endsWith('Chefgruppen'))).toEqual([]);
  await ui.standIn.evaluate(`document.querySelector('.ledertrivsel-year select').focus()`);
  await ui.press('ArrowDown');
  await vi.waitFor(async () => expect(await title(ui)).toBe('Årshjul 2026 · Direktionen'));
  await ui.screenshot('year-wheel-group');
});

journey('the wheel is drawn anew when its data changes, and only then', async (ui) => {
  await openWheel(ui);
  await ui.standIn.evaluate(`(() => {
    window.drawn = 0;
    const place = document.querySelector('.ledertrivsel-wheel-place');
    new MutationObserver(() => (window.drawn += 1)).observe(place, { childList: true });
  })()`);
  const drawn = () => ui.standIn.evaluate('drawn');
  const count = (await names(ui)).length;
  // A note that is no meeting, and a meeting of another year, which the overview shows.
  const times = () =>
    ui.text('.ledertrivsel-theme:has-text("Ledelse af andre") .ledertrivsel-facts');
  const before = await times();
  await ui.writeNote('Noter/Nyt.md', 'Intet om temaer.\n');
  await ui.writeNote('Ledermøder/2024-02-05.md', '---\ndrøftet: [Ledelse af andre]\n---\n');
  await vi.waitFor(async () => expect(await times()).not.toBe(before));
  expect(await drawn()).toBe(0);
  await ui.writeNote('Ledermøder/2026-02-02.md', '---\ndrøftet: [Hybridarbejde]\n---\n');
  await vi.waitFor(async () => expect(await names(ui)).toHaveLength(count + 1));
  expect(await drawn()).toBe(1);

  // Hidden, it costs nothing; shown again, it is up to date.
  await ui.openNote('Noter/Nyt.md', 'tab');
  await ui.deleteNote('Ledermøder/2026-02-02.md');
  await vi.waitFor(async () =>
    expect(
      await ui.standIn.evaluate("app.vault.getFileByPath('Ledermøder/2026-02-02.md')"),
    ).toBeNull(),
  );
  await new Promise((done) => setTimeout(done, 300));
  expect(await drawn()).toBe(1);
  await ui.runCommand('Vis årshjul');
  await vi.waitFor(async () => expect(await names(ui)).toHaveLength(count));
  expect(await drawn()).toBe(2);
});

journey('a date that has the focus keeps it when the wheel is drawn anew', async (ui) => {
  await openWheel(ui);
  await ui.standIn.evaluate(`document.querySelector('${MARK}[data-key^="2026-11-09"]').focus()`);
  const before = await focusedName(ui);
  const count = (await names(ui)).length;
  await ui.writeNote('Ledermøder/2026-02-02.md', '---\ndrøftet: [Hybridarbejde]\n---\n');
  await vi.waitFor(async () => expect(await names(ui)).toHaveLength(count + 1));
  expect(await focusedName(ui)).toBe(before);
});

/** How far the wheel's pane can be scrolled sideways, in pixels. */
async function sidewaysScroll(ui: StandInUi): Promise<unknown> {
  return ui.standIn.evaluate(`(() => {
    const el = document.querySelector('.view-content.ledertrivsel-year');
    return el.scrollWidth - el.clientWidth;
  })()`);
}

journey('the wheel is readable in the sidebar and on a phone', async (ui) => {
  await ui.standIn.evaluate(`(async () => {
    const leaf = app.workspace.getRightLeaf(false);
    await leaf.setViewState({ type: 'ledertrivsel-year-wheel', active: true });
    await app.workspace.revealLeaf(leaf);
  })()`);
  await ui.waitFor(MARK);
  await vi.waitFor(async () => expect(await svgTexts(ui, `${WHEEL}-number`)).toHaveLength(9));
  await takePictures(ui, 'year-wheel-sidebar');
  const numbers = await ui.texts('.ledertrivsel-ring-number');
  expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);

  await ui.standIn.evaluate(`(() => {
    const { style } = document.querySelector('.mod-right-split');
    Object.assign(style, { width: '200px', flexBasis: '200px', minWidth: '0' });
  })()`);
  await vi.waitFor(async () =>
    expect(
      await ui.standIn.evaluate(`document.querySelector('${WHEEL}').clientWidth`),
    ).toBeLessThan(200),
  );
  await vi.waitFor(async () => expect(await sidewaysScroll(ui)).toBe(0));
  await expectAccessible(ui);
  await takePictures(ui, 'year-wheel-sidebar-narrow');

  await ui.phone();
  await openWheel(ui);
  await vi.waitFor(async () => expect(await svgTexts(ui, `${WHEEL}-number`)).toHaveLength(9));
  expect(await sidewaysScroll(ui)).toBe(0);
  expect(await ui.isVisible('Udskriv')).toBe(false);
  await ui.screenshot('year-wheel-phone');
});

journey(
  'a finger that comes near a mark opens its meeting, and elsewhere opens nothing',
  async (ui) => {
    await ui.runCommand('Vis årshjul');
    // The drawer, which was open, no longer lies over it.
    await vi.waitFor(async () =>
      expect(await ui.standIn.evaluate('app.workspace.rightSplit.collapsed')).toBe(true),
    );
    await vi.waitFor(async () => expect(await svgTexts(ui, `${WHEEL}-number`)).toHaveLength(9));
    const tapBeside = (selector: string, pixels: number) =>
      ui.standIn.evaluate(`(() => {
        const markEl = document.querySelector('${selector}');
        const { left, top, width, height } = markEl.getBoundingClientRect();
        const at = { clientX: left + width / 2 - ${pixels}, clientY: top + height / 2 + ${pixels} };
        document.elementFromPoint(at.clientX, at.clientY)
          .dispatchEvent(new MouseEvent('click', { ...at, bubbles: true, cancelable: true }));
        // What frames it for a screen reader's user is the mark, and not its name.
        return width < 20 && height < 20;
      })()`);
    await tapBeside(`${WHEEL}-year`, 0);
    expect(await activeNote(ui)).toBeUndefined();
    expect(await tapBeside(`${MARK}[data-key^="2026-11-09"]`, 13)).toBe(true);
    await vi.waitFor(async () => expect(await activeNote(ui)).toBe('2026-11-09 Ledermøde'));
  },
  { parameters: { phone: '1' } },
);

journey('thirty themes are numbered, and the pointer tells which is which', async (ui) => {
  const titles = Array.from({ length: 21 }, (_, index) => `Et tema med nummer ${index + 10}`);
  const catalogue = titles.map((name) => `## ${name}\n\n- Hvordan går det med ${name}?\n`);
  await ui.writeNote('Katalog.md', `---\nledertrivsel: katalog\n---\n${catalogue.join('\n')}`);
  await openWheel(ui);
  await vi.waitFor(async () =>
    expect(await ui.texts('.ledertrivsel-year-table tbody tr')).toHaveLength(30),
  );
  await ui.standIn.evaluate(`document
    .querySelector('${WHEEL}-ring[data-theme="et-tema-med-nummer-20"] .ledertrivsel-wheel-band')
    .dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))`);
  expect(await svgTexts(ui, `${WHEEL}-tip text`)).toEqual(['20 Et tema med nummer 20']);
  await ui.screenshot('year-wheel-30');
});

journey('printed are the wheel and the table alone, as in a light window', async (ui) => {
  await ui.theme('dark');
  await openWheel(ui);
  // The dialog can't be seen here: what would be printed is kept.
  await ui.standIn.evaluate(`(() => {
    const { prototype } = HTMLIFrameElement;
    const { get } = Object.getOwnPropertyDescriptor(prototype, 'contentDocument');
    Object.defineProperty(prototype, 'contentDocument', {
      get() {
        const doc = get.call(this);
        doc.defaultView.print = () => (window.printed = doc);
        return doc;
      },
    });
  })()`);
  await ui.click('Udskriv');
  const page = (await ui.standIn.evaluate(`({
    classes: printed.body.className,
    children: printed.body.children.length,
    wheels: printed.querySelectorAll('${WHEEL}').length,
    rows: printed.querySelectorAll('.ledertrivsel-year-table tbody tr').length,
    rules: printed.adoptedStyleSheets[0].cssRules.length > 100,
  })`)) as Record<string, unknown>;
  expect(page).toMatchObject({ children: 1, wheels: 1, rows: 9, rules: true });
  expect(page.classes).toContain('theme-light');
  expect(page.classes).not.toContain('theme-dark');
});

journey('the wheel is in English where that is chosen, and stays where it was', async (ui) => {
  await openWheel(ui);
  await ui.click(PREVIOUS);
  expect(await findDanish(ui)).toContain('Årshjul 2025');
  await ui.openSettings();
  await ui.choose('Sprog', 'English');
  await ui.waitFor('Language');
  await ui.press('Escape');
  await vi.waitFor(async () => expect(await title(ui)).toBe('Year wheel 2025'));
  await vi.waitFor(async () => expect(await findDanish(ui)).toEqual([]));
  expect(await names(ui)).toContain(
    'Psykologisk tryghed, discussed on 20 January 2025, Direktionen',
  );
});
