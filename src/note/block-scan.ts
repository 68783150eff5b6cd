import { htmlBlockEnd } from './html-block';
import type { HtmlBlockEnd } from './html-block';
import { InlineComments } from './inline-comments';
import { LineCursor } from './line-cursor';
import { listKind, readListMarker, readTask } from './list-marker';
import type { Heading, ListItem, OpaqueSpan } from './outline';

export interface Blocks {
  readonly headings: Heading[];
  readonly items: ListItem[];
  readonly opaque: OpaqueSpan[];
}

/** The headings, list items and opaque spans of a note's body, which begins at `from`. */
export function scanBlocks(text: string, from: number): Blocks {
  return new BlockScan(text, from).run();
}

/** What holds other blocks: the note itself, a block quote or a list item. */
interface Container {
  readonly kind: 'note' | 'quote' | 'item';
  /** Columns by which the later lines of an item are indented. */
  readonly width: number;
  /** List items around its content, itself included. */
  readonly depth: number;
  readonly isQuoted: boolean;
  readonly item: { to: number } | null;
  isEmpty: boolean;
  /** The list that the next item belongs to if it is of this kind; any other block ends it. */
  list: { readonly number: number; readonly kind: string } | null;
}

/** The block that takes the lines as they are. */
type Leaf =
  | { readonly kind: 'none' | 'indented' }
  | { readonly kind: 'paragraph'; readonly from: number; readonly line: number }
  | { readonly kind: 'fence'; readonly span: { to: number }; readonly fence: string }
  | { readonly kind: 'math'; readonly span: { to: number } }
  | { readonly kind: 'html'; readonly span: { to: number }; readonly end: HtmlBlockEnd };

const NONE: Leaf = { kind: 'none' };
const CODE_INDENT = 4;

const ATX = /^#{1,6}(?=[ \t]|$)/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const THEMATIC_BREAK = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

const char = (text: string): number => text.charCodeAt(0);
const [QUOTE, HASH, BACKTICK, TILDE, LESS] = [
  char('>'),
  char('#'),
  char('`'),
  char('~'),
  char('<'),
];
const [DOLLAR, PERCENT, DASH, STAR] = [char('$'), char('%'), char('-'), char('*')];
const [UNDERSCORE, EQUALS, PLUS, ZERO, NINE] = [
  char('_'),
  char('='),
  char('+'),
  char('0'),
  char('9'),
];

/** The algorithm of CommonMark's appendix, without inlines. */
class BlockScan {
  private readonly blocks: Blocks = { headings: [], items: [], opaque: [] };
  private readonly cursor: LineCursor;
  private readonly comments: InlineComments;
  private containers: Container[] = [newContainer('note', null, null)];
  private leaf: Leaf = NONE;
  /** How many containers the current line goes on with. */
  private matched = 1;
  /** Whether the line may interrupt a paragraph: fewer list items can begin then. */
  private isInterrupting = false;
  private lists = 0;

  constructor(
    private readonly text: string,
    from: number,
  ) {
    this.cursor = new LineCursor(text, from);
    this.comments = new InlineComments(text);
  }

  run(): Blocks {
    while (this.cursor.nextLine()) {
      const { isBlank } = this.cursor;
      this.readLine();
      if (!isBlank) this.extendItems();
    }
    return this.blocks;
  }

  private readLine(): void {
    this.matchContainers();
    if (this.matched < this.containers.length && this.leaf.kind !== 'paragraph') this.unwind();
    this.isInterrupting = this.leaf.kind === 'paragraph' && this.isAllMatched;
    if (this.goOnWithLeaf()) return;
    while (this.openContainer());
    if (this.cursor.isBlank) {
      this.unwind();
    } else if (!this.openLeaf()) {
      this.readText();
    }
  }

  private matchContainers(): void {
    const { cursor } = this;
    for (this.matched = 1; this.matched < this.containers.length; this.matched++) {
      const next = this.containers[this.matched];
      if (next?.kind === 'quote') {
        if (!this.skipQuoteMarker()) return;
      } else if (next && cursor.isBlank) {
        if (next.isEmpty) return;
      } else if (next && cursor.indent >= next.width) {
        cursor.skipColumns(next.width);
      } else {
        return;
      }
    }
  }

  private skipQuoteMarker(): boolean {
    const { cursor } = this;
    if (cursor.isBlank || cursor.indent >= CODE_INDENT || cursor.char !== QUOTE) return false;
    cursor.skipText(1);
    cursor.skipColumns(1);
    return true;
  }

