import type { Suggestion } from '../coverage/suggestion';
import type { IsoDate } from '../note/dates';

/**
 * Which of the ranked suggestions is shown, as the leader asks for another one. That is forgotten on
 * a new day, and when the ranking has changed.
 */
export class Suggestions {
  private passedOver = new Set<string>();
  private basis = '';

  /** The first that was not passed over; null where there is nothing to suggest. */
  pick(ranked: readonly Suggestion[], today: IsoDate): Suggestion | null {
    const basis = [today, ...ranked.map(({ theme }) => theme.id)].join();
    if (basis !== this.basis) this.passedOver = new Set();
    this.basis = basis;
    return ranked.find(({ theme }) => !this.passedOver.has(theme.id)) ?? null;
  }

  /** Passes over the suggestion that is shown; after the last one it begins again. */
  passOver(ranked: readonly Suggestion[], today: IsoDate): void {
    const shown = this.pick(ranked, today);
    if (shown) this.passedOver.add(shown.theme.id);
    if (this.passedOver.size === ranked.length) this.passedOver.clear();
  }
}
