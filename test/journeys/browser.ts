import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

/** Launches a Chrome or Chromium. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS });
}

/**
 * The Chrome or Chromium that CHROME_PATH names, else an installed one, else the one that comes with
 * the development dependencies.
 */
export async function findBrowser(): Promise<string> {
  return findInstalled() ?? (await findBrought());
}

async function findBrought(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  throw new Error('Install Chrome or Chromium, or name one in CHROME_PATH.');
}

function findInstalled(): string | undefined {
  const { CHROME_PATH: chosen, PATH: path = '' } = process.env;
  if (chosen !== undefined && chosen !== '') {
    return chosen;
  }
  const folders = path.split(delimiter);
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...named, ...PATHS].find((candidate) => existsSync(candidate));
}
