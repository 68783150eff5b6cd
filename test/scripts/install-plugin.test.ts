import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const FILES = ['main.js', 'manifest.json', 'styles.css'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'install-'));
  for (const file of FILES) writeFileSync(path.join(folder, file), `built ${file}`);
});
afterEach(() => rmSync(folder, { recursive: true }));

function install(...args: string[]) {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const script = path.join(ROOT, 'scripts/install-plugin.ts');
  return spawnSync(process.execPath, [tsx, script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
}

describe('installing the plugin', () => {
  test('copies what Obsidian needs into a vault', () => {
    mkdirSync(path.join(folder, 'vault/.obsidian'), { recursive: true });
    const { status } = install('vault');
    expect(status).toBe(0);
    for (const file of FILES) {
      const copy = path.join(folder, 'vault/.obsidian/plugins/ledertrivsel', file);
      expect(readFileSync(copy, 'utf8')).toBe(`built ${file}`);
    }
  });

  test('writes nothing in a folder that is no vault, and says so', () => {
    mkdirSync(path.join(folder, 'notes'));
    const { status, stderr } = install('notes');
    expect(status).toBe(1);
    expect(stderr).toContain('is not an Obsidian vault: it has no folder .obsidian');
    expect(existsSync(path.join(folder, 'notes/.obsidian'))).toBe(false);
  });

  test('says where there is no folder, or none was named', () => {
    expect(install('nowhere').stderr).toContain('There is no folder');
    expect(install().stderr).toContain('Name the vault: npm run install-plugin -- DIR');
  });
});
