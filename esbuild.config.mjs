// Builds main.js: `npm run build` once and minified, `npm run dev` on every change.
import esbuild from 'esbuild';
import { catalogueEsbuildPlugin } from './scripts/embed-catalogue';

const watch = process.argv.includes('--watch');

const context = await esbuild.context({
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  // Obsidian gives these to its plugins.
  external: [
    'obsidian',
    '@codemirror/commands',
    '@codemirror/state',
    '@codemirror/view',
    '@lezer/highlight',
    '@lezer/lr',
  ],
  plugins: [catalogueEsbuildPlugin()],
  minify: !watch,
  sourcemap: watch ? 'inline' : false,
  treeShaking: true,
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'info',
});

if (watch) {
  await context.watch();
} else {
  await context.rebuild();
  await context.dispose();
}
