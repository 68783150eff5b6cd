import { normalizePath } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { shippedCatalogue } from '../catalogue/shipped';
import { writeCatalogue } from '../note/catalogue-note/write-catalogue';
import { createFile } from './create-file';
import type { SettingsStore } from './settings-store';

const NAME = 'Spørgsmålskatalog.md';
const ABOUT =
  'Her er jeres kopi af det indbyggede katalog. Et tema er en overskrift med to # foran, teksten under den er en introduktion, og hvert punkt er et spørgsmål. I kan frit tilføje, rette, flytte og slette.';

/** The copy of the shipped catalogue that a group can edit, and whether the shipped one counts too. */
export class CatalogueCopy {
  constructor(
    private readonly app: App,
    private readonly store: SettingsStore,
  ) {}

  /** Where the note lies: beside the group's own questions. */
  path(): string {
    const folder = this.store.current.ownQuestionsPath.split('/').slice(0, -1);
    return normalizePath([...folder, NAME].join('/'));
  }

  /** The note, made if it isn't there; one that is there is left as it is. */
  async ensure(): Promise<{ file: TFile; isNew: boolean }> {
    const existing = this.app.vault.getFileByPath(this.path());
    if (existing) return { file: existing, isNew: false };
    const text = writeCatalogue(shippedCatalogue, ABOUT);
    return { file: await createFile(this.app, this.path(), text), isNew: true };
  }

  isShippedUsed(): boolean {
    return this.store.current.useShippedCatalogue;
  }

  useShipped(useShippedCatalogue: boolean): Promise<boolean> {
    return this.store.change(() => ({ useShippedCatalogue }));
  }
}
