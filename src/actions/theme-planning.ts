import type { Rename } from '../catalogue/model';
import { statusOf } from '../catalogue/theme-status';
import type { ThemeStatus } from '../catalogue/theme-status';
import { DEFAULT_CADENCE_MONTHS } from '../coverage/theme-coverage';
import { texts } from '../i18n';
import type { CatalogueSync } from '../vault/reading/catalogue-sync';
import type { OwnQuestionsNote } from '../vault/writing/own-questions-note';
import type { Plan, WriteOutcome } from '../vault/writing/note-writer';
import { showOutcome } from '../views/notices';
import type { PlanAccess, PlannedTheme } from '../views/settings/plan-settings';
import { attemptWithOwnNote } from './attempt';

interface PlanningParts {
  readonly catalogues: CatalogueSync;
  readonly ownQuestions: OwnQuestionsNote;
}

/** What the group agrees about its themes; it is written into the note of its own questions. */
export class ThemePlanning implements PlanAccess {
  constructor(private readonly parts: PlanningParts) {}

  cadenceMonths(): number {
    return this.parts.catalogues.state.catalogue.plan.cadenceMonths ?? DEFAULT_CADENCE_MONTHS;
  }

  setCadence(months: number): Promise<boolean> {
    const { ownQuestions } = this.parts;
    return this.write(() => ownQuestions.setCadence(months), texts.notices.cadence(months));
  }

  themes(): PlannedTheme[] {
    const { catalogue, themes } = this.parts.catalogues.state;
    return catalogue.themes.map((theme) => ({
      id: theme.id,
      title: theme.title,
      status: statusOf(theme, catalogue.plan, themes),
    }));
  }

  async setStatus(themeId: string, status: ThemeStatus): Promise<boolean> {
    const { ownQuestions, catalogues } = this.parts;
    const theme = catalogues.state.catalogue.themes.find(({ id }) => id === themeId);
    if (!theme) return false;
    const message = texts.notices.themeStatus[status](theme.title);
    return this.write(() => ownQuestions.setStatus(theme, status), message);
  }

  /** Those of the note itself: another catalogue's can only be changed there. */
  renames(): readonly Rename[] {
    return this.parts.catalogues.state.own?.renames ?? [];
  }

  changeRenames(removed: readonly Rename[], added: readonly Rename[]): Promise<boolean> {
    const { ownQuestions } = this.parts;
    return this.write(() => ownQuestions.changeRenames(removed, added), texts.notices.renames);
  }

  /** @returns whether the note says now what was asked for */
  private async write(work: () => Promise<WriteOutcome<Plan>>, message: string): Promise<boolean> {
    const { ownQuestions } = this.parts;
    const outcome = await attemptWithOwnNote(ownQuestions, work);
    return outcome !== null && showOutcome(ownQuestions.name(), outcome, () => message);
  }
}
