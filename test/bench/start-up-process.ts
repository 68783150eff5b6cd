/**
 * Evaluates a plugin's main.js in a process that has evaluated nothing else, as the app does when it
 * starts, and prints how long that took, in milliseconds: reading the file is not counted.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import * as commands from '@codemirror/commands';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';

/** Any class or function of the app's; a plugin extends and calls them, once it is loaded. */
const anyOfThem = function (this: unknown) {
  return this;
};
const obsidian = new Proxy({}, { get: () => anyOfThem, has: () => true });
const modules: Record<string, unknown> = {
  obsidian,
  '@codemirror/commands': commands,
  '@codemirror/state': state,
  '@codemirror/view': view,
};
const code = readFileSync(process.argv[2] ?? '', 'utf8');
const module = { exports: {} as { default?: unknown } };

const start = performance.now();
const evaluate = vm.runInThisContext(`(function (require, module, exports) {${code}\n})`) as (
  ...parts: unknown[]
) => void;
evaluate((name: string) => modules[name], module, module.exports);
const time = performance.now() - start;

if (typeof module.exports.default !== 'function') throw new Error('it exports no plugin');
console.log(time);
