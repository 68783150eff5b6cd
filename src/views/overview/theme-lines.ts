import { setIcon } from 'obsidian';
import { texts } from '../../i18n';
import { addOurs } from '../elements';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { AgreementLine, MeetingLink, QuestionLine } from './overview-model';

/** A line of what a theme's row shows folded out: a sign, words, facts and a link to a note. */
class LinePart {
  readonly el = createEl('li');
  protected readonly iconEl = addOurs(this.el, 'span', 'icon');
  protected readonly wordsEl = this.el.createDiv();
  protected readonly factsEl = createDiv({ cls: 'ledertrivsel-facts' });
  protected readonly linkEl = createEl('a', { cls: 'internal-link', href: '#' });
  private icon = '';

  constructor(handlers: OverviewHandlers) {
    handlers.actAsLink(this.linkEl);
  }

  protected showIcon(icon: string): void {
    if (icon === this.icon) return;
    this.icon = icon;
    setIcon(this.iconEl, icon);
  }

  protected showLink(path: string | null, name: string, line: number | null = null): void {
    this.linkEl.dataset.href = path ?? '';
    this.linkEl.dataset.line = String(line ?? '');
    this.linkEl.setText(name);
    this.linkEl.toggle(path !== null);
  }
}

/** What was agreed and is not done, by whom and when, where that stands, and a box that ticks it there. */
export class AgreementPart extends LinePart implements Part<AgreementLine> {
  private readonly boxEl = this.iconEl.createEl('label').createEl('input', { type: 'checkbox' });
  private readonly textEl = this.wordsEl.createDiv();
  private readonly ownerEl = createSpan({ cls: 'ledertrivsel-owner' });
  private readonly dueEl = addOurs(this.factsEl, 'span', 'due');
  private line: AgreementLine | null = null;

  constructor(
    handlers: OverviewHandlers,
    tick: (boxEl: HTMLElement, work: () => Promise<boolean>) => void,
  ) {
    super(handlers);
    this.wordsEl.append(this.factsEl);
    this.factsEl.append(this.linkEl);
    const { boxEl } = this;
    boxEl.addEventListener('change', () => {
      const { line } = this;
      if (!line || !boxEl.checked) return;
      tick(boxEl, async () => {
        boxEl.checked = await handlers.tickAgreement(line.path, line.agreement);
        return boxEl.checked;
      });
    });
  }

  update(shown: AgreementLine): void {
    const { agreement, due, isLate, path, note } = shown;
    const { text, owner, line } = agreement;
    this.line = shown;
    this.boxEl.checked = false;
    this.boxEl.setAttr('aria-label', texts.agreements.tick(text));
    this.ownerEl.setText(owner);
    this.textEl.replaceChildren(text.slice(0, text.length - owner.length), this.ownerEl);
    this.dueEl.setText(due);
    this.dueEl.toggle(due !== '');
    this.el.toggleClass('ledertrivsel-is-late', isLate);
    this.showLink(path, note, line);
  }
}

/** A question, and when and where it was discussed last. */
export class QuestionPart extends LinePart implements Part<QuestionLine> {
  private readonly textEl = this.wordsEl.createDiv();
  private readonly dateEl = this.factsEl.createSpan();
  private readonly timesEl = createSpan();

  constructor(handlers: OverviewHandlers) {
    super(handlers);
    this.wordsEl.append(this.factsEl);
    this.factsEl.append(this.linkEl, this.timesEl);
  }

  update({ text, isDiscussed, date, path, note, times }: QuestionLine): void {
    this.showIcon(isDiscussed ? 'check' : 'circle');
    this.textEl.setText(text);
    this.dateEl.setText(date);
    this.dateEl.toggle(date !== '');
    this.showLink(path, note);
    this.timesEl.setText(times);
  }
}

/** A meeting as a link that opens its note. */
export class MeetingPart extends LinePart implements Part<MeetingLink> {
  private readonly detailEl = createDiv({ cls: 'ledertrivsel-detail' });

  constructor(handlers: OverviewHandlers) {
    super(handlers);
    this.wordsEl.append(this.linkEl, this.detailEl);
  }

  update({ path, name, detail, isCovered }: MeetingLink): void {
    this.showIcon(isCovered ? 'calendar-check' : 'calendar');
    this.showLink(path, name);
    this.detailEl.setText(detail);
  }
}
