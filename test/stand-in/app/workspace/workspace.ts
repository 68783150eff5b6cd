import type {
  Constructor,
  OpenViewState,
  PaneType,
  SplitDirection,
  WorkspaceWindowInitData,
} from 'obsidian';
import type { Extension } from '@codemirror/state';
import type { App } from '../app';
import { debounce } from '../debounce';
import { tellMigrated } from '../dom/setup';
import { useWindow } from '../dom/windows';
import { Events } from '../events';
import { Platform } from '../platform';
import type { TFile } from '../vault/files';
import { FileView } from '../views/file-view';
import { MarkdownView } from '../views/markdown-view';
import { UnknownView } from '../views/unknown-view';
import type { View } from '../views/view';
import type { WorkspaceItem, WorkspaceParent } from './items';
import { WorkspaceRoot, WorkspaceSplit } from './items';
import { WorkspaceLeaf } from './leaf';
import { WorkspaceWindow } from './pop-out';
import { WorkspaceMobileDrawer, WorkspaceSidedock } from './side-dock';
import { WorkspaceTabs } from './tabs';
import { ViewRegistry } from './view-registry';
import type { ViewCreator } from './view-registry';

type SideDock = WorkspaceSidedock | WorkspaceMobileDrawer;

/**
 * The window's layout, and which leaf is active.
 * Events: active-leaf-change, file-open, layout-change, css-change, resize, quick-preview,
 * editor-change, editor-menu, editor-paste, editor-drop, file-menu, quit, window-open, window-close.
 */
export class Workspace extends Events {
  readonly containerEl = createDiv('workspace');
  readonly rootSplit = new WorkspaceRoot();
  readonly leftSplit: SideDock;
  readonly rightSplit: SideDock;
  /** Extensions that plugins gave, one array a plugin may change. */
  readonly editorExtensions: Extension[] = [];
  readonly views = new ViewRegistry();
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly requestSaveLayout = debounce(() => Promise.resolve());
  readonly layoutChanged = debounce(() => this.trigger('layout-change'));
  private readonly windows: WorkspaceWindow[] = [];
  private readonly readyCallbacks: (() => unknown)[] = [];
  private readonly lastOpenFiles: string[] = [];
  private readonly announceActive = debounce(() => this.announceActiveLeaf());
  private announcedFile: TFile | null = null;
  private clock = 0;

  constructor(private readonly app: App) {
    super();
    const changed = () => this.layoutChanged();
    const Dock = Platform.isMobile ? WorkspaceMobileDrawer : WorkspaceSidedock;
    this.leftSplit = new Dock('left', changed);
    this.rightSplit = new Dock('right', changed);
    for (const split of [this.leftSplit, this.rootSplit, this.rightSplit]) {
      this.containerEl.append(split.containerEl);
    }
    this.leftSplit.insertChild(new WorkspaceTabs());
    this.rightSplit.insertChild(new WorkspaceTabs());
    this.rightSplit.collapse();
    if (Platform.isMobile) {
      this.leftSplit.collapse();
    }
    window.addEventListener('resize', () => this.trigger('resize'));
  }

