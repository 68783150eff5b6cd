import type { TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { nextMeetingDay } from '../coverage/meeting-days';
import type { CoverageNow } from '../coverage/now';
import { texts } from '../i18n';
import { formatDayNear } from '../i18n/dates';
import type { IsoDate } from '../note/dates/dates';
import { addDays } from '../note/dates/day-count';
import type { OpenAgreement } from '../note/sections/open-agreements';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { OwnerNames } from '../vault/reading/owner-names';
import type { Target } from '../vault/writing/target';
import { AgreementModal } from '../views/agreement-modal';
import type { AgreementDraft } from '../views/agreement-modal';
import type { Dialogs } from '../views/dialogs';
import { describeUnwritten, showMessage, showOutcome } from '../views/notices';
import { attempt, attemptAt } from './attempt';
import type { NoteRepair } from './note-repair';

interface AgreementParts {
  readonly dialogs: Dialogs;
  readonly meetingNotes: MeetingNotes;
  readonly repairs: NoteRepair;
  readonly owners: OwnerNames;
  readonly target: () => Target | null;
  readonly findNote: (path: string) => TFile | null;
  /** The days of the meetings of a note's group, or of one given. */
  readonly daysFor: (path: string, group: string | null) => readonly IsoDate[];
  readonly now: (note?: TFile | null) => CoverageNow;
}

const WEEK = 7;

/** What the group agrees on. */
export class Agreements {
  private draft: AgreementDraft | null = null;

  constructor(private readonly parts: AgreementParts) {}

  /**
   * Asks for an agreement; a draft that was left is still there.
   *
   * @param themeId the theme that it belongs to; that of the note where not given
   */
  ask(themeId?: string, target = this.parts.target()): void {
    const { dialogs, meetingNotes, owners, daysFor, now } = this.parts;
    if (!target) {
      showMessage(texts.agreement.noTarget);
      return;
    }
    const { file } = target;
    const moment = now(file);
    const draft = this.draft ?? { text: '', owners: '', due: null, themeId: '' };
    const offer = {
      note: file.basename,
      themes: moment.catalogue.themes,
      ofNote: attempt(file.basename, () => meetingNotes.themesOf(target)),
      owners: { likely: owners.likely(file), others: () => owners.others() },
      days: daysToChoose(daysFor(file.path, moment.group ?? null), moment.today),
      draft: { ...draft, themeId: themeId ?? draft.themeId },
      keep: (typed: AgreementDraft) => (this.draft = typed),
      discard: () => (this.draft = null),
      save: (typed: AgreementDraft) => this.save(typed, target, moment.catalogue.themes),
    };
    dialogs.open((app) => new AgreementModal(app, offer));
  }

  /** Ticks an agreement in its note. Resolves to whether it is ticked there now. */
  tick(path: string, agreement: OpenAgreement): Promise<boolean> {
    const { meetingNotes, findNote } = this.parts;
    return attemptAt(path, findNote, async (file) => {
      const { basename } = file;
      return showOutcome(basename, await meetingNotes.tickAgreement(file, agreement), () =>
        texts.agreements.done(agreement.text, basename),
      );
    });
  }

  /** @returns what is wrong with the agreement, or null where it was written */
  private async save(
    draft: AgreementDraft,
    target: Target,
    themes: readonly Theme[],
  ): Promise<string | null> {
    const { meetingNotes, repairs } = this.parts;
    const { draft: saved } = this;
    const theme = themes.find(({ id }) => id === draft.themeId);
    if (!theme) return texts.agreement.noTheme;
    const { file } = target;
    const { basename } = file;
    const outcome = await attempt(basename, () => meetingNotes.addAgreement(target, theme, draft));
    if (!outcome || (await repairs.isOffered(file, outcome))) return texts.dialog.notSaved;
    if (outcome.kind !== 'done') return describeUnwritten(basename, outcome);
    showOutcome(basename, outcome, () => texts.agreement.saved(theme.title, basename));
    // What was typed meanwhile is another.
    if (this.draft === saved) this.draft = null;
    return null;
  }
}

/** The next meeting of the group, as far as its notes tell, a week from now, and no day. */
function daysToChoose(
  days: readonly IsoDate[],
  today: IsoDate,
): (readonly [string, IsoDate | null])[] {
  const t = texts.agreement;
  const next = nextMeetingDay(days, today);
  return [
    ...(next === null ? [] : [[texts.meeting.next(formatDayNear(next, today)), next] as const]),
    [t.inAWeek, addDays(today, WEEK)],
    [t.noDue, null],
  ];
}
