import { CODE_INDENT, Containers, skipQuoteMarker } from './containers';
import { htmlBlockEnd } from './html-block';
import { InlineComments } from './inline-comments';
import { isUnclosed, NO_LEAF, takeLine } from './leaf';
import type { Leaf, VerbatimLeaf } from './leaf';
import { LineCursor } from './line-cursor';
import { countDefinitionLines, hasWords } from './link-definition';
import { listKind, readListMarker, readTask } from './list-marker';
import type { Block, BlockKind, Heading, ListItem, OpaqueSpan } from './outline-model';

export interface Blocks {
  readonly blocks: Block[];
  endsOpen: boolean;
  readonly headings: Heading[];
  readonly items: ListItem[];
  readonly opaque: OpaqueSpan[];
}

/**
 * The blocks of a note's body, which begins at `from`.
 *
 * @param dialect whether `%%` comments and `$$` math are blocks, as in Obsidian
 */
export function scanBlocks(
  text: string,
  from: number,
  dialect: 'obsidian' | 'commonmark' = 'obsidian',
): Blocks {
  return new BlockScan(text, from, dialect === 'obsidian').run();
}

const ATX = /^#{1,6}(?=[ \t]|$)/;
const SETEXT = /^(?:=+|-+)[ \t]*$/;
const FENCE = /^(?:`{3,}(?=[^`]*$)|~{3,})/;
const THREE_SIGNS = /^([-*_])[ \t]*\1[ \t]*\1/;
const MAY_BE_MARKER = /[-*+0-9]/;
const INTERRUPTING_MARKER = /^(?:[-*+]|1[.)])$/;

/** The algorithm of CommonMark's appendix, without inlines: one line after the other. */
class BlockScan {
  private readonly found: Blocks = {
    ...{ blocks: [], endsOpen: false },
    ...{ headings: [], items: [], opaque: [] },
  };
  private readonly cursor: LineCursor;
  private readonly comments: InlineComments;
  private readonly containers = new Containers();
  private leaf: Leaf = NO_LEAF;
  private lists = 0;
  /** The block of the note itself that lines go into. */
  private block: { kind: BlockKind; to: number } | null = null;

  constructor(
    private readonly text: string,
    from: number,
    private readonly isObsidian: boolean,
  ) {
    this.cursor = new LineCursor(text, from);
    this.comments = new InlineComments(text);
  }

  run(): Blocks {
    const { containers, cursor, found } = this;
    while (cursor.nextLine()) {
      const { isBlank } = cursor;
      this.readLine();
      if (isBlank) continue;
      containers.contentTo = cursor.lineTo;
      if (this.block) this.block.to = cursor.lineTo;
    }
    if (isUnclosed(this.leaf) && containers.innermost.kind === 'note') found.endsOpen = true;
    containers.closeFrom(1);
    return found;
  }

  private readLine(): void {
    const { containers, cursor } = this;
    containers.match(cursor);
    if (!containers.isAllMatched && this.leaf.kind !== 'paragraph') this.unwind();
    if (this.goOnWithLeaf()) return;
    // A whole line interrupts a paragraph or does not, with all the containers that it opens.
    const isInterrupting = this.leaf.kind === 'paragraph' && containers.isAllMatched;
    while (!containers.isFull && (this.openQuote() || this.openItem(isInterrupting)));
    if (cursor.isBlank) this.unwind();
    else if (!this.openLeaf()) this.readText();
  }

  /** Whether the line belongs to the leaf as it is; closes it where it does not. */
  private goOnWithLeaf(): boolean {
    const { leaf } = this;
    if (leaf.kind === 'paragraph') return false;
    const line = takeLine(leaf, this.cursor);
    if (line !== 'after' && 'span' in leaf) leaf.span.to = this.cursor.lineTo;
    if (line !== 'inside') this.leaf = NO_LEAF;
    return line !== 'after';
  }

  private openQuote(): boolean {
    const { textAt } = this.cursor;
    if (!skipQuoteMarker(this.cursor)) return false;
    this.addBlock('quote', textAt);
    this.containers.openQuote();
    return true;
  }

