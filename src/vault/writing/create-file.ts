import { normalizePath } from 'obsidian';
import type { App, TFile } from 'obsidian';

/** A file of the plugin's own in the vault. */
export interface OwnFile {
  readonly file: TFile;
  readonly isNew: boolean;
}

/** The path of a file beside the note that holds the group's own questions. */
export function pathBeside(ownQuestionsPath: string, name: string): string {
  return normalizePath([...ownQuestionsPath.split('/').slice(0, -1), name].join('/'));
}

/** The file at a path, made with a text if it isn't there; one that is there is left as it is. */
export async function ensureFile(app: App, path: string, write: () => string): Promise<OwnFile> {
  const existing = app.vault.getFileByPath(path);
  return existing
    ? { file: existing, isNew: false }
    : { file: await createFile(app, path, write()), isNew: true };
}

/** Makes a file with a text, and its folder if there is none; fails where something has its path. */
export async function createFile(app: App, path: string, text: string): Promise<TFile> {
  const folder = path.split('/').slice(0, -1).join('/');
  if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
  return app.vault.create(path, text);
}
