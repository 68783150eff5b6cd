import type { Constructor } from 'obsidian';
import type { Change, Entry } from '../../protocol';
import { Events } from '../events';
import { DiskAdapter } from './adapter';
import { Disk } from './disk';
import { FileTree } from './file-tree';
import { TAbstractFile, TFile, TFolder, statOf } from './files';

/**
 * The vault: what is on disk, and events when it changes, whoever changes it.
 * Events: create(file), modify(file), delete(file), rename(file, oldPath).
 */
export class Vault extends Events {
  readonly configDir = '.obsidian';
  readonly adapter: DiskAdapter;
  private readonly tree = new FileTree(this);
  private readonly texts = new Map<TFile, { mtime: number; text: string }>();

  private constructor(
    readonly disk: Disk,
    private readonly name: string,
  ) {
    super();
    this.adapter = new DiskAdapter(disk, name);
  }

  /** Opens the vault with all its texts read. `onDotFile` hears of dot files that are followed. */
  static async open(name: string, onDotFile: (path: string) => void): Promise<Vault> {
    const vault = new Vault(new Disk(), name);
    for (const entry of await vault.disk.call('list', {})) {
      vault.tree.add(entry);
    }
    const files = vault.getMarkdownFiles();
    const texts = await vault.disk.call('read', { paths: files.map(({ path }) => path) });
    files.forEach((file, index) => vault.remember(file, texts[index] ?? ''));
    vault.disk.follow((changes) => vault.takeIn(changes, onDotFile));
    return vault;
  }

  /** Says of everything there is that it was created, as documented of a vault that is opened. */
  announceStart(): void {
    for (const file of this.tree.all()) {
      if (file.path !== '/') this.trigger('create', file);
    }
  }

  getName(): string {
    return this.name;
  }

  getRoot(): TFolder {
    return this.tree.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.tree.get(path);
  }

  getFileByPath(path: string): TFile | null {
    const file = this.tree.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const file = this.tree.get(path);
    return file instanceof TFolder ? file : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return this.tree.all();
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.tree
      .all()
      .filter((file) => file instanceof TFolder)
      .filter((folder) => includeRoot || !folder.isRoot());
  }

  getFiles(): TFile[] {
    return this.tree.all().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter(({ extension }) => extension === 'md');
  }

  async read(file: TFile): Promise<string> {
    return this.remember(file, await this.disk.read(file.path));
  }

  async cachedRead(file: TFile): Promise<string> {
    const cached = this.texts.get(file);
    return cached?.mtime === file.stat.mtime ? cached.text : this.read(file);
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  getResourcePath(file: TFile): string {
    return this.adapter.getResourcePath(file.path);
  }

  async create(path: string, text: string): Promise<TFile> {
    if (this.tree.get(path)) {
      throw new Error('File already exists.');
    }
    const file = this.added(await this.disk.call('create', { path, text }), TFile);
    this.remember(file, text);
    this.trigger('create', file);
    return file;
  }

  async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
    const file = await this.create(path, '');
    await this.modifyBinary(file, data);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    if (this.tree.get(path)) {
      throw new Error('Folder already exists.');
    }
    const folder = this.added(await this.disk.call('createFolder', { path }), TFolder);
    this.trigger('create', folder);
    return folder;
  }

  async modify(file: TFile, text: string): Promise<void> {
    this.modified(file, await this.disk.call('write', { path: file.path, text }), text);
  }

