/**
 * Makes something when it is first asked for, and keeps it, but nothing that it was made from. For what
 * may never be needed, and for expressions with Unicode's classes of characters: reading one takes up to
 * a tenth of a millisecond, and Obsidian starts without it.
 */
export function onFirstUse<Made>(make: () => Made): () => Made {
  let rest: (() => Made) | null = make;
  let made: Made;
  return () => {
    if (rest) made = rest();
    rest = null;
    return made;
  };
}

/** An object whose parts are made when they are first read. */
export function partsOnFirstUse<Parts extends object>(makers: {
  readonly [Name in keyof Parts]: () => Parts[Name];
}): Parts {
  const parts = {} as Parts;
  for (const name in makers) {
    Object.defineProperty(parts, name, { enumerable: true, get: onFirstUse(makers[name]) });
  }
  return parts;
}
