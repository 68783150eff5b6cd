import { setIcon } from '../ui/icons';
import { setTooltip } from '../ui/tooltip';
import { WorkspaceParent } from './items';
import { WorkspaceLeaf } from './leaf';

/** Leaves that share a place: one shows, the others are tabs. */
export class WorkspaceTabs extends WorkspaceParent {
  readonly containerEl = createDiv('workspace-tabs mod-top');
  private readonly headersEl: HTMLElement;
  private readonly contentEl: HTMLElement;
  private current: WorkspaceLeaf | null = null;

  constructor() {
    super();
    const bar = this.containerEl.createDiv('workspace-tab-header-container');
    this.headersEl = bar.createDiv({
      cls: 'workspace-tab-header-container-inner',
      attr: { role: 'tablist' },
    });
    this.contentEl = this.containerEl.createDiv('workspace-tab-container');
  }

  get currentLeaf(): WorkspaceLeaf | null {
    return this.current;
  }

  get leaves(): WorkspaceLeaf[] {
    return this.children.filter((child) => child instanceof WorkspaceLeaf);
  }

  override insertChild(leaf: WorkspaceLeaf, index = this.children.length): void {
    const next = this.leaves[index];
    super.insertChild(leaf, index);
    this.headersEl.insertBefore(leaf.tabHeaderEl, next?.tabHeaderEl ?? null);
    this.selectTab(leaf);
  }

  override removeChild(leaf: WorkspaceLeaf): void {
    const index = this.leaves.indexOf(leaf);
    super.removeChild(leaf);
    leaf.tabHeaderEl.remove();
    if (this.current === leaf) {
      this.current = null;
      const neighbour = this.leaves[index] ?? this.leaves.at(-1);
      if (neighbour) {
        this.selectTab(neighbour);
      }
    }
  }

  selectTab(leaf: WorkspaceLeaf): void {
    this.current = leaf;
    for (const one of this.leaves) {
      const isCurrent = one === leaf;
      one.containerEl.toggle(isCurrent);
      one.tabHeaderEl.toggleClass('is-active', isCurrent);
      one.tabHeaderEl.setAttribute('aria-selected', String(isCurrent));
      if (isCurrent) {
        void one.loadIfDeferred();
        one.onResize();
      }
    }
  }

  addNewTabButton(callback: () => void): void {
    const button = createDiv({ cls: 'workspace-tab-header-new-tab clickable-icon' });
    setIcon(button, 'plus');
    setTooltip(button, 'Ny fane');
    button.addEventListener('click', callback);
    this.headersEl.after(button);
  }

  protected override get childrenEl(): HTMLElement {
    return this.contentEl;
  }
}
