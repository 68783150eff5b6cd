/**
 * The parser of YAML as one module that is evaluated when it is first called, so that Obsidian starts
 * without it; see docs/decisions/0006-evaluated-when-needed.md. It is the half that reads; see
 * 0009-only-what-reads-yaml-is-shipped.md. Tests of src/ use the same half.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const YAML_ID = '\0yaml';

/** What src/ uses of each package: functions, and a class. */
const PARSERS = {
  yaml: ['isMap', 'isScalar', 'Lexer', 'parseDocument'],
} as const;

export type ParserName = keyof typeof PARSERS;

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
  // Lines and columns in messages.
  'parse/line-counter.js',
];

/** Written anew: without merge keys, and with no schema and no tags but those of the core schema. */
const REWRITTEN = {
  'schema/tags.js': `
    import { schema } from './core/schema.js';
    export const coreKnownTags = {};
    export const getTags = () => schema.slice();`,
  'schema/yaml-1.1/merge.js': `
    export const isMergeKey = () => false;
    export const addMergeToJSMap = () => {};`,
};

/** Methods of classes that no reading calls, left out one by one. */
const METHODS_LEFT_OUT = {
  'doc/Document.js': [
    ...['clone', 'add', 'addIn', 'createAlias', 'createNode', 'createPair', 'delete', 'deleteIn'],
    ...['get', 'getIn', 'has', 'hasIn', 'set', 'setIn', 'toJSON', 'toString'],
  ],
  'doc/directives.js': ['clone', 'toString'],
  'nodes/Alias.js': ['toString'],
  'nodes/Collection.js': [
    ...['clone', 'addIn', 'deleteIn', 'getIn', 'hasAllNullValues', 'hasIn', 'setIn'],
  ],
  'nodes/Node.js': ['clone'],
  'nodes/Pair.js': ['clone', 'toString'],
  'nodes/YAMLMap.js': ['from', 'add', 'delete', 'set', 'toString'],
  'nodes/YAMLSeq.js': ['add', 'delete', 'set', 'toString', 'from'],
};

/** What becomes of yaml's modules. */
const REPLACEMENTS = new Map<string, (source: string, module: string) => string>([
  ...LEFT_OUT.map((module) => [module, leaveOut] as const),
  ...Object.entries(REWRITTEN).map(([module, text]) => [module, () => text] as const),
  ...Object.entries(METHODS_LEFT_OUT).map(
    ([module, methods]) =>
      [module, (source: string) => leaveOutMethods(source, methods, module)] as const,
  ),
]);

/**
 * The text of a module with a parser's exports. It is evaluated at the first call of one of them.
 *
 * @throws Error where yaml no longer has the modules that are left out of it
 */
export async function bundleParser(name: ParserName): Promise<string> {
  const unseen = new Set(REPLACEMENTS.keys());
  const functions = PARSERS[name].join(', ');
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { ${functions} } from '${name}'; parser = { ${functions} };`,
      resolveDir: SRC,
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    write: false,
    plugins: [replaceModules(unseen)],
  });
  if (unseen.size > 0) {
    throw new Error(`scripts/bundle-parsers.ts: yaml no longer has ${[...unseen].join(', ')}`);
  }
  return deferEvaluation(outputFiles[0]?.text ?? '', PARSERS[name]);
}

/** @param script gives a variable `parser` the functions */
function deferEvaluation(script: string, functions: readonly string[]): string {
  return [
    'let parser;',
    `function load() {\n${script}\nreturn parser;\n}`,
    ...functions.map((name) => {
      // Called with `new`, a function gives what it returns.
      const make = /^[A-Z]/.test(name) ? 'new ' : '';
      return `export function ${name}(...values) { return ${make}(parser ?? load()).${name}(...values); }`;
    }),
  ].join('\n');
}

/** Gives src/ the bundled parsers. */
export function parsersEsbuildPlugin(): Plugin {
  return {
    name: 'parsers',
    setup(build) {
      const filter = new RegExp(`^(?:${Object.keys(PARSERS).join('|')})$`);
      build.onResolve({ filter }, (found) => ({ path: found.path, namespace: 'parsers' }));
      build.onLoad({ filter, namespace: 'parsers' }, async (found) => ({
        contents: await bundleParser(found.path as ParserName),
        loader: 'js',
      }));
    },
  };
}

/** For Vite, and so for vitest: src/ gets the half of yaml, tests themselves the whole. */
export function parsersVitePlugin() {
  return {
    name: 'parsers',
    enforce: 'pre' as const,
    resolveId: (source: string, importer?: string) =>
      source === 'yaml' && importer?.startsWith(SRC) ? YAML_ID : null,
    load: (id: string) => (id === YAML_ID ? bundleParser('yaml') : null),
  };
}

/** @param unseen the modules to replace; each is taken out when it was replaced */
function replaceModules(unseen: Set<string>): Plugin {
  return {
    name: 'replace-modules',
    setup(build) {
      build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]/ }, async ({ path: file }) => {
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
  if (list === undefined) throw new Error(`scripts/bundle-parsers.ts: what does ${module} export?`);
  const refusal = `function leftOut() { throw new Error('left out of yaml: ${module}'); }`;
  return [refusal, ...list.split(', ').map((name) => `export const ${name} = leftOut;`)].join('\n');
}

/** The module without these methods of its class. */
function leaveOutMethods(source: string, methods: readonly string[], module: string): string {
  const file = ts.createSourceFile(module, source, ts.ScriptTarget.Latest);
  const members = file.statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) => [...members]);
  let text = source;
  const found = members.filter(
    ({ name }) => name && ts.isIdentifier(name) && methods.includes(name.text),
  );
  if (found.length !== methods.length) {
    throw new Error(
      `scripts/bundle-parsers.ts: ${module} no longer has all of ${methods.join(', ')}`,
    );
  }
  for (const { pos, end } of found.toReversed()) text = text.slice(0, pos) + text.slice(end);
  return text;
}
