import type { App } from 'obsidian';
import { nameKey } from '../../catalogue/name-key';
import type { Name } from '../../coverage/meeting';
import { Changing } from './changing';

/** Obsidian keeps what is stored under a key apart for each vault. */
const STORAGE_KEY = 'ledertrivsel-group';

type LocalStorage = Pick<App, 'loadLocalStorage' | 'saveLocalStorage'>;

/**
 * The leader group that is looked at. It is remembered on this device alone: a sync of data.json
 * might bring it to a leader of another group.
 */
export class GroupChoice extends Changing {
  /** As it was chosen; kept while no note has it, for a sync may still bring one. */
  private remembered: string | null;

  constructor(private readonly storage: LocalStorage) {
    super();
    const stored: unknown = storage.loadLocalStorage(STORAGE_KEY);
    this.remembered = typeof stored === 'string' && stored !== '' ? stored : null;
  }

  /** @param name null for all groups */
  choose(name: string | null): void {
    this.remembered = name;
    this.storage.saveLocalStorage(STORAGE_KEY, name);
    this.tellChanged();
  }

  /** The chosen one of the groups there are, which are asked for only then; null for all. */
  among(groups: () => readonly Name[]): Name | null {
    if (this.remembered === null) return null;
    const key = nameKey(this.remembered);
    return groups().find((group) => group.key === key) ?? null;
  }
}
