import type { WorkspaceLeaf } from '../workspace/leaf';
import { ItemView } from './view';

/** Holds the place of a view whose plugin is switched off. */
export class UnknownView extends ItemView {
  override icon = 'ghost';
  private state: Record<string, unknown> = {};

  constructor(
    leaf: WorkspaceLeaf,
    private readonly type: string,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return this.type;
  }

  getDisplayText(): string {
    return 'Plugin ikke længere aktivt';
  }

  override getState(): Record<string, unknown> {
    return this.state;
  }

  override setState(state: Record<string, unknown>): Promise<void> {
    this.state = state;
    return Promise.resolve();
  }

  protected override onOpen(): Promise<void> {
    const box = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    box.createDiv({ cls: 'empty-state-title', text: this.getDisplayText() });
    return Promise.resolve();
  }
}
