import type { TFile } from '../vault/files';
import type { Vault } from '../vault/vault';

/** Finds the file that a link means: by its path, else by its name alone, the nearest first. */
export class LinkResolver {
  /** Files by their name in lower case; made anew when it is asked for after a change. */
  private byName: Map<string, TFile[]> | null = null;

  constructor(private readonly vault: Vault) {
    for (const event of ['create', 'delete', 'rename']) {
      vault.on(event, () => (this.byName = null));
    }
  }

  find(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') {
      return this.vault.getFileByPath(sourcePath);
    }
    const wanted = linkpath.replace(/^\.?\//u, '').toLowerCase();
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
    const matches = [wanted, `${wanted}.md`].flatMap((path) =>
      this.named(path.slice(path.lastIndexOf('/') + 1)).filter((file) =>
        `/${file.path.toLowerCase()}`.endsWith(`/${path}`),
      ),
    );
    const distance = (file: TFile) =>
      (file.path.startsWith(folder) ? 0 : 1000) + file.path.split('/').length;
    return matches.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  /** The shortest link text that leads to a file: its name where no other file has it. */
  textFor(file: TFile, sourcePath: string, omitMdExtension: boolean): string {
    const isOnlyOne = this.named(file.name.toLowerCase()).length < 2;
    const text = isOnlyOne || this.find(file.name, sourcePath) === file ? file.name : file.path;
    return omitMdExtension ? text.replace(/\.md$/u, '') : text;
  }

  private named(name: string): readonly TFile[] {
    if (!this.byName) {
      this.byName = new Map();
      for (const file of this.vault.getFiles()) {
        const key = file.name.toLowerCase();
        this.byName.set(key, [...(this.byName.get(key) ?? []), file]);
      }
    }
    return this.byName.get(name) ?? [];
  }
}
