/**
 * Work that is not begun again while it goes on: who asks for it then waits for the same, so that a
 * command given twice at once makes one file, and shows it once.
 */
export function joinIn<Done>(work: () => Promise<Done>): () => Promise<Done> {
  let underway: Promise<Done> | null = null;
  return () => (underway ??= work().finally(() => (underway = null)));
}
