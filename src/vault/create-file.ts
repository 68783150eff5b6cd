import type { App, TFile } from 'obsidian';

/** Makes a file with a text, and its folder if there is none; fails where something has its path. */
export async function createFile(app: App, path: string, text: string): Promise<TFile> {
  const folder = path.split('/').slice(0, -1).join('/');
  if (folder !== '' && !app.vault.getFolderByPath(folder)) await app.vault.createFolder(folder);
  return app.vault.create(path, text);
}