  /** Opens an empty tab, so that there is always a leaf in the middle. */
  initialize(): void {
    this.setActiveLeaf(this.addLeaf(this.addRootTabs()));
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) {
      callback();
    } else {
      this.readyCallbacks.push(callback);
    }
  }

  setLayoutReady(): void {
    this.layoutReady = true;
    for (const callback of this.readyCallbacks.splice(0)) {
      callback();
    }
    this.trigger('layout-ready');
    this.layoutChanged();
  }

  // Views

  registerView(type: string, creator: ViewCreator): void {
    this.views.register(type, creator);
    this.rebuildLeaves(type, ({ view }) => view instanceof UnknownView);
  }

  /** Leaves of the type stay, and say that nothing shows them now. */
  unregisterView(type: string): void {
    this.views.unregister(type);
    this.rebuildLeaves(type, () => true);
  }

  // Leaves

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    leavesIn(this.rootSplit).forEach((leaf) => callback(leaf));
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    this.allLeaves().forEach((leaf) => callback(leaf));
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    return this.allLeaves().filter(({ view }) => view.getViewType() === viewType);
  }

  detachLeavesOfType(viewType: string): void {
    this.getLeavesOfType(viewType).forEach((leaf) => leaf.detach());
  }

  getLeafById(id: string): WorkspaceLeaf | null {
    return this.allLeaves().find((leaf) => leaf.id === id) ?? null;
  }

  getGroupLeaves(group: string): WorkspaceLeaf[] {
    return this.allLeaves().filter(({ groupName }) => groupName === group);
  }

  /** The leaf that was active last below `root`: in the middle or a window of its own unless given. */
  getMostRecentLeaf(root?: WorkspaceItem): WorkspaceLeaf | null {
    const roots = root ? [root] : [this.rootSplit, ...this.windows];
    const leaves = roots.flatMap(leavesIn).sort((a, b) => b.activeTime - a.activeTime);
    return leaves[0] ?? null;
  }

  getUnpinnedLeaf(): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    return recent && !recent.isPinned ? recent : this.getLeaf('tab');
  }

  getLeaf(newLeaf: PaneType | boolean = false, direction?: SplitDirection): WorkspaceLeaf {
    const recent = this.getMostRecentLeaf();
    if (newLeaf === 'split' && recent) {
      return this.createLeafBySplit(recent, direction);
    }
    if (newLeaf === false && recent && !recent.isPinned && recent.view.navigation) {
      return recent;
    }
    if (newLeaf === 'window') {
      return this.openPopoutLeaf();
    }
    return this.addLeaf(recent?.parent ?? this.addRootTabs());
  }

  openPopoutLeaf(data?: WorkspaceWindowInitData): WorkspaceLeaf {
    return this.addLeaf(this.openWindow(data));
  }

  moveLeafToPopout(leaf: WorkspaceLeaf, data?: WorkspaceWindowInitData): WorkspaceWindow {
    const tabs = this.openWindow(data);
    const from = leaf.parent;
    from?.removeChild(leaf);
    tabs.insertChild(leaf);
    tellMigrated(leaf.containerEl);
    if (from) {
      this.tidyAfter(from);
    }
    this.setActiveLeaf(leaf, { focus: true });
    this.layoutChanged();
    return tabs.parent as WorkspaceWindow;
  }

  createLeafInParent(parent: WorkspaceSplit, index: number): WorkspaceLeaf {
    const tabs = new WorkspaceTabs();
    parent.insertChild(tabs, index);
    return this.addLeaf(tabs);
  }

  createLeafBySplit(
    leaf: WorkspaceLeaf,
    _direction?: SplitDirection,
    before = false,
  ): WorkspaceLeaf {
    const tabs = leaf.parent;
    const split = tabs?.parent;
    if (!tabs || !(split instanceof WorkspaceSplit)) {
      return this.getLeaf('tab');
    }
    return this.createLeafInParent(split, split.children.indexOf(tabs) + (before ? 0 : 1));
  }

  splitActiveLeaf(direction?: SplitDirection): WorkspaceLeaf {
    return this.getLeaf('split', direction);
  }

  async duplicateLeaf(
    leaf: WorkspaceLeaf,
    pane: PaneType | boolean = 'split',
  ): Promise<WorkspaceLeaf> {
    const copy = pane === 'split' ? this.createLeafBySplit(leaf) : this.getLeaf('tab');
    await copy.setViewState({ ...leaf.getViewState(), active: true });
    return copy;
  }

  getLeftLeaf(split: boolean): WorkspaceLeaf {
    return this.getSideLeaf(this.leftSplit, split);
  }

  getRightLeaf(split: boolean): WorkspaceLeaf {
    return this.getSideLeaf(this.rightSplit, split);
  }

  async ensureSideLeaf(
    type: string,
    side: 'left' | 'right',
    options: {
      active?: boolean;
      split?: boolean;
      reveal?: boolean;
      state?: Record<string, unknown>;
    } = {},
  ): Promise<WorkspaceLeaf> {
    const dock = side === 'left' ? this.leftSplit : this.rightSplit;
    let leaf = this.getLeavesOfType(type).find((one) => one.getRoot() === dock);
    if (!leaf) {
      leaf = this.getSideLeaf(dock, options.split ?? false);
      await leaf.setViewState({ type, state: options.state ?? {} });
    }
    if (options.reveal ?? true) {
      await this.revealLeaf(leaf);
    }
    if (options.active ?? true) {
      this.setActiveLeaf(leaf, { focus: true });
    }
    return leaf;
  }

  /** Brings a leaf to the front, and unfolds its sidebar. */
  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    const root = leaf.getRoot();
    if (root === this.leftSplit || root === this.rightSplit) {
      (root as SideDock).expand();
    }
    if (leaf.parent instanceof WorkspaceTabs) {
      leaf.parent.selectTab(leaf);
    }
    await leaf.loadIfDeferred();
  }

  /** Lets what no tab shows wait until it is shown, as where the app starts with a layout it kept. */
  async deferHidden(): Promise<void> {
    for (const leaf of this.allLeaves()) {
      if (leaf.parent instanceof WorkspaceTabs && leaf.parent.currentLeaf !== leaf) {
        await leaf.defer();
      }
    }
  }

  // What is active

  setActiveLeaf(leaf: WorkspaceLeaf, params?: { focus?: boolean } | boolean, focus = false): void {
    leaf.activeTime = ++this.clock;
    if (leaf !== this.activeLeaf) {
      this.activeLeaf?.containerEl.removeClass('mod-active');
      this.activeLeaf?.tabHeaderEl.removeClass('mod-active');
      leaf.containerEl.addClass('mod-active');
      leaf.tabHeaderEl.addClass('mod-active');
      this.activeLeaf = leaf;
    }
    useWindow(leaf.containerEl.win);
    if (leaf.parent instanceof WorkspaceTabs && leaf.parent.currentLeaf !== leaf) {
      leaf.parent.selectTab(leaf);
    }
    if (typeof params === 'object' ? params.focus : focus) {
      leaf.view.focus();
    }
    this.announceActive();
  }

  getActiveViewOfType<T extends View>(type: Constructor<T>): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  /** The editor that is active; null where the active view has none. */
  get activeEditor(): MarkdownView | null {
    return this.getActiveViewOfType(MarkdownView);
  }

  /** The file of the active view, or of the view that was active last in the middle. */
  getActiveFile(): TFile | null {
    const view = this.activeLeaf?.view;
    const recent = view instanceof FileView ? view : this.getMostRecentLeaf()?.view;
    return recent instanceof FileView ? recent.file : null;
  }

  getLastOpenFiles(): string[] {
    return this.lastOpenFiles.slice(0, 10);
  }

  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: PaneType | boolean = false,
    openViewState: OpenViewState = {},
  ): Promise<void> {
    const [path = '', ...subpath] = linktext.split('#');
    const found = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = found ?? (await this.app.vault.create(`${path}.md`, ''));
    const eState =
      subpath.length > 0
        ? { subpath: `#${subpath.join('#')}`, ...openViewState.eState }
        : undefined;
    await this.getLeaf(newLeaf).openFile(file, {
      ...openViewState,
      ...(eState ? { eState } : {}),
    });
  }

  /** Gives every open editor the extensions that plugins have registered by now. */
  updateOptions(): void {
    for (const { view } of this.allLeaves()) {
      if (view instanceof MarkdownView) {
        view.updateOptions();
      }
    }
  }

  leafDetached(leaf: WorkspaceLeaf, parent: WorkspaceParent): void {
    this.tidyAfter(parent);
    if (leaf === this.activeLeaf) {
      this.activeLeaf = null;
      const next = this.getMostRecentLeaf();
      if (next) {
        this.setActiveLeaf(next, { focus: true });
      }
    }
    this.layoutChanged();
  }

  /** What is left without a leaf goes too, but the middle always has one. */
  private tidyAfter(parent: WorkspaceParent): void {
    const isEmpty = parent.children.length === 0;
    const root = parent.getRoot();
    if (isEmpty && root instanceof WorkspaceWindow) {
      root.removeChild(parent);
      if (root.children.length === 0) {
        root.close();
      }
    } else if (isEmpty && parent.parent === this.rootSplit && this.rootSplit.children.length > 1) {
      this.rootSplit.removeChild(parent);
    } else if (isEmpty && parent.getRoot() === this.rootSplit) {
      this.addLeaf(parent);
    } else if (isEmpty && parent.getRoot() === this.rightSplit) {
      this.rightSplit.collapse();
    }
  }

  private openWindow(data: WorkspaceWindowInitData = {}): WorkspaceTabs {
    if (Platform.isMobile) {
      throw new Error('A phone has no windows');
    }
    const opened = new WorkspaceWindow(data, () => this.windowClosed(opened));
    this.windows.push(opened);
    const tabs = new WorkspaceTabs();
    opened.insertChild(tabs);
    this.trigger('window-open', opened, opened.win);
    return tabs;
  }

  /** Its leaves go with a window that is closed. */
  private windowClosed(closed: WorkspaceWindow): void {
    this.windows.splice(this.windows.indexOf(closed), 1);
    for (const leaf of leavesIn(closed)) {
      leaf.detach();
    }
    this.trigger('window-close', closed, closed.win);
    this.layoutChanged();
  }

  getLayout(): Record<string, unknown> {
    return {
      active: this.activeLeaf?.id,
      leaves: this.allLeaves().map((leaf) => ({ id: leaf.id, ...leaf.getViewState() })),
    };
  }

  /** Tells who follows the active leaf of a change; several in one task are one. */
  private announceActiveLeaf(): void {
    this.trigger('active-leaf-change', this.activeLeaf);
    const file = this.getActiveFile();
    if (file !== this.announcedFile) {
      this.announcedFile = file;
      if (file) {
        this.lastOpenFiles.splice(0, 0, file.path);
      }
      this.trigger('file-open', file);
    }
  }

  private allLeaves(): WorkspaceLeaf[] {
    const roots = [this.rootSplit, this.leftSplit, this.rightSplit, ...this.windows];
    return roots.flatMap((root) => leavesIn(root));
  }

  private addRootTabs(): WorkspaceTabs {
    const tabs = new WorkspaceTabs();
    this.rootSplit.insertChild(tabs);
    tabs.addNewTabButton(() => this.setActiveLeaf(this.addLeaf(tabs), { focus: true }));
    return tabs;
  }

  private getSideLeaf(dock: SideDock, split: boolean): WorkspaceLeaf {
    const first = dock.children[0];
    if (split || !(first instanceof WorkspaceTabs)) {
      const tabs = new WorkspaceTabs();
      dock.insertChild(tabs);
      return this.addLeaf(tabs);
    }
    return this.addLeaf(first);
  }

  private addLeaf(parent: WorkspaceParent): WorkspaceLeaf {
    const leaf = new WorkspaceLeaf(this.app);
    parent.insertChild(leaf);
    this.layoutChanged();
    return leaf;
  }

  private rebuildLeaves(type: string, isConcerned: (leaf: WorkspaceLeaf) => boolean): void {
    for (const leaf of this.getLeavesOfType(type).filter(isConcerned)) {
      const state = leaf.view.getState();
      void leaf
        .open(this.views.create(type, leaf))
        .then((view) => view.setState(state, { history: false }));
    }
  }
}

function leavesIn(item: WorkspaceItem): WorkspaceLeaf[] {
  if (item instanceof WorkspaceLeaf) {
    return [item];
  }
  return 'children' in item ? (item as WorkspaceParent).children.flatMap(leavesIn) : [];
}
