import type { WorkspaceLeaf } from '../workspace/leaf';
import { View } from './view';

/** Holds the place of a view that the app has not made yet, since its tab has not been shown. */
export class DeferredView extends View {
  private readonly type: string;
  private readonly title: string;
  private readonly state: Record<string, unknown>;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const { view } = leaf;
    this.type = view.getViewType();
    this.title = view.getDisplayText();
    this.icon = view.getIcon();
    this.state = view.getState();
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return this.title;
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }
}
