/**
 * The parser of Markdown, as one module that is evaluated when it is first called, so that Obsidian
 * starts without it; see docs/decisions/0006-evaluated-when-needed.md.
 */
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import type { Plugin } from 'esbuild';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** The functions that src/ uses of each package. */
const PARSERS = {
  'mdast-util-from-markdown': ['fromMarkdown'],
} as const;

export type ParserName = keyof typeof PARSERS;

/**
 * The text of a module with a parser's exports. It is evaluated at the first call of one of them.
 *
 * @param conditions of exports, beside those of a browser: `worker` for where there is no document
 */
export async function bundleParser(
  name: ParserName,
  conditions: readonly string[] = [],
): Promise<string> {
  const functions = PARSERS[name].join(', ');
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: `import { ${functions} } from '${name}'; parser = { ${functions} };`,
      resolveDir: SRC,
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    conditions: [...conditions],
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return deferEvaluation(outputFiles[0]?.text ?? '', PARSERS[name]);
}

/** @param script gives a variable `parser` the functions */
function deferEvaluation(script: string, functions: readonly string[]): string {
  return [
    'let parser;',
    `function load() {\n${script}\nreturn parser;\n}`,
    ...functions.map(
      (name) =>
        `export function ${name}(...values) { return (parser ?? load()).${name}(...values); }`,
    ),
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
        contents: await bundleParser(found.path as ParserName, build.initialOptions.conditions),
        loader: 'js',
      }));
    },
  };
}