  private openItem(isInterrupting: boolean): boolean {
    const { containers, cursor, text } = this;
    if (cursor.indent >= CODE_INDENT || !MAY_BE_MARKER.test(cursor.char)) return false;
    const marker = readListMarker(text, cursor.textAt);
    if (marker === null || this.isSetextUnderline() || this.isThematicBreak()) {
      return false;
    }
    const words = text.slice(cursor.textAt + marker.length, cursor.lineTo).trim();
    const isEmpty = words === '';
    if (isInterrupting && (isEmpty || !INTERRUPTING_MARKER.test(marker))) return false;

    const { textAt: from, textColumn: column, indent } = cursor;
    this.unwind();
    cursor.skipText(marker.length);
    const isCode = cursor.indent > CODE_INDENT;
    const space = isEmpty || isCode ? 1 : cursor.indent;
    cursor.skipColumns(space);
    const task = isCode ? null : readTask(text, cursor.textAt);
    const { depth, isQuoted } = containers.innermost;
    const item = {
      from,
      to: cursor.lineTo,
      line: cursor.line,
      indent: column,
      depth,
      list: this.numberOfList(listKind(marker), from),
      marker,
      task,
      text: task ? text.slice(task.at + task.mark.length + 1, cursor.lineTo).trim() : words,
      paragraph: null,
    };
    if (!isQuoted) this.found.items.push(item);
    containers.openItem(item, indent + marker.length + space);
    return true;
  }

  /** The list that an item of this kind goes into, here and now. */
  private numberOfList(kind: string, from: number): number {
    const { innermost } = this.containers;
    innermost.isEmpty = false;
    if (innermost.list?.kind !== kind) {
      this.beginBlock('list', from);
      innermost.list = { number: this.lists++, kind };
    }
    return innermost.list.number;
  }

  /** Reads the line as a block that begins here, unless it is text. */
  private openLeaf(): boolean {
    if (this.cursor.indent >= CODE_INDENT) return this.openIndentedCode();
    switch (this.cursor.char) {
      case '#':
        return this.readAtxHeading();
      case '`':
      case '~':
        return this.openFence();
      case '<':
        return this.openHtml();
      case '$':
        return this.openMath();
      case '%':
        return this.skipComment();
      case '=':
      case '-':
      case '*':
      case '_':
        return this.readSetextHeading() || this.readThematicBreak();
      default:
        return false;
    }
  }

  private openIndentedCode(): boolean {
    if (this.leaf.kind === 'paragraph') return false;
    this.addBlock('code');
    this.leaf = { kind: 'indented' };
    return true;
  }