  /** Whether the line belongs to the open leaf as it is; closes it where it does not. */
  private goOnWithLeaf(): boolean {
    const { cursor, leaf } = this;
    switch (leaf.kind) {
      case 'none':
      case 'paragraph':
        return false;
      case 'indented':
        if (cursor.isBlank || cursor.indent >= CODE_INDENT) return true;
        break;
      case 'fence':
        leaf.span.to = cursor.lineTo;
        if (this.isClosingFence(leaf.fence)) this.leaf = NONE;
        return true;
      case 'math':
        leaf.span.to = cursor.lineTo;
        if (cursor.rest.includes('$$')) this.leaf = NONE;
        return true;
      case 'html':
        if (leaf.end === 'blank' && cursor.isBlank) break;
        leaf.span.to = cursor.lineTo;
        if (leaf.end !== 'blank' && leaf.end.test(cursor.rest)) this.leaf = NONE;
        return true;
    }
    this.leaf = NONE;
    return false;
  }

  private isClosingFence(fence: string): boolean {
    const { cursor } = this;
    if (cursor.indent >= CODE_INDENT) return false;
    const rest = cursor.rest.trimEnd();
    return rest.startsWith(fence) && rest === fence.charAt(0).repeat(rest.length);
  }

  /** Goes into a block quote or list item that begins here. */
  private openContainer(): boolean {
    const { cursor } = this;
    if (cursor.isBlank || cursor.indent >= CODE_INDENT) return false;
    if (cursor.char === QUOTE) {
      this.skipQuoteMarker();
      this.addBlock();
      this.containers.push(newContainer('quote', this.innermost, null));
      this.matched += 1;
      return true;
    }
    return mayBeMarker(cursor.char) && this.openItem();
  }

