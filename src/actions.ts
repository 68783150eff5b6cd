import { Platform } from 'obsidian';
import type { App } from 'obsidian';
import type { Question, Theme } from './catalogue/model';
import type { CoverageNow } from './coverage/now';
import { rankSuggestions } from './coverage/suggestion';
import { coverThemes } from './coverage/theme-coverage';
import type { ThemeCoverage } from './coverage/theme-coverage';
import { describeProblem, texts } from './i18n';
import { describeReason } from './i18n/reason';
import type { MeetingNotes } from './vault/meeting-notes';
import { PathTakenError } from './vault/own-questions-note';
import type { OwnQuestionsNote } from './vault/own-questions-note';
import type { Target, TargetTracker } from './vault/target';
import { askToConfirm } from './views/confirm-modal';
import { showMessage, showOutcome } from './views/notices';
import { OVERVIEW_VIEW } from './views/overview/overview-view';
import { OwnQuestionModal } from './views/own-question-modal';
import type { QuestionDraft } from './views/own-question-modal';
import type { Suggestions } from './views/suggestions';
import { ThemePicker } from './views/theme-picker';

const OWN_QUESTIONS_THEME_ID = 'egne-spoergsmaal';

/** What actions work with. */
export interface ActionParts {
  readonly app: App;
  readonly targets: TargetTracker;
  readonly meetingNotes: MeetingNotes;
  readonly ownQuestions: OwnQuestionsNote;
  readonly suggestions: Suggestions;
  readonly now: () => CoverageNow;
}

/** What a leader can do, wherever it is asked for: by a command, a button or a menu. */
export class Actions {
  private draft: QuestionDraft | null = null;

  constructor(private readonly parts: ActionParts) {}

  /** The note that themes go into; null where none is open that can have them. */
  target(): Target | null {
    const target = this.parts.targets.current();
    return target && this.parts.meetingNotes.mayInsert(target.file) ? target : null;
  }

  /** Whether themes can be marked as covered in the target. */
  canTrackTarget(): boolean {
    const target = this.target();
    return target !== null && this.parts.meetingNotes.mayTrack(target.file);
  }

  insertableThemes(): Theme[] {
    return this.parts.now().catalogue.themes.filter((theme) => theme.questions.length > 0);
  }

  /** Lets the leader choose a theme to insert, the neglected ones first. */
  chooseTheme(): void {
    const { app, now } = this.parts;
    const target = this.target();
    const { today } = now();
    const coverages = this.coverages();
    const paused = coverages.filter(({ standing }) => standing.kind === 'paused');
    const choices = [
      ...rankSuggestions(coverages).map(({ theme, standing, reason }) => ({
        theme,
        note: joinNotes(texts.standing[standing.kind], describeReason(reason, today)),
      })),
      ...paused.map(({ theme }) => ({ theme, note: texts.standing.paused })),
    ];
    const choose = (theme: Theme) => void this.insert(theme, target);
    const prompt = { placeholder: texts.picker.theme, action: texts.picker.insert };
    new ThemePicker(app, choices, choose, prompt).open();
  }

  async insertTheme(themeId: string): Promise<void> {
    const theme = this.parts.now().catalogue.themes.find(({ id }) => id === themeId);
    if (theme) await this.insert(theme);
  }

  async insertSuggestedTheme(): Promise<void> {
    const suggestion = this.parts.suggestions.pick(rankSuggestions(this.coverages()));
    if (suggestion) await this.insert(suggestion.theme);
    else showMessage(texts.notices.noSuggestion);
  }

  /** Lets the leader choose a theme of the target to mark as covered, or to take that back. */
  chooseCovered(): void {
    const target = this.target();
    if (!target) return;
    const here = this.coverages().map(({ theme, occasions }) => {
      const inNote = occasions.filter(({ meeting }) => meeting.path === target.file.path);
      return { theme, isHere: inNote.length > 0, isCovered: inNote.some((it) => it.isCovered) };
    });
    const choices = [...here]
      .sort((a, b) => Number(b.isHere) - Number(a.isHere))
      .map(({ theme, isHere, isCovered }) => ({
        theme,
        note: isCovered ? texts.picker.isCovered : isHere ? texts.picker.onAgenda : '',
      }));
    const covered = new Set(here.filter((it) => it.isCovered).map(({ theme }) => theme.id));
    const choose = (theme: Theme) =>
      void (covered.has(theme.id)
        ? this.unmarkCovered(target, theme)
        : this.markCovered(target, theme));
    const prompt = { placeholder: texts.picker.coveredTheme, action: texts.picker.choose };
    new ThemePicker(this.parts.app, choices, choose, prompt).open();
  }

