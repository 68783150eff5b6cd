import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const START_MS = 60_000;
const STOP_MS = 5000;

/** What has to be asked of a process so that it can be reached: it says where in what it prints. */
export const DEVTOOLS_FLAG = '--remote-debugging-port=0';

/** The surroundings of a process in Denmark, where the example vault is. */
export const DANISH = { ...process.env, TZ: 'Europe/Copenhagen', LC_ALL: 'da_DK.UTF-8' };

/** Starts a browser, or an app made of one, and reaches it by its DevTools. */
export async function spawnBrowser(
  file: string,
  args: readonly string[],
  options: SpawnOptions,
): Promise<{ browser: Browser; process: ChildProcess }> {
  const child = spawn(file, [...args, DEVTOOLS_FLAG], options);
  return { browser: await connect(child), process: child };
}

/** Reaches a process that was started with DEVTOOLS_FLAG; ends it where that fails. */
export async function connect(child: ChildProcess): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(await findAddress(child));
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** Ends a process, gently first. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}

function findAddress(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  return new Promise<string>((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => fail('said nothing of its DevTools'), START_MS);
    const fail = (what: string): void => reject(new Error(`The process ${what}: ${printed}`));
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (code) => fail(`ended with ${code ?? 'a signal'}`));
    child.once('exit', () => clearTimeout(timer));
    stdout?.resume();
    stderr?.on('data', (data: Buffer) => {
      printed += data.toString();
      const address = /ws:\/\/\S+/.exec(printed)?.[0];
      if (address === undefined) return;
      clearTimeout(timer);
      // What nobody reads would hold the process up, once there is much of it.
      stderr.removeAllListeners('data').resume();
      resolve(address);
    });
  });
}
