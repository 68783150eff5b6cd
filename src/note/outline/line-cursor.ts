const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const TAB_STOP = 4;

/**
 * A place in a text that moves through one line at a time: a column in the space before the next
 * text of the line. Tabs count to the next multiple of four, and the column may be inside one.
 */
export class LineCursor {
  /** 0-based number of the line in the text; the cursor begins before its first line. */
  line: number;
  lineFrom = 0;
  /** End of the line, before its line break. */
  lineTo = 0;
  /** The next character that is no space or tab; `lineTo` on a blank rest. */
  textAt = 0;
  /** The column of that character. */
  textColumn = 0;
  private column = 0;
  private next: number;
  /** Where what the line ends in begins, and the sign that it is. */
  private endRun: { readonly line: number; readonly sign: string; readonly from: number } | null =
    null;

  constructor(
    readonly text: string,
    from: number,
  ) {
    this.next = from;
    this.line = countLineBreaks(text, from) - 1;
  }

  /** Go to the next line; false at the end of the text. */
  nextLine(): boolean {
    const { text } = this;
    if (this.next >= text.length) return false;
    const lineBreak = text.indexOf('\n', this.next);
    const to = lineBreak < 0 ? text.length : lineBreak;
    this.line += 1;
    this.lineFrom = this.next;
    this.lineTo = to > this.next && text.charCodeAt(to - 1) === CARRIAGE_RETURN ? to - 1 : to;
    this.next = to + 1;
    this.findText(this.lineFrom, 0);
    return true;
  }

  get isBlank(): boolean {
    return this.textAt === this.lineTo;
  }

  /** Columns from here to the text. */
  get indent(): number {
    return this.textColumn - this.column;
  }

  /** The first character of the text; that of the line break on a blank rest. */
  get char(): string {
    return this.text.charAt(this.textAt);
  }

  /** The line from its text on. */
  get rest(): string {
    return this.text.slice(this.textAt, this.lineTo);
  }

  /** Go over the space and `length` characters of text that are no tabs. */
  skipText(length: number): void {
    this.findText(this.textAt + length, this.textColumn + length);
  }

  /** Go over so many columns of space, or those that there are. */
  skipColumns(columns: number): void {
    this.column = Math.min(this.column + columns, this.textColumn);
  }

  /** Where the line has nothing but this sign and space any more, to its end. */
  endRunFrom(sign: string): number {
    const { text, line, lineFrom, lineTo } = this;
    if (this.endRun?.line !== line || this.endRun.sign !== sign) {
      let from = lineTo;
      for (; from > lineFrom; from--) {
        const char = text.charAt(from - 1);
        if (char !== sign && char !== ' ' && char !== '\t') break;
      }
      this.endRun = { line, sign, from };
    }
    return this.endRun.from;
  }

  private findText(from: number, column: number): void {
    this.column = column;
    let at = from;
    for (; at < this.lineTo; at++) {
      const char = this.text.charCodeAt(at);
      if (char === SPACE) column += 1;
      else if (char === TAB) column = nextTabStop(column);
      else break;
    }
    this.textAt = at;
    this.textColumn = column;
  }
}

function countLineBreaks(text: string, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function nextTabStop(column: number): number {
  return column - (column % TAB_STOP) + TAB_STOP;
}
