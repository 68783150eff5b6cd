/**
 * Every edit on notes of all kinds: `npm run torture -- --seed 1 --cases 100000`. Prints the cases
 * and losses of each, the first of these whole. Ends with 1 where anything was lost.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { torture } from './run';

// As in main.js, which Obsidian evaluates as a CommonJS module.
Object.assign(globalThis, { require: createRequire(import.meta.url) });

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '100000' },
    /** The number of the first case: with `--cases 1` it is the only one. */
    from: { type: 'string', default: '0' },
  },
});

const reports = torture(Number(values.seed), Number(values.cases), Number(values.from));
const rows = reports.map(({ name, counts, losses }) => ({
  edit: name,
  ...counts,
  losses: losses.length,
}));
console.table(rows);
for (const { name, losses } of reports) {
  for (const { number, loss, text, cursor } of losses.slice(0, 3)) {
    console.log(`\n${name}, case ${number}: ${loss}\ncursor ${cursor} in ${JSON.stringify(text)}`);
  }
}
const count = rows.reduce((sum, row) => sum + row.losses, 0);
console.log(`\n${values.cases} cases, seed ${values.seed}: ${count} losses`);
if (count > 0) process.exitCode = 1;
