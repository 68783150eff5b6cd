import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { slugify } from '../../src/catalogue/slug';
import { closeBrowser, openStandIn } from '../journeys/stand-in-ui';
import type { StandInUi } from '../journeys/stand-in-ui';
import { fileOf } from './bundle';
import { median } from './measure';
import { atMost } from './report';
import type { Row } from './report';
import { measureYearWheel } from './year-wheel';

const MEETINGS = 5 * 26;
const THEMES_EACH = 3;
const OPENINGS = 24;
const CHANGES = 24;
const SHIPPED = [
  'Fælles opgave og resultater',
  'Prioritering og ledelsesrum',
  'Ledermøder og fælles brug af tid',
  'Udvikling og læring',
  'Psykologisk tryghed',
  'Ledelse af andre',
];
/** With those that are shipped and "Egne spørgsmål" there are thirty. */
const OWN = Array.from({ length: 23 }, (_, index) => `Eget tema ${index + 1}`);
const THEMES = [...SHIPPED, ...OWN];
const DAY_MS = 86_400_000;
/** Whatever day it is, the themes of the last meetings stand otherwise than those of the first. */
const LAST_MEETING = Date.UTC(2026, 10, 2);

/** The overview and the year wheel in Chromium: thirty themes, five years of fortnightly meetings. */
export async function measureOverview(): Promise<Row[]> {
  const vault = makeUpVaultFolder();
  const ui = await openStandIn({ vault, plugin: fileOf('../..'), hasRealClock: true });
  try {
    await ui.waitFor('.ledertrivsel-theme');
    await ui.standIn.evaluate(WATCH);
    const full = await drawAnew(ui);
    const nodes = Number(await ui.standIn.evaluate(`${OVERVIEW}.querySelectorAll('*').length`));
    const themes = Number(
      await ui.standIn.evaluate(`${OVERVIEW}.querySelectorAll('.ledertrivsel-theme').length`),
    );
    const change = await changeOneTheme(ui);
    const hidden = await countHiddenDraws(ui);
    const wheel = await measureYearWheel(ui);
    if (ui.errors.length > 0) throw new Error(ui.errors.join('\n'));
    return [
      atMost(`overview of ${themes} themes and ${MEETINGS} meetings, drawn anew`, full, 8, 'ms'),
      atMost('· its elements', nodes, 600, 'nodes'),
      atMost("· one theme's change", change, 2, 'ms'),
      atMost('· draws while it is hidden', hidden, 0, 'draws'),
      ...wheel,
    ];
  } finally {
    await ui.close();
    await closeBrowser();
    rmSync(vault, { recursive: true });
  }
}

const OVERVIEW = "document.querySelector('.view-content.ledertrivsel-overview')";

/**
 * Times what is drawn in the overview: the frame callbacks after which it is another one, and the
 * layout that they make the browser do.
 */
const WATCH = `(() => {
  const request = window.requestAnimationFrame.bind(window);
  const read = () => ${OVERVIEW}?.innerHTML ?? '';
  window.draws = [];
  window.requestAnimationFrame = (callback) => request((time) => {
    const before = read();
    void document.body.offsetHeight;
    const start = performance.now();
    callback(time);
    void document.body.offsetHeight;
    const end = performance.now();
    if (read() !== before) window.draws.push(end - start);
  });
})()`;

async function drawAnew(ui: StandInUi): Promise<number> {
  const figures: number[] = [];
  for (let opening = 0; opening < 2 * OPENINGS; opening++) {
    await ui.standIn.evaluate("app.workspace.detachLeavesOfType('ledertrivsel-overview')");
    const [draw] = await drawsDuring(ui, async () => {
      await ui.runCommand('Vis temaoversigt');
    });
    if (opening >= OPENINGS && draw !== undefined) figures.push(draw);
  }
  return median(figures);
}

/** Each time, a meeting has covered another theme, or not yet. */
async function changeOneTheme(ui: StandInUi): Promise<number> {
  const figures: number[] = [];
  for (let change = 0; change < 2 * CHANGES; change++) {
    const [draw] = await drawsDuring(ui, () => coverOneMore(ui, change));
    if (change >= CHANGES && draw !== undefined) figures.push(draw);
  }
  return median(figures);
}

async function coverOneMore(ui: StandInUi, change: number): Promise<void> {
  const theme = THEMES[7] ?? '';
  const covered = change % 2 === 0 ? `[${theme}]` : '[]';
  await ui.writeNote(
    'Ledermøder/2026-11-16 Ekstra.md',
    `---\ndato: 2026-11-16\ntemaer: []\ndrøftet: ${covered}\n---\n`,
  );
}

async function countHiddenDraws(ui: StandInUi): Promise<number> {
  await ui.standIn.evaluate('app.workspace.rightSplit.collapse()');
  const draws: number[] = [];
  for (let change = 0; change < 5; change++) {
    await ui.standIn.evaluate('window.draws = []');
    await coverOneMore(ui, change);
    await settle(ui);
    draws.push(Number(await ui.standIn.evaluate('window.draws.length')));
  }
  await drawsDuring(ui, async () => {
    await ui.standIn.evaluate('app.workspace.rightSplit.expand()');
  });
  return draws.reduce((sum, count) => sum + count);
}

/** The draws that something leads to; the first one of them is waited for. */
async function drawsDuring(ui: StandInUi, work: () => Promise<void>): Promise<number[]> {
  await ui.standIn.evaluate('window.draws = []');
  await work();
  const deadline = Date.now() + 10_000;
  for (;;) {
    const draws = (await ui.standIn.evaluate('window.draws')) as number[];
    if (draws.length > 0) return draws;
    if (Date.now() > deadline) throw new Error('the overview was not drawn');
    await settle(ui);
  }
}

/** Some frames, in which what was changed has come to the plugin. */
async function settle(ui: StandInUi): Promise<void> {
  await ui.standIn.evaluate('new Promise((resolve) => setTimeout(resolve, 50))');
}

function makeUpVaultFolder(): string {
  const vault = path.join(mkdtempSync(path.join(tmpdir(), 'bench-')), 'Boks');
  const write = (name: string, text: string): void => {
    const file = path.join(vault, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const own = OWN.map((title) => `## ${title}\n\n- Hvordan går det med ${slugify(title)}?\n`);
  write(
    'Ledertrivsel/Egne spørgsmål.md',
    `---\ntitel: Egne spørgsmål\nledertrivsel: katalog\n---\n${own.join('\n')}`,
  );
  for (let meeting = 0; meeting < MEETINGS; meeting++) {
    const day = new Date(LAST_MEETING - meeting * 14 * DAY_MS).toISOString().slice(0, 10);
    const names = Array.from(
      { length: THEMES_EACH },
      (_, index) => THEMES[(meeting * THEMES_EACH + index) % THEMES.length] ?? '',
    );
    const list = names.map((name) => `  - ${name}\n`).join('');
    write(
      `Ledermøder/${day} Ledermøde.md`,
      `---\ndato: ${day}\ntemaer:\n${list}drøftet:\n${list}---\n# Ledermøde\n`,
    );
  }
  return vault;
}
