import type { Block, Item, ReadBlocks } from './block';
import { readName } from './inline-text';

/** A theme's part of a catalogue's body: from its level-2 heading to the next of level 1 or 2. */
export interface ThemeSection {
  readonly heading: Block;
  /** Empty where the heading has no text. */
  readonly title: string;
  readonly content: readonly Block[];
}

/** The shape of a catalogue's body. Offsets and lines of the blocks count within the body. */
export interface CatalogueBody {
  /** The text that the offsets refer to: the body, comments and conflict markers blanked out. */
  readonly source: string;
  /** Offset of the first conflict that a merge left; null where there is none. */
  readonly conflictAt: number | null;
  readonly sections: readonly ThemeSection[];
  /** What stands under no theme. */
  readonly outside: readonly Block[];
}

/**
 * HTML comments; `%%` comments on a line, or from the beginning of a line over several. Escapes come
 * first, to be left as they are. What nothing closes is found once, and not from each opening anew.
 */
const COMMENT = /\\[\\<]|<!--(?:[^]*?-->|[^]*)|^[ \t]*%%[^]*?%%|%%[^\n]*?%%/gm;
const PERCENT_COMMENT = /\\[\\<]|^[ \t]*%%[^]*?%%|%%[^\n]*?%%/gm;
const WHOLE_HTML_COMMENT = /^<!--[^]*-->$/;

/** What two people wrote in one place, with the markers that a merge left: all of it counts. */
const CONFLICT = /^<{7}(?: .*)?$(?:[^]*?^>{7}(?: .*)?$|[^]*)/gm;
const CONFLICT_END = /^>{7}(?: .*)?$/m;
const MARKER = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}\r?$/gm;

/** Takes a catalogue's body apart; comments and the markers of a conflict are no content. */
export function readBody(body: string, readBlocks: ReadBlocks): CatalogueBody {
  const source = blankComments(body).replace(CONFLICT, (found) =>
    CONFLICT_END.test(found) ? found.replace(MARKER, blank) : found,
  );
  const conflictAt = body.search(CONFLICT);
  const isConflict = conflictAt >= 0 && CONFLICT_END.test(body.slice(conflictAt));
  const outside: Block[] = [];
  const sections: (ThemeSection & { content: Block[] })[] = [];
  let current = outside;
  for (const block of readBlocks(source)) {
    if (block.kind === 'heading' && block.level <= 2) {
      current = outside;
      if (block.level === 2) {
        current = [];
        sections.push({ heading: block, title: readName(block.text), content: current });
      }
    } else {
      current.push(block);
    }
  }
  return { source, conflictAt: isConflict ? conflictAt : null, sections, outside };
}

function blankComments(text: string): string {
  return text.replace(COMMENT, (found) => {
    if (found.startsWith('\\')) return found;
    if (!found.startsWith('<!--') || WHOLE_HTML_COMMENT.test(found)) return blank(found);
    return found.replace(PERCENT_COMMENT, (one) => (one.startsWith('\\') ? one : blank(one)));
  });
}

/** Spaces in the place of a text, its line breaks kept: what follows keeps its offset and line. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The lists among the blocks, in order, each as its items. */
export function listsIn(blocks: readonly Block[]): (readonly Item[])[] {
  return blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []));
}

/** The items of the lists among the blocks, in order. */
export function* itemsIn(blocks: readonly Block[]): Iterable<Item> {
  for (const block of blocks) if (block.kind === 'list') yield* block.items;
}
