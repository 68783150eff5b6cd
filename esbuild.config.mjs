// Builds main.js: `npm run build` once and minified, `npm run dev` on every change.
import { statSync } from 'node:fs';
import esbuild from 'esbuild';
import { buildOptions } from './scripts/build-options';

if (process.argv.includes('--watch')) {
  const context = await esbuild.context({
    ...buildOptions,
    minify: false,
    sourcemap: 'inline',
    logLevel: 'info',
  });
  await context.watch();
} else {
  await esbuild.build({ ...buildOptions, logLevel: 'warning' });
  console.log(`${buildOptions.outfile}: ${statSync(buildOptions.outfile).size} bytes`);
}
