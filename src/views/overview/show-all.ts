import { texts } from '../../i18n';
import type { ShortList } from '../short-list';

/** The button that shows all of a list that is shown in part, and back. */
export class ShowAllButton {
  readonly el = createEl('button', { cls: 'ledertrivsel-show-all' });

  constructor(toggle: () => void) {
    this.el.addEventListener('click', toggle);
  }

  update({ total, isLong, items }: ShortList<unknown>): void {
    const t = texts.overview;
    this.el.setText(items.length < total ? t.showAll(total) : t.showFewer);
    this.el.toggle(isLong);
  }
}
