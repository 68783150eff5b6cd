import type { Heading, List, ListItem, RootContent } from 'mdast';
import { parseMarkdown } from '../parse-markdown';
import { readHeading } from './inline-text';

/** A theme's part of a catalogue's body: from its level-2 heading to the next of level 1 or 2. */
export interface ThemeSection {
  readonly heading: Heading;
  /** Empty where the heading has no text. */
  readonly title: string;
  readonly content: readonly RootContent[];
}

/** The shape of a catalogue's body. Offsets and lines in the nodes count within the body. */
export interface CatalogueBody {
  /** The text that the nodes' offsets refer to: the body, comments and conflict markers blanked out. */
  readonly source: string;
  /** Offset of the first conflict that a merge left; null where there is none. */
  readonly conflictAt: number | null;
  readonly sections: readonly ThemeSection[];
  /** What stands under no theme. */
  readonly outside: readonly RootContent[];
}

/**
 * HTML comments; `%%` comments on a line, or from the beginning of a line over several. Escapes come
 * first, to be left as they are.
 */
const COMMENT = /\\[\\<]|<!--[\s\S]*?-->|^[ \t]*%%[\s\S]*?%%|%%[^\n]*?%%/gm;

/** What two people wrote in one place, with the markers that a merge left: all of it counts. */
const CONFLICT = /^<{7}(?: .*)?$[^]*?^>{7}(?: .*)?$/gm;
const MARKER = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}\r?$/gm;

export function readBody(body: string, parse = parseMarkdown): CatalogueBody {
  const source = body
    .replace(COMMENT, (found) => (found.startsWith('\\') ? found : blank(found)))
    .replace(CONFLICT, (found) => found.replace(MARKER, blank));
  const conflictAt = body.search(CONFLICT);
  const outside: RootContent[] = [];
  const sections: (ThemeSection & { content: RootContent[] })[] = [];
  let current = outside;
  for (const node of parse(source).children) {
    if (node.type === 'heading' && node.depth <= 2) {
      current = outside;
      if (node.depth === 2) {
        current = [];
        sections.push({ heading: node, title: readHeading(node), content: current });
      }
    } else {
      current.push(node);
    }
  }
  return { source, conflictAt: conflictAt < 0 ? null : conflictAt, sections, outside };
}

/** Spaces in the place of a text, its line breaks kept: what follows keeps its offset and line. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The lists among the nodes, in order; not those inside items or quotes. */
export function listsIn(nodes: readonly RootContent[]): List[] {
  return nodes.filter((node) => node.type === 'list');
}

/** The items of the lists among the nodes, in order; not those nested in them. */
export function itemsIn(nodes: readonly RootContent[]): ListItem[] {
  return listsIn(nodes).flatMap((list) => list.children);
}
