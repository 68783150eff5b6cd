import { CodeSpans } from './code-span';
import { Emphasis } from './emphasis';
import type { Piece } from './emphasis';
import { foldSpace, plainName } from './name-key';
import { onFirstUse } from '../on-first-use';

const TASK = /^\[[^\r\n]\](?:\s+|$)/u;

/** A backslash and the mark that it escapes. */
export const ESCAPE = /\\([!-/:-@[-`{-~])/g;

const ATTRIBUTE = String.raw`\s+[a-z_:][\w:.-]*(?:\s*=\s*(?:[^\s"'=<>\x60]+|'[^']*'|"[^"]*"))?`;

/** The source of what an HTML tag is, in small letters. */
export const TAG = String.raw`<[a-z][a-z\d-]*(?:${ATTRIBUTE})*\s*\/?>|<\/[a-z][a-z\d-]*\s*>`;

const ADDRESS = String.raw`(?:<(?:\\.|[^\\<>\n])*>|(?!<)(?:\\.|[^\\\s()]|\((?:\\.|[^\\\s()])*\))+)`;
const TITLE = String.raw`"(?:\\[^]|[^\\"])*"|'(?:\\[^]|[^\\'])*'|\((?:\\[^]|[^\\()])*\)`;
const IN_PARENTHESES = String.raw`\s*(?:${ADDRESS}(?:\s+(?:${TITLE}))?\s*)?`;

/** What stands in the brackets of a link: images and brackets, one pair or a wikilink's two. */
const BRACKETS = String.raw`\[(?:\\[^]|[^\\[\]])*\]`;
const IN_BRACKETS = String.raw`(?:\\[^]|!${BRACKETS}\(${IN_PARENTHESES}\)|[^\\[\]]|(?:${BRACKETS}|\[${BRACKETS}\])(?!\())*`;

/** Instructions, declarations and comments, as long as anyone writes them. */
const UNSEEN = String.raw`<(?:\?[^]{0,999}?\?|![a-z][^>]{0,999}|!--(?:-?|[^]{0,999}?--))>`;

/** A longer line or paragraph is nothing but words: an expression has room for so many characters. */
export const LONGEST_MARKUP = 100_000;

/** What is more than text. The first that fits counts; none begins inside another. */
const markup = onFirstUse(
  () =>
    new RegExp(
      [
        ESCAPE.source,
        String.raw`(?<lineBreak>\\\r?\n)`,
        '(?<backticks>`+)',
        String.raw`<(?<address>[a-z][a-z\d+.-]+:[^\s<>]*|[^\s<>\\@]+@[a-z\d.-]+)>`,
        String.raw`(?<leftOut>!\[${IN_BRACKETS}\]\(${IN_PARENTHESES}\)|${TAG}|${UNSEEN})`,
        String.raw`\[(?<words>${IN_BRACKETS})\]\(${IN_PARENTHESES}\)`,
        String.raw`(?<run>\*+|_+)`,
      ].join('|'),
      'gi',
    ),
);

/** All of that has one of these, and most texts have none. */
const MAY_BE_MARKUP = /[\\`<[*_]/;

/**
 * The name that a heading's source gives its theme: without markup, images and tags; a wikilink is
 * reduced to its target.
 */
export function readName(source: string): string {
  return plainName(wordsOf(source));
}

/** The question that an item's paragraph asks: its text, without the brackets of a task. */
export function readQuestion(source: string): string {
  return readText(source.replace(TASK, ''));
}

/**
 * The text of a paragraph's source, on one line. Markup is kept as it was typed; backslash escapes
 * outside of it are resolved.
 */
export function readText(source: string): string {
  return foldSpace(readPieces(source).reduce((text, { typed }) => text + typed, ''));
}

function wordsOf(source: string): string {
  return readPieces(source).reduce((text, { name }) => text + name, '');
}

/** A space on both sides of code is no part of it. */
function wordsInCode(code: string): string {
  return /^ .* $/s.test(code) && /\S/.test(code) ? code.slice(1, -1) : code;
}

function readPieces(source: string): Piece[] {
  if (!MAY_BE_MARKUP.test(source)) return [{ source, typed: source, name: source }];
  const pieces: Piece[] = [];
  const emphasis = new Emphasis(pieces);
  const add = (source: string, typed: string, name: string): Piece => {
    const piece = { source, typed, name };
    pieces.push(piece);
    return piece;
  };
  const addText = (text: string): Piece => add(text, text, text);
  const codeSpans = new CodeSpans(source);
  let at = 0;
  const expression = markup();
  while (source.length <= LONGEST_MARKUP) {
    // What stands in a link has been looked for with it too.
    expression.lastIndex = at;
    const match = expression.exec(source);
    if (!match) break;
    const { 0: token, 1: escaped, groups = {}, index } = match;
    const { lineBreak, backticks, address, leftOut, words, run } = groups;
    addText(source.slice(at, index));
    at = index + token.length;
    const codeTo = backticks === undefined ? -1 : codeSpans.findEnd(at, backticks.length);
    if (codeTo >= 0) {
      const code = source.slice(index, codeTo);
      add(code, code, wordsInCode(code.slice(token.length, -token.length)));
      at = codeTo;
    } else if (escaped !== undefined) add(token, escaped, escaped);
    else if (lineBreak) add(token, ' ', ' ');
    else if (address !== undefined) add(token, token, address);
    else if (leftOut) add(token, token, '');
    else if (words !== undefined) add(token, token, wordsOf(words));
    else if (run) emphasis.add(addText(token), source.charAt(index - 1), source.charAt(at));
    else addText(token);
  }
  addText(source.slice(at));
  emphasis.finish();
  return pieces;
}
