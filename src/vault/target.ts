import { MarkdownView } from 'obsidian';
import type { TFile, Workspace, WorkspaceLeaf } from 'obsidian';

/** The note that a command or a button of the sidebar acts on. */
export interface Target {
  readonly file: TFile;
  readonly view: MarkdownView;
}

/**
 * Knows the Markdown tab that was used last, also while the sidebar or a tab of another kind has
 * the focus.
 */
export class TargetTracker {
  private lastLeaf: WorkspaceLeaf | null = null;

  constructor(private readonly workspace: Workspace) {}

  /** To be called when a tab becomes active. */
  noticeLeaf(leaf: WorkspaceLeaf | null): void {
    if (leaf && targetIn(leaf)) this.lastLeaf = leaf;
  }

  /** The target now, or null where no note is open. */
  current(): Target | null {
    const active = this.workspace.getActiveViewOfType(MarkdownView);
    if (active?.file) return { file: active.file, view: active };
    const recent = this.workspace.getMostRecentLeaf();
    return (recent && targetIn(recent)) ?? this.lastStillOpen() ?? this.onlyOpen();
  }

  private lastStillOpen(): Target | null {
    return this.lastLeaf && this.markdownLeaves().includes(this.lastLeaf)
      ? targetIn(this.lastLeaf)
      : null;
  }

  private onlyOpen(): Target | null {
    const open = this.markdownLeaves();
    return open.length === 1 && open[0] ? targetIn(open[0]) : null;
  }

  private markdownLeaves(): WorkspaceLeaf[] {
    return this.workspace.getLeavesOfType('markdown');
  }
}

function targetIn(leaf: WorkspaceLeaf): Target | null {
  const { view } = leaf;
  return view instanceof MarkdownView && view.file ? { file: view.file, view } : null;
}
