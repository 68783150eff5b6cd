import type { ViewStateResult } from 'obsidian';
import { Component } from 'obsidian-test-mocks/obsidian';
import type { App } from '../app';
import { setIcon } from '../ui/icons';
import type { Menu } from '../ui/menu';
import type { Scope } from '../ui/scope';
import { setTooltip } from '../ui/tooltip';
import type { WorkspaceLeaf } from '../workspace/leaf';

/** What a leaf shows. */
export abstract class View extends Component {
  readonly app: App;
  icon = 'file';
  navigation = false;
  scope: Scope | null = null;
  readonly containerEl = createDiv('workspace-leaf-content');

  constructor(public leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  /** Puts the view into its leaf. */
  async open(parentEl: HTMLElement): Promise<void> {
    this.containerEl.setAttribute('data-type', this.getViewType());
    parentEl.append(this.containerEl);
    this.load();
    await this.onOpen();
  }

  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }

  getIcon(): string {
    return this.icon;
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(_state: unknown, _result: ViewStateResult): Promise<void> {
    return Promise.resolve();
  }

  getEphemeralState(): Record<string, unknown> {
    return {};
  }

  setEphemeralState(_state: unknown): void {
    // For subclasses.
  }

  onResize(): void {
    // For subclasses.
  }

  onPaneMenu(_menu: Menu, _source: string): void {
    // For subclasses.
  }

  /** Gives the keyboard to the view. */
  focus(): void {
    this.containerEl.tabIndex = -1;
    this.containerEl.focus({ preventScroll: true });
  }

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }
}

/** A view with a header, and a place for its content. */
export abstract class ItemView extends View {
  readonly headerEl = this.containerEl.createDiv('view-header');
  readonly titleEl: HTMLElement;
  readonly actionsEl: HTMLElement;
  readonly contentEl = this.containerEl.createDiv('view-content');

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const title = this.headerEl.createDiv('view-header-title-container mod-at-start');
    this.titleEl = title.createDiv('view-header-title');
    this.actionsEl = this.headerEl.createDiv('view-actions');
  }

  override async open(parentEl: HTMLElement): Promise<void> {
    await super.open(parentEl);
    this.titleEl.setText(this.getDisplayText());
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const button = createEl('button', { cls: 'clickable-icon view-action' });
    setIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener('click', callback);
    this.actionsEl.prepend(button);
    return button;
  }
}