  private openItem(): boolean {
    const { cursor, text } = this;
    const marker = readListMarker(text, cursor.textAt);
    if (marker === null || this.isSetextUnderline() || THEMATIC_BREAK.test(cursor.rest)) {
      return false;
    }
    const isEmpty = cursor.rest.trimEnd() === marker;
    if (this.isInterrupting && (isEmpty || !/^(?:[-*+]|1[.)])$/.test(marker))) {
      return false;
    }
    const { textAt: from, textColumn: column, indent: offset } = cursor;
    this.unwind();
    const list = this.listFor(listKind(marker));
    cursor.skipText(marker.length);
    const isCode = cursor.indent > CODE_INDENT;
    const space = isEmpty || isCode ? 1 : cursor.indent;
    cursor.skipColumns(space);
    const { innermost } = this;
    const task = isCode ? null : readTask(text, cursor.textAt);
    const item = {
      from,
      to: cursor.lineTo,
      line: cursor.line,
      indent: column,
      depth: innermost.depth,
      list,
      marker,
      task,
      text: text.slice(task ? task.at + task.mark.length + 1 : cursor.textAt, cursor.lineTo).trim(),
    };
    if (!innermost.isQuoted) this.blocks.items.push(item);
    this.containers.push(newContainer('item', innermost, item, offset + marker.length + space));
    this.matched += 1;
    return true;
  }

  /** The number of the list that an item of this kind goes into, here and now. */
  private listFor(kind: string): number {
    const { innermost } = this;
    innermost.isEmpty = false;
    if (innermost.list?.kind !== kind) innermost.list = { number: this.lists++, kind };
    return innermost.list.number;
  }

  /** Reads the line as a block that begins here, unless it is text. */
  private openLeaf(): boolean {
    const { cursor } = this;
    if (cursor.indent >= CODE_INDENT) {
      if (this.leaf.kind === 'paragraph') return false;
      this.addBlock();
      this.leaf = { kind: 'indented' };
      return true;
    }
    switch (cursor.char) {
      case HASH:
        return this.readAtxHeading();
      case BACKTICK:
      case TILDE:
        return this.openFence();
      case LESS:
        return this.openHtml();
      case DOLLAR:
        return this.openMath();
      case PERCENT:
        return this.skipComment();
      case EQUALS:
      case DASH:
      case STAR:
      case UNDERSCORE:
        return this.readSetextHeading() || this.readThematicBreak();
      default:
        return false;
    }
  }

  private readAtxHeading(): boolean {
    const { cursor } = this;
    const level = ATX.exec(cursor.rest)?.[0].length;
    if (level === undefined) return false;
    const from = cursor.textAt;
    const source = cursor.rest.slice(level).trim();
    const text = source.replace(/(?:^|[ \t])#+$/, '').trimEnd();
    this.addBlock();
    this.addHeading({ from, to: cursor.lineTo, line: cursor.line, level, text });
    this.addInlineComments(from);
    return true;
  }

  private readSetextHeading(): boolean {
    const { cursor, leaf } = this;
    if (leaf.kind !== 'paragraph' || !this.isSetextUnderline()) return false;
    const level = cursor.char === EQUALS ? 1 : 2;
    const source = this.text.slice(leaf.from, cursor.lineFrom);
    const text = source.trim().replace(/\s*\n\s*/g, ' ');
    this.addBlock();
    this.addHeading({ from: leaf.from, to: cursor.lineTo, line: leaf.line, level, text });
    return true;
  }

  private isSetextUnderline(): boolean {
    return this.leaf.kind === 'paragraph' && this.isAllMatched && SETEXT.test(this.cursor.rest);
  }

  private addHeading(heading: Heading): void {
    if (this.innermost.kind === 'note') this.blocks.headings.push(heading);
  }

  private readThematicBreak(): boolean {
    if (!THEMATIC_BREAK.test(this.cursor.rest)) return false;
    this.addBlock();
    return true;
  }

  private openFence(): boolean {
    const fence = FENCE.exec(this.cursor.rest)?.[0];
    if (fence === undefined) return false;
    this.addBlock();
    this.leaf = { kind: 'fence', span: this.addOpaqueLine('fence'), fence };
    return true;
  }

  private openHtml(): boolean {
    const { rest } = this.cursor;
    const end = htmlBlockEnd(rest, this.leaf.kind === 'paragraph');
    if (end === null) return false;
    this.addBlock();
    const span = this.addOpaqueLine(rest.startsWith('<!--') ? 'comment' : 'html');
    if (end === 'blank' || !end.test(rest)) this.leaf = { kind: 'html', span, end };
    return true;
  }

  /** Math that is never closed is text. */
  private openMath(): boolean {
    const { cursor, text } = this;
    if (!cursor.rest.startsWith('$$') || cursor.rest.includes('$$', 2)) return false;
    if (!text.includes('$$', cursor.lineTo)) return false;
    this.addBlock();
    this.leaf = { kind: 'math', span: this.addOpaqueLine('math') };
    return true;
  }

  /** A comment over several lines, whatever they are; unclosed it goes to the end of the note. */
  private skipComment(): boolean {
    const { cursor, text } = this;
    if (!cursor.rest.startsWith('%%') || cursor.rest.includes('%%', 2)) return false;
    this.addBlock();
    const span = this.addOpaqueLine('comment');
    const closing = text.indexOf('%%', cursor.lineTo);
    span.to = closing < 0 ? text.length : closing + 2;
    while (cursor.lineTo < span.to && cursor.nextLine());
    return true;
  }

  /** Text begins a paragraph or goes on with one, lazily even where containers end. */
  private readText(): void {
    const { cursor } = this;
    if (this.leaf.kind !== 'paragraph') {
      this.addBlock();
      this.leaf = { kind: 'paragraph', from: cursor.textAt, line: cursor.line };
    }
    this.addInlineComments(cursor.textAt);
  }

  /** Closes what the current line does not go on with, and the leaf. */
  private unwind(): void {
    this.containers.length = this.matched;
    this.leaf = NONE;
  }

  /** Makes room for a block, not a list item, in the innermost container. */
  private addBlock(): void {
    this.unwind();
    this.innermost.isEmpty = false;
    this.innermost.list = null;
  }

  private addOpaqueLine(kind: OpaqueSpan['kind']): { to: number } {
    const span = { kind, from: this.cursor.textAt, to: this.cursor.lineTo };
    this.blocks.opaque.push(span);
    return span;
  }

  private addInlineComments(from: number): void {
    this.blocks.opaque.push(...this.comments.find(from, this.cursor.lineTo));
  }

  private extendItems(): void {
    for (const { item } of this.containers) if (item) item.to = this.cursor.lineTo;
  }

  private get innermost(): Container {
    const innermost = this.containers[this.containers.length - 1];
    if (!innermost) throw new Error('the note itself is always open');
    return innermost;
  }

  private get isAllMatched(): boolean {
    return this.matched === this.containers.length;
  }
}

function newContainer(
  kind: Container['kind'],
  parent: Container | null,
  item: { to: number } | null,
  width = 0,
): Container {
  const isQuoted = kind === 'quote' || (parent?.isQuoted ?? false);
  const depth = (parent?.depth ?? 0) + (kind === 'item' ? 1 : 0);
  return { kind, width, depth, isQuoted, item, isEmpty: true, list: null };
}

function mayBeMarker(code: number): boolean {
  return code === DASH || code === STAR || code === PLUS || (code >= ZERO && code <= NINE);
}
