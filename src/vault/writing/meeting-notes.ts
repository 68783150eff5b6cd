import { parseYaml } from 'obsidian';
import type { App, MarkdownView, TFile } from 'obsidian';
import type { Question, Theme } from '../../catalogue/model';
import { planAgreement } from '../../note/agreements/agreement-edit';
import type { Agreement } from '../../note/agreements/agreement-text';
import { findThemesOfNote } from '../../note/agreements/agreement-themes';
import { planAgreementTick } from '../../note/agreements/agreement-tick';
import {
  countTicks,
  planCovered,
  planUncovered,
  planNotCovered,
} from '../../note/covering/covered';
import type { NotCoveredRequest } from '../../note/covering/covered';
import type { IsoDate } from '../../note/dates/dates';
import { foreseeNotCovered } from '../../note/covering/foresee-not-covered';
import type { NotCoveredEffect } from '../../note/covering/foresee-not-covered';
import { findQuestionsThere, planInsertion } from '../../note/insertion/insertion';
import type { FollowUp } from '../../note/sections/follow-up';
import type { InsertionPlan } from '../../note/insertion/insertion';
import type { MeetingDay } from '../../note/new-meeting/meeting-path';
import type { OpenAgreement } from '../../note/sections/open-agreements';
import { planRepair } from '../../note/repair/repair';
import type { TimeStep } from '../../time-step';
import { readTrackedThemes } from '../../note/frontmatter/tracked-themes';
import type { TrackedThemes } from '../../note/frontmatter/tracked-themes';
import { isInFolders } from '../../settings';
import type { Settings } from '../../settings';
import type { CatalogueSync } from '../reading/catalogue-sync';
import type { FollowUps } from './follow-ups';
import type { NoteWriter, Plan, WriteOutcome } from './note-writer';
import type { NoteTarget, Target } from './target';
import { findTasksTick } from './tasks-plugin';

/** What the plugin does to meeting notes. */
export class MeetingNotes {
  constructor(
    private readonly app: App,
    private readonly writer: NoteWriter,
    private readonly catalogues: CatalogueSync,
    private readonly settings: () => Settings,
    private readonly today: () => IsoDate,
    private readonly followUps: FollowUps,
  ) {}

  /** Whether themes can be inserted into the note: what is inserted in a catalogue would be one. */
  mayInsert({ path }: TFile): boolean {
    return !this.catalogues.isCatalogueNote(path);
  }

  /** Whether the note may track themes, which templates may not. */
  mayTrack(file: TFile): boolean {
    return this.mayInsert(file) && !isInFolders(file.path, this.settings().excludedFolders);
  }

  /** What a new section of a theme begins with. */
  timePlan(): readonly TimeStep[] {
    const { timePlan, timeSteps } = this.settings();
    return timePlan ? timeSteps : [];
  }

  /** @param questions those to insert; all of the theme's where not given */
  async insertTheme(
    target: NoteTarget,
    theme: Theme,
    questions: readonly Question[] = theme.questions,
  ): Promise<WriteOutcome<InsertionPlan>> {
    const { file, view } = target;
    // A template is of no meeting. Where the last meeting can't be read, the questions still can be asked.
    const followUp = this.mayTrack(file)
      ? await this.followUps.find(target, theme).catch(() => null)
      : null;
    const request = { ...this.insertionOf(theme, questions, followUp), ...this.termsFor(file) };
    return this.writer.write(
      file,
      (text, cursor) => planInsertion({ ...request, text, cursor }),
      view,
    );
  }

  /**
   * How a theme gets into the text that a meeting's note is to begin with.
   *
   * @param note its path, and where in it the theme goes; null for the end
   */
  async planTheme(
    { text, path, cursor }: { text: string; path: string; cursor: number | null },
    meeting: MeetingDay,
    theme: Theme,
  ): Promise<InsertionPlan> {
    const followUp = await this.followUps.findForNew(text, path, meeting, theme).catch(() => null);
    const request = this.insertionOf(theme, theme.questions, followUp);
    return planInsertion({ ...request, ...this.terms(), text, cursor });
  }

  private insertionOf(theme: Theme, questions: readonly Question[], followUp: FollowUp | null) {
    const { headingLevel, listStyle } = this.settings();
    return { theme, questions, followUp, headingLevel, listStyle, timePlan: this.timePlan() };
  }

  /** What stands where the theme's questions would be added to (see `findQuestionsThere`). */
  async questionsThere({ file, view }: Target, theme: Theme): Promise<ReadonlySet<string> | null> {
    const { themes } = this.catalogues.state;
    const look = (text: string, cursor: number | null) =>
      findQuestionsThere({ text, cursor, theme, themes });
    return this.writer.look(file, look, view);
  }

