import { texts } from '../../i18n';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import type { OverviewHandlers } from './overview-handlers';
import type { MeetingLink, QuestionLine, ThemeBody } from './overview-model';
import { ShowAllButton } from './show-all';

/** What a theme's row shows folded out. */
export class ThemeBodyPart implements Part<ThemeBody> {
  readonly el = createDiv({ cls: 'tree-item-children' });
  private readonly factsEl: HTMLElement;
  private readonly questionsEl: HTMLElement;
  private readonly questions: KeyedList<QuestionLine>;
  private readonly meetingsEl: HTMLElement;
  private readonly meetings: KeyedList<MeetingLink>;
  private readonly showAll: ShowAllButton;
  private readonly remarkEl: HTMLElement;
  private readonly buttonsEl: HTMLElement;
  private readonly missingEl: HTMLButtonElement;
  private missing: readonly string[] = [];

  constructor(handlers: OverviewHandlers, themeId: string, title: string) {
    const t = texts.questions;
    this.factsEl = this.el.createDiv({ cls: 'ledertrivsel-facts' });
    this.questionsEl = this.addList(t.title);
    this.questions = new KeyedList(
      this.questionsEl.createEl('ul', { cls: 'ledertrivsel-questions' }),
      ({ text }) => text,
      () => new QuestionPart(handlers),
    );
    this.meetingsEl = this.addList(t.meetings);
    this.meetings = new KeyedList(
      this.meetingsEl.createEl('ul', { cls: 'ledertrivsel-meetings' }),
      ({ path, date }) => `${path}\n${date ?? ''}`,
      () => new MeetingPart(handlers),
    );
    this.showAll = new ShowAllButton(() => handlers.toggleWhole(themeId));
    this.meetingsEl.append(this.showAll.el);
    this.remarkEl = this.el.createDiv({ cls: 'ledertrivsel-detail' });
    this.buttonsEl = this.el.createDiv({ cls: 'ledertrivsel-buttons' });
    const insertEl = this.buttonsEl.createEl('button', {
      text: texts.overview.insert,
      attr: { 'aria-label': texts.commands.insertThemeNamed(title) },
    });
    insertEl.addEventListener('click', () => handlers.insertTheme(themeId));
    this.missingEl = this.buttonsEl.createEl('button', {
      text: t.insertMissing,
      attr: { 'aria-label': t.insertMissingNamed(title) },
    });
    this.missingEl.addEventListener('click', () => {
      handlers.insertQuestions(themeId, this.missing);
    });
  }

  update(body: ThemeBody): void {
    this.factsEl.replaceChildren(...body.facts.map((text) => createSpan({ text })));
    this.questions.update(body.questions);
    this.questionsEl.toggle(body.questions.length > 0);
    this.meetings.update(body.meetings.items);
    this.meetingsEl.toggle(body.meetings.total > 0);
    this.showAll.update(body.meetings);
    this.remarkEl.setText(body.remark);
    this.remarkEl.toggle(body.remark !== '');
    this.missing = body.missing;
    this.missingEl.toggle(body.missing.length > 0);
    this.buttonsEl.toggle(body.canInsert);
  }

  private addList(label: string): HTMLElement {
    const listEl = this.el.createDiv({ attr: { role: 'group', 'aria-label': label } });
    listEl.createEl('h4', { cls: 'ledertrivsel-label', text: label });
    return listEl;
  }
}

/** A question, and when and where it was discussed last. */
class QuestionPart implements Part<QuestionLine> {
  readonly el = createEl('li');
  private readonly textEl = this.el.createDiv();
  private readonly factsEl = this.el.createDiv({ cls: 'ledertrivsel-facts' });
  private readonly dateEl = this.factsEl.createSpan();
  private readonly linkEl = this.factsEl.createEl('a', { cls: 'internal-link', href: '#' });
  private readonly timesEl = this.factsEl.createSpan();

  constructor(handlers: OverviewHandlers) {
    handlers.actAsLink(this.linkEl);
  }

  update(line: QuestionLine): void {
    this.textEl.setText(line.text);
    this.dateEl.setText(line.date);
    this.dateEl.toggle(line.date !== '');
    this.linkEl.dataset.href = line.path ?? '';
    this.linkEl.setText(line.note);
    this.linkEl.toggle(line.path !== null);
    this.timesEl.setText(line.times);
  }
}

/** A meeting as a link that opens its note. */
class MeetingPart implements Part<MeetingLink> {
  readonly el = createEl('li');
  private readonly linkEl = this.el.createEl('a', { cls: 'internal-link', href: '#' });
  private readonly detailEl = this.el.createSpan({ cls: 'ledertrivsel-detail' });

  constructor(handlers: OverviewHandlers) {
    handlers.actAsLink(this.linkEl);
  }

  update(meeting: MeetingLink): void {
    this.linkEl.dataset.href = meeting.path;
    this.linkEl.setText(meeting.name);
    this.detailEl.setText(meeting.detail);
  }
}
