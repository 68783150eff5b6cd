import type { App } from '../app';
import { getFrontMatterInfo } from '../metadata/frontmatter';
import { parse, stringify } from 'yaml';
import type { TAbstractFile, TFile, TFolder } from './files';

/** What the user does with files, by the app's preferences. */
export class FileManager {
  constructor(private readonly app: App) {}

  /** Where new notes go: the vault's root, which is the app's own default. */
  getNewFileParent(): TFolder {
    return this.app.vault.getRoot();
  }

  /** Renames a file. Links to it are left as they are: the stand-in rewrites no other note. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    await this.app.vault.rename(file, newPath);
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    await this.app.vault.trash(file, false);
  }

  async promptForDeletion(file: TAbstractFile): Promise<boolean> {
    await this.trashFile(file);
    return true;
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const isOwn = file.path === sourcePath && subpath !== '';
    const path = isOwn ? '' : this.app.metadataCache.fileToLinktext(file, sourcePath);
    const text = path + subpath;
    return alias === '' || alias === text ? `[[${text}]]` : `[[${text}|${alias}]]`;
  }

  /** Rewrites the frontmatter as the app does: comments and quotes are not kept. */
  async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
  ): Promise<void> {
    await this.app.vault.process(file, (text) => {
      const { frontmatter, contentStart } = getFrontMatterInfo(text);
      const values = (parse(frontmatter) ?? {}) as Record<string, unknown>;
      change(values);
      const body = text.slice(contentStart);
      return Object.keys(values).length === 0 ? body : `---\n${stringify(values)}---\n${body}`;
    });
  }

  async getAvailablePathForAttachment(filename: string): Promise<string> {
    const dot = filename.lastIndexOf('.');
    const [base, ending] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ''];
    let path = filename;
    for (let number = 1; await this.app.vault.adapter.exists(path); number++) {
      path = `${base} ${number}${ending}`;
    }
    return path;
  }
}
