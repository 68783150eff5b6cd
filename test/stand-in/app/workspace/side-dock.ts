import { WorkspaceParent } from './items';

type Side = 'left' | 'right';

/** A sidebar that can be folded away. */
abstract class SideContainer extends WorkspaceParent {
  readonly containerEl: HTMLElement;
  private isCollapsed = false;

  constructor(
    readonly side: Side,
    cls: string,
    private readonly onChange: () => void,
  ) {
    super();
    this.containerEl = createDiv(cls);
  }

  get collapsed(): boolean {
    return this.isCollapsed;
  }

  collapse(): void {
    this.setCollapsed(true);
  }

  expand(): void {
    this.setCollapsed(false);
  }

  toggle(): void {
    this.setCollapsed(!this.isCollapsed);
  }

  private setCollapsed(collapsed: boolean): void {
    if (collapsed !== this.isCollapsed) {
      this.isCollapsed = collapsed;
      this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
      this.onChange();
    }
  }
}

export class WorkspaceSidedock extends SideContainer {
  constructor(side: Side, onChange: () => void) {
    super(side, `workspace-split mod-horizontal mod-sidedock mod-${side}-split`, onChange);
  }
}

/** The sidebar of a phone, which lies over the note. A touch beside it closes it. */
export class WorkspaceMobileDrawer extends SideContainer {
  constructor(side: Side, onChange: () => void) {
    super(side, `workspace-drawer mod-${side}`, onChange);
    const backdrop = this.containerEl.createDiv('workspace-drawer-backdrop');
    backdrop.addEventListener('click', () => this.collapse());
    this.inner = this.containerEl.createDiv('workspace-drawer-inner');
  }

  private readonly inner: HTMLElement;

  protected override get childrenEl(): HTMLElement {
    return this.inner;
  }
}
