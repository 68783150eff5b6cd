import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

/** The texts of the page's files, by their names. */
export type Bundle = ReadonlyMap<string, string>;

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The mocks wrap each object in a proxy that throws on what is not mocked, which gives every object
 * two identities. Here objects are themselves.
 */
const withoutStrictProxy: esbuild.Plugin = {
  name: 'without-strict-proxy',
  setup(build) {
    build.onLoad({ filter: /obsidian-test-mocks.*strict-proxy\.mjs$/ }, () => ({
      contents: `export const strictProxy = (value) => value;
        export const bypassStrictProxy = (value) => value;`,
      loader: 'js',
    }));
  },
};

let bundle: Promise<Bundle> | undefined;

/** The page's script and style, bundled when they are first asked for: it takes about a second. */
export function bundlePage(): Promise<Bundle> {
  bundle ??= build();
  return bundle;
}

async function build(): Promise<Bundle> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [
      { in: fileOf('../app/main.ts'), out: 'main' },
      { in: fileOf('../style/main.css'), out: 'main' },
    ],
    outdir: '/',
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    // Beside the script: every page reads that, and only the browser's tools read its map.
    sourcemap: 'linked',
    external: ['/fonts/*'],
    plugins: [withoutStrictProxy],
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}
