import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Change, Entry } from '../protocol';
import { describe, listTree } from './vault-folder';

const SETTLE_MS = 40;

/**
 * Calls back with what changed on disk, shortly after it did. The watcher of the system only says
 * that something happened; comparing two listings says what, the same on every system.
 * `extra` are dot files to follow as well. Returns what stops it.
 */
export function watchVault(
  root: string,
  extra: readonly string[],
  onChanges: (changes: Change[]) => void,
): () => void {
  let known = snapshot(root, extra);
  let timer: NodeJS.Timeout | undefined;

  const compare = (): void => {
    timer = undefined;
    const now = snapshot(root, extra);
    const changes = differences(known, now);
    known = now;
    if (changes.length > 0) {
      onChanges(changes);
    }
  };

  const watcher = watch(root, { recursive: true }, () => {
    timer ??= setTimeout(compare, SETTLE_MS);
  });
  // A folder that goes while it is being watched is no error of ours.
  watcher.on('error', () => undefined);
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}

function snapshot(root: string, extra: readonly string[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  try {
    for (const entry of listTree(root, '')) {
      entries.set(entry.path, entry);
    }
    for (const path of extra) {
      if (existsSync(join(root, path))) {
        entries.set(path, describe(path, join(root, path)));
      }
    }
  } catch {
    // Something went away between being listed and being looked at: the next event lists again.
  }
  return entries;
}

function differences(before: Map<string, Entry>, after: Map<string, Entry>): Change[] {
  const changes: Change[] = [];
  for (const path of before.keys()) {
    if (!after.has(path)) {
      changes.push({ kind: 'delete', path });
    }
  }
  for (const [path, entry] of after) {
    const old = before.get(path);
    if (!old) {
      changes.push({ kind: 'create', entry });
    } else if (entry.type === 'file' && (old.mtime !== entry.mtime || old.size !== entry.size)) {
      changes.push({ kind: 'modify', entry });
    }
  }
  return changes;
}
