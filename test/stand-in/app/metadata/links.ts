import type { TFile } from '../vault/files';
import type { Vault } from '../vault/vault';

/** Finds the file that a link means: by its path, else by its name alone, the nearest first. */
export class LinkResolver {
  constructor(private readonly vault: Vault) {}

  find(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') {
      return this.vault.getFileByPath(sourcePath);
    }
    const wanted = linkpath.replace(/^\.?\//u, '').toLowerCase();
    const folder = sourcePath.slice(0, sourcePath.lastIndexOf('/') + 1);
    const matches = this.vault.getFiles().filter((file) => {
      const path = file.path.toLowerCase();
      return [wanted, `${wanted}.md`].some((name) => path === name || path.endsWith(`/${name}`));
    });
    const distance = (file: TFile) =>
      (file.path.startsWith(folder) ? 0 : 1000) + file.path.split('/').length;
    return matches.sort((a, b) => distance(a) - distance(b))[0] ?? null;
  }

  /** The shortest link text that leads to a file: its name where no other file has it. */
  textFor(file: TFile, sourcePath: string, omitMdExtension: boolean): string {
    const shown = (text: string) => (omitMdExtension ? text.replace(/\.md$/u, '') : text);
    const namesakes = this.vault.getFiles().filter(({ name }) => name === file.name);
    const isOnlyOne = namesakes.length < 2 || this.find(file.name, sourcePath) === file;
    return shown(isOnlyOne ? file.name : file.path);
  }
}
