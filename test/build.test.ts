import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import type { BuildResult } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildOptions } from '../scripts/build-options';

const SOURCES = [
  'src',
  'content',
  'scripts',
  'esbuild.config.mjs',
  'package.json',
  'tsconfig.json',
];

/** In milliseconds; the compiler looks through all types for the names to shorten. */
const BUILD_TIME = 120_000;

let result: BuildResult<{ write: false; metafile: true }>;
let main = '';

beforeAll(async () => {
  result = await esbuild.build({
    ...buildOptions,
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  main = result.outputFiles[0]?.text ?? '';
}, BUILD_TIME);

describe('main.js', () => {
  test(
    'is the same, byte for byte, when it is built again in another folder',
    { timeout: BUILD_TIME },
    () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'elsewhere-'));
      try {
        for (const name of SOURCES) cpSync(name, path.join(folder, name), { recursive: true });
        symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
        const args = ['--import', 'tsx', 'esbuild.config.mjs'];
        const { status } = spawnSync(process.execPath, args, { cwd: folder });
        expect(status).toBe(0);
        expect(readFileSync(path.join(folder, 'main.js'), 'utf8')).toBe(main);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  test('brings the licence of every package that has a part in it', () => {
    const [output] = Object.values(result.metafile.outputs);
    const packages = Object.entries(output?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .flatMap(([file]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    expect(packages).toContain('@lezer/yaml');
    const [banner = ''] = main.split('*/');
    expect(banner).toMatch(/^\/\*!\n/);
    for (const name of new Set(packages)) {
      const licence = readFileSync(`node_modules/${name}/LICENSE`, 'utf8');
      const [copyright = '', ...terms] = licence
        .trim()
        .replace(/^MIT License\s+/, '')
        .split(/\n\s*\n/);
      expect(banner).toContain(`\n${name}: ${copyright}\n`);
      for (const term of terms) expect(flatten(banner)).toContain(flatten(term));
    }
  });

  test('asks for what Obsidian gives, and for nothing of Node', () => {
    const asked = new Set(Array.from(main.matchAll(/require\("([^"]+)"\)/g), ([, name]) => name));
    expect(asked).toContain('obsidian');
    expect([...asked].filter((name) => !buildOptions.external.some((one) => one === name))).toEqual(
      [],
    );
  });

  test.each([
    ['code made from text', /\beval\b|new Function|createElement\("script"|createEl\("script"/],
    ['markup made from text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write\b/],
    [
      'requests',
      /\bfetch\(|XMLHttpRequest|WebSocket|requestUrl|sendBeacon|EventSource|https?:\/\//,
    ],
    ['what only a desktop has', /FileSystemAdapter|\bprocess\.(?:env|platform)|\bBuffer\b/],
    ['expressions that look behind, which older iPhones lack', /\(\?<[=!]/],
    ['words in the console', /console\.(?:log|debug|info)/],
    ['the global app', /window\.app\b|globalThis\.app\b/],
    ['key combinations of its own', /\bhotkeys\b/],
    ['views that it takes away when it is unloaded', /detachLeavesOfType/],
    [
      'writes past the editor and vault.process',
      /(?:vault\.(?:modify|delete)|adapter\.(?:write|append|process|remove|rename))\b/,
    ],
  ])('has no %s', (_what, pattern) => {
    expect(main.match(pattern)).toBeNull();
  });
});

function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
