import { ItemView } from './view';

/** A new tab. */
export class EmptyView extends ItemView {
  override icon = 'file';
  override navigation = true;

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'Ny fane';
  }

  protected override onOpen(): Promise<void> {
    const box = this.contentEl.createDiv('empty-state').createDiv('empty-state-container');
    box.createDiv({ cls: 'empty-state-title', text: 'Ingen fil er åben' });
    const list = box.createDiv('empty-state-action-list');
    const palette = list.createDiv({
      cls: 'empty-state-action tappable',
      text: 'Åbn kommandopaletten (Ctrl+P)',
    });
    palette.addEventListener('click', () => this.app.commands.openPalette());
    return Promise.resolve();
  }
}
