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
    const { file, isNew } = await base.ensure();
    const isShown = await base.open(file);
    const done = isNew ? t.created(path) : t.exists(path);
    showMessage(isShown ? done : `${done} ${t.basesOff}`, !isShown);
  };
  await attempt(path, create, t.failed);
}
