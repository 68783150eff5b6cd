import { MarkdownView } from 'obsidian';
import type { TFile, Workspace, WorkspaceLeaf } from 'obsidian';

/** The note that a command or a button of the sidebar acts on. */
export interface Target {
  readonly file: TFile;
  readonly view: MarkdownView;
}

/** A note to act on; with the pane that the leader is in, where it shows the note. */
export interface NoteTarget {
  readonly file: TFile;
  readonly view?: MarkdownView;
}

/** How many tabs are remembered. */
const MOST_KEPT = 50;

/**
 * Knows the Markdown tab that was used last, also while the sidebar or a tab of another kind has
 * the focus.
 */
export class TargetTracker {
  /** Tabs, the one used last first; what they show is asked when it is needed. */
  private recent: readonly WorkspaceLeaf[] = [];

  constructor(private readonly workspace: Workspace) {}

  /** To be called when a tab becomes active. */
  noticeLeaf(leaf: WorkspaceLeaf | null): void {
    if (!leaf || leaf === this.recent[0]) return;
    this.recent = [leaf, ...this.recent.filter((one) => one !== leaf)].slice(0, MOST_KEPT);
  }

  /** The target now, or null where no note is open. */
  current(): Target | null {
    const active = this.workspace.getActiveViewOfType(MarkdownView);
    if (active?.file) return { file: active.file, view: active };
    const recent = this.workspace.getMostRecentLeaf();
    return (recent && targetIn(recent)) ?? this.ofAll(() => true);
  }

  /** The pane that the leader is in, where it shows the note. */
  viewOf(file: TFile): MarkdownView | undefined {
    const target = this.current();
    return target?.file === file ? target.view : undefined;
  }

  /** The tab used last of those that show the note; null where none does. */
  showing(path: string): Target | null {
    const shown = (target: Target | null): boolean => target?.file.path === path;
    return [this.current(), ...this.recentTargets(), ...this.openTargets()].find(shown) ?? null;
  }

  /** The target that there would be if the note was open nowhere. */
  besides(path: string): Target | null {
    return this.ofAll(({ file }) => file.path !== path);
  }

  /** Of those meant, the one used last, or the only one that is open. */
  private ofAll(isMeant: (target: Target) => boolean): Target | null {
    const [only, ...more] = this.openTargets().filter(isMeant);
    return this.recentTargets().find(isMeant) ?? (more.length === 0 ? (only ?? null) : null);
  }

  private recentTargets(): Target[] {
    const open = new Set(this.markdownLeaves());
    return this.recent.filter((leaf) => open.has(leaf)).flatMap((leaf) => targetIn(leaf) ?? []);
  }

  private openTargets(): Target[] {
    return this.markdownLeaves().flatMap((leaf) => targetIn(leaf) ?? []);
  }

  private markdownLeaves(): WorkspaceLeaf[] {
    return this.workspace.getLeavesOfType('markdown');
  }
}

function targetIn(leaf: WorkspaceLeaf): Target | null {
  const { view } = leaf;
  return view instanceof MarkdownView && view.file ? { file: view.file, view } : null;
}
