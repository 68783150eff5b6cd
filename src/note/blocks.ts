import type { Outline, Span } from './outline';

/**
 * Where a block can be put near a place in the body without splitting what stands there: the end of
 * the line that ends the list, table, paragraph, quote, code or comment around the place; the end of
 * the place's own line where that is blank or a heading.
 */
export function endOfBlock(text: string, outline: Outline, offset: number): number {
  const wholes = wholeSpans(text, outline);
  let line = lineAt(text, offset);
  for (;;) {
    const whole = wholes.find((span) => span.from <= line.to && line.from < span.to);
    const last = whole ? lineAt(text, whole.to) : line;
    const next = lineAfter(text, last);
    if (!next || !goesOn(text, outline, wholes, last, next)) return last.to;
    line = next;
  }
}

/** Blocks that the outline knows whole: what is opaque, and each top-level list. */
function wholeSpans(text: string, { opaque, items }: Outline): Span[] {
  const lists = new Map<number, { from: number; to: number }>();
  for (const { list, depth, from, to } of items) {
    if (depth > 0) continue;
    const known = lists.get(list);
    if (known) known.to = to;
    else lists.set(list, { from: lineAt(text, from).from, to });
  }
  return [...lists.values(), ...opaque];
}

/** Whether the block that the line is in reaches the line after it. */
function goesOn(
  text: string,
  { headings }: Outline,
  wholes: readonly Span[],
  line: Span,
  next: Span,
): boolean {
  const isHeading = (at: Span): boolean =>
    headings.some(({ from, to }) => from <= at.to && at.from < to);
  const isWhole = (at: Span): boolean =>
    wholes.some((span) => span.from >= at.from && span.from <= at.to);
  if (isBlank(text, line)) return false;
  if (isBlank(text, next)) return goesOnIndented(text, next);
  return !isHeading(line) && !isHeading(next) && !isWhole(next);
}

/** Indented code and footnotes go on after blank lines, as long as the lines are indented. */
function goesOnIndented(text: string, blank: Span): boolean {
  let line: Span | null = blank;
  while (line && isBlank(text, line)) line = lineAfter(text, line);
  return line !== null && /^(?: {4}|\t)/.test(text.slice(line.from, line.to));
}

export function lineAt(text: string, offset: number): Span {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const to = end < 0 ? text.length : end;
  return { from, to: to > from && text[to - 1] === '\r' ? to - 1 : to };
}

function lineAfter(text: string, line: Span): Span | null {
  const end = text.indexOf('\n', line.to);
  return end < 0 ? null : lineAt(text, end + 1);
}

function isBlank(text: string, { from, to }: Span): boolean {
  return text.slice(from, to).trim() === '';
}
