import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Entry, OperationName, Operations } from '../protocol';
import { knownMetadata } from './known-metadata';
import { VaultFailure, resolveInVault } from './vault-path';

type Handlers = {
  [Name in OperationName]: (ask: Operations[Name]['ask']) => Operations[Name]['answer'];
};

const BYTE_ORDER_MARK = '\uFEFF';

/** The operations on one vault folder. Each is synchronous, so no other request comes in between. */
export function openVaultFolder(root: string): Handlers {
  const resolve = (path: string) => resolveInVault(root, path);
  const entryOf = (path: string): Entry => describe(path, resolve(path));

  return {
    list: () => listTree(root, ''),
    children: ({ path }) => {
      const names = readdirSync(resolve(path));
      return names.map((name) => entryOf(joinPath(path, name)));
    },
    stat: ({ path }) => (existsSync(resolve(path)) ? entryOf(path) : null),
    read: ({ paths }) => paths.map((path) => readText(resolve(path))),
    metadata: ({ paths }) =>
      paths.map((path) => {
        const text = readText(resolve(path));
        return text === null ? null : knownMetadata(text);
      }),
    readBinary: ({ path }) => ({ base64: readExisting(path, resolve(path)).toString('base64') }),
    write: ({ path, text, expected }) => {
      const target = resolve(path);
      const before = existsSync(target) ? readFileSync(target, 'utf8') : null;
      if (expected !== undefined && (before === null || withoutMark(before) !== expected)) {
        throw new VaultFailure('conflict', `Changed on disk meanwhile: ${path}`);
      }
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, (before?.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '') + text);
      return entryOf(path);
    },
    writeBinary: ({ path, base64 }) => {
      writeFileSync(resolve(path), Buffer.from(base64, 'base64'));
      return entryOf(path);
    },
    create: ({ path, text }) => {
      refuseExisting(resolve(path), 'File already exists.');
      try {
        writeFileSync(resolve(path), text, { flag: 'wx' });
      } catch (error) {
        throw asFailure(error, path);
      }
      return entryOf(path);
    },
    createFolder: ({ path }) => {
      refuseExisting(resolve(path), 'Folder already exists.');
      mkdirSync(resolve(path), { recursive: true });
      return entryOf(path);
    },
    rename: ({ path, newPath }) => {
      refuseExisting(resolve(newPath), 'Destination file already exists!');
      try {
        renameSync(resolve(path), resolve(newPath));
      } catch (error) {
        throw asFailure(error, path);
      }
      return entryOf(newPath);
    },
    copy: ({ path, newPath }) => {
      refuseExisting(resolve(newPath), 'Destination file already exists!');
      copyFileSync(resolve(path), resolve(newPath));
      return entryOf(newPath);
    },
    remove: ({ path }) => {
      if (path === '') {
        throw new VaultFailure('failed', 'The vault itself is not removed.');
      }
      rmSync(resolve(path), { recursive: true });
      return null;
    },
  };
}

/** Everything below a folder but dot files and links, parents before children. */
export function listTree(root: string, folder: string): Entry[] {
  const entries: Entry[] = [];
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = joinPath(folder, name);
    const target = join(root, path);
    if (name.startsWith('.') || lstatSync(target).isSymbolicLink()) {
      continue;
    }
    const entry = describe(path, target);
    entries.push(entry);
    if (entry.type === 'folder') {
      entries.push(...listTree(root, path));
    }
  }
  return entries;
}

/** An entry of what stands at an absolute path. */
export function describe(path: string, target: string): Entry {
  const stat = statSync(target);
  return {
    path,
    type: stat.isDirectory() ? 'folder' : 'file',
    ctime: stat.birthtimeMs,
    mtime: stat.mtimeMs,
    size: stat.size,
  };
}

function readText(target: string): string | null {
  return existsSync(target) && statSync(target).isFile()
    ? withoutMark(readFileSync(target, 'utf8'))
    : null;
}

function readExisting(path: string, target: string): Buffer {
  try {
    return readFileSync(target);
  } catch (error) {
    throw asFailure(error, path);
  }
}

function refuseExisting(target: string, message: string): void {
  if (existsSync(target)) {
    throw new VaultFailure('exists', message);
  }
}

function asFailure(error: unknown, path: string): VaultFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') {
    return new VaultFailure('exists', 'File already exists.');
  }
  if (code === 'ENOENT') {
    return new VaultFailure('missing', `No such file or folder: ${path}`);
  }
  return new VaultFailure('failed', String(error));
}

/** A text is given without its byte order mark; writing gives the mark back. */
function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
