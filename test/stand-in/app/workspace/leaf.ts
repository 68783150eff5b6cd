import type { App } from '../app';
import type { OpenViewState, ViewState } from 'obsidian';
import { setIcon } from '../ui/icons';
import type { TFile } from '../vault/files';
import { DeferredView } from '../views/deferred-view';
import type { View } from '../views/view';
import { EmptyView } from '../views/empty-view';
import { WorkspaceItem } from './items';
import { WorkspaceTabs } from './tabs';

/** A place for one view. */
export class WorkspaceLeaf extends WorkspaceItem {
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl = createDiv({
    cls: 'workspace-tab-header tappable',
    attr: { role: 'tab', draggable: 'false' },
  });
  readonly id = crypto.randomUUID().slice(0, 16);
  hoverPopover = null;
  /** When it was active last; the highest is the most recent. */
  activeTime = 0;
  view: View;
  private pinned = false;
  private group: string | null = null;
  private readonly iconEl: HTMLElement;
  private readonly titleEl: HTMLElement;

  constructor(readonly app: App) {
    super();
    const inner = this.tabHeaderEl.createDiv('workspace-tab-header-inner');
    this.iconEl = inner.createDiv('workspace-tab-header-inner-icon');
    this.titleEl = inner.createDiv('workspace-tab-header-inner-title');
    const close = inner.createDiv({
      cls: 'workspace-tab-header-inner-close-button',
      attr: { 'aria-label': 'Luk' },
    });
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => this.select());
    this.containerEl.addEventListener('mousedown', () => this.activate(), { capture: true });
    this.containerEl.addEventListener('focusin', () => this.activate());
    this.view = new EmptyView(this);
    void this.view.open(this.containerEl);
    this.updateHeader();
  }

  get isDeferred(): boolean {
    return this.view instanceof DeferredView;
  }

  /** Puts a view in the place of the leaf's own, which is made anew when the leaf is shown. */
  async defer(): Promise<void> {
    await this.open(new DeferredView(this));
  }

  async loadIfDeferred(): Promise<void> {
    if (!this.isDeferred) return;
    const { type, state = {} } = this.getViewState();
    const view = await this.open(this.app.workspace.views.create(type, this));
    await view.setState(state, { history: false });
    this.updateHeader();
  }

  async open(view: View): Promise<View> {
    const previous = this.view;
    this.view = view;
    await previous.close();
    this.containerEl.setAttribute('data-type', view.getViewType());
    await view.open(this.containerEl);
    this.updateHeader();
    return view;
  }

  async openFile(file: TFile, openState: OpenViewState = {}): Promise<void> {
    const type = this.app.workspace.views.typeFor(file.extension);
    await this.setViewState(
      {
        type,
        state: { ...openState.state, file: file.path },
        active: openState.active ?? true,
      },
      openState.eState,
    );
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.pinned };
  }

  async setViewState(viewState: ViewState, eState?: Record<string, unknown>): Promise<void> {
    const { workspace } = this.app;
    if (this.isDeferred || this.view.getViewType() !== viewState.type) {
      await this.open(workspace.views.create(viewState.type, this));
    }
    await this.view.setState(viewState.state ?? {}, { history: false });
    if (eState) {
      this.setEphemeralState(eState);
    }
    this.updateHeader();
    if (viewState.active) {
      workspace.setActiveLeaf(this, { focus: true });
    }
    workspace.layoutChanged();
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: Record<string, unknown>): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    this.pinned = pinned;
    this.tabHeaderEl.toggleClass('mod-pinned', pinned);
    this.trigger('pinned-change', pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.pinned);
  }

  get isPinned(): boolean {
    return this.pinned;
  }

  setGroup(group: string): void {
    this.group = group;
    this.trigger('group-change', group);
  }

  setGroupMember(other: WorkspaceLeaf): void {
    this.setGroup(other.group ?? other.id);
    other.setGroup(this.group ?? other.id);
  }

  get groupName(): string | null {
    return this.group;
  }

  /** Takes the leaf out of the window and closes its view. */
  detach(): void {
    const { parent } = this;
    if (parent) {
      parent.removeChild(this);
      void this.view.close();
      this.app.workspace.leafDetached(this, parent);
    }
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  updateHeader(): void {
    setIcon(this.iconEl, this.getIcon());
    this.titleEl.setText(this.getDisplayText());
    this.tabHeaderEl.setAttribute('aria-label', this.getDisplayText());
    this.tabHeaderEl.setAttribute('data-type', this.view.getViewType());
  }

  /** Shows the leaf among its tabs and makes it the active one. */
  select(): void {
    if (this.parent instanceof WorkspaceTabs) {
      this.parent.selectTab(this);
    }
    this.app.workspace.setActiveLeaf(this, { focus: true });
  }

  private activate(): void {
    if (this.parent) {
      this.app.workspace.setActiveLeaf(this);
    }
  }
}
