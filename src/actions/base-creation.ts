import { texts } from '../i18n';
import type { MeetingsBase } from '../vault/meetings-base';
import { showMessage } from '../views/notices';

/** Gives the leader a table of the meetings, in Obsidian's Bases. */
export class BaseCreation {
  constructor(private readonly base: MeetingsBase) {}

  /**
   * Makes the file and shows it. It is made where Bases is off too: it is what was asked for, and it
   * is there when Bases is switched on.
   */
  async create(): Promise<void> {
    const t = texts.base;
    try {
      const made = await this.base.ensure();
      if (!made) {
        showMessage(t.taken(this.base.path()));
        return;
      }
      const { file, isNew } = made;
      const isShown = await this.base.open(file);
      const done = isNew ? t.created(file.path) : t.exists(file.path);
      showMessage(isShown ? done : `${done} ${t.basesOff}`, !isShown);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      showMessage(t.failed(this.base.path(), reason));
    }
  }
}
