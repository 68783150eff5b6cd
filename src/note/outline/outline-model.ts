/**
 * The shape of a note, found in one pass over its lines. Offsets are UTF-16 units in the text,
 * lines are 0-based. A line's `to` is before its line break.
 */
export interface Outline {
  /**
   * Where the body begins: after the line of the frontmatter's closing `---`; where there is no
   * frontmatter, or an unclosed one, 0, or 1 after a byte order mark.
   */
  readonly bodyFrom: number;
  readonly frontmatter: Frontmatter | null;
  /** The blocks of the note itself, in order. Every line of the body that is not blank is in one. */
  readonly blocks: readonly Block[];
  /** Whether the last block is code, HTML or a comment that nothing closes. */
  readonly endsOpen: boolean;
  /** Headings of the note itself: not those in block quotes, callouts and list items. */
  readonly headings: readonly Heading[];
  /** Items of the note's lists, in the order of their first lines; none of those in quotes. */
  readonly items: readonly ListItem[];
  /** Nothing inside these is a heading or an item. In order, without overlaps. */
  readonly opaque: readonly OpaqueSpan[];
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** From its first character, not its indentation, to the end of its last line that is not blank. */
export interface Block extends Span {
  readonly line: number;
  /** Tables, footnotes and the definitions of links are paragraphs, callouts are quotes. */
  readonly kind: BlockKind;
}

export type BlockKind =
  'paragraph' | 'heading' | 'list' | 'quote' | 'code' | 'html' | 'math' | 'comment' | 'rule';

/**
 * Fenced code; comments (`%% … %%` and `<!-- … -->`, as blocks or inside a line); `$$` math and
 * HTML blocks. From its first character (not its indentation) to the end of its last line, or of
 * the comment.
 */
export interface OpaqueSpan extends Span {
  readonly kind: 'fence' | 'comment' | 'math' | 'html';
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

/**
 * From the list marker to the end of the last line that is not blank and belongs to the item,
 * nested items included.
 */
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
  /** First line of the item's source, after marker and brackets, without space around it. */
  readonly text: string;
  /** The first paragraph that stands directly in it, brackets of a task included. */
  readonly paragraph: Span | null;
}
