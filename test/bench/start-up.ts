import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './bundle';
import { median } from './measure';
import { atMost, forInformation, format } from './report';
import type { Row } from './report';

const ROUNDS = 25;

/**
 * Compiling and evaluating main.js, beside the same text where nothing of it is called, and beside a
 * plugin that does next to nothing; see docs/decisions/0012-start-up-is-the-size.md.
 */
export async function measureStartUp(main: string): Promise<Row[]> {
  const script = await bundle('start-up-process.ts', 'start-up-process.cjs', {
    format: 'cjs',
    platform: 'node',
  });
  const sample = await bundle('sample-plugin/main.ts', 'sample.js', {
    format: 'cjs',
    platform: 'browser',
    external: ['obsidian'],
    minify: true,
  });
  const control = path.join(path.dirname(script), 'never-called.js');
  writeFileSync(control, neverCalled(readFileSync(main, 'utf8')));
  const timeOf = (file: string): number =>
    Number(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }));
  const figures = { main: [] as number[], control: [] as number[], sample: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    figures.main.push(timeOf(main));
    figures.control.push(timeOf(control));
    figures.sample.push(timeOf(sample));
  }
  const ours = median(figures.main);
  const [uncalled, small] = [median(figures.control), median(figures.sample)];
  return [
    atMost(
      'main.js compiled and evaluated, to the same text never called',
      ours / uncalled,
      1.15,
      '×',
      `${format(ours)} ms to ${format(uncalled)} ms`,
    ),
    forInformation(
      `· to a plugin of ${format(statSync(sample).size)} bytes`,
      `${format(ours / small)} × (${format(small)} ms)`,
      'plan: 12 ×',
    ),
  ];
}

/** A plugin with a script in it as a function that nothing calls: the engine only looks through it. */
function neverCalled(script: string): string {
  return `exports.default = function () {};\nfunction unused(require, module, exports) {${script}\n}`;
}
