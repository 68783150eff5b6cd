/** The middle one of some figures: one that was disturbed counts no more than any other. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How long something takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export interface Contest {
  /** How often each thing is timed; as often again before that, to warm up. */
  readonly rounds: number;
  /** How often it is done in a round: many times for what takes microseconds. */
  readonly times: number;
}

/**
 * How long each of some things takes, in milliseconds, median over the rounds. They take turns, so
 * that what disturbs the machine disturbs all of them.
 */
export function compare<Name extends string>(
  { rounds, times }: Contest,
  things: Readonly<Record<Name, (index: number) => unknown>>,
): Record<Name, number> {
  const names = Object.keys(things) as Name[];
  const figures = new Map<Name, number[]>(names.map((name) => [name, []]));
  let kept: unknown;
  for (let round = 0; round < 2 * rounds; round++) {
    for (const name of names) {
      const thing = things[name];
      const total = timeOf(() => {
        for (let index = 0; index < times; index++) kept = thing(round * times + index);
      });
      if (round >= rounds) figures.get(name)?.push(total / times);
    }
  }
  // What is worked out and never used might not be worked out at all.
  if (kept === compare) throw new Error('never');
  return Object.fromEntries(names.map((name) => [name, median(figures.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}
