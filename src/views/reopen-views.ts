import type { Workspace } from 'obsidian';

/** Makes every open view of a type anew where it is, with its tab's title; its saved state stays. */
export async function reopenViews(workspace: Workspace, type: string): Promise<void> {
  for (const leaf of workspace.getLeavesOfType(type)) {
    const state = leaf.getViewState();
    await leaf.setViewState({ type: 'empty' });
    await leaf.setViewState({ ...state, active: false });
  }
}
