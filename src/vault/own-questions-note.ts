import { getFrontMatterInfo, normalizePath, parseYaml } from 'obsidian';
import type { App, TFile } from 'obsidian';
import type { Theme } from '../catalogue/model';
import { isCatalogueMark } from '../catalogue/mark';
import { scanOutline } from '../note/outline';
import type { Settings } from '../settings';
import type { OwnQuestionPlan } from '../catalogue/own-questions';
import type { CatalogueSync } from './catalogue-sync';
import type { NoteWriter, Plan, WriteOutcome } from './note-writer';

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
   * The note, made if it isn't there.
   *
   * @throws PathTakenError where another kind of note has its path
   */
  async ensure(): Promise<TFile> {
    const path = this.path();
    const existing = this.app.vault.getFileByPath(path);
    if (existing) {
      if (!(await this.isCatalogue(existing))) throw new PathTakenError(path);
      return existing;
    }
    const { emptyOwnQuestionsNote } = await import('../catalogue/own-questions');
    const folder = path.split('/').slice(0, -1).join('/');
    if (folder !== '' && !this.app.vault.getFolderByPath(folder)) {
      await this.app.vault.createFolder(folder);
    }
    return this.app.vault.create(path, emptyOwnQuestionsNote());
  }

  /** Adds a question to a theme; a question that is empty or known already is refused. */
  async add(question: string, theme: Theme): Promise<WriteOutcome<OwnQuestionPlan>> {
    const { planOwnQuestion } = await import('../catalogue/own-questions');
    const { catalogue } = this.catalogues.state;
    const plan = (text: string) => {
      const { bodyFrom } = scanOutline(text);
      return planOwnQuestion({ text, bodyFrom }, theme.title, question, catalogue);
    };
    // A refused question must not leave an empty note behind.
    const check = plan('');
    if (!check.ok) return { kind: 'refused', problem: check.problem };
    return this.writer.write(await this.ensure(), plan);
  }

  /** @param months how often a theme should come up */
  async setCadence(months: number): Promise<WriteOutcome<Plan>> {
    const { planPropertyEdits } = await import('../note/property-edit');
    return this.writer.write(await this.ensure(), (text) =>
      planPropertyEdits(text, [{ kind: 'set', key: 'hvor ofte', value: months }]),
    );
  }

  /** Read from the note itself: the metadata cache may not have got to a new note yet. */
  private async isCatalogue(file: TFile): Promise<boolean> {
    const { frontmatter } = getFrontMatterInfo(await this.app.vault.read(file));
    try {
      return isCatalogueMark(parseYaml(frontmatter) as Record<string, unknown> | undefined);
    } catch {
      return false;
    }
  }

  /** The note's name, as the app shows it. */
  name(): string {
    return this.path().replace(/^.*\//, '').replace(/\.md$/i, '');
  }

  private path(): string {
    return normalizePath(this.settings().ownQuestionsPath);
  }
}
