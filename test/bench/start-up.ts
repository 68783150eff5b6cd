import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { bundle, writeNeverCalled } from './bundle';
import { median } from './measure';
import { atMost, forInformation, format } from './report';
import type { Row } from './report';

const ROUNDS = 25;

/**
 * Compiling and evaluating main.js, beside as many bytes of which nothing is called, and beside a plugin
 * that does next to nothing; see docs/decisions/0012-start-up-is-the-size.md.
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
  const { size } = statSync(main);
  const control = await writeNeverCalled('control.js', size, readFileSync(sample, 'utf8'));
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
      `main.js compiled and evaluated, to ${format(statSync(control).size)} bytes never called`,
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
