import type { Entry } from '../../protocol';
import { TFile, TFolder } from './files';
import type { TAbstractFile } from './files';
import type { Vault } from './vault';

/** The files and folders that the vault knows, by path. */
export class FileTree {
  readonly root: TFolder;
  private readonly byPath = new Map<string, TAbstractFile>();

  constructor(private readonly vault: Vault) {
    this.root = new TFolder(vault, '/');
    this.root.name = '';
    this.byPath.set('/', this.root);
  }

  get(path: string): TAbstractFile | null {
    return this.byPath.get(path) ?? null;
  }

  all(): TAbstractFile[] {
    return [...this.byPath.values()];
  }

  add(entry: Entry): TAbstractFile {
    const file =
      entry.type === 'folder' ? new TFolder(this.vault, entry.path) : new TFile(this.vault, entry);
    this.attach(file);
    return file;
  }

  /** Takes a file out, a folder with all that is in it. Returns what went, children first. */
  remove(file: TAbstractFile): TAbstractFile[] {
    const gone = descendants(file).reverse();
    this.detach(file);
    for (const one of gone) {
      this.byPath.delete(one.path);
      one.deleted = true;
    }
    return gone;
  }

  /** Moves a file, a folder with all that is in it. Returns what moved with its path before. */
  move(file: TAbstractFile, newPath: string): { file: TAbstractFile; oldPath: string }[] {
    const oldRoot = file.path;
    const moved = descendants(file).map((one) => ({ file: one, oldPath: one.path }));
    this.detach(file);
    for (const { file: one, oldPath } of moved) {
      this.byPath.delete(oldPath);
      one.path = newPath + oldPath.slice(oldRoot.length);
      this.byPath.set(one.path, one);
    }
    this.attach(file);
    return moved;
  }

  private attach(file: TAbstractFile): void {
    const slash = file.path.lastIndexOf('/');
    const parent = slash < 0 ? this.root : this.byPath.get(file.path.slice(0, slash));
    if (parent instanceof TFolder) {
      file.parent = parent;
      parent.children.push(file);
    }
    this.byPath.set(file.path, file);
  }

  private detach(file: TAbstractFile): void {
    const siblings = file.parent?.children ?? [];
    siblings.splice(siblings.indexOf(file), 1);
  }
}

/** A file and all that is in it, parents first. */
function descendants(file: TAbstractFile): TAbstractFile[] {
  return file instanceof TFolder ? [file, ...file.children.flatMap(descendants)] : [file];
}
