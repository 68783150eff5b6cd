import { CODE_INDENT } from './containers';
import type { HtmlBlockEnd } from './html-block';
import type { LineCursor } from './line-cursor';
import type { Span } from './outline-model';

/** The block that lines of text go into, if any. */
export type Leaf = { readonly kind: 'none' | 'indented' } | Paragraph | VerbatimLeaf;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly from: number;
  to: number;
  readonly line: number;
  /** Its lines, where the first one may begin a link definition; else null. */
  readonly mayDefine: Span[] | null;
}

/** A block that takes its lines as they are; the end of its span moves on with them. */
export type VerbatimLeaf = { readonly span: { to: number } } & (
  | { readonly kind: 'fence'; readonly fence: string }
  | { readonly kind: 'math' }
  | { readonly kind: 'html'; readonly end: HtmlBlockEnd }
);

export const NO_LEAF: Leaf = { kind: 'none' };

/** Whether a line goes into the leaf as it is, perhaps as its last, or comes after it. */
export function takeLine(leaf: Leaf, cursor: LineCursor): 'inside' | 'last' | 'after' {
  switch (leaf.kind) {
    case 'none':
    case 'paragraph':
      return 'after';
    case 'indented':
      return cursor.isBlank || cursor.indent >= CODE_INDENT ? 'inside' : 'after';
    case 'fence':
      return isClosingFence(leaf.fence, cursor) ? 'last' : 'inside';
    case 'math':
      return cursor.rest.includes('$$') ? 'last' : 'inside';
    case 'html':
      if (leaf.end === 'blank') return cursor.isBlank ? 'after' : 'inside';
      return leaf.end.test(cursor.rest) ? 'last' : 'inside';
  }
}

/** Whether any text below a leaf goes into it, however many blank lines are between. */
export function isUnclosed(leaf: Leaf): boolean {
  return 'span' in leaf && !(leaf.kind === 'html' && leaf.end === 'blank');
}

function isClosingFence(fence: string, cursor: LineCursor): boolean {
  if (cursor.indent >= CODE_INDENT) return false;
  const rest = cursor.rest.trimEnd();
  return rest.startsWith(fence) && rest === fence.charAt(0).repeat(rest.length);
}
