import type { FileStats } from 'obsidian';
import type { Entry } from '../../protocol';
import type { Vault } from './vault';

export abstract class TAbstractFile {
  name = '';
  parent: TFolder | null = null;
  deleted = false;
  private currentPath = '';

  constructor(
    readonly vault: Vault,
    path: string,
  ) {
    this.path = path;
  }

  get path(): string {
    return this.currentPath;
  }

  /** Sets the name with it; the parent is the vault's to set. */
  set path(path: string) {
    this.currentPath = path;
    this.name = path.slice(path.lastIndexOf('/') + 1);
  }
}

export class TFile extends TAbstractFile {
  stat: FileStats;

  constructor(vault: Vault, entry: Entry) {
    super(vault, entry.path);
    this.stat = statOf(entry);
  }

  get extension(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }

  get basename(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(0, dot) : this.name;
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}

export function statOf({ ctime, mtime, size }: Entry): FileStats {
  return { ctime, mtime, size };
}
