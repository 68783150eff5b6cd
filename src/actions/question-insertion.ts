import type { App, TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { coverNow } from '../coverage/now';
import type { CoverageNow } from '../coverage/now';
import { texts } from '../i18n';
import { sumMinutes } from '../time-step';
import { readQuestionHistory } from '../vault/reading/read-question-history';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { Target } from '../vault/writing/target';
import type { Dialogs } from '../views/dialogs';
import { showMessage } from '../views/notices';
import { buildQuestionChoices } from '../views/question-choices';
import { QuestionPicker } from '../views/question-picker';
import type { QuestionOffer } from '../views/question-picker';
import { attempt } from './attempt';
import type { ThemeInsertion } from './theme-insertion';

interface QuestionParts {
  readonly app: App;
  readonly dialogs: Dialogs;
  readonly meetingNotes: MeetingNotes;
  readonly insertion: ThemeInsertion;
  readonly now: (note?: TFile | null) => CoverageNow;
}

/** Lets the leader choose which questions of a theme go into a note. */
export class QuestionInsertion {
  constructor(private readonly parts: QuestionParts) {}

  /** Of a theme that is chosen first. */
  choose(): void {
    const { insertion } = this.parts;
    const target = insertion.target();
    insertion.pick(target, texts.picker.choose, (theme) => this.chooseOf(theme, target));
  }

  /** @param target the note that they go into */
  chooseOf(theme: Theme, target = this.parts.insertion.target()): void {
    const { dialogs, insertion } = this.parts;
    if (!target) {
      showMessage(texts.notices.noTarget);
      return;
    }
    const { basename } = target.file;
    const request = {
      theme: theme.title,
      note: basename,
      offer: attempt(basename, () => this.offer(theme, target)),
      insert: (questions: Theme['questions']) => void insertion.insert(theme, target, questions),
    };
    dialogs.open((app) => new QuestionPicker(app, request));
  }

  private async offer(theme: Theme, target: Target): Promise<QuestionOffer> {
    const { app, meetingNotes, now } = this.parts;
    const moment = now(target.file);
    const coverage = coverNow(moment).find((one) => one.theme.id === theme.id);
    const histories = coverage ? await readQuestionHistory(app.vault, coverage, moment) : [];
    const there = await meetingNotes.questionsThere(target, theme);
    const cadenceMonths = coverage?.cadenceMonths ?? 0;
    return {
      choices: buildQuestionChoices(histories, cadenceMonths, moment.today, there ?? new Set()),
      cadenceMonths,
      planMinutes: there ? 0 : sumMinutes(meetingNotes.timePlan()),
    };
  }
}
