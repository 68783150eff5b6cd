import { Platform } from 'obsidian';
import type { TFile, Workspace } from 'obsidian';
import type { Question, Theme } from '../catalogue/model';
import { coverNow } from '../coverage/now';
import type { CoverageNow } from '../coverage/now';
import { rankSuggestions } from '../coverage/suggestion';
import { texts } from '../i18n';
import { describeStanding } from '../i18n/reason';
import type { MeetingNotes } from '../vault/writing/meeting-notes';
import type { Target, TargetTracker } from '../vault/writing/target';
import type { Dialogs } from '../views/dialogs';
import { showMessage } from '../views/notices';
import type { Suggestions } from '../views/suggestions';
import { ThemePicker } from '../views/theme-picker';
import type { ThemeChoice } from '../views/theme-picker';
import { attempt } from './attempt';
import type { NoteRepair } from './note-repair';

interface InsertionParts {
  readonly workspace: Workspace;
  readonly dialogs: Dialogs;
  readonly targets: TargetTracker;
  readonly meetingNotes: MeetingNotes;
  readonly repairs: NoteRepair;
  readonly suggestions: Suggestions;
  readonly now: (note?: TFile | null) => CoverageNow;
}

/** The ways to get a theme's questions into a note. */
export class ThemeInsertion {
  constructor(private readonly parts: InsertionParts) {}

  /** The note that themes go into; null where none is open that can have them. */
  target(): Target | null {
    const target = this.parts.targets.current();
    return target && this.mayHaveThemes(target) ? target : null;
  }

  /** Whether themes can be inserted into the note. */
  mayHaveThemes({ file }: Target): boolean {
    return this.parts.meetingNotes.mayInsert(file);
  }

  /** The themes that have questions, in the catalogue's order. */
  insertableThemes(): Theme[] {
    return this.parts.now().catalogue.themes.filter((theme) => theme.questions.length > 0);
  }

  /** Lets the leader choose a theme, those that the note's group has neglected first. */
  choose(target = this.target()): void {
    this.pick(target, texts.picker.insert, (theme) => void this.insert(theme, target));
  }

  /** @param action what choosing a theme does, in a word */
  pick(target: Target | null, action: string, choose: (theme: Theme) => void): void {
    const moment = this.parts.now(target?.file);
    const choices = this.choices(moment);
    const placeholder = moment.group ? texts.picker.themeFor(moment.group) : texts.picker.theme;
    const prompt = { placeholder, action };
    this.parts.dialogs.open((app) => new ThemePicker(app, choices, choose, prompt));
  }

  /** Inserts the theme with an id, if there is one. */
  async insertById(themeId: string, target = this.target()): Promise<void> {
    const theme = this.parts.now().catalogue.themes.find(({ id }) => id === themeId);
    if (theme) await this.insert(theme, target);
  }

  /** The theme that is suggested; null where there is none. */
  suggested(moment: CoverageNow): Theme | null {
    const ranked = rankSuggestions(coverNow(moment));
    return this.parts.suggestions.pick(ranked, moment)?.theme ?? null;
  }

  /** Inserts the theme that is suggested for the note's group, or says that there is none. */
  async insertSuggested(): Promise<void> {
    const target = this.target();
    const theme = this.suggested(this.parts.now(target?.file));
    if (theme) await this.insert(theme, target);
    else showMessage(texts.notices.noSuggestion);
  }

  /** @param questions those to insert; all of the theme's where not given */
  async insert(
    theme: Theme,
    target = this.target(),
    questions?: readonly Question[],
  ): Promise<void> {
    if (!target) {
      showMessage(texts.notices.noTarget);
      return;
    }
    const { meetingNotes, repairs } = this.parts;
    const { file } = target;
    const { basename } = file;
    const outcome = await attempt(basename, () =>
      meetingNotes.insertTheme(target, theme, questions),
    );
    if (!outcome) return;
    const isDone = await repairs.showOutcome(file, outcome, ({ wasThere, added, edits }) => {
      const isWhole = questions === undefined;
      if (wasThere && added === 0 && edits.length > 0) {
        return texts.notices.nowOnAgenda(theme.title, isWhole);
      }
      if (wasThere) return texts.notices.alreadyThere(theme.title, added, isWhole);
      // In the pane that the leader is in, what came is to be seen.
      const isSeen = outcome.kind === 'done' && outcome.undo === null;
      return isSeen ? null : texts.notices.inserted(theme.title, basename);
    });
    if (isDone) this.returnToNote(target);
  }

  private choices(moment: CoverageNow): ThemeChoice[] {
    const coverages = coverNow(moment);
    const paused = coverages.filter(({ standing }) => standing.kind === 'paused');
    return [
      ...rankSuggestions(coverages).map(({ theme, standing, reason }) => ({
        theme,
        note: describeStanding(standing.kind, reason, moment.today),
      })),
      ...paused.map(({ theme }) => ({ theme, note: texts.standing.paused })),
    ];
  }

  /** After a button in the sidebar the leader goes on in the note, if it is still there. */
  private returnToNote({ file, view }: Target): void {
    const { workspace } = this.parts;
    const isOpen = workspace.getLeavesOfType('markdown').includes(view.leaf);
    if (Platform.isPhone) workspace.rightSplit.collapse();
    else if (isOpen && view.file === file) workspace.setActiveLeaf(view.leaf, { focus: true });
  }
}
