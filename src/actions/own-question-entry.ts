import type { Workspace } from 'obsidian';
import type { Question, Theme } from '../catalogue/model';
import { texts } from '../i18n';
import type { OwnQuestionsNote } from '../vault/writing/own-questions-note';
import type { Target } from '../vault/writing/target';
import type { Dialogs } from '../views/dialogs';
import { describeUnwritten, showOutcome } from '../views/notices';
import { OwnQuestionModal } from '../views/own-question-modal';
import type { QuestionDraft } from '../views/own-question-modal';
import { attemptWithOwnNote } from './attempt';

const OWN_QUESTIONS_THEME_ID = 'egne-spoergsmaal';

interface EntryParts {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  readonly ownQuestions: OwnQuestionsNote;
  readonly target: () => Target | null;
  readonly themes: () => readonly Theme[];
  readonly insert: (theme: Theme, target: Target, questions: readonly Question[]) => Promise<void>;
}

/** What the group asks itself. */
export class OwnQuestionEntry {
  private draft: QuestionDraft | null = null;

  constructor(private readonly parts: EntryParts) {}

  /** Asks for a question of the group's own; a draft that was left is still there. */
  ask(): void {
    const { dialogs, themes, target: findTarget } = this.parts;
    const target = findTarget();
    const draft = this.draft ?? { text: '', themeId: OWN_QUESTIONS_THEME_ID, insertToo: true };
    dialogs.open(
      (app) =>
        new OwnQuestionModal(app, {
          themes: themes(),
          draft,
          target: target?.file.basename ?? null,
          keep: (typed) => (this.draft = typed),
          discard: () => (this.draft = null),
          save: (typed) => this.save(typed, target),
        }),
    );
  }

  /** Shows the note of the group's own questions, made first if it isn't there. */
  async openNote(): Promise<void> {
    const { workspace, ownQuestions } = this.parts;
    await this.tryWithNote(async () => {
      await workspace.getLeaf(false).openFile(await ownQuestions.ensure());
    });
  }

  /** @returns what is wrong with the question, or null where it was added */
  private async save(
    { text, themeId, insertToo }: QuestionDraft,
    target: Target | null,
  ): Promise<string | null> {
    const { ownQuestions, themes, insert } = this.parts;
    const { draft: saved } = this;
    const theme = themes().find(({ id }) => id === themeId);
    if (!theme) return texts.ownQuestion.noTheme;
    const outcome = await this.tryWithNote(() => ownQuestions.add(text, theme));
    if (!outcome) return texts.dialog.notSaved;
    const note = ownQuestions.name();
    if (outcome.kind !== 'done') return describeUnwritten(note, outcome);
    showOutcome(note, outcome, () => texts.ownQuestion.saved(theme.title));
    // What was typed meanwhile is another.
    if (this.draft === saved) this.draft = null;
    if (insertToo && target) {
      await insert(theme, target, [{ text: outcome.plan.question, origin: 'own' }]);
    }
    return null;
  }

  private tryWithNote<Result>(work: () => Promise<Result>): Promise<Result | null> {
    return attemptWithOwnNote(this.parts.ownQuestions, work);
  }
}