  /** What the note says of its themes now, unsaved words included. */
  async readTracked(file: TFile): Promise<TrackedThemes> {
    const text = await this.writer.read(file);
    const { themes, properties, readYaml } = this.terms();
    return readTrackedThemes(text, properties, themes, readYaml);
  }

  /** Puts the theme among the covered ones (see `planCovered`). */
  markCovered({ file, view }: Target, theme: Theme): Promise<WriteOutcome<Plan>> {
    return this.writer.write(file, (text) => planCovered(this.coverage(file, theme, text)), view);
  }

  /** How many of the theme's questions are ticked in the note. */
  async countTicks(file: TFile, theme: Theme): Promise<number> {
    return countTicks(this.coverage(file, theme, await this.writer.read(file)));
  }

  /** Takes the theme out of the covered ones, and the ticks off its questions. */
  unmarkCovered({ file, view }: Target, theme: Theme): Promise<WriteOutcome<Plan>> {
    return this.writer.write(file, (text) => planUncovered(this.coverage(file, theme, text)), view);
  }

  /**
   * Answers that a theme was covered at a meeting of some day: no date is written.
   *
   * @param view the pane that the leader is in, where it shows the note
   */
  answerYes(file: TFile, theme: Theme, view?: MarkdownView): Promise<WriteOutcome<Plan>> {
    return this.writer.write(
      file,
      (text) => planCovered({ ...this.coverage(file, theme, text), today: null }),
      view,
    );
  }

  /** What `answerNo` takes away. */
  async foreseeNo(file: TFile, theme: Theme): Promise<NotCoveredEffect> {
    return foreseeNotCovered(this.coverage(file, theme, await this.writer.read(file)));
  }

  /** Answers that a theme was not covered: off the agenda with it, and the ticks off its questions. */
  answerNo(file: TFile, theme: Theme, view?: MarkdownView): Promise<WriteOutcome<Plan>> {
    return this.writer.write(
      file,
      (text) => planNotCovered(this.coverage(file, theme, text)),
      view,
    );
  }

  /** Ids of the themes that the note is about (see `findThemesOfNote`). */
  themesOf({ file, view }: Target): Promise<string[]> {
    const look = (text: string, cursor: number | null) =>
      findThemesOfNote({ text, cursor, ...this.termsFor(file) });
    return this.writer.look(file, look, view);
  }

  /** Writes an agreement under its theme (see `planAgreement`). */
  addAgreement(
    { file, view }: Target,
    theme: Theme,
    agreement: Agreement,
  ): Promise<WriteOutcome<Plan>> {
    const { headingLevel, agreementFormat: format } = this.settings();
    const today = this.today();
    const wanted = { theme, agreement, format, headingLevel, today, ...this.termsFor(file) };
    return this.writer.write(
      file,
      (text, cursor) => planAgreement({ text, cursor, ...wanted }),
      view,
    );
  }

  /** Whatever pane shows the note, the leader is not in it, and takes it back in the message. */
  tickAgreement(file: TFile, agreement: OpenAgreement): Promise<WriteOutcome<Plan>> {
    const { themes } = this.catalogues.state;
    const tick = findTasksTick(this.app, file.path);
    return this.writer.write(file, (text) => planAgreementTick(text, agreement, themes, tick));
  }

  /** Repairs what a merge did to the note's properties; no edits where that is nothing. */
  repair(file: TFile, view?: MarkdownView): Promise<WriteOutcome<Plan>> {
    return this.writer.write(file, (text) => planRepair({ ...this.terms(), text }), view);
  }

  /** Whether `repair` would change anything. */
  async canRepair(file: TFile): Promise<boolean> {
    const plan = planRepair({ ...this.terms(), text: await this.writer.read(file) });
    return plan.ok && plan.edits.length > 0;
  }

  /** All that has to be known to mark themes of the note. */
  coveredNote({ basename }: TFile) {
    return { ...this.terms(), basename, today: this.today() };
  }

  private coverage(file: TFile, theme: Theme, text: string): NotCoveredRequest {
    return { ...this.coveredNote(file), text, theme };
  }

  /** What every plan is made with. */
  private terms() {
    const { themes } = this.catalogues.state;
    return { themes, properties: this.settings().properties, readYaml: parseYaml };
  }

  /** As `terms`, without properties where the note may not track themes. */
  private termsFor(file: TFile) {
    const terms = this.terms();
    return { ...terms, properties: this.mayTrack(file) ? terms.properties : null };
  }
}
