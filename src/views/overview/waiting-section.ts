import { addButton, addOurs } from '../elements';
import { texts } from '../../i18n';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import { FocusKeeper } from './focus-keeper';
import type { Answer, OverviewHandlers } from './overview-handlers';
import type { ShortList } from '../short-list';
import type { WaitingItem } from './overview-model';
import { ShowAllButton } from './show-all';

/** "Blev det drøftet?": what the notes leave open, each with the two answers. */
export class WaitingSection implements Part<ShortList<WaitingItem>> {
  readonly el = createEl('section');
  private readonly listEl: HTMLElement;
  private readonly list: KeyedList<WaitingItem>;
  private readonly showAll: ShowAllButton;
  private readonly focus: FocusKeeper;

  /** @param focusNext puts the focus behind the section, when nothing is left in it */
  constructor(
    private readonly handlers: OverviewHandlers,
    focusNext: () => void,
  ) {
    addOurs(this.el, 'h3', 'label', texts.waiting.title);
    this.listEl = addOurs(this.el, 'ul', 'waiting');
    this.focus = new FocusKeeper(this.listEl, focusNext);
    this.list = new KeyedList(
      this.listEl,
      ({ path, themeId }) => `${path}\n${themeId}`,
      () => new WaitingPart(handlers, (item, answer, el) => this.answer(item, answer, el)),
    );
    this.showAll = new ShowAllButton(() => handlers.toggleWhole('waiting'));
    this.el.append(this.showAll.el);
  }

  update(waiting: ShortList<WaitingItem>): void {
    this.list.update(waiting.items);
    this.showAll.update(waiting);
    this.el.toggle(waiting.total > 0);
    this.focus.moveOn();
  }

  private answer({ path, themeId }: WaitingItem, answer: Answer, el: HTMLElement): void {
    const work = () => this.handlers.answer(path, themeId, answer);
    void this.focus.press(el, [`[data-answer="${answer}"]`], work);
  }
}

/** A theme and a note, what speaks for it, and the answers. */
class WaitingPart implements Part<WaitingItem> {
  readonly el = createEl('li');
  private readonly titleEl: HTMLElement;
  private readonly linkEl: HTMLElement;
  private readonly dateEl: HTMLElement;
  private readonly evidenceEl: HTMLElement;
  private readonly yesEl: HTMLElement;
  private readonly noEl: HTMLElement;
  private item: WaitingItem | null = null;

  constructor(
    handlers: OverviewHandlers,
    answer: (item: WaitingItem, answer: Answer, el: HTMLElement) => void,
  ) {
    const textEl = addOurs(this.el, 'div', 'waiting-text');
    this.titleEl = textEl.createDiv();
    this.linkEl = textEl.createEl('a', { cls: 'internal-link', href: '#' });
    handlers.actAsLink(this.linkEl);
    const detailEl = addOurs(textEl, 'div', 'facts');
    this.dateEl = detailEl.createSpan();
    this.evidenceEl = detailEl.createSpan();
    const buttonsEl = addOurs(this.el, 'div', 'answers');
    const add = (text: string, kind: Answer): HTMLElement => {
      const el = addButton(
        buttonsEl,
        { text, attr: { 'data-answer': kind } },
        () => this.item && answer(this.item, kind, el),
      );
      return el;
    };
    this.yesEl = add(texts.waiting.yes, 'yes');
    this.noEl = add(texts.waiting.no, 'no');
  }

  update(item: WaitingItem): void {
    const t = texts.waiting;
    this.item = item;
    this.titleEl.setText(item.title);
    this.linkEl.dataset.href = item.path;
    this.linkEl.setText(item.note);
    this.dateEl.setText(item.date);
    this.dateEl.toggle(item.date !== '');
    this.evidenceEl.setText(item.evidence);
    this.yesEl.setAttr('aria-label', t.yesNamed(item.title, item.note));
    this.noEl.setAttr('aria-label', t.noNamed(item.title, item.note));
  }
}
