/**
 * In the format that Obsidian loads, esbuild asks for a package once for each file that imports from it.
 * This asks once, and the names that are imported become names of the bundle's own, which are shortened.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** For the packages that the app gives, which are imported by names alone. */
export function importOnceEsbuildPlugin(): Plugin {
  return {
    name: 'import-once',
    setup(build) {
      const { external = [] } = build.initialOptions;
      const namespace = 'once';
      build.onResolve({ filter: /^[^.]/ }, ({ path: name, kind, namespace: from }) =>
        kind === 'import-statement' && from === 'file' && external.includes(name)
          ? { path: name, namespace }
          : null,
      );
      build.onLoad({ filter: /.*/, namespace }, ({ path: name }) => ({
        contents: `export const { ${findNames(name).join(', ')} } = require('${name}');`,
      }));
    },
  };
}

/** What src/ imports from a package, types left out. */
function findNames(name: string): string[] {
  const statement = new RegExp(`^import \\{([^}]*)\\} from '${name}';`, 'gm');
  const names = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(path.join(SOURCE, file), 'utf8').matchAll(statement)])
    .flatMap(([, list = '']) => list.split(',').map((one) => one.trim()))
    .filter((one) => one !== '' && !one.startsWith('type '));
  return [...new Set(names)].sort();
}
