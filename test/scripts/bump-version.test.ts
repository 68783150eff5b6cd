import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeUnreleased, readNotes } from '../../scripts/changelog';

const FILES = ['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'scripts'];
const RELEASED = ['manifest.json', 'versions.json', 'CHANGELOG.md'];
let folder = '';

/** A repository like this one, with something to release. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-'));
  for (const name of [...FILES, ...RELEASED]) {
    cpSync(name, path.join(folder, name), { recursive: true });
  }
  writeFileSync(path.join(folder, 'CHANGELOG.md'), '# Changelog\n\n## Unreleased\n\n- News.\n');
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  git('init', '--quiet');
  git('config', 'user.name', 'Releaser');
  git('config', 'user.email', 'releaser@example.org');
  git('add', '--all', ...FILES, ...RELEASED);
  git('commit', '--quiet', '-m', 'Begin');
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): string {
  return spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout.trim();
}

function bump(...args: string[]) {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)),
  );
  return spawnSync('npm', ['version', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
    shell: process.platform === 'win32',
  });
}

function read(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(read(file)) as Record<string, unknown>;
}

describe('npm version', () => {
  test('takes manifest, versions and changelog along, in one commit with a tag without a v', () => {
    const { minAppVersion } = readJson('manifest.json');
    const before = readJson('versions.json');
    expect(bump('12.3.4').status).toBe(0);
    expect(readJson('manifest.json')).toMatchObject({ version: '12.3.4' });
    expect(readJson('versions.json')).toEqual({ ...before, '12.3.4': minAppVersion });
    expect(read('CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## Unreleased\n\n## 12\.3\.4 - \d{4}-\d\d-\d\d\n\n- News\.\n$/,
    );
    expect(git('tag')).toBe('12.3.4');
    expect(git('status', '--porcelain', '--untracked-files=no')).toBe('');
    expect(git('show', '--stat', '--format=', 'HEAD')).toContain('manifest.json');
  });

  test('releases the version that stands there, too, which is how the first one is made', () => {
    const { version } = readJson('manifest.json');
    expect(bump(String(version), '--allow-same-version').status).toBe(0);
    expect(git('tag')).toBe(version);
    expect(readNotes(read('CHANGELOG.md'), String(version))).toBe('- News.');
  });

  test.each([
    ['a version that Obsidian does not take', '12.3.4-beta.1', '- News.'],
    ['a release that has nothing to say', '12.3.4', ''],
  ])('changes no file for %s, and makes no tag', (_what, version, news) => {
    writeFileSync(path.join(folder, 'CHANGELOG.md'), `# Changelog\n\n## Unreleased\n\n${news}\n`);
    git('commit', '--all', '--quiet', '-m', 'Change');
    const { status, stderr } = bump(version);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/Obsidian takes x\.y\.z|Nothing stands under Unreleased/);
    expect(git('status', '--porcelain', '--untracked-files=no')).toBe('');
    expect(git('tag')).toBe('');
  });
});

describe('the changelog', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0 - 2026-11-23\n\n### Added\n\n- Old.\n';

  test('gives the notes of a version, and none of another', () => {
    expect(readNotes(changelog, '0.1.0')).toBe('### Added\n\n- Old.');
    expect(readNotes(changelog, 'Unreleased')).toBe('- New.');
    expect(readNotes(changelog, '0.1')).toBe('');
  });

  test('keeps what older versions say', () => {
    const closed = closeUnreleased(changelog, '0.2.0', '2026-12-01');
    expect(readNotes(closed, '0.2.0')).toBe('- New.');
    expect(readNotes(closed, '0.1.0')).toBe(readNotes(changelog, '0.1.0'));
    expect(readNotes(closed, 'Unreleased')).toBe('');
  });

  test('has no version twice', () => {
    expect(() => closeUnreleased(changelog, '0.1.0', '2026-12-01')).toThrow('0.1.0 has notes');
  });
});
