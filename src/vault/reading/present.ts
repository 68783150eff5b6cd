import type { App, TFile } from 'obsidian';
import type { CoverageHistory } from '../../coverage/history';
import { readGroups } from '../../coverage/meeting';
import type { Name } from '../../coverage/meeting';
import type { CoverageNow } from '../../coverage/now';
import type { Settings } from '../../settings';
import type { GroupChoice } from '../choices/group-choice';
import type { CatalogueSync } from './catalogue-sync';
import { localToday } from './clock';
import type { HistorySync } from './history-sync';

/** What standing and suggestion depend on, as it is now and for the group that they are for. */
export class Present {
  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    private readonly catalogues: CatalogueSync,
    private readonly histories: HistorySync,
    private readonly groups: GroupChoice,
  ) {}

  /**
   * @param note the note that a theme is for. Where it belongs to just one group, that group's
   *   meetings count, whatever is chosen: the theme is for its meeting. Else the chosen group's.
   */
  now(note: TFile | null = null): CoverageNow {
    const { catalogue, themes } = this.catalogues.state;
    const history = this.histories.historyFor(themes);
    const own = note && this.groupOf(note, history);
    const group = own ?? this.groups.among(() => history.groups());
    return { catalogue, history, today: localToday(), group: group?.text ?? null };
  }

  /** Null too where no meeting note has a group: such a group would have no history of its own. */
  private groupOf(note: TFile, history: CoverageHistory): Name | null {
    const cache = this.app.metadataCache.getFileCache(note);
    const [own, another] = readGroups(cache?.frontmatter, this.settings().properties.group);
    if (!own || another) return null;
    const groups = history.groups();
    return groups.length === 0 ? null : (groups.find(({ key }) => key === own.key) ?? own);
  }
}
