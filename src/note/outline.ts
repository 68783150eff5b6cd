/**
 * The shape of a note, found in one pass over its lines. Offsets are UTF-16 units in the text,
 * lines are 0-based. A line's `to` is before its line break.
 */
export interface Outline {
  /** The first line of the note after its frontmatter: an offset; 0 where there is none. */
  readonly bodyFrom: number;
  readonly frontmatter: Frontmatter | null;
  readonly headings: readonly Heading[];
  readonly items: readonly ListItem[];
  /** Fenced code and comments (`%% … %%`, `<!-- … -->`): nothing inside them is a heading or item. */
  readonly opaque: readonly Span[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Frontmatter extends Span {
  /** Between the line of the opening `---` and the line of the closing one. */
  readonly yaml: Span;
  /** False where no closing `---` was found; `to` is then the end of the text. */
  readonly closed: boolean;
}

export interface Heading extends Span {
  readonly line: number;
  /** 1 to 6. */
  readonly level: number;
  /** Source of the heading's text, without the `#`s; markup is kept. */
  readonly text: string;
}

export interface ListItem extends Span {
  readonly line: number;
  /** Column of the list marker, a tab counted to the next multiple of four. */
  readonly indent: number;
  /** 0 for an item of a top-level list. */
  readonly depth: number;
  /** Items of one list share this number. */
  readonly list: number;
  /** `-`, `*`, `+`, or a number with `.` or `)`. */
  readonly marker: string;
  /** The character between the brackets of a task, and where it stands. */
  readonly task: { readonly mark: string; readonly at: number } | null;
  /** First line of the item's source, after marker and brackets. */
  readonly text: string;
}
