/**
 * Finds the ends of code spans, each at the next run of as many backticks. Spans are asked for from
 * the first to the last; for a length that nothing closes any more, the text is looked through once.
 */
export class CodeSpans {
  private readonly unclosed = new Set<number>();

  constructor(private readonly text: string) {}

  /**
   * @param from after the opening run of `length` backticks
   * @returns the offset after the closing run; -1 where there is none
   */
  findEnd(from: number, length: number): number {
    if (this.unclosed.has(length)) return -1;
    const run = /`+/g;
    run.lastIndex = from;
    for (let match = run.exec(this.text); match; match = run.exec(this.text)) {
      if (match[0].length === length) return run.lastIndex;
    }
    this.unclosed.add(length);
    return -1;
  }
}
