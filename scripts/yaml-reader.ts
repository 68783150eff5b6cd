/**
 * Gives src/ the half of the yaml package that reads, as one module, for esbuild and for Vite, so that
 * the plugin and its tests use the same. The plugin writes a text of YAML itself, in the place where
 * it goes; see docs/decisions/0009-only-what-reads-yaml-is-shipped.md.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const MODULE_ID = '\0yaml-reader';

/** What src/ uses of yaml. */
const EXPORTS = ['isMap', 'isScalar', 'parseDocument'];

/** yaml's modules that no reading comes to. What they export throws when it is called. */
const LEFT_OUT = [
  // Writing YAML.
  'stringify/stringify.js',
  'stringify/stringifyCollection.js',
  'stringify/stringifyDocument.js',
  'stringify/stringifyNumber.js',
  'stringify/stringifyPair.js',
  'stringify/stringifyString.js',
  // Making documents from values, and values with a reviver.
  'doc/anchors.js',
  'doc/applyReviver.js',
  'doc/createNode.js',
  // Walking through tokens.
  'parse/cst-visit.js',
  // Tags beyond the core schema; the option `resolveKnownTags: false` does without them.
  'schema/yaml-1.1/binary.js',
  'schema/yaml-1.1/omap.js',
  'schema/yaml-1.1/pairs.js',
  'schema/yaml-1.1/set.js',
  'schema/yaml-1.1/timestamp.js',
];

/** Schemas that are read as the core schema: the other ones are chosen by options or `%YAML 1.1`. */
const READ_AS_CORE = ['schema/json/schema.js', 'schema/yaml-1.1/schema.js'];

/** What becomes of one of yaml's modules. */
const REPLACEMENTS = new Map([
  ...LEFT_OUT.map((module) => [module, leaveOut] as const),
  ...READ_AS_CORE.map((module) => [module, () => `export * from '../core/schema.js';`] as const),
]);

/**
 * The text of a module with yaml's exports that src/ uses.
 *
 * @throws Error where yaml has no longer the modules that are left out of it
 */
export async function bundleYamlReader(): Promise<string> {
  const unseen = new Set(REPLACEMENTS.keys());
  const { outputFiles } = await build({
    stdin: {
      contents: `export { ${EXPORTS.join(', ')} } from 'yaml';`,
      resolveDir: SRC,
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    plugins: [replaceModules(unseen)],
  });
  if (unseen.size > 0) {
    throw new Error(`scripts/yaml-reader.ts: yaml has no longer ${[...unseen].join(', ')}`);
  }
  return outputFiles[0]?.text ?? '';
}

export function yamlReaderEsbuildPlugin(): Plugin {
  return {
    name: 'yaml-reader',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'yaml-reader' }));
      onLoad({ filter: /.*/, namespace: 'yaml-reader' }, async () => ({
        contents: await bundleYamlReader(),
        loader: 'js',
      }));
    },
  };
}

/** A plugin for Vite, and so for vitest. Tests themselves import the whole package. */
export function yamlReaderVitePlugin() {
  return {
    name: 'yaml-reader',
    enforce: 'pre' as const,
    resolveId: (source: string, importer?: string) =>
      source === 'yaml' && importer?.startsWith(SRC + path.sep) ? MODULE_ID : null,
    load: (id: string) => (id === MODULE_ID ? bundleYamlReader() : null),
  };
}

/** @param unseen the modules to replace; each is taken out when it was replaced */
function replaceModules(unseen: Set<string>): Plugin {
  return {
    name: 'replace-modules',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]/ }, async ({ path: file }) => {
        const [, module = ''] = file.replaceAll(path.sep, '/').split('/yaml/browser/dist/');
        const replace = REPLACEMENTS.get(module);
        if (!replace) return null;
        unseen.delete(module);
        return { contents: replace(await readFile(file, 'utf8'), module), loader: 'js' };
      });
    },
  };
}

/** A module with the same exports, each a function that throws. */
function leaveOut(source: string, module: string): string {
  const [, list] = /^export \{ (.*) \};$/m.exec(source) ?? [];
  if (list === undefined) throw new Error(`scripts/yaml-reader.ts: what does ${module} export?`);
  const lines = list.split(', ').map((name) => `export const ${name} = leftOut;`);
  return `function leftOut() { throw new Error('left out of yaml: ${module}'); }\n${lines.join('\n')}\n`;
}
