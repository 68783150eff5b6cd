import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { bundle } from './bundle';
import { median } from './measure';
import { atMost, format } from './report';
import type { Row } from './report';

const ROUNDS = 25;

/** Compiling and evaluating main.js, beside a plugin that does next to nothing. */
export async function measureStartUp(main: string): Promise<Row> {
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
  const timeOf = (file: string): number =>
    Number(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }));
  const figures = { main: [] as number[], sample: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    figures.main.push(timeOf(main));
    figures.sample.push(timeOf(sample));
  }
  const [ours, small] = [median(figures.main), median(figures.sample)];
  const size = `${format(statSync(sample).size)} bytes`;
  return atMost(
    `main.js compiled and evaluated, to a plugin of ${size}`,
    ours / small,
    12,
    '×',
    `${format(ours)} ms to ${format(small)} ms`,
  );
}
