import { addButton, addOurs } from '../elements';
import { texts } from '../../i18n';
import { KeyedList } from '../keyed-list';
import type { Part } from '../keyed-list';
import { FocusKeeper } from './focus-keeper';
import type { OverviewHandlers } from './overview-handlers';
import type { ShortList } from '../short-list';
import { listKey } from './overview-model';
import type { ThemeBody } from './overview-model';
import { ShowAllButton } from './show-all';
import { AgreementPart, MeetingPart, QuestionPart } from './theme-lines';

/** What a theme's row shows folded out. */
export class ThemeBodyPart implements Part<ThemeBody> {
  readonly el = createDiv({ cls: 'tree-item-children ledertrivsel-theme-body' });
  private readonly factsEl = addOurs(this.el, 'div', 'facts');
  private readonly buttonsEl = addOurs(this.el, 'div', 'buttons');
  private readonly insertEl: HTMLButtonElement;
  private readonly missingEl: HTMLButtonElement;
  private readonly remarkEl = addOurs(this.el, 'div', 'detail');
  private readonly updateLists: (body: ThemeBody) => void;
  private missing: readonly string[] = [];

  constructor(
    private readonly handlers: OverviewHandlers,
    private readonly themeId: string,
    title: string,
  ) {
    const t = texts.questions;
    const add = (text: string, label: string, press: () => void): HTMLButtonElement =>
      addButton(this.buttonsEl, { text, attr: { 'aria-label': label } }, press);
    this.insertEl = add(texts.overview.insert, texts.commands.insertThemeNamed(title), () =>
      handlers.insertTheme(themeId),
    );
    this.missingEl = add(t.insertMissing, t.insertMissingNamed(title), () =>
      handlers.insertQuestions(themeId, this.missing),
    );
    const addEl = add(texts.commands.addAgreement, texts.agreements.addNamed(title), () =>
      handlers.addAgreement(themeId),
    );
    const agreementsEl = createEl('ul');
    const focus = new FocusKeeper(agreementsEl, () => addEl.focus());
    const agreements = this.addList(
      texts.agreements.title,
      'agreements',
      ({ path, agreement }) => `${path}\n${agreement.line}`,
      () => new AgreementPart(handlers, (boxEl, work) => void focus.press(boxEl, ['input'], work)),
      agreementsEl,
    );
    const questions = this.addList(
      t.title,
      'questions',
      ({ text }) => text,
      () => new QuestionPart(handlers),
    );
    const meetings = this.addList(
      t.meetings,
      'meetings',
      ({ path, date }) => `${path}\n${date ?? ''}`,
      () => new MeetingPart(handlers),
    );
    this.updateLists = (body) => {
      agreements(body.agreements);
      focus.moveOn();
      questions(body.questions);
      meetings(body.meetings);
    };
  }

  update(body: ThemeBody): void {
    this.factsEl.replaceChildren(...body.facts.map((text) => createSpan({ text })));
    this.missing = body.missing;
    this.missingEl.toggle(body.missing.length > 0);
    this.insertEl.toggle(body.canInsert);
    this.remarkEl.setText(body.remark);
    this.remarkEl.toggle(body.remark !== '');
    this.updateLists(body);
  }

  /** A list under its name; not seen while there is nothing in it. Returns what brings it up to date. */
  private addList<K extends 'agreements' | 'questions' | 'meetings'>(
    label: string,
    kind: K,
    keyOf: (line: Line<K>) => string,
    create: () => Part<Line<K>>,
    listEl = createEl('ul'),
  ): (lines: ShortList<Line<K>>) => void {
    const el = this.el.createDiv();
    addOurs(el, 'h4', 'label', label);
    listEl.addClass('ledertrivsel-lines', `ledertrivsel-${kind}`);
    el.append(listEl);
    const list = new KeyedList<Line<K>>(listEl, keyOf, create);
    const showAll = new ShowAllButton(() => this.handlers.toggleWhole(listKey(kind, this.themeId)));
    el.append(showAll.el);
    return (lines) => {
      list.update(lines.items);
      showAll.update(lines);
      el.toggle(lines.total > 0);
    };
  }
}

type Line<K extends keyof ThemeBody> = ThemeBody[K] extends ShortList<infer Item> ? Item : never;
