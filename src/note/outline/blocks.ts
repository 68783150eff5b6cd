import type { Block, Outline, Span } from './outline';
import { isBlank, lineEnd, lineStart } from './text-lines';

/** The rest of a text whose next line with words in it would go into a list item above it. */
const INDENTED_NEXT = /^(?:[ \t]*\r?\n)*(?: {2}| ?\t)[ \t]*(?=[^ \t\r\n])/;

/**
 * Where new blocks can be put so that none of the note's blocks (paragraph, list, table, quote,
 * code, comment …) is split, and none goes into a list that ends the new ones: at the cursor where
 * it stands between blocks, else after the block that it is in.
 *
 * A block that nothing closes, such as code without its closing fence, has no after: the place is
 * before it.
 *
 * @param cursor not before the body
 * @returns the end of a line, or the beginning of one that is not blank
 */
export function findPlace(text: string, outline: Outline, cursor: number): number {
  const { bodyFrom, endsOpen } = outline;
  const parts = findParts(text, outline.blocks);
  const open = endsOpen ? parts.pop() : undefined;
  const usable = open ? text.slice(0, Math.max(lineStart(text, open.from), bodyFrom)) : text;
  let place = Math.min(cursor, usable.length);
  let at = 0;
  for (;;) {
    while ((parts[at]?.to ?? place) < place) at++;
    const next = afterPart(usable, parts[at], bodyFrom, place);
    const indented = next === place ? INDENTED_NEXT.exec(usable.slice(next)) : null;
    if (next === place && !indented) return place;
    place = next + (indented ? indented[0].length + 1 : 0);
  }
}

/** The end of the next part where a place is in it; else the end of its blank line, or its line's start. */
function afterPart(text: string, part: Span | undefined, bodyFrom: number, place: number): number {
  if (part && part.from < place) return part.to;
  const start = Math.max(lineStart(text, place), bodyFrom);
  const end = lineEnd(text, place);
  return isBlank(text.slice(start, end)) ? end : start;
}

/**
 * The blocks; a comment or math is one with text right above or below. It is a single paragraph to
 * readers of Markdown that don't know these.
 */
function findParts(text: string, blocks: readonly Block[]): Span[] {
  const parts: Span[] = [];
  blocks.forEach((block, index) => {
    const { from, to } = block;
    const above = blocks[index - 1];
    const last = parts.at(-1);
    if (last && above && runsOn(above, block) && !/\n\s*\n/.test(text.slice(above.to, from))) {
      parts[parts.length - 1] = { from: last.from, to };
    } else {
      parts.push(block);
    }
  });
  return parts;
}

function runsOn(above: Block, below: Block): boolean {
  return below.kind === 'paragraph'
    ? isOfObsidian(above)
    : isOfObsidian(below) && (isOfObsidian(above) || /^(?:paragraph|list|quote)$/.test(above.kind));
}

function isOfObsidian({ kind }: Block): boolean {
  return kind === 'comment' || kind === 'math';
}
