import { texts } from '../i18n';
import type { MeetingsBase } from '../vault/writing/meetings-base';
import { showMessage } from '../views/notices';
import { attempt } from './attempt';

/**
 * Makes a table of the meetings, for Obsidian's Bases, and shows it. It is made where Bases is off too:
 * it is what was asked for, and it is there when Bases is switched on.
 */
export async function createBase(base: MeetingsBase): Promise<void> {
  const t = texts.base;
  const path = base.path();
  const create = async (): Promise<void> => {
    const made = await base.ensure();
    if (!made) {
      showMessage(t.taken(path));
      return;
    }
    const isShown = await base.open(made.file);
    const done = made.isNew ? t.created(path) : t.exists(path);
    showMessage(isShown ? done : `${done} ${t.basesOff}`, !isShown);
  };
  await attempt(path, create, t.failed);
}
