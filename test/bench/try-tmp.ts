import { bundle, fileOf } from './bundle';
import { execFileSync } from 'node:child_process';
import { formatTable } from './report';
import { measureStartUp } from './start-up';
const script = await bundle('in-node.ts', 'in-node.mjs', {
  format: 'esm',
  platform: 'node', conditions: ['worker'],
  alias: { obsidian: fileOf('obsidian.ts') },
});
console.time('node');
console.log(
  formatTable(
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', script], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    ),
  ),
);
console.timeEnd('node');
console.log(formatTable([await measureStartUp(fileOf('../../main.js'))]));
