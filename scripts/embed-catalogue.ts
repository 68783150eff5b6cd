/**
 * Makes a catalogue in content/ a module, for esbuild and for Vite, so that the plugin and its tests
 * see the same. A catalogue with a problem fails the build.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import matter from 'gray-matter';
import { parseCatalogue } from '../src/catalogue/parse';
import { describeProblem } from '../src/i18n';
import { findPropertyLine } from '../src/note/frontmatter/property-line';
import { readBlocks } from './read-blocks';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONTENT = path.join(ROOT, 'content');

/**
 * The text of a JavaScript module whose default export is the catalogue.
 *
 * @param name what errors call the file
 * @throws Error with name, line and what is wrong, for everything that is
 */
export function embedCatalogue(text: string, name: string): string {
  const { data, content } = readMatter(text, name);
  const { catalogue, problems } = parseCatalogue({
    frontmatter: data,
    body: content,
    bodyLine: countLines(text) - countLines(content) + 1,
    origin: 'shipped',
    readBlocks,
    lineOf: (key, part) => findPropertyLine(text, key, part),
  });
  if (problems.length > 0) {
    const messages = problems.map(
      (problem) => `${name}:${problem.line}: ${describeProblem(problem)}`,
    );
    throw new Error(messages.join('\n'));
  }
  // Names without quotes may be shortened, as those that read them are.
  const source = JSON.stringify(catalogue).replace(/"(\w+)":/g, '$1:');
  // What each question has besides its text is said once.
  const short = source.replace(/\{text:("(?:[^"\\]|\\.)*"),origin:"shipped"\}/g, 'ask($1)');
  return `const ask = (text) => ({ text, origin: 'shipped' });\nexport default ${short};\n`;
}

export function catalogueEsbuildPlugin(): Plugin {
  return {
    name: 'catalogue',
    setup(build) {
      build.onLoad({ filter: /\.md$/ }, async ({ path: file }) =>
        isContent(file)
          ? { contents: await embedFile(file), loader: 'js', watchFiles: [file] }
          : null,
      );
    },
  };
}

/** A plugin for Vite, and so for vitest. */
export function catalogueVitePlugin() {
  return {
    name: 'catalogue',
    load: (file: string) => (isContent(file) ? embedFile(file) : null),
  };
}

function isContent(file: string): boolean {
  return path.dirname(file) === CONTENT && file.endsWith('.md');
}

async function embedFile(file: string): Promise<string> {
  return embedCatalogue(await readFile(file, 'utf8'), path.relative(ROOT, file));
}

function readMatter(text: string, name: string): matter.GrayMatterFile<string> {
  const refuse = (): never => {
    throw new Error('frontmatter must be YAML');
  };
  try {
    // gray-matter can also run JavaScript. With options it doesn't answer from its cache, in which a
    // file that failed once is empty.
    const file = matter(text, { engines: { javascript: refuse, json: refuse } });
    if (typeof file.data !== 'object') refuse();
    return file;
  } catch (error) {
    throw new Error(`${name}:${lineOf(error)}: ${messageOf(error)}`, { cause: error });
  }
}

/** 1-based; YAML errors count from the line of the opening `---`. */
function lineOf(error: unknown): number {
  const { mark } = error as { mark?: { line?: number } };
  return (mark?.line ?? 0) + 1;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function countLines(text: string): number {
  return text.split('\n').length;
}
