/**
 * Copies the built plugin into a vault: `npm run install-plugin -- DIR`. A folder that is no vault
 * gets an error, and nothing is written.
 */
import { cp, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';

const FILES = ['main.js', 'manifest.json', 'styles.css'];

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => null))?.isDirectory() ?? false;
}

async function install(chosen: string | undefined): Promise<string> {
  if (chosen === undefined) throw new Error('Name the vault: npm run install-plugin -- DIR');
  // npm runs scripts in the package's folder, and says where it was called from.
  const vault = path.resolve(process.env.INIT_CWD ?? '.', chosen);
  const config = path.join(vault, '.obsidian');
  if (!(await isFolder(vault))) throw new Error(`There is no folder ${vault}.`);
  if (!(await isFolder(config))) {
    throw new Error(
      `${vault} is not an Obsidian vault: it has no folder .obsidian. ` +
        'Open the folder in Obsidian once, or name the right one.',
    );
  }
  const target = path.join(config, 'plugins', 'ledertrivsel');
  await mkdir(target, { recursive: true });
  for (const file of FILES) await cp(file, path.join(target, file));
  return target;
}

try {
  const target = await install(process.argv[2]);
  console.log(`Installed in ${target}.`);
  console.log('In Obsidian: Settings → Community plugins → reload, and switch Ledertrivsel on.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
