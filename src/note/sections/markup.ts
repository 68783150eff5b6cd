import { isWord } from '../../catalogue/emphasis';
import { ESCAPE } from '../../catalogue/inline-text';
import { plainName } from '../../catalogue/name-key';

// No part of these can begin inside another, so that each takes time in proportion to the text.
const COMMENT = /%%[^%]*%%|<!--[^<>]*-->/g;
const WIKILINK = /!?\[\[[^[\]|]*(?:\|([^[\]]*))?\]\]/g;
const LINK = /!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g;
const EMPHASIS = /[*_`]+|~~|==/g;

/** Most lines have none of it. */
const ANY = /[\\%<[*_`~=]/;

/**
 * The words of a line of Markdown as a reader sees them: links reduced to their text, comments, and
 * the marks of emphasis, highlighting and code dropped, backslash escapes resolved. An underscore
 * inside a word is a part of it.
 */
export function dropMarkup(source: string): string {
  if (!ANY.test(source)) return source;
  return source
    .replace(ESCAPE, '$1')
    .replace(COMMENT, '')
    .replace(WIKILINK, (link, alias?: string) => alias ?? plainName(link))
    .replace(LINK, '$1')
    .replace(EMPHASIS, (mark, at: number, text: string) =>
      /^_+$/.test(mark) && isWord(text.charAt(at - 1)) && isWord(text.charAt(at + mark.length))
        ? mark
        : '',
    );
}
