import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { FailureCode } from '../protocol';

/** A request that can't be done, in words for the page. */
export class VaultFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * The absolute path that a vault path stands for.
 * Throws a VaultFailure `outside` when it leads out of the vault, by its text or by a symbolic link.
 */
export function resolveInVault(root: string, path: string): string {
  const steps = path.split(/[\\/]/u);
  if (isAbsolute(path) || path.includes('\0') || steps.includes('..')) {
    throw new VaultFailure('outside', `Outside the vault: ${path}`);
  }
  const target = join(root, path);
  if (!isWithin(realpathSync(root), realPathOf(target))) {
    throw new VaultFailure('outside', `Outside the vault: ${path}`);
  }
  return target;
}

/** The real path of the nearest ancestor that exists: what is not there yet can't be a link. */
function realPathOf(target: string): string {
  let existing = target;
  while (!existsSync(existing) && dirname(existing) !== existing) {
    existing = dirname(existing);
  }
  return realpathSync(existing);
}

function isWithin(root: string, target: string): boolean {
  const path = relative(root, target);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
