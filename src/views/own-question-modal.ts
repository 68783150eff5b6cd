import { Modal, Platform, Setting, TextAreaComponent } from 'obsidian';
import type { App } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';
import { addErrorLine, addFormEnd } from './form';

const ERROR_ID = 'ledertrivsel-own-question-error';

/** What is typed in the dialog. */
export interface QuestionDraft {
  readonly text: string;
  readonly themeId: string;
  readonly insertToo: boolean;
}

export interface OwnQuestionRequest {
  readonly themes: readonly Theme[];
  readonly draft: QuestionDraft;
  /** Name of the note that the question can go into as well; null where none is open. */
  readonly target: string | null;
  /** Told of everything typed, so that a dialog closed by accident loses nothing. */
  readonly keep: (draft: QuestionDraft) => void;
  /** Told when the leader gives the draft up. */
  readonly discard: () => void;
  /** Resolves to what is wrong with the draft, or null where it was saved. */
  readonly save: (draft: QuestionDraft) => Promise<string | null>;
}

/** Asks for a question of the group's own, and the theme it belongs to. */
export class OwnQuestionModal extends Modal {
  private draft: QuestionDraft;
  private textArea: TextAreaComponent | null = null;
  private errorEl: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly request: OwnQuestionRequest,
  ) {
    super(app);
    this.draft = request.draft;
  }

  override onOpen(): void {
    this.modalEl.lang = texts.locale;
    this.setTitle(texts.commands.addOwnQuestion);
    this.addText();
    this.errorEl = addErrorLine(this.contentEl, ERROR_ID);
    this.addTheme();
    if (this.request.target !== null) this.addInsertToo(this.request.target);
    this.addButtons();
    // On a phone the keyboard would cover the dialog before it has been seen.
    if (!Platform.isPhone) this.textArea?.inputEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addText(): void {
    const row = new Setting(this.contentEl).setClass('ledertrivsel-question');
    row.setName(texts.ownQuestion.text).addTextArea((area) => {
      this.textArea = area
        .setPlaceholder(texts.ownQuestion.textPlaceholder)
        .setValue(this.draft.text)
        .onChange((text) => this.change({ text }));
      area.inputEl.rows = 3;
      area.inputEl.setAttr('aria-label', texts.ownQuestion.text);
      area.inputEl.setAttr('aria-describedby', ERROR_ID);
    });
  }

  private addTheme(): void {
    new Setting(this.contentEl).setName(texts.ownQuestion.theme).addDropdown((dropdown) => {
      for (const theme of this.request.themes) dropdown.addOption(theme.id, theme.title);
      dropdown.setValue(this.draft.themeId).onChange((themeId) => this.change({ themeId }));
      dropdown.selectEl.setAttr('aria-label', texts.ownQuestion.theme);
    });
  }

  private addInsertToo(note: string): void {
    const name = texts.ownQuestion.insertToo(note);
    new Setting(this.contentEl).setName(name).addToggle((toggle) => {
      toggle.setValue(this.draft.insertToo).onChange((insertToo) => this.change({ insertToo }));
      toggle.toggleEl.setAttr('aria-label', name);
    });
  }

  private addButtons(): void {
    const cancel = (): void => {
      this.request.discard();
      this.close();
    };
    addFormEnd(this.contentEl, 'textarea', cancel, () => this.submit()).setButtonText(
      texts.ownQuestion.save,
    );
  }

  private change(part: Partial<QuestionDraft>): void {
    this.draft = { ...this.draft, ...part };
    this.request.keep(this.draft);
    this.showError(null);
  }

  private async submit(): Promise<void> {
    const error = await this.request.save(this.draft);
    if (error === null) {
      this.close();
    } else {
      this.showError(error);
      this.textArea?.inputEl.focus();
    }
  }

  private showError(error: string | null): void {
    this.errorEl?.setText(error ?? '');
    this.textArea?.inputEl.setAttr('aria-invalid', String(error !== null));
  }
}
