import { texts } from '../i18n';
import type { MeetingsBase } from '../vault/meetings-base';
import { showMessage } from '../views/notices';
import { attempt } from './attempt';

/** Gives the leader a table of the meetings, in Obsidian's Bases. */
export class BaseCreation {
  constructor(private readonly base: MeetingsBase) {}

  /**
   * Makes the file and shows it. It is made where Bases is off too: it is what was asked for, and it
   * is there when Bases is switched on.
   */
  async create(): Promise<void> {
    const t = texts.base;
    const path = this.base.path();
    const create = async (): Promise<void> => {
      const made = await this.base.ensure();
      if (!made) {
        showMessage(t.taken(path));
        return;
      }
      const isShown = await this.base.open(made.file);
      const done = made.isNew ? t.created(path) : t.exists(path);
      showMessage(isShown ? done : `${done} ${t.basesOff}`, !isShown);
    };
    await attempt(path, create, t.failed);
  }
}
