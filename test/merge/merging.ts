import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import DiffMatchPatch from 'diff-match-patch';

/** The texts of a vault's notes, by path. */
export type Vault = Readonly<Record<string, string>>;

/** Merges what two people made of a vault. */
export type Merge = (base: Vault, ours: Vault, theirs: Vault) => Vault;

/** `git merge`, which leaves conflict markers. Nothing of the machine's own settings counts. */
export const mergeByGit: Merge = (base, ours, theirs) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledertrivsel-merge-'));
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Karen', '-c', 'user.email=karen@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
      stdio: 'pipe',
    });
  };
  const commit = (vault: Vault, message: string): void => {
    for (const [file, text] of Object.entries(vault)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
  };
  try {
    git('init', '--quiet', '--initial-branch', 'ours');
    commit(base, 'base');
    git('checkout', '--quiet', '-b', 'theirs');
    commit(theirs, 'theirs');
    git('checkout', '--quiet', 'ours');
    commit(ours, 'ours');
    try {
      git('merge', '--quiet', '--no-edit', 'theirs');
    } catch {
      // A conflict, which the notes then show.
    }
    return Object.fromEntries(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => [
          file.split(path.sep).join('/'),
          readFileSync(path.join(folder, file), 'utf8'),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** As Obsidian Sync is said to do: the patches that make theirs of the base, applied to ours. */
export const mergeBySync: Merge = (base, ours, theirs) => {
  const merger = new DiffMatchPatch();
  const paths = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  return Object.fromEntries(
    [...paths].map((file) => {
      const before = base[file] ?? '';
      const patches = merger.patch_make(before, theirs[file] ?? before);
      return [file, merger.patch_apply(patches, ours[file] ?? before)[0]];
    }),
  );
};
