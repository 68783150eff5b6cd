import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import { onFirstUse } from '../../on-first-use';
import { lineStart } from '../outline/text-lines';
import type { TextStyle } from './yaml-text';

/** How a YAML text is built; what it says is for others to read. Offsets are UTF-16 units in it. */
export interface YamlSource {
  /** Whether it says anything. */
  readonly isEmpty: boolean;
  /** What stands in the map that it is, each key on a line of its own; null where it is none. */
  readonly pairs: readonly YamlPair[] | null;
  /** The first key that stands twice in a map, this or one within it, however deep. */
  readonly doubledAt: number | null;
  /** The offset of what can't stand there; null where there is nothing such. */
  readonly errorAt: number | null;
  /** Whether no reader is to be asked, who would take long over it or break down. */
  readonly isHopeless: boolean;
}

/** Nobody's properties are deeper. */
const DEEPEST = 100;

export interface YamlPair {
  /** The text that the key is, written on one line; null for any other key. */
  readonly key: string | null;
  readonly from: number;
  readonly to: number;
  /** After the colon; null where there is none. */
  readonly colonTo: number | null;
  readonly value: YamlProperty;
}

export interface YamlValue {
  readonly kind: 'nothing' | 'text' | 'block-text' | 'block-list' | 'flow-list' | 'other';
  readonly quotes: TextStyle['quotes'];
  /** Where it begins, its anchor and tag included. */
  readonly from: number;
  /** Where it begins behind these. */
  readonly ownFrom: number;
  readonly to: number;
}

/** The value of a pair: with its items, where it is a list. */
export interface YamlProperty extends YamlValue {
  readonly items: readonly YamlItem[];
  /** The comma behind the last item. */
  readonly trailingComma: number | null;
}

export interface YamlItem extends YamlValue {
  /** Its dash, or the comma before it; null for the first one in brackets. */
  readonly mark: number | null;
  /** Whether a comment stands between that and the item. */
  readonly hasComment: boolean;
}

/** The bundler makes a module that is asked for in this way a function, which the first call runs. */
declare function require(name: '@lezer/yaml'): typeof import('@lezer/yaml');

/** Built when first needed: its table is unpacked then, which starting the plugin need not wait for. */
const parsers = onFirstUse(() => {
  const { parser } = require('@lezer/yaml');
  return { parser, strictParser: parser.configure({ strict: true }) };
});

