import type { Workspace } from 'obsidian';
import { texts } from '../i18n';
import { joinIn } from '../join-in';
import type { CatalogueCopy } from '../vault/writing/catalogue-copy';
import { showMessage, showOffer } from '../views/notices';
import { attempt } from './attempt';

interface CopyingParts {
  readonly workspace: Workspace;
  readonly copy: CatalogueCopy;
  readonly isCatalogue: (path: string) => boolean;
}

/** The shipped catalogue made the group's own. */
export class CatalogueCopying {
  constructor(private readonly parts: CopyingParts) {}

  /** Shows the copy, making it first if there is none, and offers to go on with it alone. */
  readonly open = joinIn(async () => {
    const { workspace, copy, isCatalogue } = this.parts;
    const t = texts.catalogueCopy;
    const made = await attempt(copy.path(), () => copy.ensure(), texts.base.failed);
    if (!made) return;
    const { file, isNew } = made;
    await workspace.getLeaf(false).openFile(file);
    const done = isNew ? t.created(file.path) : t.exists(file.path);
    if (copy.isShippedUsed() && (isNew || isCatalogue(file.path))) {
      showOffer(`${done} ${t.both}`, t.switchOff, () => void this.useShipped(false));
    } else {
      showMessage(done);
    }
  });

  /** Has the shipped catalogue count, or not, and says so. */
  async useShipped(isUsed: boolean): Promise<void> {
    const { switchedOn, switchedOff } = texts.catalogueCopy;
    if (await attempt('data.json', () => this.parts.copy.useShipped(isUsed))) {
      showMessage(isUsed ? switchedOn : switchedOff);
    }
  }
}
