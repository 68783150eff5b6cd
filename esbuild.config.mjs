// Builds main.js: `npm run build` once and minified, `npm run dev` on every change.
import esbuild from 'esbuild';
import { catalogueEsbuildPlugin } from './scripts/embed-catalogue';
import { findShortNames } from './scripts/short-names';
import { yamlEsbuildPlugin } from './scripts/trim-yaml';

const watch = process.argv.includes('--watch');

/** @type {esbuild.BuildOptions} */
const options = {
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  // Obsidian gives these to its plugins.
  external: ['obsidian', '@codemirror/commands', '@codemirror/state', '@codemirror/view'],
  plugins: [catalogueEsbuildPlugin(), yamlEsbuildPlugin()],
  treeShaking: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'info',
};

if (watch) {
  const context = await esbuild.context({ ...options, sourcemap: 'inline' });
  await context.watch();
} else {
  const { metafile } = await esbuild.build({ ...options, write: false, metafile: true });
  const packages = Object.keys(metafile.inputs).filter((file) => file.startsWith('node_modules/'));
  const shortNames = findShortNames(packages);
  const mangleProps = new RegExp(`^(?:${shortNames.join('|')})$`);
  await esbuild.build({ ...options, minify: true, mangleProps });
}
