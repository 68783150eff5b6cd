import type { Suggestion } from '../coverage/suggestion';

/** Which of the ranked suggestions is shown, as the leader asks for another one. */
export class Suggestions {
  private readonly passedOver = new Set<string>();

  /** The first that was not passed over; null where there is nothing to suggest. */
  pick(ranked: readonly Suggestion[]): Suggestion | null {
    return ranked.find(({ theme }) => !this.passedOver.has(theme.id)) ?? ranked[0] ?? null;
  }

  /** Passes over the suggestion that is shown; after the last one it begins again. */
  passOver(ranked: readonly Suggestion[]): void {
    const shown = this.pick(ranked);
    if (shown) this.passedOver.add(shown.theme.id);
    if (ranked.every(({ theme }) => this.passedOver.has(theme.id))) this.passedOver.clear();
  }
}
