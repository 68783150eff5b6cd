// Opens the stand-in: `npm start`, or `npm start -- --vault DIR --port N`.
import { cpSync, existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseStartArguments } from './server/arguments';
import { bundlePage } from './server/bundle';
import { openBrowser } from './server/open-browser';
import { startServer } from './server/server';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLE = join(ROOT, 'test/vault');

const { vault: chosen, port } = parseStartArguments(process.argv.slice(2));
const vault = chosen === undefined ? copyExample() : resolve(chosen);
if (!existsSync(vault) || !statSync(vault).isDirectory()) {
  console.error(`No such folder: ${vault}`);
  process.exit(1);
}

const server = await startServer({
  vault,
  plugin: ROOT,
  bundle: await bundlePage(),
  ...(port === undefined ? {} : { port }),
});
console.log(`The stand-in (not Obsidian) runs at ${server.url}`);
console.log(`The vault is ${vault}${chosen === undefined ? ', a copy of the example' : ''}`);
console.log('Stop it with Ctrl+C.');
openBrowser(server.url);

function copyExample(): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'ledertrivsel-')), 'Ledergruppen');
  cpSync(EXAMPLE, copy, { recursive: true });
  return copy;
}
