/**
 * The licences of what is bundled ask to be in every copy, and a copy of the plugin is main.js: so
 * they stand at its top, each text once, with the copyright lines that it is for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface Package {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * A comment with the licences of all that package.json names as a dependency, and what that needs.
 *
 * @param external packages that are not bundled
 */
export function licenceBanner(external: readonly string[]): string {
  const holders = new Map<string, string[]>();
  for (const folder of findPackages(ROOT)) {
    const { name } = readPackage(folder);
    if (external.includes(name)) continue;
    const [copyright = '', ...text] = readFileSync(path.join(folder, 'LICENSE'), 'utf8')
      .trim()
      .replace(/^MIT License\s+/, '')
      .split(/\n\s*\n/);
    if (!/^Copyright .+$/.test(copyright)) throw new Error(`Read the licence of ${name} yourself`);
    const terms = text.map((paragraph) => paragraph.replace(/\s+/g, ' ')).join('\n');
    holders.set(terms, [...(holders.get(terms) ?? []), `${name}: ${copyright}`]);
  }
  const parts = Array.from(holders, ([terms, names]) => [...names, terms].join('\n'));
  return `/*!\n${parts.join('\n\n')}\n*/`;
}

/** The folders of the packages that one depends on, in the order of their names, and no one twice. */
function findPackages(folder: string, found = new Set<string>()): string[] {
  const { resolve } = createRequire(path.join(folder, 'package.json'));
  for (const name of Object.keys(readPackage(folder).dependencies ?? {}).sort()) {
    const dependency = findFolder(resolve(name), name);
    if (found.has(dependency)) continue;
    found.add(dependency);
    findPackages(dependency, found);
  }
  return [...found];
}

/** Not every package lets its package.json be resolved. */
function findFolder(file: string, name: string): string {
  const folder = path.dirname(file);
  return folder.endsWith(path.join('node_modules', name)) ? folder : findFolder(folder, name);
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;
}
