/** Where the line begins that an offset lies in. */
export function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line ends that an offset lies in, before its line break (LF or CRLF). */
export function lineEnd(text: string, at: number): number {
  const to = text.indexOf('\n', at);
  if (to < 0) return text.length;
  return text.charAt(to - 1) === '\r' ? to - 1 : to;
}

/** Where the next line begins; the end of the text where there is none. */
export function nextLineStart(text: string, at: number): number {
  const to = text.indexOf('\n', at);
  return to < 0 ? text.length : to + 1;
}

/** Whether a text has nothing in it but what Markdown takes for white space. */
export function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

/** The end of the last line that is not blank, or `from`. Space at the end of that line is kept. */
export function contentEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.slice(Math.max(lineStart(text, end), from), end))) {
    end = Math.max(lineStart(text, end) - 1, from);
  }
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
