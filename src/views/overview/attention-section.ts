import { texts } from '../../i18n';
import { noteName } from '../../note-name';
import { addOurs } from '../elements';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import type { ShortList } from '../short-list';
import { FocusKeeper } from './focus-keeper';
import type { OverviewHandlers } from './overview-handlers';
import type { AttentionItem } from './overview-model';
import { ShowAllButton } from './show-all';

/** "Bør tjekkes": what in the notes should be mended. */
export class AttentionSection implements Part<ShortList<AttentionItem>> {
  readonly el = createEl('section');
  private readonly list: KeyedList<AttentionItem>;
  private readonly showAll: ShowAllButton;
  private readonly focus: FocusKeeper;

  /** @param focusNext puts the focus elsewhere, when nothing is left in the section */
  constructor(handlers: OverviewHandlers, focusNext: () => void) {
    addOurs(this.el, 'h3', 'label', texts.overview.attention);
    const listEl = addOurs(this.el, 'ul', 'attention');
    this.focus = new FocusKeeper(listEl, focusNext);
    const repair = (path: string, el: HTMLElement): void =>
      void this.focus.press(el, ['button', 'a'], () => handlers.repairNote(path));
    this.list = new KeyedList(
      listEl,
      (item) => `${item.path}\n${item.message}`,
      () => new AttentionPart(handlers, repair),
    );
    this.showAll = new ShowAllButton(() => handlers.toggleWhole('attention'));
    this.el.append(this.showAll.el);
  }

  update(attention: ShortList<AttentionItem>): void {
    this.list.update(attention.items);
    this.showAll.update(attention);
    this.el.toggle(attention.total > 0);
    this.focus.moveOn();
  }
}

/** Something to mend; the note's name, with which it begins, is a link to where it is. */
class AttentionPart implements Part<AttentionItem> {
  readonly el = createEl('li');
  private readonly textEl = this.el.createDiv();
  private readonly linkEl = createEl('a', { cls: 'internal-link', href: '#' });
  private readonly repairEl = this.el.createEl('button', { text: texts.overview.repair });
  private path = '';

  constructor(handlers: OverviewHandlers, repair: (path: string, el: HTMLElement) => void) {
    handlers.actAsLink(this.linkEl);
    this.repairEl.addEventListener('click', () => repair(this.path, this.repairEl));
  }

  update({ path, line, message, canRepair }: AttentionItem): void {
    const name = noteName(path);
    // What is said of a note begins with its name.
    const said = message.startsWith(name) ? name : message;
    this.path = path;
    this.repairEl.toggle(canRepair ?? false);
    this.repairEl.setAttr('aria-label', texts.overview.repairNote(name));
    this.linkEl.dataset.href = path;
    this.linkEl.dataset.line = String(line ?? '');
    this.linkEl.setText(said);
    this.textEl.replaceChildren(this.linkEl, message.slice(said.length));
  }
}