  async modifyBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    await this.adapter.writeBinary(file.path, data);
    this.modified(file, await this.entryOf(file.path));
  }

  async append(file: TFile, text: string): Promise<void> {
    await this.process(file, (before) => before + text);
  }

  async appendBinary(file: TFile, data: ArrayBuffer): Promise<void> {
    await this.adapter.appendBinary(file.path, data);
    this.modified(file, await this.entryOf(file.path));
  }

  /** Writes what `change` makes of the text, only if the file still holds that text. */
  async process(file: TFile, change: (text: string) => string): Promise<string> {
    const text = await this.adapter.process(file.path, change);
    const entry = await this.entryOf(file.path);
    if (!isSame(file, entry)) {
      this.modified(file, entry, text);
    }
    return text;
  }

  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    if (this.tree.get(newPath)) {
      throw new Error('Destination file already exists!');
    }
    await this.disk.call('rename', { path: file.path, newPath });
    for (const { file: moved, oldPath } of this.tree.move(file, newPath)) {
      this.trigger('rename', moved, oldPath);
    }
  }

  async copy(file: TFile, newPath: string): Promise<TFile> {
    const copy = this.added(await this.disk.call('copy', { path: file.path, newPath }), TFile);
    this.trigger('create', copy);
    return copy;
  }

  async delete(file: TAbstractFile): Promise<void> {
    await this.adapter.remove(file.path);
    this.removed(file);
  }

  async trash(file: TAbstractFile, system: boolean): Promise<void> {
    if (!(system && (await this.adapter.trashSystem()))) {
      await this.adapter.trashLocal(file.path);
    }
    this.removed(file);
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) {
        Vault.recurseChildren(child, callback);
      } else {
        callback(child);
      }
    }
  }

  /** Takes in what another program did. Our own changes are known by their time and size. */
  private async takeIn(changes: Change[], onDotFile: (path: string) => void): Promise<void> {
    for (const change of changes) {
      const path = change.kind === 'delete' ? change.path : change.entry.path;
      if (path.startsWith('.')) {
        onDotFile(path);
        continue;
      }
      const file = this.tree.get(path);
      if (change.kind === 'delete') {
        if (file && !(await this.adapter.exists(path))) {
          this.removed(file);
        }
      } else if (!file) {
        await this.takeInNew(change.entry);
      } else if (file instanceof TFile) {
        await this.takeInModified(file);
      }
    }
  }

  /** Asks the disk, and not what was announced: we may have written since. */
  private async takeInModified(file: TFile): Promise<void> {
    const entry = await this.disk.call('stat', { path: file.path });
    if (entry && !isSame(file, entry)) {
      this.modified(file, entry, await this.disk.read(file.path));
    }
  }

  private async takeInNew(entry: Entry): Promise<void> {
    const current = await this.disk.call('stat', { path: entry.path });
    if (current) {
      this.trigger('create', this.added(current, TAbstractFile));
    }
  }

  /** Adds an entry to the tree, and folders on the way that are not known yet. */
  private added<T extends TAbstractFile>(entry: Entry, Kind: Constructor<T>): T {
    const slash = entry.path.lastIndexOf('/');
    const parent = entry.path.slice(0, slash);
    if (slash > 0 && !this.tree.get(parent)) {
      this.trigger('create', this.added({ ...entry, path: parent, type: 'folder' }, TFolder));
    }
    const file = this.tree.add(entry);
    if (!(file instanceof Kind)) {
      throw new Error(`Not what was to be made: ${entry.path}`);
    }
    return file;
  }

  private modified(file: TFile, entry: Entry, text?: string): void {
    file.stat = statOf(entry);
    if (text !== undefined) {
      this.remember(file, text);
    }
    this.trigger('modify', file);
  }

  private removed(file: TAbstractFile): void {
    for (const gone of this.tree.remove(file)) {
      this.trigger('delete', gone);
    }
  }

  private remember(file: TFile, text: string): string {
    this.texts.set(file, { mtime: file.stat.mtime, text });
    return text;
  }

  private async entryOf(path: string): Promise<Entry> {
    const entry = await this.disk.call('stat', { path });
    if (!entry) {
      throw new Error(`No such file: ${path}`);
    }
    return entry;
  }
}

function isSame(file: TFile, entry: Entry): boolean {
  return file.stat.mtime === entry.mtime && file.stat.size === entry.size;
}
