import type { Suggestion } from '../coverage/suggestion';
import type { Moment } from '../coverage/theme-coverage';
import { nameKey } from '../catalogue/name-key';

/**
 * Which of the ranked suggestions is shown, as the leader asks for another one; each group has its
 * own. That is forgotten on a new day, and when the ranking has changed.
 */
export class Suggestions {
  private readonly byGroup = new Map<string, { basis: string; passedOver: Set<string> }>();

  /** The first that was not passed over; null where there is nothing to suggest. */
  pick(ranked: readonly Suggestion[], moment: Moment): Suggestion | null {
    const passedOver = this.passedOver(ranked, moment);
    return ranked.find(({ theme }) => !passedOver.has(theme.id)) ?? null;
  }

  /** Passes over the suggestion that is shown; after the last one it begins again. */
  passOver(ranked: readonly Suggestion[], moment: Moment): void {
    const shown = this.pick(ranked, moment);
    const passedOver = this.passedOver(ranked, moment);
    if (shown) passedOver.add(shown.theme.id);
    if (passedOver.size === ranked.length) passedOver.clear();
  }

  private passedOver(ranked: readonly Suggestion[], { today, group }: Moment): Set<string> {
    const key = nameKey(group ?? '');
    const basis = [today, ...ranked.map(({ theme }) => theme.id)].join();
    const known = this.byGroup.get(key);
    if (known?.basis === basis) return known.passedOver;
    const passedOver = new Set<string>();
    this.byGroup.set(key, { basis, passedOver });
    return passedOver;
  }
}
