import type { LineCursor } from './line-cursor';
import type { Span } from './outline-model';

/** From this many columns on, indented text is code. */
export const CODE_INDENT = 4;

/** Nobody puts lists and quotes into more of them. */
const DEEPEST = 1_000;

/** What holds other blocks: the note itself, a block quote or a list item. */
export interface Container {
  readonly kind: 'note' | 'quote' | 'item';
  /** Columns by which the later lines of an item are indented. */
  readonly width: number;
  /** List items around its content, itself included. */
  readonly depth: number;
  /** Whether it is a block quote or stands in one. */
  readonly isQuoted: boolean;
  /** What of a list item is found out after its first line. */
  readonly item: OpenItem | null;
  isEmpty: boolean;
  /** Whether a list item's paragraph is more than link definitions, as far as that was asked. */
  hasWords: boolean;
  /** The list that a next item of this kind goes on with; any other block ends it. */
  list: { readonly number: number; readonly kind: string } | null;
}

/** A list item, whose end moves on with its lines. */
export interface OpenItem {
  to: number;
  paragraph: Span | null;
}

/** The containers that are open, the note first, each inside the one before. */
export class Containers {
  private readonly stack: Container[] = [newContainer('note', 0, 0, false, null)];
  /** How many of them the current line goes on with. */
  private matched = 1;
  /** The end of the last line that is not blank: of all items that are open. */
  contentTo = 0;

  get innermost(): Container {
    const innermost = this.stack.at(-1);
    if (!innermost) throw new Error('the note itself is always open');
    return innermost;
  }

  /** Whether what stands in them is words, whatever it looks like. */
  get isFull(): boolean {
    return this.stack.length > DEEPEST;
  }

  get isAllMatched(): boolean {
    return this.matched === this.stack.length;
  }

  /** Reads as much of a line as says which containers it goes on with. */
  match(cursor: LineCursor): void {
    const { innermost, stack } = this;
    if (cursor.isBlank && !innermost.isQuoted) {
      // It goes on with every item that has something in it, as those around another one have.
      const isEmptyItem = innermost.kind === 'item' && innermost.isEmpty;
      this.matched = stack.length - (isEmptyItem ? 1 : 0);
      return;
    }
    for (this.matched = 1; this.matched < this.stack.length; this.matched++) {
      const next = this.stack[this.matched];
      if (!next || !goOn(next, cursor)) return;
    }
  }

  /** Closes those that the current line does not go on with. */
  closeUnmatched(): void {
    this.closeFrom(this.matched);
  }

  /** Closes all but so many. */
  closeFrom(count: number): void {
    while (this.stack.length > count) {
      const item = this.stack.pop()?.item;
      if (item) item.to = Math.max(item.to, this.contentTo);
    }
  }

  /** Opens a block quote inside the innermost container. */
  openQuote(): void {
    this.open(newContainer('quote', 0, this.innermost.depth, true, null));
  }

  /** Opens a list item inside the innermost container. */
  openItem(item: OpenItem, width: number): void {
    const { depth, isQuoted } = this.innermost;
    this.open(newContainer('item', width, depth + 1, isQuoted, item));
  }

  private open(container: Container): void {
    this.stack.push(container);
    this.matched = this.stack.length;
  }
}

function newContainer(
  kind: Container['kind'],
  width: number,
  depth: number,
  isQuoted: boolean,
  item: Container['item'],
): Container {
  return { kind, width, depth, isQuoted, item, isEmpty: true, hasWords: false, list: null };
}

/** Goes over a quote marker with the space behind it, if one is next. */
export function skipQuoteMarker(cursor: LineCursor): boolean {
  if (cursor.isBlank || cursor.indent >= CODE_INDENT || cursor.char !== '>') return false;
  cursor.skipText(1);
  cursor.skipColumns(1);
  return true;
}

function goOn({ kind, width, isEmpty }: Container, cursor: LineCursor): boolean {
  if (kind === 'quote') return skipQuoteMarker(cursor);
  if (cursor.isBlank) return !isEmpty;
  if (cursor.indent < width) return false;
  cursor.skipColumns(width);
  return true;
}
