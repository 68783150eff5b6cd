/** The line break that a text uses: that of its first line. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The number, from 1, of the line that an offset (UTF-16 units) lies on. */
export function lineNumber(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
