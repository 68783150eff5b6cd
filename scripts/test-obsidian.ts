/**
 * Runs the journeys in Obsidian itself: `npm run test:obsidian`, or `npm run test:obsidian -- latest`,
 * with the names of journeys after it if it is to be some of them. Needs the internet.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chooseVersion, download, loadLauncher } from '../test/journeys/obsidian-launcher';

const [asked, ...files] = process.argv.slice(2);
const { minAppVersion } = JSON.parse(readFileSync('manifest.json', 'utf8')) as {
  minAppVersion: string;
};
const { resolve } = createRequire(import.meta.url);
const vitest = path.join(path.dirname(resolve('vitest/package.json')), 'vitest.mjs');
const args = ['run', '--configLoader', 'runner', '--project', 'journeys', '--reporter', 'verbose'];

const launcher = await loadLauncher();
for (const wanted of asked === undefined ? ['latest', 'least'] : [asked]) {
  const version = await chooseVersion(launcher, wanted, minAppVersion);
  await download(launcher, version);
  console.log(`The journeys in Obsidian ${version}`);
  const env = { ...process.env, JOURNEYS_IN: 'obsidian', OBSIDIAN_VERSION: version };
  const { status } = spawnSync(process.execPath, [vitest, ...args, ...files], {
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exitCode = 1;
}
