/**
 * Lets esbuild leave out the modules of yaml that nobody calls: the package doesn't say that they do
 * nothing by being loaded. What src/ uses are its lexer and parser, a third of it; see
 * docs/decisions/0014-obsidian-reads-the-values.md.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';

const MODULES = fileURLToPath(new URL('browser', import.meta.resolve('yaml/package.json')));

export function yamlEsbuildPlugin(): Plugin {
  return {
    name: 'yaml',
    setup(build) {
      build.onResolve({ filter: /^yaml$/ }, () => ({
        path: path.join(MODULES, 'index.js'),
        sideEffects: false,
      }));
      build.onResolve({ filter: /^\./ }, ({ path: name, importer, resolveDir }) =>
        importer.startsWith(MODULES)
          ? { path: path.join(resolveDir, name), sideEffects: false }
          : null,
      );
    },
  };
}