  private readAtxHeading(): boolean {
    const { line, lineTo: to, rest, textAt: from } = this.cursor;
    const level = ATX.exec(rest)?.[0].length;
    if (level === undefined) return false;
    const text = rest
      .slice(level)
      .trim()
      .replace(/(?:^|[ \t])#+$/, '')
      .trimEnd();
    this.addBlock('heading');
    this.addHeading({ from, to, line, level, text });
    this.addInlineComments();
    return true;
  }

  private readSetextHeading(): boolean {
    const { cursor, leaf } = this;
    if (leaf.kind !== 'paragraph' || !this.isSetextUnderline()) return false;
    const lines = leaf.mayDefine ?? [];
    const definitions = countDefinitionLines(this.text, lines);
    if (definitions > 0 && definitions === lines.length) return false;
    const from = lines[definitions]?.from ?? leaf.from;
    const line = leaf.line + definitions;
    const words = this.text.slice(from, cursor.lineFrom).trim().split('\n');
    const text = words.map((one) => one.trim()).join(' ');
    this.unwind();
    const { innermost } = this.containers;
    innermost.list = null;
    if (innermost.kind === 'note' && this.block) this.block.kind = 'heading';
    if (innermost.item?.paragraph === leaf) innermost.item.paragraph = null;
    this.addHeading({ from, to: cursor.lineTo, line, level: cursor.char === '=' ? 1 : 2, text });
    return true;
  }

  private isSetextUnderline(): boolean {
    const { containers, cursor, leaf } = this;
    return leaf.kind === 'paragraph' && containers.isAllMatched && SETEXT.test(cursor.rest);
  }

  private addHeading(heading: Heading): void {
    if (this.containers.innermost.kind === 'note') this.found.headings.push(heading);
  }

  private readThematicBreak(): boolean {
    if (!this.isThematicBreak()) return false;
    this.addBlock('rule');
    return true;
  }

  /** Three signs or more, all the same, and nothing beside them; asked for each item of a line. */
  private isThematicBreak(): boolean {
    const { char, rest, textAt } = this.cursor;
    return /[-*_]/.test(char) && this.cursor.endRunFrom(char) <= textAt && THREE_SIGNS.test(rest);
  }

  private openFence(): boolean {
    const fence = FENCE.exec(this.cursor.rest)?.[0];
    if (fence === undefined) return false;
    this.openVerbatim('code', { kind: 'fence', span: this.addOpaqueLine('fence'), fence });
    return true;
  }

  private openHtml(): boolean {
    const { rest } = this.cursor;
    const end = htmlBlockEnd(rest, this.leaf.kind === 'paragraph');
    if (end === null) return false;
    const span = this.addOpaqueLine(rest.startsWith('<!--') ? 'comment' : 'html');
    if (end !== 'blank' && end.test(rest)) this.addBlock('html');
    else this.openVerbatim('html', { kind: 'html', span, end });
    return true;
  }

  /** Math that is never closed is text. */
  private openMath(): boolean {
    const { rest, lineTo } = this.cursor;
    if (!this.isObsidian || !rest.startsWith('$$') || rest.includes('$$', 2)) return false;
    if (!this.text.includes('$$', lineTo)) return false;
    this.openVerbatim('math', { kind: 'math', span: this.addOpaqueLine('math') });
    return true;
  }

  /** A comment goes on over lines of any kind, to the end of the note where nothing closes it. */
  private skipComment(): boolean {
    const { cursor, text } = this;
    const { rest } = cursor;
    if (!this.isObsidian || !rest.startsWith('%%') || rest.includes('%%', 2)) return false;
    this.addBlock('comment');
    const span = this.addOpaqueLine('comment');
    const closing = text.indexOf('%%', cursor.lineTo);
    span.to = closing < 0 ? text.length : closing + 2;
    this.found.endsOpen = closing < 0;
    while (cursor.lineTo < span.to && cursor.nextLine());
    return true;
  }

  /** Text begins a paragraph or goes on with one, even where containers end before it. */
  private readText(): void {
    const { line, lineTo: to, textAt: from } = this.cursor;
    if (this.leaf.kind !== 'paragraph') {
      this.addBlock('paragraph');
      const mayDefine = this.cursor.char === '[' ? [] : null;
      this.leaf = { kind: 'paragraph', from, to, line, mayDefine };
      const { innermost } = this.containers;
      const { item } = innermost;
      const first = item?.paragraph;
      if (first) innermost.hasWords ||= hasWords(this.text, first);
      if (item && !innermost.hasWords) item.paragraph = this.leaf;
    }
    this.leaf.to = to;
    this.leaf.mayDefine?.push({ from, to });
    this.addInlineComments();
  }

  private openVerbatim(kind: BlockKind, leaf: VerbatimLeaf): void {
    this.addBlock(kind);
    this.leaf = leaf;
  }

  /** Closes the leaf, and the containers that the line does not go on with. */
  private unwind(): void {
    this.containers.closeUnmatched();
    this.leaf = NO_LEAF;
  }

  /** Makes room for a block, not a list item, in the innermost container. */
  private addBlock(kind: BlockKind, from = this.cursor.textAt): void {
    this.unwind();
    const { innermost } = this.containers;
    innermost.isEmpty = false;
    innermost.list = null;
    this.beginBlock(kind, from);
  }

  /** Notes a block of the note itself; what is in another container belongs to that one's. */
  private beginBlock(kind: BlockKind, from: number): void {
    if (this.containers.innermost.kind !== 'note') return;
    const { line, lineTo: to } = this.cursor;
    const block = { kind, from, to, line };
    this.found.blocks.push(block);
    this.block = block;
  }

  private addOpaqueLine(kind: OpaqueSpan['kind']): { to: number } {
    const span = { kind, from: this.cursor.textAt, to: this.cursor.lineTo };
    this.found.opaque.push(span);
    return span;
  }

  private addInlineComments(): void {
    const { textAt, lineTo } = this.cursor;
    for (const comment of this.comments.find(textAt, lineTo)) this.found.opaque.push(comment);
  }
}
