import { FileView, normalizePath, stringifyYaml } from 'obsidian';
import type { App, TFile, WorkspaceLeaf } from 'obsidian';
import { BASE_NAME, buildMeetingsBase } from '../coverage/meetings-base';
import type { Settings } from '../settings';
import { createFile } from './create-file';

/** The view that the core plugin Bases has for its files. */
const BASES_VIEW = 'bases';

/** The file in the vault that shows the meetings as a table. */
export class MeetingsBase {
  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
  ) {}

  /** Where the file lies: beside the group's own questions. */
  path(): string {
    const folder = this.settings().ownQuestionsPath.split('/').slice(0, -1);
    return normalizePath([...folder, BASE_NAME].join('/'));
  }

  /** The file, made if it isn't there; one that is there is left as it is. Null where a folder has its name. */
  async ensure(): Promise<{ file: TFile; isNew: boolean } | null> {
    const path = this.path();
    const existing = this.app.vault.getFileByPath(path);
    if (existing) return { file: existing, isNew: false };
    if (this.app.vault.getFolderByPath(path)) return null;
    const text = stringifyYaml(buildMeetingsBase(this.settings()));
    return { file: await createFile(this.app, path, text), isNew: true };
  }

  /**
   * Shows the file, in the tab where it is open or else in a new one.
   *
   * @returns false where Bases is off, for then nothing can show it
   */
  async open({ path }: TFile): Promise<boolean> {
    const { workspace } = this.app;
    const leaf =
      workspace.getLeavesOfType(BASES_VIEW).find((open) => pathIn(open) === path) ??
      workspace.getLeaf('tab');
    // To open the file as any other would hand it to another program where Bases is off.
    if (pathIn(leaf) !== path) {
      await leaf.setViewState({ type: BASES_VIEW, state: { file: path }, active: true });
    }
    await workspace.revealLeaf(leaf);
    if (leaf.view instanceof FileView) return true;
    leaf.detach();
    return false;
  }
}

function pathIn(leaf: WorkspaceLeaf): unknown {
  return leaf.getViewState().state?.file;
}
