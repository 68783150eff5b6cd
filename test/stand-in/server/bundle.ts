import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

export interface Bundle {
  readonly script: string;
  readonly style: string;
}

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

/** Bundles the page's script and style. Takes about a second, so do it once for many servers. */
export async function bundlePage(): Promise<Bundle> {
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
    sourcemap: 'inline',
    external: ['/fonts/*'],
    plugins: [withoutStrictProxy],
    logLevel: 'warning',
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
