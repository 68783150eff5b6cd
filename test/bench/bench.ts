/**
 * Measures what the plugin costs beside what it may cost: `npm run bench`. Ends with 1 where it costs
 * more. Figures are medians; ratios are of things that took turns in one run.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { bundle, fileOf } from './bundle';
import { measureOverview } from './overview';
import { atMost, formatTable } from './report';
import type { Row } from './report';
import { measureStartUp } from './start-up';

const MAIN = fileOf('../../main.js');

const rows = [
  ...(await measureInNode()),
  ...(await measureStartUp(MAIN)),
  atMost('main.js, minified', statSync(MAIN).size, 260_000, 'bytes'),
  ...(await measureOverview()),
];
console.log(formatTable(rows));
if (rows.some(({ isKept }) => isKept === false)) process.exitCode = 1;

/** In a process of its own, whose heap is only its own. */
async function measureInNode(): Promise<Row[]> {
  const script = await bundle('in-node.ts', 'in-node.mjs', {
    format: 'esm',
    platform: 'node',
    // The tests' reader of YAML has another entry for Node, which asks Node for more by `require`.
    alias: {
      obsidian: fileOf('obsidian.ts'),
      yaml: fileOf('../../node_modules/yaml/browser/index.js'),
    },
  });
  const output = execFileSync(process.execPath, ['--expose-gc', script], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output) as Row[];
}
