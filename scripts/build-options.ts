import type { BuildOptions } from 'esbuild';
import { catalogueEsbuildPlugin } from './embed-catalogue';
import { licenceBanner } from './licence-banner';
import { shortNamesEsbuildPlugin } from './short-names';
import { yamlEsbuildPlugin } from './trim-yaml';

/** How main.js is made. The same sources give the same bytes, wherever and whenever they are built. */
export const buildOptions = {
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  // Obsidian gives these to its plugins.
  external: ['obsidian', '@codemirror/commands', '@codemirror/state', '@codemirror/view'],
  plugins: [shortNamesEsbuildPlugin(), catalogueEsbuildPlugin(), yamlEsbuildPlugin()],
  minify: true,
  treeShaking: true,
  banner: { js: licenceBanner() },
  legalComments: 'none',
  charset: 'utf8',
} as const satisfies BuildOptions;
