import { texts } from '../i18n';
import { joinIn } from '../join-in';
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
  readonly create = joinIn(async () => {
    const t = texts.base;
    const path = this.base.path();
    const create = async (): Promise<void> => {
      const { file, isNew } = await this.base.ensure();
      const isShown = await this.base.open(file);
      const done = isNew ? t.created(path) : t.exists(path);
      showMessage(isShown ? done : `${done} ${t.basesOff}`, !isShown);
    };
    await attempt(path, create, t.failed);
  });
}
