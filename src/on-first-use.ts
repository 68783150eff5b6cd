/**
 * Makes something when it is first asked for, and keeps it. For expressions with Unicode's classes of
 * characters: reading one takes up to a tenth of a millisecond, and Obsidian starts without it.
 */
export function onFirstUse<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
