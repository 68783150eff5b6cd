import { normalizePath } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { texts } from '../../i18n';
import { truePath } from '../reading/true-path';

/** A file of the plugin's own in the vault. */
export interface OwnFile {
  readonly file: TFile;
  readonly isNew: boolean;
}

/** The path of a file with a name beside another. */
export function pathBeside(path: string, name: string): string {
  return normalizePath([...path.split('/').slice(0, -1), name].join('/'));
}

/** The file at a path, in any letter case, made with a text if it isn't there; one that is there is left as it is. */
export async function ensureFile(app: App, wanted: string, write: () => string): Promise<OwnFile> {
  const path = truePath(app.vault, wanted);
  const existing = app.vault.getFileByPath(path);
  const file = existing ?? (await createFile(app, path, write()));
  return { file, isNew: existing === null };
}

/**
 * Makes a file with a text, and its folder if there is none.
 *
 * @throws where something has its path, or a file that of its folder: in words, as it is for the
 *   leader to rename one
 */
export async function createFile({ vault }: App, path: string, text: string): Promise<TFile> {
  const folder = path.split('/').slice(0, -1).join('/');
  const inTheWay = vault.getAbstractFileByPath(path) ?? vault.getFileByPath(folder);
  if (inTheWay) throw new Error(texts.notices.pathTaken(inTheWay.path));
  if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
  return vault.create(path, text);
}
