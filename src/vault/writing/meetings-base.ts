import { FileView, stringifyYaml } from 'obsidian';
import type { App, TFile, WorkspaceLeaf } from 'obsidian';
import { BASE_NAME, buildMeetingsBase } from '../../coverage/meetings-base';
import type { Settings } from '../../settings';
import { ensureFile, pathBeside } from './create-file';
import type { OwnFile } from './create-file';

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
    return pathBeside(this.settings().ownQuestionsPath, BASE_NAME);
  }

  /** The file, as `ensureFile` gives it. */
  ensure(): Promise<OwnFile> {
    const write = () => stringifyYaml(buildMeetingsBase(this.settings()));
    return ensureFile(this.app, this.path(), write);
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
