import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundlePage } from '../stand-in/server/bundle';
import { startServer } from '../stand-in/server/server';
import type { AppSession } from './app-session';
import { BROWSER_FLAGS, findBrowser } from './browser';
import { DANISH, spawnBrowser, stop } from './devtools';
import { DESKTOP, NOW, PHONE } from './stand-in-ui';
import type { StandInOptions } from './stand-in-ui';

/**
 * The stand-in in a process of its own, reached as Obsidian is: what is tried on it is that way, and
 * the `Ui` that goes it.
 */
export async function startStandInProcess(options: StandInOptions): Promise<AppSession> {
  const folder = mkdtempSync(join(tmpdir(), 'journey-'));
  const vault = join(folder, 'Ledergruppen');
  cpSync(options.vault, vault, { recursive: true });
  const server = await startServer({
    vault,
    plugin: options.plugin,
    bundle: await bundlePage(),
  });
  const profile = `--user-data-dir=${join(folder, 'profile')}`;
  const { browser, process: child } = await spawnBrowser(
    await findBrowser(),
    [...BROWSER_FLAGS, '--headless', profile, 'about:blank'],
    { env: DANISH },
  );
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!context || !page) throw new Error('The browser has no window');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (options.hasRealClock !== true) await page.clock.setFixedTime(NOW);
  const run = async (expression: string): Promise<void> => {
    await page.evaluate(`(async () => { await (${expression}); })()`);
  };
  return {
    page,
    context,
    vault,
    enablePlugin: () => run('standIn.enablePlugin()'),
    disablePlugin: () => run('standIn.disablePlugin()'),
    isOurs: () => true,
    async load(parameters) {
      await run('window.standIn?.flush()');
      await page.setViewportSize(parameters.phone === '1' ? PHONE : DESKTOP);
      await page.goto(`${server.url}?${new URLSearchParams(parameters).toString()}`);
      await page.waitForFunction(() => 'standIn' in window);
    },
    async close() {
      await browser.close();
      await stop(child);
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
