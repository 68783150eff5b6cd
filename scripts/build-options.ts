import type { BuildOptions } from 'esbuild';
import { catalogueEsbuildPlugin } from './embed-catalogue';
import { importOnceEsbuildPlugin } from './import-once';
import { licenceBanner } from './licence-banner';
import { minifyAgainEsbuildPlugin } from './minify-again';
import { shortNamesEsbuildPlugin } from './short-names';

/** Obsidian gives these to its plugins. */
const EXTERNAL = [
  'obsidian',
  '@codemirror/commands',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/common',
  '@lezer/highlight',
  '@lezer/lr',
];

/** How main.js is made. The same sources give the same bytes, wherever and whenever they are built. */
export const buildOptions = {
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: EXTERNAL,
  plugins: [
    shortNamesEsbuildPlugin(),
    catalogueEsbuildPlugin(),
    importOnceEsbuildPlugin(),
    minifyAgainEsbuildPlugin(),
  ],
  minify: true,
  treeShaking: true,
  banner: { js: licenceBanner(EXTERNAL) },
  legalComments: 'none',
  charset: 'utf8',
} as const satisfies BuildOptions;
