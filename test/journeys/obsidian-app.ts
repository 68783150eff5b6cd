import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { AppSession, Parameters } from './app-session';
import { DANISH, DEVTOOLS_FLAG, connect, stop } from './devtools';
import { INSTALLER, loadLauncher } from './obsidian-launcher';
import type { Launcher } from './obsidian-launcher';
import { OnlyInStandIn } from './only-stand-in';
import { DESKTOP, NOW, PHONE, readManifest } from './stand-in-ui';
import type { StandInOptions } from './stand-in-ui';

const WINDOW = 'app://obsidian.md/index.html';
const START_MS = 60_000;
const LOOK_MS = 100;

let launcher: Promise<Launcher> | undefined;

/** Starts Obsidian on a fresh copy of a vault, with settings of its own, and with the plugin. */
export async function startObsidian(options: StandInOptions): Promise<AppSession> {
  const { parameters = {}, plugin } = options;
  if (resolve(plugin) !== resolve('.')) throw new OnlyInStandIn('plugin');
  const manifest = readManifest(plugin);
  launcher ??= loadLauncher();
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const vault = join(folder, 'Ledergruppen');
  cpSync(options.vault, vault, { recursive: true });
  const { proc, configDir } = await (
    await launcher
  ).launch({
    appVersion: process.env.OBSIDIAN_VERSION ?? 'latest',
    installerVersion: INSTALLER,
    vault,
    plugins: [{ path: plugin, enabled: parameters.enabled === 'before' }],
    localStorage: { language: 'da' },
    args: [DEVTOOLS_FLAG],
    spawnOptions: { env: DANISH },
  });
  const browser = await connect(proc);
  const close = async (): Promise<void> => {
    await browser.close();
    await stop(proc);
    for (const used of [configDir, folder]) rmSync(used, { recursive: true, force: true });
  };
  const [context] = browser.contexts();
  const page = context && (await findWindow(context));
  if (!page) {
    await close();
    throw new Error('Obsidian has no window');
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (options.hasRealClock !== true) await page.clock.setFixedTime(NOW);
  const id = JSON.stringify(manifest.id);
  const run = async (expression: string): Promise<void> => {
    await page.evaluate(`(async () => { await (${expression}); })()`);
  };
  const enablePlugin = () => run(`app.plugins.enablePluginAndSave(${id})`);
  let isFirst = true;
  return {
    page,
    context,
    vault,
    enablePlugin,
    disablePlugin: () => run(`app.plugins.disablePluginAndSave(${id})`),
    isOurs: ({ text, source }) => `${text} ${source}`.includes(`plugin:${manifest.id}`),
    async load(wanted) {
      await loadAnew(page, wanted);
      if (isFirst && wanted.enabled !== 'before') await enablePlugin();
      isFirst = false;
    },
    close,
  };
}

/** The window with the vault; it may begin as an empty one, and have its address a moment later. */
async function findWindow(context: BrowserContext): Promise<Page | undefined> {
  const end = Date.now() + START_MS;
  for (;;) {
    const found = context.pages().find((page) => page.url().startsWith(WINDOW));
    if (found || Date.now() > end) return found;
    await setTimeout(LOOK_MS);
  }
}

/** What the stand-in has in its address, Obsidian has in its storage and settings. */
async function loadAnew(page: Page, parameters: Parameters): Promise<void> {
  const isPhone = parameters.phone === '1';
  await waitUntilReady(page);
  await page.evaluate(`(async () => {
    for (const { view } of app.workspace.getLeavesOfType('markdown')) await view.save?.();
    localStorage.setItem('language', ${JSON.stringify(parameters.language ?? 'da')});
    if (${isPhone}) localStorage.setItem('EmulateMobile', '1');
    else localStorage.removeItem('EmulateMobile');
    app.vault.setConfig('propertiesInDocument', ${JSON.stringify(parameters.properties ?? 'visible')});
    const bases = app.internalPlugins.getPluginById('bases');
    const hasBases = ${parameters.bases === '1'};
    if (bases && bases.enabled !== hasBases) {
      await (hasBases ? bases.enable(true) : bases.disable(true));
    }
    // What the app would save a moment later, loading it anew would lose.
    for (const { requestSaveConfig } of [app.vault, app.plugins, app.internalPlugins]) {
      await requestSaveConfig?.run?.();
    }
  })()`);
  await page.setViewportSize(isPhone ? PHONE : DESKTOP);
  await page.reload();
  await waitUntilReady(page);
}

async function waitUntilReady(page: Page): Promise<void> {
  const isReady = (): boolean => {
    const { app } = window as { app?: { workspace?: { layoutReady?: boolean } } };
    return app?.workspace?.layoutReady === true;
  };
  await page.waitForFunction(isReady, undefined, { timeout: START_MS });
}
