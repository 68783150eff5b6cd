import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  Node,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type {
  CachedMetadata,
  LinkCache,
  ListItemCache,
  Loc,
  Pos,
  SectionCache,
  TagCache,
} from 'obsidian';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { getFrontMatterInfo, readFrontmatter } from './frontmatter';
import { lineAt, lineStarts, locAt } from './positions';
import { WIKILINK, frontmatterLinks } from './wikilinks';

const parser = unified().use(remarkParse);
const TASK = /^(?:[-*+]|\d+[.)])[ \t]+\[(.)\](?=\s|$)/u;
const TAG = /(^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu;

/** Parses Markdown with CommonMark's rules. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

/** What Obsidian's cache says of a note's text. */
export function parseMetadata(text: string): CachedMetadata {
  const { exists, frontmatter, contentStart } = getFrontMatterInfo(text);
  const cache: CachedMetadata = {};
  const starts = lineStarts(text);
  const bodyLine = exists ? lineAt(starts, contentStart) : 0;
  const collector = new Collector(text, starts, contentStart, bodyLine);
  if (exists) {
    const position = { start: locAt(starts, 0), end: locAt(starts, frontmatterEnd(text)) };
    collector.sections.push({ type: 'yaml', position });
    const values = readFrontmatter(frontmatter);
    if (values) {
      cache.frontmatter = values;
      cache.frontmatterPosition = position;
      assignFilled(cache, { frontmatterLinks: frontmatterLinks(values) });
    }
  }
  for (const block of parseMarkdown(text.slice(contentStart)).children) {
    collector.addSection(block);
  }
  const { sections, headings, listItems, links, embeds, tags } = collector;
  return assignFilled(cache, { sections, headings, listItems, links, embeds, tags });
}

function frontmatterEnd(text: string): number {
  return text.slice(0, getFrontMatterInfo(text).contentStart).trimEnd().length;
}

/** Leaves out what is empty, as the cache does. */
function assignFilled(cache: CachedMetadata, parts: Partial<CachedMetadata>): CachedMetadata {
  for (const [name, value] of Object.entries(parts)) {
    if (Array.isArray(value) && value.length > 0) {
      Object.assign(cache, { [name]: value });
    }
  }
  return cache;
}

class Collector {
  readonly sections: SectionCache[] = [];
  readonly headings: NonNullable<CachedMetadata['headings']> = [];
  readonly listItems: ListItemCache[] = [];
  readonly links: LinkCache[] = [];
  readonly embeds: LinkCache[] = [];
  readonly tags: TagCache[] = [];

  constructor(
    private readonly text: string,
    private readonly starts: readonly number[],
    private readonly bodyOffset: number,
    private readonly bodyLine: number,
  ) {}

  addSection(block: RootContent): void {
    this.sections.push({ type: sectionType(block, this.source(block)), position: this.pos(block) });
    this.addBlock(block);
  }

  private addBlock(block: RootContent | BlockContent | DefinitionContent): void {
    switch (block.type) {
      case 'heading': {
        const heading = headingText(this.source(block));
        this.headings.push({ heading, level: block.depth, position: this.pos(block) });
        this.addInline(block.children);
        break;
      }
      case 'paragraph':
        this.addInline(block.children);
        break;
      case 'blockquote':
        block.children.forEach((child) => this.addBlock(child));
        break;
      case 'list':
        this.addList(block, null);
        break;
    }
  }

  private addList(list: List, parent: ListItem | null): void {
    const group = parent ? this.pos(parent).start.line : -this.pos(list).start.line || -1;
    for (const item of list.children) {
      const task = TASK.exec(this.source(item))?.[1];
      this.listItems.push({
        position: { start: this.pos(item).start, end: this.ownEnd(item) },
        parent: group,
        ...(task === undefined ? {} : { task }),
      });
      for (const child of item.children) {
        if (child.type === 'list') {
          this.addList(child, item);
        } else {
          this.addBlock(child);
        }
      }
    }
  }

  /** Where an item ends without the lists in it. */
  private ownEnd(item: ListItem): Loc {
    const own = item.children.filter(({ type }) => type !== 'list').at(-1);
    return this.pos(own ?? item).end;
  }

  private addInline(nodes: readonly PhrasingContent[]): void {
    // A wikilink is text to CommonMark, in pieces where it holds what looks like markup.
    const first = nodes[0];
    const last = nodes.at(-1);
    if (!first || !last) {
      return;
    }
    const from = this.pos(first).start.offset;
    const to = this.pos(last).end.offset;
    const code = codeSpans(nodes).map((node) => this.pos(node));
    const isCode = (offset: number) =>
      code.some(({ start, end }) => offset >= start.offset && offset < end.offset);
    const source = this.text.slice(from, to);
    const between = (start: number, end: number): Pos => ({
      start: locAt(this.starts, start),
      end: locAt(this.starts, end),
    });
    for (const match of source.matchAll(WIKILINK)) {
      const start = from + match.index;
      if (!isCode(start)) {
        const [original, mark, link = '', alias] = match;
        const position = between(start, start + original.length);
        const list = mark ? this.embeds : this.links;
        list.push({ link, original, displayText: alias ?? link, position });
      }
    }
    for (const match of source.matchAll(TAG)) {
      const start = from + match.index + (match[1] ?? '').length;
      const tag = match[2] ?? '';
      if (!isCode(start)) {
        this.tags.push({ tag, position: between(start, start + tag.length) });
      }
    }
    for (const node of nodes) {
      if (node.type === 'link') {
        const original = this.source(node);
        const displayText = original.slice(1, original.indexOf(']'));
        this.links.push({ link: node.url, original, displayText, position: this.pos(node) });
      }
    }
  }

  private source(node: Node): string {
    const { start, end } = this.pos(node);
    return this.text.slice(start.offset, end.offset);
  }

  /** A position in the whole text: the body was parsed on its own. */
  private pos({ position }: Node): Pos {
    const loc = (point: { line: number; column: number; offset?: number | undefined }): Loc => ({
      line: this.bodyLine + point.line - 1,
      col: point.column - 1,
      offset: this.bodyOffset + (point.offset ?? 0),
    });
    const none = { line: 1, column: 1, offset: 0 };
    return { start: loc(position?.start ?? none), end: loc(position?.end ?? none) };
  }
}

function sectionType(block: RootContent, source: string): SectionCache['type'] {
  if (block.type === 'blockquote') {
    return /^>[ \t]*\[![^\]]+\]/u.test(source) ? 'callout' : 'blockquote';
  }
  if (block.type === 'paragraph') {
    return isTable(source) ? 'table' : 'paragraph';
  }
  return block.type;
}

/** Whether a paragraph is a table: its second line is a row of dashes. */
export function isTable(source: string): boolean {
  const [head = '', rule = ''] = source.split(/\r?\n/u);
  return head.includes('|') && /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u.test(rule);
}

function headingText(source: string): string {
  const atx = /^#{1,6}(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/u.exec(source);
  return atx ? (atx[1] ?? '') : source.replace(/\r?\n[=-]+\s*$/u, '').trim();
}

function codeSpans(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) =>
    node.type === 'inlineCode' ? [node] : 'children' in node ? codeSpans(node.children) : [],
  );
}
