import { Events } from '../events';

/** A part of the window: a split, a group of tabs, a leaf. */
export abstract class WorkspaceItem extends Events {
  parent: WorkspaceParent | null = null;
  abstract readonly containerEl: HTMLElement;

  /** The root split or a sidebar. */
  getRoot(): WorkspaceItem {
    return this.parent ? this.parent.getRoot() : this;
  }

  /** The window that the item is in. */
  getContainer(): WorkspaceItem {
    return this.getRoot();
  }
}

export abstract class WorkspaceParent extends WorkspaceItem {
  readonly children: WorkspaceItem[] = [];

  /** Puts a child last, or at an index. */
  insertChild(child: WorkspaceItem, index = this.children.length): void {
    const next = this.children[index];
    this.children.splice(index, 0, child);
    child.parent = this;
    this.childrenEl.insertBefore(child.containerEl, next?.containerEl ?? null);
  }

  removeChild(child: WorkspaceItem): void {
    this.children.splice(this.children.indexOf(child), 1);
    child.containerEl.remove();
    child.parent = null;
  }

  protected get childrenEl(): HTMLElement {
    return this.containerEl;
  }
}

export class WorkspaceSplit extends WorkspaceParent {
  readonly containerEl = createDiv('workspace-split mod-vertical');
}

/** The middle of the window. */
export class WorkspaceRoot extends WorkspaceSplit {
  readonly win = window;
  readonly doc = document;

  constructor() {
    super();
    this.containerEl.addClass('mod-root');
  }
}
