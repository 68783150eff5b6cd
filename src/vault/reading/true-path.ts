import type { Vault } from 'obsidian';

/**
 * A path as the vault has it: what is there in another letter case, which most disks take for the
 * same, has its own. What isn't there keeps the name that is given.
 */
export function truePath(vault: Vault, path: string): string {
  if (vault.getAbstractFileByPath(path)) return path;
  const key = path.toLowerCase();
  const there = vault
    .getAllLoadedFiles()
    .find((one) => one.path.length === key.length && one.path.toLowerCase() === key);
  if (there) return there.path;
  const at = path.lastIndexOf('/');
  return at < 0 ? path : truePath(vault, path.slice(0, at)) + path.slice(at);
}
