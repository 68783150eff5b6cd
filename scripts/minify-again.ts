/**
 * Makes what esbuild has minified shorter still, by what esbuild leaves out: a function that is called
 * once goes where it is called. See docs/decisions/0015-own-names-are-shortened.md.
 */
import { writeFile } from 'node:fs/promises';
import { minify } from '@swc/core';
import type { JsMinifyOptions } from '@swc/core';
import type { Plugin } from 'esbuild';
import { moveExpressions } from './move-expressions';
import { simplify } from './simplify';

const OPTIONS: JsMinifyOptions = {
  // Ours is all that is in the file: nothing else sees what it declares.
  module: false,
  toplevel: true,
  ecma: 2022,
  compress: { ecma: 2022, toplevel: true, passes: 3 },
  mangle: { toplevel: true },
};

/** Where the build minifies, does so again, and keeps the banner. Writes the file where esbuild would. */
export function minifyAgainEsbuildPlugin(): Plugin {
  return {
    name: 'minify-again',
    setup(build) {
      const { initialOptions: options } = build;
      if (!options.minify) return;
      const { banner: { js: banner = '' } = {}, write = true } = options;
      options.write = false;
      build.onEnd(async ({ outputFiles = [] }) => {
        for (const file of outputFiles) {
          const { code: inlined } = await minify(file.text.slice(banner.length), OPTIONS);
          const { code } = await minify(moveExpressions(simplify(inlined)), OPTIONS);
          file.contents = Buffer.from(`${banner}\n${readable(code)}\n`);
          if (write) await writeFile(file.path, file.contents);
        }
      });
    },
  };
}

/** The letters that the minifier writes as numbers in templates, which takes more bytes. */
function readable(code: string): string {
  return code.replace(/\\(?:x([a-f][\da-f])|[^])/g, (escape: string, hex?: string) =>
    hex === undefined ? escape : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
