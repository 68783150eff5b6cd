/** A change to one property. Its key is found whatever its letter case, NFC or NFD. */
export type PropertyChange =
  /** Puts the value at the end of a list that has no item which is the same. */
  | {
      readonly kind: 'add';
      readonly key: string;
      readonly value: string;
      readonly isSame: (item: string) => boolean;
    }
  /** Takes every item which is the same off a list. An emptied list stays. */
  | { readonly kind: 'remove'; readonly key: string; readonly isSame: (item: string) => boolean }
  /**
   * Writes the key where it is absent, with nothing behind it: `drøftet:`. Not `drøftet: []`,
   * which is what Obsidian writes: when two people each add a first item, a line-wise merge of
   * `- A` and `- B` below a bare key gives both, where a merge inside the brackets may give `[AB]`.
   */
  | { readonly kind: 'ensure-list'; readonly key: string }
  /** Gives the property this one value in place of a text, a number or nothing; null empties it. */
  | { readonly kind: 'set'; readonly key: string; readonly value: string | number | null };

/** A change to a property that is read as a list. */
export type ListChange = Exclude<PropertyChange, { kind: 'set' }>;
