import type { Theme } from '../catalogue/model';
import { texts } from '../i18n';
import type { TrackedThemes } from '../note/frontmatter/tracked-themes';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { Target } from '../vault/writing/target';
import type { Dialogs } from '../views/dialogs';
import { ThemePicker } from '../views/theme-picker';
import type { ThemeChoice } from '../views/theme-picker';
import { askFirst } from './ask-first';
import { attempt } from './attempt';
import type { NoteRepair } from './note-repair';

interface MarkingParts {
  readonly dialogs: Dialogs;
  readonly meetingNotes: MeetingNotes;
  readonly repairs: NoteRepair;
  readonly target: () => Target | null;
  readonly themes: () => readonly Theme[];
}

/** Marks themes of a meeting as covered by hand, and takes that back. */
export class CoverageMarking {
  constructor(private readonly parts: MarkingParts) {}

  /** Whether themes can be marked in the target. */
  isOffered(): boolean {
    const target = this.parts.target();
    return target !== null && this.parts.meetingNotes.mayTrack(target.file);
  }

  /** Lets the leader choose a theme of the target, the meeting's own first. */
  choose(): void {
    const { dialogs, meetingNotes, target: findTarget } = this.parts;
    const target = findTarget();
    if (!target) return;
    const { basename } = target.file;
    // As the note is now: the history learns of it later.
    const tracked = attempt(basename, () => meetingNotes.readTracked(target.file));
    const choices = tracked.then((it) => (it ? this.choices(it) : []));
    const toggle = (theme: Theme): void => {
      void attempt(basename, async () => {
        const isCovered = (await tracked)?.covered.has(theme.id);
        await (isCovered ? this.unmark(target, theme) : this.mark(target, theme));
      });
    };
    const prompt = { placeholder: texts.picker.coveredTheme, action: texts.picker.choose };
    dialogs.open((app) => new ThemePicker(app, choices, toggle, prompt));
  }

  private choices({ agenda, covered }: TrackedThemes): ThemeChoice[] {
    const choices = this.parts.themes().map((theme) => ({
      theme,
      note: covered.has(theme.id)
        ? texts.picker.isCovered
        : agenda.has(theme.id)
          ? texts.picker.onAgenda
          : '',
    }));
    return choices.sort((a, b) => Number(a.note === '') - Number(b.note === ''));
  }

  private async mark(target: Target, theme: Theme): Promise<void> {
    const { meetingNotes, repairs } = this.parts;
    const { file } = target;
    await repairs.showOutcome(file, await meetingNotes.markCovered(target, theme), () =>
      texts.notices.covered(theme.title, file.basename),
    );
  }

  private async unmark(target: Target, theme: Theme): Promise<void> {
    const { meetingNotes, repairs } = this.parts;
    const { file } = target;
    const ticks = await meetingNotes.countTicks(file, theme);
    if (ticks > 0 && !(await this.askToUnmark(theme, ticks))) return;
    await repairs.showOutcome(file, await meetingNotes.unmarkCovered(target, theme), () =>
      texts.notices.uncovered(theme.title, file.basename),
    );
  }

  private askToUnmark(theme: Theme, ticks: number): Promise<boolean> {
    const { title, message, confirm } = texts.uncover;
    const question = { title: title(theme.title), message: message(ticks), confirm };
    return askFirst(this.parts.dialogs, question);
  }
}
