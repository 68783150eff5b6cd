import { Modal, Platform, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import { texts } from '../i18n';
import { formatDayNear } from '../i18n/dates';
import type { IsoDate } from '../note/dates/dates';
import { addErrorLine, addFormEnd } from './form';
import { readTypedDay } from './typed-day';

const ERROR_ID = 'ledertrivsel-meeting-error';

/** What is chosen in the dialog. */
export interface MeetingDraft {
  /** Empty where none is chosen. */
  readonly date: IsoDate;
  /** Null for none. */
  readonly group: string | null;
  readonly withTheme: boolean;
}

/** What a draft comes to. */
export interface Prospect {
  /** The day of the group's next meeting; null where nothing tells. */
  readonly next: IsoDate | null;
  /** Title of the theme that is suggested. */
  readonly theme: string | null;
  /** Path of the meeting's note, where there is one. */
  readonly there: string | null;
  /** Path of the note that would be made. */
  readonly path: string | null;
  /** Why none can be made. */
  readonly error: string | null;
}

interface MeetingRequest {
  readonly today: IsoDate;
  readonly groups: readonly string[];
  readonly draft: MeetingDraft;
  readonly prospect: (draft: MeetingDraft) => Prospect;
  /** Resolves to what is wrong, or where the note is there to what shows it. */
  readonly create: (draft: MeetingDraft) => Promise<string | (() => Promise<void>)>;
}

/** Asks which meeting a note is to be made for. */
export class CreateMeetingModal extends Modal {
  private draft: MeetingDraft;
  private dateEl: HTMLInputElement | null = null;
  private nextButton: ButtonComponent | null = null;
  private themeRow: Setting | null = null;
  private createButton: ButtonComponent | null = null;
  private statusEl: HTMLElement | null = null;
  private errorEl: HTMLElement | null = null;

  constructor(
    app: App,
    private readonly request: MeetingRequest,
  ) {
    super(app);
    this.draft = request.draft;
  }

  override onOpen(): void {
    this.modalEl.lang = texts.locale;
    this.setTitle(texts.commands.createMeetingNote);
    this.addDate();
    if (this.request.groups.length > 1) this.addGroup();
    this.themeRow = new Setting(this.contentEl).addToggle((toggle) =>
      toggle.setValue(this.draft.withTheme).onChange((withTheme) => this.change({ withTheme })),
    );
    this.statusEl = this.contentEl.createDiv({
      cls: 'ledertrivsel-form-status',
      attr: { role: 'status' },
    });
    this.errorEl = addErrorLine(this.contentEl, ERROR_ID);
    this.createButton = addFormEnd(
      this.contentEl,
      'input, select',
      () => this.close(),
      () => this.submit(),
    );
    this.change({});
    // On a phone the list of days would cover the dialog before it has been seen.
    if (!Platform.isPhone) this.dateEl?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private addDate(): void {
    const t = texts.meeting;
    new Setting(this.contentEl)
      .setClass('ledertrivsel-meeting-date')
      .setName(t.date)
      .addText((field) => {
        const { inputEl } = field;
        inputEl.type = 'date';
        inputEl.setAttrs({ 'aria-label': t.date, 'aria-describedby': ERROR_ID, max: '9999-12-31' });
        field
          .setValue(this.draft.date)
          .onChange(() => this.change({ date: readTypedDay(inputEl) }));
        this.dateEl = inputEl;
      })
      .addButton((button) =>
        button.setButtonText(t.today).onClick(() => this.choose(this.request.today)),
      )
      .addButton((button) => {
        this.nextButton = button.onClick(() => {
          const { next } = this.request.prospect(this.draft);
          if (next !== null) this.choose(next);
        });
      });
  }

  private addGroup(): void {
    const t = texts.meeting;
    new Setting(this.contentEl).setName(t.group).addDropdown((dropdown) => {
      for (const group of this.request.groups) dropdown.addOption(group, group);
      dropdown
        .addOption('', t.noGroup)
        .setValue(this.draft.group ?? '')
        .onChange((group) => this.change({ group: group === '' ? null : group }));
      dropdown.selectEl.setAttr('aria-label', t.group);
    });
  }

  private choose(date: IsoDate): void {
    if (this.dateEl) this.dateEl.value = date;
    this.change({ date });
  }

  private change(part: Partial<MeetingDraft>): void {
    const t = texts.meeting;
    this.draft = { ...this.draft, ...part };
    const { next, theme, there, path, error } = this.request.prospect(this.draft);
    this.nextButton?.setButtonText(
      next === null ? '' : t.next(formatDayNear(next, this.request.today)),
    );
    this.nextButton?.buttonEl.toggle(next !== null);
    const takeTheme = t.takeTheme(theme ?? '');
    this.themeRow?.setName(takeTheme).settingEl.toggle(theme !== null && there === null);
    this.themeRow?.controlEl.querySelector('input')?.setAttr('aria-label', takeTheme);
    this.createButton?.setButtonText(there === null ? t.create : t.open);
    this.statusEl?.setText(there !== null ? t.isThere(there) : path === null ? '' : t.isNew(path));
    this.showError(error);
  }

  private async submit(): Promise<void> {
    const show = await this.request.create(this.draft);
    if (typeof show === 'string') {
      this.showError(show);
      return;
    }
    // A dialog that closes gives the focus back, and the note is to have it.
    this.close();
    await show();
  }

  private showError(error: string | null): void {
    this.errorEl?.setText(error ?? '');
    this.dateEl?.setAttr('aria-invalid', String(error !== null));
  }
}
