import type { App } from 'obsidian';
import { shippedCatalogue } from '../../catalogue/shipped';
import { writeCatalogue } from '../../note/catalogue-note/write-catalogue';
import type { SettingsStore } from '../choices/settings-store';
import { ensureFile, pathBeside } from './create-file';
import type { OwnFile } from './create-file';

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
    return pathBeside(this.store.current.ownQuestionsPath, NAME);
  }

  /** The note, as `ensureFile` gives it. */
  ensure(): Promise<OwnFile> {
    return ensureFile(this.app, this.path(), () => writeCatalogue(shippedCatalogue, ABOUT));
  }

  isShippedUsed(): boolean {
    return this.store.current.useShippedCatalogue;
  }

  useShipped(useShippedCatalogue: boolean): Promise<boolean> {
    return this.store.change(() => ({ useShippedCatalogue }));
  }
}