  /** Asks for a question of the group's own; a draft that was left is still there. */
  addOwnQuestion(): void {
    const { app, now } = this.parts;
    const target = this.target();
    const { themes } = now().catalogue;
    this.draft ??= { text: '', themeId: OWN_QUESTIONS_THEME_ID, insertToo: true };
    new OwnQuestionModal(app, {
      themes,
      draft: this.draft,
      target: target?.file.basename ?? null,
      keep: (draft) => (this.draft = draft),
      discard: () => (this.draft = null),
      save: (draft) => this.saveOwnQuestion(draft, target),
    }).open();
  }

  async openOwnQuestions(): Promise<void> {
    await this.withOwnQuestions(async () => {
      const file = await this.parts.ownQuestions.ensure();
      await this.parts.app.workspace.getLeaf(false).openFile(file);
    });
  }

  async openOverview(): Promise<void> {
    const { workspace } = this.parts.app;
    const leaf = await workspace.ensureSideLeaf(OVERVIEW_VIEW, 'right', { active: true });
    await workspace.revealLeaf(leaf);
  }

  private coverages(): ThemeCoverage[] {
    const { catalogue, history, ...moment } = this.parts.now();
    return coverThemes(catalogue, history, moment);
  }

  private async insert(
    theme: Theme,
    target = this.target(),
    questions?: readonly Question[],
  ): Promise<void> {
    if (!target) {
      showMessage(texts.notices.noTarget);
      return;
    }
    const { basename } = target.file;
    const outcome = await this.parts.meetingNotes.insertTheme(target, theme, questions);
    showOutcome(basename, outcome, ({ wasThere, added }) => {
      if (wasThere) return texts.notices.alreadyThere(theme.title, added);
      // In an editor the leader sees what came; in reading view it may be below the fold.
      const hasEditor = target.view.getMode() === 'source';
      return hasEditor ? null : texts.notices.inserted(theme.title, basename);
    });
    if (outcome.kind === 'done') this.returnToNote(target);
  }

  /** After a button in the sidebar the leader goes on in the note. */
  private returnToNote({ view }: Target): void {
    const { workspace } = this.parts.app;
    if (Platform.isMobile) workspace.rightSplit.collapse();
    else workspace.setActiveLeaf(view.leaf, { focus: true });
  }

  /** @param months how often a theme should come up */
  async setCadence(months: number): Promise<void> {
    const { ownQuestions } = this.parts;
    const outcome = await this.withOwnQuestions(() => ownQuestions.setCadence(months));
    if (outcome) showOutcome(ownQuestions.name(), outcome, () => null);
  }

  private async markCovered({ file }: Target, theme: Theme): Promise<void> {
    const outcome = await this.parts.meetingNotes.markCovered(file, theme);
    showOutcome(file.basename, outcome, () => texts.notices.covered(theme.title, file.basename));
  }

  private async unmarkCovered({ file }: Target, theme: Theme): Promise<void> {
    const { meetingNotes, app } = this.parts;
    const ticks = await meetingNotes.countTicks(file, theme);
    const { title, message, confirm, cancel } = texts.uncover;
    const question = { title: title(theme.title), message: message(ticks), confirm, cancel };
    if (ticks > 0 && !(await askToConfirm(app, question))) return;
    const outcome = await meetingNotes.unmarkCovered(file, theme);
    showOutcome(file.basename, outcome, () => texts.notices.uncovered(theme.title, file.basename));
  }

  /** @returns what is wrong with the question, or null where it was added */
  private async saveOwnQuestion(
    { text, themeId, insertToo }: QuestionDraft,
    target: Target | null,
  ): Promise<string | null> {
    const theme = this.parts.now().catalogue.themes.find(({ id }) => id === themeId);
    if (!theme) return texts.ownQuestion.noTheme;
    const outcome = await this.withOwnQuestions(() => this.parts.ownQuestions.add(text, theme));
    if (!outcome) return texts.ownQuestion.notSaved;
    if (outcome.kind === 'refused') return describeProblem(outcome.problem);
    showOutcome(this.parts.ownQuestions.name(), outcome, () =>
      texts.ownQuestion.saved(theme.title),
    );
    if (outcome.kind !== 'done') return texts.ownQuestion.notSaved;
    this.draft = null;
    if (insertToo && target) {
      await this.insert(theme, target, [{ text: outcome.plan.question, origin: 'own' }]);
    }
    return null;
  }

  private async withOwnQuestions<Result>(use: () => Promise<Result>): Promise<Result | null> {
    try {
      return await use();
    } catch (error) {
      if (!(error instanceof PathTakenError)) throw error;
      showMessage(texts.notices.ownQuestionsPathTaken(error.path));
      return null;
    }
  }
}

/** Standing and reason, without what both say. */
function joinNotes(standing: string, reason: string): string {
  return reason.startsWith(standing) ? reason : `${standing} · ${reason}`;
}
