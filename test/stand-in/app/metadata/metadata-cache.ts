import type { CachedMetadata } from 'obsidian';
import { Events } from '../events';
import { TFile } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import type { Vault } from '../vault/vault';
import { LinkResolver } from './links';
import { parseMetadata } from './parse-metadata';

const INDEXED_AT_START = 500;
const SLICE_MS = 20;

/**
 * What is known of each note without reading it.
 * Events: changed(file, data, cache), deleted(file, previous), resolve(file), resolved().
 */
export class MetadataCache extends Events {
  readonly resolvedLinks: Record<string, Record<string, number>> = {};
  readonly unresolvedLinks: Record<string, Record<string, number>> = {};
  private readonly caches = new Map<TFile, CachedMetadata>();
  private readonly links: LinkResolver;
  private readonly waiting = new Set<TFile>();
  private isWorking = false;
  private isHeld = false;

  constructor(private readonly vault: Vault) {
    super();
    this.links = new LinkResolver(vault);
    const changed = (file: TAbstractFile) => file instanceof TFile && this.enqueue(file);
    // What is there at the start is indexed already.
    vault.on('create', (file: TAbstractFile) => {
      if (!(file instanceof TFile && this.caches.has(file))) changed(file);
    });
    vault.on('modify', changed);
    vault.on('delete', (file: TAbstractFile) => file instanceof TFile && this.forget(file));
    vault.on('rename', (file: TAbstractFile, oldPath: string) => {
      this.dropLinks(oldPath);
      if (file instanceof TFile) {
        this.resolve(file);
      }
    });
  }

  /**
   * Indexes the vault, from what is kept of texts parsed before. What a large vault has beyond the
   * first notes is indexed after the app has started, with an event for each note, as when a vault is
   * new to the app.
   */
  async initialize(): Promise<void> {
    const files = this.vault.getMarkdownFiles();
    const first = files.slice(0, INDEXED_AT_START);
    const paths = first.map(({ path }) => path);
    const known = await this.vault.disk.call('metadata', { paths });
    for (const [index, file] of first.entries()) {
      this.caches.set(file, known[index] ?? parseMetadata(await this.vault.cachedRead(file)));
    }
    for (const file of this.caches.keys()) {
      this.resolve(file);
    }
    files.slice(INDEXED_AT_START).forEach((file) => this.enqueue(file));
  }

  /** Says that all is indexed, where nothing is left that will say so later. */
  announceStart(): void {
    if (!this.isWorking) {
      this.trigger('resolved');
    }
  }

  /** Lets what changes wait to be indexed, as where the app has much to index. */
  hold(): void {
    this.isHeld = true;
  }

  release(): void {
    this.isHeld = false;
    if (this.waiting.size > 0) this.begin();
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.caches.get(file) ?? null;
  }

  getCache(path: string): CachedMetadata | null {
    const file = this.vault.getFileByPath(path);
    return file && this.getFileCache(file);
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.links.find(linkpath, sourcePath);
  }

  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    return this.links.textFor(file, sourcePath, omitMdExtension);
  }

  private enqueue(file: TFile): void {
    if (file.extension === 'md') {
      this.waiting.add(file);
      this.begin();
    }
  }

  private begin(): void {
    if (this.isWorking || this.isHeld) return;
    this.isWorking = true;
    void this.work();
  }

  private async work(): Promise<void> {
    const done: TFile[] = [];
    let rested = performance.now();
    for (const file of this.waiting) {
      if (performance.now() - rested > SLICE_MS) {
        await sleep(0);
        rested = performance.now();
      }
      this.waiting.delete(file);
      const data = await this.vault.cachedRead(file).catch(() => null);
      // Deleted, or changed again, while it was read.
      if (data === null || file.deleted || this.waiting.has(file)) {
        continue;
      }
      const cache = parseMetadata(data);
      this.caches.set(file, cache);
      this.trigger('changed', file, data, cache);
      done.push(file);
    }
    this.isWorking = false;
    for (const file of done) {
      this.resolve(file);
      this.trigger('resolve', file);
    }
    this.trigger('resolved');
  }

  private forget(file: TFile): void {
    const previous = this.caches.get(file) ?? null;
    this.caches.delete(file);
    this.waiting.delete(file);
    this.dropLinks(file.path);
    if (file.extension === 'md') {
      this.trigger('deleted', file, previous);
    }
  }

  private dropLinks(path: string): void {
    Reflect.deleteProperty(this.resolvedLinks, path);
    Reflect.deleteProperty(this.unresolvedLinks, path);
  }

  private resolve(file: TFile): void {
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    const { links = [], embeds = [], frontmatterLinks = [] } = this.caches.get(file) ?? {};
    for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
      const path = link.split('#')[0] ?? '';
      const target = this.links.find(path, file.path);
      const [counts, key] = target ? [resolved, target.path] : [unresolved, path];
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }
}
