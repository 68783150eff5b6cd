import { TFolder } from 'obsidian';
import type { TAbstractFile, Vault } from 'obsidian';

/**
 * A path as the vault has it: what is there in another letter case, which most disks take for the
 * same, has its own name. What isn't there keeps the one that is given.
 */
export function truePath(vault: Vault, path: string): string {
  if (vault.getAbstractFileByPath(path)) return path;
  let at: TAbstractFile | undefined = vault.getRoot();
  const names = path.split('/').map((name) => {
    const inside = at instanceof TFolder ? at.children : [];
    const key = name.toLowerCase();
    at =
      inside.find((one) => one.name === name) ??
      inside.find((one) => one.name.toLowerCase() === key);
    return at?.name ?? name;
  });
  return names.join('/');
}