/** A bare key with its colon, at the start of a line, or of an item, or behind anchor and tag. */
const BARE_KEY =
  /^(?!---\s)([ \t]*(?:[-?][ \t]+|[!&]\S*[ \t]+)*)((?:[^\s[{"'#&*!|>?:-]|[?:-](?=\S))(?:[ \t](?!#)|:(?=\S)|[^\s:]){0,1024}:(?=\s))/gm;

export function readSource(yaml: string): YamlSource {
  if (isTooDeep(yaml)) {
    return { isEmpty: false, pairs: null, doubledAt: null, errorAt: 0, isHopeless: true };
  }
  const { tree, errorAt } = parse(yaml);
  const [document, second] = tree.topNode.getChildren('Document');
  const value = ownPart(document ?? null);
  const map = value?.name === 'BlockMapping' ? value : null;
  return {
    isEmpty: !document && errorAt === null,
    pairs: map?.getChildren('Pair').map((pair) => readPair(yaml, pair)) ?? null,
    doubledAt: map && findDoubledKey(yaml, map),
    errorAt: errorAt ?? (second ? second.from + yaml.slice(second.from).search(/\S/) : null),
    isHopeless: false,
  };
}

/** Brackets that nothing closes, or dashes behind dashes. */
function isTooDeep(yaml: string): boolean {
  let [open, most] = [0, 0];
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most > DEEPEST || /(?:[-?] ){100}/.test(yaml);
}

/** The comments in a YAML text that can stand there, each from its `#`. */
export function findComments(yaml: string): string[] {
  const comments: string[] = [];
  walk(parse(yaml).tree.topNode, ({ name, from, to }) => {
    if (name === 'Comment') comments.push(yaml.slice(from, to).trimEnd());
  });
  return comments;
}

/** The tree of a YAML text; where it is none, of the lines above the error. */
function parse(yaml: string): { tree: Tree; errorAt: number | null } {
  // The parser takes these for something else: a tab before a comment, old line breaks, controls.
  const plain = yaml
    .replace(/\t(?=#)/g, ' ')
    .replace(/\r(?!\n)/g, ' ')
    .replace(/[^\S\t\n\r ]|[^\t\n\r -\uFFFF]/g, 'x');
  const parsed = parseStrictly(plain);
  if (parsed.errorAt === null) return parsed;
  // As it does brackets and commas in a key.
  return parseStrictly(
    plain.replace(
      BARE_KEY,
      (_, before: string, key: string) => before + key.replace(/[^\s:]/g, 'x'),
    ),
  );
}

/** Stops at the first error: what is told about more of them can take minutes. */
function parseStrictly(yaml: string): { tree: Tree; errorAt: number | null } {
  const { parser, strictParser } = parsers();
  const parsing = strictParser.startParse(yaml);
  try {
    for (;;) {
      const tree = parsing.advance();
      if (tree) return { tree, errorAt: null };
    }
  } catch {
    const errorAt = parsing.parsedPos;
    return { tree: parser.parse(yaml.slice(0, lineStart(yaml, errorAt))), errorAt };
  }
}

function readPair(yaml: string, pair: SyntaxNode): YamlPair {
  const key = readValue(yaml, pair.getChild('Key'), pair.from);
  const colonTo = pair.getChild(':')?.to ?? null;
  const value = readValue(yaml, pair, colonTo ?? pair.to);
  // `? a: b` has a map as its key.
  const isInKey =
    pair.prevSibling?.name === '?' &&
    colonTo !== null &&
    !yaml.slice(key.to, colonTo).includes('\n');
  return {
    key: isInKey ? null : textOf(yaml, key),
    from: key.ownFrom,
    to: key.to,
    colonTo,
    value: { ...value, ...readItems(yaml, value.kind.endsWith('list') ? ownPart(pair) : null) },
  };
}

const KINDS = new Map<string, YamlValue['kind']>([
  [':', 'nothing'],
  ['Anchor', 'nothing'],
  ['Tag', 'nothing'],
  ['Literal', 'text'],
  ['QuotedLiteral', 'text'],
  ['BlockLiteral', 'block-text'],
  ['BlockSequence', 'block-list'],
  ['FlowSequence', 'flow-list'],
]);

/** The value that a node ends with; where it has none, it would stand at the offset. */
function readValue(yaml: string, parent: SyntaxNode | null, at: number): YamlValue {
  const whole = lastPart(parent);
  const own = ownPart(parent);
  const kind = own ? (KINDS.get(own.name) ?? 'other') : 'nothing';
  if (!whole || !own || own.name === ':') {
    return { kind, quotes: 'needed', from: at, ownFrom: at, to: at };
  }
  const source = yaml.slice(own.from, own.to);
  const quote = own.name === 'QuotedLiteral' && source[0];
  return {
    kind,
    quotes: quote ? (quote === '"' ? 'double' : 'single') : 'needed',
    from: whole.from,
    ownFrom: own.from,
    to: own.from + withoutRest(own.name, source).length,
  };
}

function withoutRest(name: string, source: string): string {
  if (name === 'BlockLiteral') return source.trimEnd();
  // The parser takes a comment at the very start of a line for more of a bare text.
  return name === 'Literal' ? source.replace(/\r?\n#[^]*/, '') : source;
}

function readItems(yaml: string, list: SyntaxNode | null) {
  const items: YamlItem[] = [];
  let mark: SyntaxNode | null = null;
  let hasComment = false;
  for (let part = list?.firstChild; part; part = part.nextSibling) {
    const { name } = part;
    if (name === 'Comment') hasComment = true;
    if (name === '-' || name === ',') [mark, hasComment] = [part, false];
    if (name !== 'Item') continue;
    const { kind, quotes, from, ownFrom, to } = readValue(yaml, part, mark?.to ?? part.from);
    items.push({ kind, quotes, from, ownFrom, to, mark: mark?.from ?? null, hasComment });
    mark = null;
  }
  return { items, trailingComma: mark?.from ?? null };
}

/** What a node ends with, without anchor and tag. */
function ownPart(node: SyntaxNode | null): SyntaxNode | null {
  const part = lastPart(node);
  return part?.name === 'Anchored' || part?.name === 'Tagged' ? ownPart(part) : part;
}

function lastPart(node: SyntaxNode | null): SyntaxNode | null {
  let part = node?.lastChild ?? null;
  while (part?.name === 'Comment') part = part.prevSibling;
  return part;
}

function textOf(yaml: string, { kind, quotes, ownFrom, to }: YamlValue): string | null {
  const source = yaml.slice(ownFrom, to);
  if (kind !== 'text' || source.includes('\n')) return null;
  if (quotes === 'needed') return source;
  return quotes === 'double' ? unescape(source) : source.slice(1, -1).replaceAll("''", "'");
}

/** Null where it has escapes that only YAML knows, or no quote at its end. */
function unescape(source: string): string | null {
  try {
    return JSON.parse(source) as string;
  } catch {
    return null;
  }
}

function findDoubledKey(yaml: string, map: SyntaxNode): number | null {
  let first: number | null = null;
  const maps: Set<string>[] = [];
  walk(
    map,
    ({ name, node }) => {
      if (name.endsWith('Mapping')) maps.push(new Set());
      if (name !== 'Key') return;
      const key = readValue(yaml, node, 0);
      const text = textOf(yaml, key);
      if (text === null) return;
      if (maps.at(-1)?.has(text)) first ??= key.ownFrom;
      maps.at(-1)?.add(text);
    },
    ({ name }) => {
      if (name.endsWith('Mapping')) maps.pop();
    },
  );
  return first;
}

function walk(
  node: SyntaxNode,
  enter: (node: SyntaxNodeRef) => void,
  leave?: (node: SyntaxNodeRef) => void,
): void {
  try {
    node.cursor().iterate(enter, leave);
  } catch {
    // Some thousand levels down, a tree has nodes that it fails at.
  }
}
