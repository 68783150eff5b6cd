import { getFrontMatterInfo, normalizePath, parseYaml } from 'obsidian';
import type { App, TFile } from 'obsidian';
import type { Rename, Theme } from '../../catalogue/model';
import { isCatalogueMark } from '../../catalogue/mark';
import { emptyOwnQuestionsNote, planOwnQuestion } from '../../catalogue/own-questions';
import type { OwnQuestionPlan } from '../../catalogue/own-questions';
import { CADENCE } from '../../catalogue/plan-keys';
import type { ThemeStatus } from '../../catalogue/theme-status';
import { joinIn } from '../../join-in';
import { noteName } from '../../note-name';
import { readBlocks } from '../../note/catalogue-note/catalogue-blocks';
import { readFrontmatter } from '../../note/frontmatter/frontmatter-entries';
import { scanOutline } from '../../note/outline/outline';
import { planRenames, planStatus } from '../../note/frontmatter/plan-change';
import { planPropertyEdits } from '../../note/frontmatter/property-edit';
import type { Settings } from '../../settings';
import type { CatalogueSync } from '../reading/catalogue-sync';
import { ensureFile } from './create-file';
import type { MakePlan, NoteWriter, Plan, WriteOutcome } from './note-writer';

type OwnQuestionNotePlan = Extract<OwnQuestionPlan, { ok: true }> | Extract<Plan, { ok: false }>;

/** The note at the own questions' path is something else. */
export class PathTakenError extends Error {
  constructor(readonly path: string) {
    super(path);
  }
}

/** The note in the vault that holds what the group itself has added and agreed. */
export class OwnQuestionsNote {
  constructor(
    private readonly app: App,
    private readonly writer: NoteWriter,
    private readonly catalogues: CatalogueSync,
    private readonly settings: () => Settings,
  ) {}

  /**
   * The note, made if it isn't there, once for two questions at once.
   *
   * @throws PathTakenError where another kind of note has its path
   */
  readonly ensure = joinIn(() => this.findOrMake());

  /** Adds a question to a theme; a question that is empty or known already is refused. */
  async add(question: string, theme: Theme): Promise<WriteOutcome<OwnQuestionNotePlan>> {
    const { catalogue } = this.catalogues.state;
    const plan = (text: string): OwnQuestionNotePlan => {
      // In a note whose properties can't be read, the question would never be seen again.
      const reading = readFrontmatter(text, parseYaml);
      if (!reading.ok) return reading;
      const { bodyFrom } = scanOutline(text);
      return planOwnQuestion({ text, bodyFrom, readBlocks }, theme.title, question, catalogue);
    };
    // A refused question must not leave an empty note behind.
    const check = plan('');
    if (!check.ok) return { kind: 'refused', problem: check.problem };
    return this.write(plan);
  }

  /** @param months how often a theme should come up */
  setCadence(months: number): Promise<WriteOutcome<Plan>> {
    return this.write((text) =>
      planPropertyEdits(text, [{ kind: 'set', key: CADENCE, value: months }], parseYaml),
    );
  }

  /** Makes the theme a regular one, one in focus, or one on pause. */
  setStatus(theme: Theme, status: ThemeStatus): Promise<WriteOutcome<Plan>> {
    const { catalogue, themes } = this.catalogues.state;
    return this.write((text) =>
      planStatus({ text, theme, status, plan: catalogue.plan, themes, readYaml: parseYaml }),
    );
  }

  /** Changes which earlier titles the note gives for themes. */
  changeRenames(removed: readonly Rename[], added: readonly Rename[]): Promise<WriteOutcome<Plan>> {
    return this.write((text) => planRenames(text, removed, added, parseYaml));
  }

  /** Writes into the note, made first if it isn't there; throws as `ensure` does. */
  private async write<P extends Plan>(makePlan: MakePlan<P>): Promise<WriteOutcome<P>> {
    return this.writer.write(await this.ensure(), makePlan);
  }

  private async findOrMake(): Promise<TFile> {
    const path = this.path();
    const { file, isNew } = await ensureFile(this.app, path, emptyOwnQuestionsNote);
    if (!isNew && !isMarked(await this.writer.read(file))) throw new PathTakenError(path);
    return file;
  }

  /** The note's name, as the app shows it. */
  name(): string {
    return noteName(this.path());
  }

  private path(): string {
    return normalizePath(this.settings().ownQuestionsPath);
  }
}

/**
 * Whether a note's text says that it is a catalogue; read from the text, since the metadata cache may
 * not have got to a new note yet. Properties that can't be read may still say so on a line.
 */
function isMarked(text: string): boolean {
  const { frontmatter } = getFrontMatterInfo(text);
  try {
    return isCatalogueMark(parseYaml(frontmatter) as Record<string, unknown> | undefined);
  } catch {
    return /^ledertrivsel:\s*katalog\s*$/im.test(frontmatter);
  }
}
