import { parseMarkdown } from '../parse-markdown';
import { scanOutline } from './outline';
import type { Outline, Span } from './outline';
import { contentEnd, isBlank, lineEnd, lineStart, nextLineStart } from './text-lines';

/** A part with more characters is not parsed: it counts as one block. */
const LONGEST_PART = 8_000;

/** The rest of a text whose next line with words in it would go into a list item above it. */
const INDENTED_NEXT = /^(?:[ \t]*\r?\n)*(?: {2}| ?\t)[ \t]*(?=[^ \t\r\n])/;

/**
 * Where new blocks can be put so that none of the note's blocks (paragraph, list, table, quote,
 * code, comment …) is split, and none goes into a list that ends the new ones: at the cursor where
 * it stands between blocks, else after the block that it is in.
 *
 * A block that nothing closes, such as code without its closing fence, has no after: the place is
 * before it. Only the blocks around the cursor are parsed, however long the note is.
 *
 * @param cursor not before the body
 * @returns the end of a line, or the beginning of one that is not blank
 */
export function findPlace(text: string, outline: Outline, cursor: number): number {
  const usable = text.slice(0, usableEnd(text, outline));
  let place = Math.min(cursor, usable.length);
  for (;;) {
    const next = afterBlock(usable, outline, place);
    const indented = next === place ? INDENTED_NEXT.exec(usable.slice(next)) : null;
    if (next === place && !indented) return place;
    place = next + (indented ? indented[0].length + 1 : 0);
  }
}

/** The end of the text, or the beginning of an opaque block that nothing closes. */
function usableEnd(text: string, outline: Outline): number {
  const last = outline.opaque.at(-1);
  if (!last || !isBlank(text.slice(last.to))) return text.length;
  const probed = scanOutline(`${text}\n\n# A heading`);
  const isOpen = probed.headings.length === outline.headings.length;
  return isOpen ? Math.max(lineStart(text, last.from), outline.bodyFrom) : text.length;
}

/** The end of the block that a place is in; else the end of its blank line, or its line's start. */
function afterBlock(text: string, outline: Outline, at: number): number {
  const opaque = outline.opaque.find((span) => span.from < at && at < span.to);
  const place = opaque ? lineEnd(text, opaque.to) : at;
  const block = blocksAround(text, outline, place).find(
    ({ from, to }) => from < place && place <= to,
  );
  if (block) return block.to;
  const start = Math.max(lineStart(text, place), outline.bodyFrom);
  const end = lineEnd(text, place);
  return isBlank(text.slice(start, end)) ? end : start;
}

/** Top-level blocks; each ends at the end of its last line. */
function blocksAround(text: string, outline: Outline, place: number): Span[] {
  const part = partAround(text, outline, place);
  if (part.to - part.from > LONGEST_PART) return [part];
  return parseMarkdown(text.slice(part.from, part.to)).children.map(({ position }) => ({
    from: part.from + (position?.start.offset ?? 0),
    to: part.from + (position?.end.offset ?? 0),
  }));
}

/**
 * The smallest part around a place that reads on its own as it does in the note: from and to a
 * heading, or a line after a blank one that is neither indented nor a list item.
 */
function partAround(text: string, outline: Outline, place: number): Span {
  const headings = new Set(outline.headings.map((heading) => heading.from));
  const items = new Set(outline.items.map((item) => item.from));
  const isBoundary = (at: number): boolean =>
    headings.has(at) ||
    (!/\s/.test(text.charAt(at)) &&
      !items.has(at) &&
      isBlank(text.slice(lineStart(text, at - 1), at)) &&
      !outline.opaque.some((span) => span.from < at && at < span.to));

  let from = Math.max(lineStart(text, place), outline.bodyFrom);
  while (from > outline.bodyFrom && !isBoundary(from)) {
    from = Math.max(lineStart(text, from - 1), outline.bodyFrom);
  }
  let to = nextLineStart(text, place);
  while (to < text.length && !isBoundary(to)) to = nextLineStart(text, to);
  return { from, to: contentEnd(text, from, to) };
}
