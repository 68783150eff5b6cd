import { Modal, Platform, Setting } from 'obsidian';
import type { App, DropdownComponent } from 'obsidian';
import { addButton, addOurs } from './elements';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';
import type { Agreement } from '../note/agreements/agreement-text';
import type { IsoDate } from '../note/dates/dates';
import { addErrorLine, addFormEnd } from './form';
import { OwnerSuggest } from './owner-suggest';
import type { OwnerOffer } from './owner-suggest';
import { readTypedDay } from './typed-day';

const ERROR_ID = 'ledertrivsel-agreement-error';

/** What is typed in the dialog. */
export interface AgreementDraft extends Agreement {
  /** Empty until one is chosen. */
  readonly themeId: string;
}

interface AgreementOffer {
  /** Name of the note that the agreement goes into. */
  readonly note: string;
  readonly themes: readonly Theme[];
  /** Ids of the themes that the note is about, the likeliest first; null where it can't be read. */
  readonly ofNote: Promise<readonly string[] | null>;
  readonly owners: OwnerOffer;
  /** Days to choose at a click, by what they are called. */
  readonly days: readonly (readonly [name: string, day: IsoDate | null])[];
  readonly draft: AgreementDraft;
  /** Told of everything typed, so that a dialog closed by accident loses nothing. */
  readonly keep: (draft: AgreementDraft) => void;
  /** Told when the leader gives the draft up. */
  readonly discard: () => void;
  /** Resolves to what is wrong with the draft, or null where it was written. */
  readonly save: (draft: AgreementDraft) => Promise<string | null>;
}

/**
 * Asks what was agreed, who does it, and by when. It opens at once, so that no key goes into the note
 * behind it while that is read.
 */
export class AgreementModal extends Modal {
  private draft: AgreementDraft;
  private textEl: HTMLTextAreaElement | null = null;
  private dueEl: HTMLInputElement | null = null;
  private themeList: DropdownComponent | null = null;
  private errorEl: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly offer: AgreementOffer,
  ) {
    super(app);
    this.draft = offer.draft;
  }

  override onOpen(): void {
    this.modalEl.lang = texts.locale;
    this.setTitle(texts.agreement.title);
    const into = texts.agreement.into(this.offer.note);
    addOurs(this.contentEl, 'div', 'detail', into);
    this.addText();
    this.errorEl = addErrorLine(this.contentEl, ERROR_ID);
    this.addOwners();
    this.addDue();
    this.addTheme();
    this.addButtons();
    // On a phone the keyboard would cover the dialog before it has been seen.
    if (!Platform.isPhone) this.textEl?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addText(): void {
    const t = texts.agreement;
    const row = new Setting(this.contentEl).setClass('ledertrivsel-question').setName(t.text);
    row.addTextArea((area) => {
      area
        .setPlaceholder(t.textPlaceholder)
        .setValue(this.draft.text)
        .onChange((text) => this.change({ text }));
      this.textEl = area.inputEl;
      area.inputEl.rows = 2;
      area.inputEl.setAttrs({ 'aria-label': t.text, 'aria-describedby': ERROR_ID });
    });
  }

  private addOwners(): void {
    const t = texts.agreement;
    const row = new Setting(this.contentEl).setName(t.owners).setDesc(t.ownersDescription);
    row.addText((field) => {
      const change = (owners: string): void => this.change({ owners });
      field.setValue(this.draft.owners).onChange(change);
      field.inputEl.setAttrs({ 'aria-label': t.owners, autocomplete: 'off' });
      new OwnerSuggest(this.app, field.inputEl, this.offer.owners, change);
    });
  }

  private addDue(): void {
    const { controlEl } = new Setting(this.contentEl)
      .setClass('ledertrivsel-question')
      .setClass('ledertrivsel-due-field')
      .setName(texts.agreement.due);
    const dueEl = controlEl.createEl('input', {
      type: 'date',
      value: this.draft.due ?? '',
      attr: { 'aria-label': texts.agreement.due, max: '9999-12-31' },
    });
    dueEl.addEventListener('input', () => this.change({ due: readTypedDay(dueEl) || null }));
    this.dueEl = dueEl;
    const daysEl = addOurs(controlEl, 'div', 'buttons');
    for (const [text, day] of this.offer.days) {
      addButton(daysEl, { text }, () => {
        dueEl.value = day ?? '';
        this.change({ due: day });
      });
    }
  }

  private addTheme(): void {
    new Setting(this.contentEl).setName(texts.agreement.theme).addDropdown((list) => {
      this.themeList = list.onChange((themeId) => this.change({ themeId }));
      list.selectEl.setAttr('aria-label', texts.agreement.theme);
      this.listThemes([]);
    });
    void this.offer.ofNote.then((ids) => this.listThemes(ids ?? []));
  }

  /**
   * Those that the note is about come first, and the first of them is chosen unless the leader did.
   * Where it is about none, the leader has to choose: any theme would be put on the note's agenda.
   */
  private listThemes(first: readonly string[]): void {
    const list = this.themeList;
    if (!list) return;
    const rank = ({ id }: Theme) => (first.includes(id) ? first.indexOf(id) : first.length);
    const themes = [...this.offer.themes].sort((a, b) => rank(a) - rank(b));
    const chosen = themes.find(({ id }) => id === (this.draft.themeId || first[0]));
    list.selectEl.empty();
    if (!chosen) list.addOption('', texts.picker.theme);
    for (const { id, title } of themes) list.addOption(id, title);
    list.setValue(chosen?.id ?? '');
  }

  private addButtons(): void {
    const cancel = (): void => {
      this.offer.discard();
      this.close();
    };
    addFormEnd(this.contentEl, 'input, textarea', cancel, () => this.submit()).setButtonText(
      texts.agreement.save,
    );
  }

  private change(part: Partial<AgreementDraft>): void {
    this.draft = { ...this.draft, ...part };
    this.offer.keep(this.draft);
    this.showError(null);
  }

  private async submit(): Promise<void> {
    const error = await this.save();
    if (error === null) this.close();
    else this.showError(error);
  }

  private async save(): Promise<string | null> {
    // Half a date has no value: it would be lost without a word.
    if (this.dueEl?.validity.badInput) return texts.agreement.invalidDue;
    await this.offer.ofNote;
    return this.offer.save({ ...this.draft, themeId: this.themeList?.getValue() ?? '' });
  }

  private showError(error: string | null): void {
    this.errorEl?.setText(error ?? '');
    const isDue = error === texts.agreement.invalidDue;
    const isTheme = error === texts.agreement.noTheme;
    this.textEl?.setAttr('aria-invalid', String(error !== null && !isDue && !isTheme));
    const wrong = isDue ? this.dueEl : isTheme ? this.themeList?.selectEl : this.textEl;
    if (error !== null) wrong?.focus();
  }
}
