import { findFrontmatter } from '../outline/frontmatter';
import type { Span } from '../outline/outline-model';
import { nextLineStart } from '../outline/text-lines';

const OURS = /^<{7}(?: .*)?$/;
const BASE = /^\|{7}(?: .*)?$/;
const THEIRS = /^={7}$/;
const END = /^>{7}(?: .*)?$/;

/** A note's properties as one of the two who changed it has them. */
export interface Side {
  /** The note up to its body; empty where the side has no properties. */
  readonly head: string;
  /** Where an offset of the head stands in the note with the conflict. */
  readonly locate: (offset: number) => number;
}

export interface ConflictInHead {
  readonly ours: Side;
  readonly theirs: Side;
  /** All below the properties. Conflicts that stand in it stay. */
  readonly body: string;
}

/** Lines that both have, where all spans are one, or a conflict. Offsets are in the note. */
interface Piece extends Span {
  readonly ours: Span;
  readonly theirs: Span;
  readonly hasBase: boolean;
}

/**
 * Takes apart a note in whose properties a line-wise merge left conflict markers; they may go around
 * the whole frontmatter. Where a conflict goes on below the properties, its markers stay there.
 *
 * @returns null where the markers are not whole, or it can't be told where the properties end
 */
export function readConflictInHead(text: string): ConflictInHead | null {
  const pieces = readPieces(text);
  if (!pieces) return null;
  const ours = readSide(text, pieces, (piece) => piece.ours);
  const theirs = readSide(text, pieces, (piece) => piece.theirs);
  const piece = ours.end.piece;
  if (!piece || piece !== theirs.end.piece) return null;
  const body = readBody(text, piece, ours.end.at, theirs.end.at);
  return body === null ? null : { ours, theirs, body };
}

/** Conflicts are looked for until both sides have come to the end of their properties. */
function readPieces(text: string): Piece[] | null {
  const pieces: Piece[] = [];
  let [ours, theirs] = ['', ''];
  let from = 0;
  for (let at = 0; at < text.length; at = nextLineStart(text, at)) {
    if (!OURS.test(lineAt(text, at))) continue;
    const common = text.slice(from, at);
    if (isHeadWhole(ours + common) && isHeadWhole(theirs + common)) break;
    const conflict = readConflict(text, at);
    if (!conflict) return null;
    if (at > from) pieces.push(commonPiece(from, at));
    pieces.push(conflict);
    ours += common + text.slice(conflict.ours.from, conflict.ours.to);
    theirs += common + text.slice(conflict.theirs.from, conflict.theirs.to);
    from = conflict.to;
    at = conflict.to - 1;
  }
  if (from < text.length || pieces.length === 0) pieces.push(commonPiece(from, text.length));
  return pieces;
}

function commonPiece(from: number, to: number): Piece {
  const span = { from, to };
  return { ...span, ours: span, theirs: span, hasBase: false };
}

/** Null where the markers below the first one are not as they should be. */
function readConflict(text: string, from: number): Piece | null {
  const ours = nextLineStart(text, from);
  let base: number | null = null;
  let theirs: number | null = null;
  for (let at = ours; at < text.length; at = nextLineStart(text, at)) {
    const line = lineAt(text, at);
    if (OURS.test(line)) return null;
    if (BASE.test(line) && theirs === null) base ??= at;
    else if (THEIRS.test(line)) theirs ??= at;
    else if (END.test(line)) {
      if (theirs === null) return null;
      return {
        from,
        to: nextLineStart(text, at),
        ours: { from: ours, to: base ?? theirs },
        theirs: { from: nextLineStart(text, theirs), to: at },
        hasBase: base !== null,
      };
    }
  }
  return null;
}

function readSide(text: string, pieces: readonly Piece[], spanOf: (piece: Piece) => Span) {
  const source = pieces.map((piece) => text.slice(spanOf(piece).from, spanOf(piece).to)).join('');
  const frontmatter = findFrontmatter(source);
  const length = frontmatter?.closed ? nextLineStart(source, frontmatter.to) : 0;
  /** The piece and the offset in the note, for an offset of the side. */
  const find = (offset: number): { piece: Piece | undefined; at: number } => {
    let left = offset;
    for (const piece of pieces) {
      const { from, to } = spanOf(piece);
      if (left <= to - from) return { piece, at: from + left };
      left -= to - from;
    }
    return { piece: undefined, at: text.length };
  };
  return {
    head: source.slice(0, length),
    locate: (offset: number) => find(offset + 1).at - 1,
    end: find(length),
  };
}

/** Null where it can't be told what of the piece is body, or what was there before stands in it. */
function readBody(text: string, piece: Piece, ours: number, theirs: number): string | null {
  const rest = text.slice(piece.to);
  const ourRest = text.slice(ours, piece.ours.to);
  const theirRest = text.slice(theirs, piece.theirs.to);
  if (ourRest === theirRest) return ourRest + rest;
  if (piece.hasBase || piece.ours === piece.theirs) return null;
  const opening = text.slice(piece.from, piece.ours.from);
  const middle = text.slice(piece.ours.to, piece.theirs.from);
  const closing = text.slice(piece.theirs.to, piece.to);
  return opening + ourRest + middle + theirRest + closing + rest;
}

/** Whether nothing that comes below could still be a property. */
function isHeadWhole(text: string): boolean {
  if (text === '') return false;
  return findFrontmatter(text)?.closed ?? !/^\uFEFF?---[ \t]*\r?\n/.test(text);
}

function lineAt(text: string, at: number): string {
  return text.slice(at, nextLineStart(text, at)).trimEnd();
}
