import { CodeSpans } from '../../catalogue/code-span';
import type { OpaqueSpan } from './outline-model';

const TOKEN = /%%|<!--|`+/g;

/**
 * Finds the comments inside lines of text, `%% … %%` and `<!-- … -->` that close on their line;
 * those in code spans are none. Lines are asked for from the first to the last; those without a
 * comment cost next to nothing.
 */
export class InlineComments {
  private nextPercent = -1;
  private nextHtml = -1;

  constructor(private readonly text: string) {}

  find(from: number, to: number): OpaqueSpan[] {
    if (this.nextPercent < from) this.nextPercent = indexOrEnd(this.text, '%%', from);
    if (this.nextHtml < from) this.nextHtml = indexOrEnd(this.text, '<!--', from);
    if (this.nextPercent >= to && this.nextHtml >= to) return [];
    return findInLine(this.text.slice(from, to), from);
  }
}

function findInLine(line: string, offset: number): OpaqueSpan[] {
  const found: OpaqueSpan[] = [];
  const codeSpans = new CodeSpans(line);
  // What nothing closes is looked for once, and not from each opening anew.
  const unclosed = new Set<string>();
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(line); token; token = TOKEN.exec(line)) {
    const opening = token[0];
    const closing = opening === '<!--' ? '-->' : opening;
    if (unclosed.has(closing)) continue;
    const end = closing.startsWith('`')
      ? codeSpans.findEnd(TOKEN.lastIndex, closing.length)
      : afterString(line, TOKEN.lastIndex, closing);
    if (end < 0) {
      unclosed.add(closing);
      continue;
    }
    if (!closing.startsWith('`')) {
      found.push({ kind: 'comment', from: offset + token.index, to: offset + end });
    }
    TOKEN.lastIndex = end;
  }
  return found;
}

function afterString(line: string, from: number, closing: string): number {
  const at = line.indexOf(closing, from);
  return at < 0 ? -1 : at + closing.length;
}

function indexOrEnd(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at < 0 ? text.length : at;
}
