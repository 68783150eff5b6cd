import { onFirstUse } from '../on-first-use';

/** A piece of a text: its source, how it counts as typed, and what it says in a name. */
export interface Piece {
  readonly source: string;
  typed: string;
  name: string;
}

/** Stars or underscores that may begin emphasis. The name of their piece is those that don't yet. */
interface Run {
  readonly index: number;
  readonly piece: Piece;
  readonly mayClose: boolean;
}

const mark = onFirstUse(() => /[\p{P}\p{S}]/u);

/**
 * Finds emphasis in a text whose pieces are told one after the other. Its marks are taken out of
 * names, and what it encloses counts as typed.
 *
 * @see https://spec.commonmark.org/0.31.2/#emphasis-and-strong-emphasis
 */
export class Emphasis {
  private readonly open: Run[] = [];

  constructor(private readonly pieces: readonly Piece[]) {}

  /**
   * Takes in a run of stars or underscores.
   *
   * @param piece the last one
   * @param before the character before it, empty where there is none
   */
  add(piece: Piece, before: string, after: string): void {
    const index = this.pieces.length - 1;
    const isLeft = canBegin(before, after);
    const isRight = canBegin(after, before);
    const isStar = piece.source.startsWith('*');
    const mayOpen = isLeft && (isStar || !isRight || !isWord(before));
    const mayClose = isRight && (isStar || !isLeft || !isWord(after));
    if (mayClose) this.close(piece, index, mayOpen);
    if (mayOpen && piece.name !== '') this.open.push({ index, piece, mayClose });
  }

  private close(closing: Piece, index: number, mayOpen: boolean): void {
    const { open, pieces } = this;
    for (let at = open.length - 1; at >= 0 && closing.name !== ''; at--) {
      const run = open[at];
      while (run && fits(run, closing, mayOpen)) {
        const count = Math.min(run.piece.name.length, closing.name.length, 2);
        run.piece.name = run.piece.name.slice(count);
        closing.name = closing.name.slice(count);
        for (const inside of pieces.slice(run.index, index)) inside.typed = inside.source;
        // Nothing between can begin emphasis that ends further on.
        open.length = run.piece.name === '' ? at : at + 1;
      }
    }
  }
}

/** Whether a run that can do both may also meet this one: a rule of three tells them apart. */
function fits({ piece, mayClose }: Run, closing: Piece, mayOpen: boolean): boolean {
  const [length, more] = [closing.name.length, piece.name.length];
  const isSame = piece.source.startsWith(closing.source.charAt(0));
  if (length === 0 || more === 0 || !isSame) return false;
  return !(mayClose || mayOpen) || length % 3 === 0 || (length + more) % 3 !== 0;
}

/** Whether a run between these characters stands at the beginning of something. */
function canBegin(before: string, after: string): boolean {
  return isWord(after) || (mark().test(after) && !isWord(before));
}

function isWord(char: string): boolean {
  return /\S/.test(char) && !mark().test(char);
}
