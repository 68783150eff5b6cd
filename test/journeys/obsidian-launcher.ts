/**
 * The part of obsidian-launcher that is used here. It is fetched when it is asked for, and is none of
 * the development dependencies: docs/decisions/0020-the-journeys-in-obsidian.md says why.
 */
import { spawnSync } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const VERSION = '3.1.1';
/** Of the program around the app, the newest that the app goes with. */
export const INSTALLER = 'latest';
/** Where downloads of Obsidian are kept, too. */
const CACHE = process.env.OBSIDIAN_CACHE ?? join(homedir(), '.obsidian-cache');

export interface Launcher {
  getVersions(): Promise<{ readonly version: string; readonly isBeta: boolean }[]>;
  /** False for early versions, unless the one who asks may have them. */
  isAvailable(version: string): Promise<boolean>;
  /** The versions of the app, and of the program around it. */
  resolveVersion(app: string, installer: string): Promise<readonly [string, string]>;
  downloadApp(version: string): Promise<string>;
  downloadInstaller(version: string): Promise<string>;
  launch(options: {
    readonly appVersion: string;
    readonly installerVersion: string;
    readonly vault: string;
    readonly plugins: readonly { readonly path: string; readonly enabled: boolean }[];
    readonly localStorage: Readonly<Record<string, string>>;
    readonly args: readonly string[];
    readonly spawnOptions: SpawnOptions;
  }): Promise<{ readonly proc: ChildProcess; readonly configDir: string }>;
}

/** Fetches the launcher, unless it is there. */
export async function loadLauncher(): Promise<Launcher> {
  const folder = join(CACHE, `launcher-${VERSION}`);
  const main = join(folder, 'node_modules/obsidian-launcher/dist/index.js');
  if (!existsSync(main)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--no-audit', '--no-fund', `obsidian-launcher@${VERSION}`];
    const shell = process.platform === 'win32';
    const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell });
    if (status !== 0) throw new Error('obsidian-launcher could not be fetched');
  }
  const module = (await import(pathToFileURL(main).href)) as {
    default: new (options: { cacheDir: string }) => Launcher;
  };
  return new module.default({ cacheDir: CACHE });
}

/**
 * The version of Obsidian that is meant.
 *
 * @param asked a version, `latest`, or `least`: the first one not before `least` that can be had
 * @param least the manifest's minAppVersion; the first of its versions may not be for everybody
 */
export async function chooseVersion(
  launcher: Pick<Launcher, 'getVersions' | 'isAvailable'>,
  asked: string,
  least: string,
): Promise<string> {
  const versions = await launcher.getVersions();
  const order = new Intl.Collator('en', { numeric: true });
  const choices =
    asked === 'latest'
      ? versions.filter(({ isBeta }) => !isBeta).slice(-1)
      : versions.filter(({ version }) =>
          asked === 'least' ? order.compare(version, least) >= 0 : version === asked,
        );
  for (const { version } of choices) if (await launcher.isAvailable(version)) return version;
  throw new Error(`There is no Obsidian ${asked} to be had`);
}

/** Fetches a version of Obsidian, unless it is there. */
export async function download(launcher: Launcher, version: string): Promise<void> {
  const [app, installer] = await launcher.resolveVersion(version, INSTALLER);
  await launcher.downloadApp(app);
  await launcher.downloadInstaller(installer);
}
