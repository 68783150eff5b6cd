/** A list of which only the first items may be shown. */
export interface ShortList<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** Whether it is too long to be shown whole unasked. */
  readonly isLong: boolean;
}

/** Of more, only the first are drawn unasked: catalogues and notes may be as long as they like. */
export const MANY = 100;

/**
 * The first of many, or all, as they are shown.
 *
 * @param isKept which are shown in any case
 */
export function shorten<Item, Shown>(
  items: readonly Item[],
  isWhole: boolean,
  most: number,
  show: (item: Item, at: number) => Shown,
  isKept: (item: Item) => boolean = () => false,
): ShortList<Shown> {
  const { length: total } = items;
  const shown = items.filter((item, at) => isWhole || at < most || isKept(item));
  return { items: shown.map(show), total, isLong: total > most };
}
