import { texts } from '../../i18n';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { OverviewModel } from './overview-model';

/** The choice of the group that is looked at; not there where no meeting has a group. */
export class GroupSelectPart implements Part<Pick<OverviewModel, 'groups'>> {
  readonly el = createEl('select', {
    cls: ['dropdown', 'ledertrivsel-group'],
    attr: { 'aria-label': texts.overview.group },
  });
  private shown = '';

  constructor(handlers: Pick<OverviewHandlers, 'chooseGroup'>) {
    this.el.addEventListener('change', () => {
      // The first is for all, and a group may be called anything.
      handlers.chooseGroup(this.el.selectedIndex === 0 ? null : this.el.value);
    });
  }

  update({ groups }: Pick<OverviewModel, 'groups'>): void {
    this.el.toggle(groups !== null);
    const names = groups?.names ?? [];
    this.showNames(names);
    this.el.selectedIndex = names.indexOf(groups?.chosen ?? '') + 1;
  }

  /** Only where they differ: new options would close a list that is open. */
  private showNames(names: readonly string[]): void {
    const wanted = JSON.stringify(names);
    if (wanted === this.shown) return;
    this.shown = wanted;
    const options = [texts.overview.allGroups, ...names];
    this.el.replaceChildren(...options.map((text) => createEl('option', { text, value: text })));
  }
}
