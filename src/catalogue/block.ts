/** A part of a catalogue's body. Offsets are UTF-16 units, lines are 0-based; both count within it. */
interface Part {
  readonly from: number;
  /** The end of its last line that is not blank. */
  readonly to: number;
  readonly line: number;
}

/** What a reader of Markdown has to tell of a block. Texts are sources: markup and escapes are kept. */
export type Block = Part &
  (
    | { readonly kind: 'heading'; readonly level: number; readonly text: string }
    | { readonly kind: 'paragraph'; readonly text: string }
    | { readonly kind: 'list'; readonly items: readonly Item[] }
    | { readonly kind: 'other' }
  );

export interface Item extends Part {
  /** The first paragraph that stands directly in it; empty where there is none. */
  readonly text: string;
}

/**
 * A reader of CommonMark: the blocks of a text, not those inside others. The plugin reads by
 * note/catalogue-note/catalogue-blocks.ts, the build by remark.
 */
export type ReadBlocks = (text: string) => readonly Block[];
