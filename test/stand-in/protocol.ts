/** What the page and its server say to each other about the vault folder. Paths are vault paths. */
import type { CachedMetadata } from 'obsidian';

export interface Entry {
  readonly path: string;
  readonly type: 'file' | 'folder';
  /** Milliseconds since 1970, with fractions. */
  readonly ctime: number;
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

interface Operation<Ask, Answer> {
  readonly ask: Ask;
  readonly answer: Answer;
}

export interface Operations {
  /** Everything in the vault but what starts with a dot. */
  list: Operation<Record<string, never>, Entry[]>;
  /** The direct children of a folder, dot files too. */
  children: Operation<{ path: string }, Entry[]>;
  stat: Operation<{ path: string }, Entry | null>;
  /** Texts without byte order mark; null where there is no such file. */
  read: Operation<{ paths: string[] }, (string | null)[]>;
  /** What the metadata cache says of texts; null where the page has to parse them itself. */
  metadata: Operation<{ paths: string[] }, (CachedMetadata | null)[]>;
  readBinary: Operation<{ path: string }, { base64: string }>;
  /** With `expected`, nothing is written unless the file holds exactly that text. */
  write: Operation<{ path: string; text: string; expected?: string }, Entry>;
  writeBinary: Operation<{ path: string; base64: string }, Entry>;
  /** Fails where something stands there already. */
  create: Operation<{ path: string; text: string }, Entry>;
  createFolder: Operation<{ path: string }, Entry>;
  rename: Operation<{ path: string; newPath: string }, Entry>;
  copy: Operation<{ path: string; newPath: string }, Entry>;
  remove: Operation<{ path: string }, null>;
}

export type OperationName = keyof Operations;

export type FailureCode = 'conflict' | 'exists' | 'missing' | 'outside' | 'failed';

export type Reply<Name extends OperationName> =
  | { readonly answer: Operations[Name]['answer'] }
  | { readonly failure: FailureCode; readonly message: string };

/** A change on disk, whoever made it: the page knows its own by their time and size. */
export type Change =
  | { readonly kind: 'create' | 'modify'; readonly entry: Entry }
  | { readonly kind: 'delete'; readonly path: string };
