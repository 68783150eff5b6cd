import { ButtonComponent, Modal } from 'obsidian';
import type { App } from 'obsidian';
import type { Question } from '../catalogue/model';
import { texts } from '../i18n';
import { addOurs } from './elements';
import { ShowAllButton } from './overview/show-all';
import { estimateMinutes, preselect } from './question-choices';
import type { QuestionChoice } from './question-choices';
import { MANY, shorten } from './short-list';

/** What there is to choose among. */
export interface QuestionOffer {
  /** All questions of the theme, in its order. */
  readonly choices: readonly QuestionChoice[];
  readonly cadenceMonths: number;
  /** How long the time plan takes that the section gets; 0 where it gets none. */
  readonly planMinutes: number;
}

export interface QuestionRequest {
  /** The theme's title. */
  readonly theme: string;
  /** Name of the note that the questions go into. */
  readonly note: string;
  /** Null where it can't be known, which the leader has been told. */
  readonly offer: Promise<QuestionOffer | null>;
  readonly insert: (questions: readonly Question[]) => void;
}

/**
 * Lets a leader choose among a theme's questions. It opens at once, so that no key goes into the note
 * behind it while the notes are read.
 */
export class QuestionPicker extends Modal {
  private offer: QuestionOffer = { choices: [], cadenceMonths: 0, planMinutes: 0 };
  /** Of those that are shown. */
  private readonly boxes = new Map<QuestionChoice, HTMLInputElement>();
  private selected = new Set<QuestionChoice>();
  private allButton: ButtonComponent | null = null;
  private insertButton: ButtonComponent | null = null;
  private hintEl: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly request: QuestionRequest,
  ) {
    super(app);
    this.scope.register([], 'Enter', (event) => this.onEnter(event));
    this.scope.register([], 'ArrowDown', () => this.moveFocus(1));
    this.scope.register([], 'ArrowUp', () => this.moveFocus(-1));
  }

  override async onOpen(): Promise<void> {
    const { theme, note, offer } = this.request;
    this.modalEl.lang = texts.locale;
    this.setTitle(theme);
    addOurs(this.contentEl, 'div', 'detail', texts.chooseQuestions.intro(note));
    const offered = await offer;
    if (!offered) {
      this.close();
      return;
    }
    this.offer = offered;
    this.selected = new Set(preselect(offered.choices));
    this.addSelectors();
    this.addChoices();
    this.addFooter();
    this.update();
    (this.enabledBoxes()[0] ?? this.insertButton?.buttonEl)?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addSelectors(): void {
    const t = texts.chooseQuestions;
    const el = addOurs(this.contentEl, 'div', 'buttons');
    const free = this.free();
    const missing = free.filter(({ isMissing }) => isMissing);
    this.allButton = this.addSelector(el, () =>
      this.select(this.chosen().length < free.length ? free : []),
    );
    // Where that is all of them or none, another button does it.
    if (missing.length > 0 && missing.length < free.length) {
      this.addSelector(el, () => this.select(missing)).setButtonText(
        t.missing(this.offer.cadenceMonths),
      );
    }
    el.toggle(free.length > 0);
  }

  private addSelector(el: HTMLElement, select: () => void): ButtonComponent {
    const button = new ButtonComponent(el).onClick(select);
    // The focus stays in the list, where Enter inserts.
    button.buttonEl.addEventListener('mousedown', (event) => event.preventDefault());
    return button;
  }

  /** The first of many, with those that are chosen from the start; or all. */
  private addChoices(): void {
    const listEl = this.contentEl.createDiv({
      cls: 'ledertrivsel-choices',
      attr: { role: 'group', 'aria-label': this.request.theme },
    });
    const first = this.selected;
    let isWhole = false;
    const draw = (): void => {
      this.boxes.clear();
      const shown = shorten(
        this.offer.choices,
        isWhole,
        MANY,
        (choice) => this.createRow(choice),
        (choice) => first.has(choice),
      );
      listEl.replaceChildren(...shown.items);
      showAll.update(shown);
    };
    const showAll = new ShowAllButton(() => {
      isWhole = !isWhole;
      draw();
    });
    this.contentEl.append(showAll.el);
    draw();
  }

  private createRow(choice: QuestionChoice): HTMLElement {
    const rowEl = createEl('label', { cls: 'ledertrivsel-choice' });
    const box = rowEl.createEl('input', { type: 'checkbox' });
    box.disabled = choice.isThere;
    box.checked = this.selected.has(choice);
    box.addEventListener('change', () => {
      this.selected[box.checked ? 'add' : 'delete'](choice);
      this.update();
    });
    this.boxes.set(choice, box);
    const textEl = rowEl.createDiv();
    textEl.createDiv({ text: choice.question.text });
    addOurs(textEl, 'div', 'detail', choice.detail);
    return rowEl;
  }

  private addFooter(): void {
    const t = texts.chooseQuestions;
    const footerEl = this.contentEl.createDiv({
      cls: 'ledertrivsel-dialog-buttons ledertrivsel-choose-footer',
    });
    this.hintEl = footerEl.createDiv({ cls: 'ledertrivsel-detail', attr: { role: 'status' } });
    const buttonsEl = addOurs(footerEl, 'div', 'buttons');
    new ButtonComponent(buttonsEl).setButtonText(texts.dialog.cancel).onClick(() => this.close());
    this.insertButton = new ButtonComponent(buttonsEl)
      .setButtonText(t.insert)
      .setCta()
      .onClick(() => this.submit());
  }

  private select(choices: readonly QuestionChoice[]): void {
    this.selected = new Set(choices);
    for (const [choice, box] of this.boxes) box.checked = this.selected.has(choice);
    this.update();
  }

  private update(): void {
    const t = texts.chooseQuestions;
    const chosen = this.chosen().length;
    this.allButton?.setButtonText(chosen < this.free().length ? t.all : t.none);
    this.insertButton?.setDisabled(chosen === 0);
    this.hintEl?.setText(this.describe(chosen));
  }

  private describe(chosen: number): string {
    const t = texts.chooseQuestions;
    const { choices, cadenceMonths, planMinutes } = this.offer;
    if (this.free().length === 0) return t.allThere;
    if (chosen > 0) {
      const hint = t.chosen(chosen, estimateMinutes(chosen));
      return planMinutes === 0 ? hint : `${hint} · ${t.timePlan(planMinutes)}`;
    }
    return choices.some(({ isMissing }) => isMissing)
      ? t.noneChosen
      : texts.questions.allDiscussed(cadenceMonths);
  }

  /** Those that the note lacks. */
  private free(): QuestionChoice[] {
    return this.offer.choices.filter(({ isThere }) => !isThere);
  }

  private chosen(): QuestionChoice[] {
    return this.free().filter((choice) => this.selected.has(choice));
  }

  private enabledBoxes(): HTMLInputElement[] {
    return [...this.boxes.values()].filter(({ disabled }) => !disabled);
  }

  /** Inserts from anywhere in the dialog, but on a button, which does what it says. */
  private onEnter(event: KeyboardEvent): boolean {
    const { target } = event;
    const isOnButton = (target as Element | null)?.closest('button, [role=button]') != null;
    if (isOnButton && !event.repeat) return true;
    // The Enter that chose the theme may still be held down.
    if (!event.repeat && !event.isComposing) this.submit();
    return false;
  }

  private moveFocus(step: 1 | -1): boolean {
    const boxes = this.enabledBoxes();
    const at = boxes.findIndex((box) => box === box.doc.activeElement);
    boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)]?.focus();
    return false;
  }

  private submit(): void {
    const questions = this.chosen().map(({ question }) => question);
    if (questions.length === 0) return;
    this.close();
    this.request.insert(questions);
  }
}
