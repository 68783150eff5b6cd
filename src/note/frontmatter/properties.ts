/** A note's frontmatter as a YAML reader or Obsidian's metadata cache gives it. */
export type FrontmatterValues = Readonly<Record<string, unknown>>;

/** What a property says as a list of names; `foreign` is the user's own and left alone. */
export type NamesReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'foreign' };

/** The form under which names of properties are the same: whatever letter case, NFC or NFD. */
export function foldKey(key: string): string {
  return key.normalize('NFC').toLowerCase();
}

/**
 * The key under which the frontmatter has the property, as it is spelled there: the name itself
 * before any other spelling. Undefined where it has none.
 */
export function findKey(
  frontmatter: FrontmatterValues | undefined,
  name: string,
): string | undefined {
  if (!frontmatter) return undefined;
  if (Object.hasOwn(frontmatter, name)) return name;
  const wanted = foldKey(name);
  // A key shorter than the composed name can't be the same, and most keys need no folding then.
  return Object.keys(frontmatter).find(
    (key) => key.length >= wanted.length && foldKey(key) === wanted,
  );
}

/**
 * Tells how many keys of frontmatter name one of these properties. A vault has few keys on many notes,
 * and every note is asked: what a key is, is worked out once.
 */
export function makeKeyCounter(
  names: readonly string[],
): (frontmatter: FrontmatterValues) => number {
  const wanted = new Set(names.map(foldKey));
  const shortest = Math.min(...names.map((name) => foldKey(name).length));
  const known = new Map<string, number>();
  return (frontmatter) => {
    let count = 0;
    // Object.keys would make a list for each note.
    for (const key in frontmatter) {
      // See `findKey`.
      if (key.length < shortest) continue;
      let one = known.get(key);
      if (one === undefined) {
        one = wanted.has(foldKey(key.trim())) ? 1 : 0;
        known.set(key, one);
      }
      if (one > 0 && Object.hasOwn(frontmatter, key)) count++;
    }
    return count;
  };
}

/** The names in a property, found by `findKey` and read by `readNamesOf`. */
export function readNames(frontmatter: FrontmatterValues | undefined, name: string): NamesReading {
  const key = findKey(frontmatter, name);
  return key === undefined ? { kind: 'absent' } : readNamesOf(frontmatter?.[key]);
}

/**
 * The names in a property's value. Nothing (null) is an empty list, a text is a list of one. In a
 * list a number is read as its text, for a theme may be called "360"; empty items and empty texts
 * name nothing. A list with anything else in it is foreign, and so is any other value.
 */
export function readNamesOf(value: unknown): NamesReading {
  if (value === null || value === undefined) return { kind: 'names', names: [] };
  if (typeof value === 'string') return { kind: 'names', names: isBlank(value) ? [] : [value] };
  if (!Array.isArray(value)) return { kind: 'foreign' };
  const names: string[] = [];
  for (const item of value as unknown[]) {
    const name = readItem(item);
    if (name === undefined) return { kind: 'foreign' };
    if (!isBlank(name)) names.push(name);
  }
  return { kind: 'names', names };
}

/** What an item of a list names: empty for an empty item, undefined for what is no name. */
export function readItem(item: unknown): string | undefined {
  if (item === null) return '';
  if (typeof item === 'number') return String(item);
  return typeof item === 'string' ? item : undefined;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
