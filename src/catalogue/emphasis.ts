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
  /** Where emphasis was found: from a piece to before another. */
  private readonly spans: (readonly [from: number, to: number])[] = [];
  /** Up to which piece nothing fits runs of a kind, so that each is looked for once. */
  private readonly searched = new Map<string, number>();

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

  /** Tells each piece whether it is enclosed, when there are no more. */
  finish(): void {
    const steps = this.pieces.map(() => 0);
    for (const [from, to] of this.spans) {
      steps[from] = (steps[from] ?? 0) + 1;
      steps[to] = (steps[to] ?? 0) - 1;
    }
    let depth = 0;
    this.pieces.forEach((piece, index) => {
      depth += steps[index] ?? 0;
      if (depth > 0) piece.typed = piece.source;
    });
  }

  private close(closing: Piece, index: number, mayOpen: boolean): void {
    const { open, searched } = this;
    const kind = () => `${closing.source.charAt(0)}${mayOpen}${closing.name.length % 3}`;
    for (let at = open.length - 1; at >= 0 && closing.name !== ''; at--) {
      const run = open[at];
      if (!run || run.index < (searched.get(kind()) ?? 0)) break;
      while (fits(run, closing, mayOpen)) {
        const count = Math.min(run.piece.name.length, closing.name.length, 2);
        run.piece.name = run.piece.name.slice(count);
        closing.name = closing.name.slice(count);
        this.spans.push([run.index, index]);
        // Nothing between can begin emphasis that ends further on.
        open.length = run.piece.name === '' ? at : at + 1;
        // What is left of it may fit what the whole did not.
        for (const [key, to] of searched) searched.set(key, Math.min(to, run.index));
      }
    }
    if (closing.name !== '') searched.set(kind(), index);
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

/** Whether a character, or a half of one, is no space, sign or mark; an empty text is not. */
export function isWord(char: string): boolean {
  return /\S/.test(char) && !mark().test(char);
}
