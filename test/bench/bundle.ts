import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { bundleParser, parsersEsbuildPlugin } from '../../scripts/bundle-parsers';
import { catalogueEsbuildPlugin } from '../../scripts/embed-catalogue';

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Bundles a file of the bench into a temporary one, with the parsers that main.js has. */
export async function bundle(entry: string, name: string, options: BuildOptions): Promise<string> {
  const outfile = path.join(folder, name);
  await esbuild.build({
    entryPoints: [fileOf(entry)],
    outfile,
    bundle: true,
    target: 'es2022',
    plugins: [catalogueEsbuildPlugin(), parsersEsbuildPlugin()],
    logLevel: 'warning',
    ...options,
  });
  return outfile;
}

/**
 * Writes a plugin of so many bytes, or up to 4 kB less, that calls nothing: both parsers, minified, each
 * in a function, as often as they fit, and something small for the rest.
 *
 * @param filling the text of a small script
 */
export async function writeNeverCalled(
  name: string,
  bytes: number,
  filling: string,
): Promise<string> {
  const parsers = [await bundleParser('yaml'), await bundleParser('mdast-util-from-markdown')];
  const minified = await Promise.all(
    parsers.map((text) =>
      esbuild.transform(text, { format: 'cjs', minify: true, charset: 'utf8', target: 'es2022' }),
    ),
  );
  const scripts = [...minified.map(({ code }) => code), filling];
  let text = 'exports.default = function () {};\n';
  let size = Buffer.byteLength(text);
  // Round after round, so that both parsers have their part in it.
  for (let isFull = false, number = 0; !isFull;) {
    isFull = true;
    for (const script of scripts) {
      const unused = `function unused${number++}(require, module, exports) {${script}\n}\n`;
      const more = Buffer.byteLength(unused);
      if (size + more > bytes) continue;
      text += unused;
      size += more;
      isFull = false;
    }
  }
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
