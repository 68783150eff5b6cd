import { Lexer, Parser } from 'yaml';
import type { CST } from 'yaml';
import type { YamlPair, YamlSource, YamlValue } from '../../../src/note/frontmatter/yaml-source';

/** What `YamlSource` says, but that it is given by the tokens of yaml. */
export interface TokenSource {
  readonly pairs: YamlSource['pairs'];
  readonly doubledAt: number | null;
  readonly comments: readonly string[];
}

export function readByTokens(yaml: string): TokenSource {
  const [document] = [...new Parser().parse(yaml)].filter(({ type }) => type === 'document');
  const map = document && 'value' in document ? document.value : undefined;
  const isMap = map?.type === 'block-map';
  return {
    pairs: isMap ? map.items.filter(({ key, sep }) => key ?? sep).map(readPair) : null,
    doubledAt: isMap ? findDoubledKey(map) : null,
    comments: readComments(yaml),
  };
}

function readPair({ key, sep, value, start }: CST.CollectionItem): YamlPair {
  const own = readValue(key ?? undefined, start, 0);
  const colon = sep?.find(({ type }) => type === 'map-value-ind');
  const colonTo = colon ? endOf(colon) : null;
  return {
    key: textOf(key ?? undefined),
    from: own.ownFrom,
    to: own.to,
    colonTo,
    value: { ...readValue(value, sep ?? [], colonTo ?? own.to), ...readItems(value) },
  };
}

function readValue(
  given: CST.Token | undefined,
  before: readonly CST.SourceToken[],
  at: number,
): YamlValue {
  // Behind an anchor alone, before a comma.
  const token = given?.type === 'scalar' && given.source === '' ? undefined : given;
  const props = before.filter(({ type }) => type === 'anchor' || type === 'tag');
  const [first] = props;
  const last = props.at(-1);
  const ownFrom = token?.offset ?? last?.offset ?? at;
  return {
    kind: kindOf(token),
    quotes: quotesOf(token),
    from: first?.offset ?? ownFrom,
    ownFrom,
    to: token ? endOf(token) : last ? endOf(last) : at,
  };
}

function kindOf(token: CST.Token | undefined): YamlValue['kind'] {
  switch (token?.type) {
    case undefined:
      return 'nothing';
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return 'text';
    case 'block-scalar':
      return 'block-text';
    case 'block-seq':
      return 'block-list';
    case 'flow-collection':
      return token.start.type === 'flow-seq-start' ? 'flow-list' : 'other';
    default:
      return 'other';
  }
}

function quotesOf(token: CST.Token | undefined): YamlValue['quotes'] {
  if (token?.type === 'double-quoted-scalar') return 'double';
  return token?.type === 'single-quoted-scalar' ? 'single' : 'needed';
}

function readItems(list: CST.Token | undefined): Omit<YamlPair['value'], keyof YamlValue> {
  const kind = kindOf(list);
  const none = { items: [], trailingComma: null };
  if (!list || !('items' in list) || !kind.endsWith('list')) return none;
  const parts = list.items.map(({ start, key, sep, value }) => {
    const mark = start.find(({ type }) => type === 'comma' || type === 'seq-item-ind');
    const behind = mark ? start.slice(start.indexOf(mark)) : start;
    const item = behind.findIndex(({ type }) => type === 'anchor' || type === 'tag');
    return {
      ...readValue(value, start, mark ? endOf(mark) : list.offset),
      mark: mark?.offset ?? null,
      // A map without its braces.
      ...(key || sep ? { kind: 'other' as const } : {}),
      hasComment: behind
        .slice(0, item < 0 ? undefined : item)
        .some(({ type }) => type === 'comment'),
    };
  });
  const hasProps = list.items.at(-1)?.start.some(({ type }) => type === 'anchor' || type === 'tag');
  const isRest = kind === 'flow-list' && parts.at(-1)?.kind === 'nothing' && !hasProps;
  const rest = isRest ? parts.pop() : null;
  // Comments behind the last item are an item without a dash.
  const items = kind === 'flow-list' ? parts : parts.filter(({ mark }) => mark !== null);
  return { items, trailingComma: rest?.mark ?? null };
}

/** Without the line break that a block scalar ends with. */
function endOf(token: CST.Token): number {
  if (token.type === 'block-scalar') {
    const header = token.props.map((prop) => ('source' in prop ? prop.source : '')).join('');
    return token.offset + (header + token.source).trimEnd().length;
  }
  return token.offset + ('source' in token ? token.source.length : 0);
}

function textOf(key: CST.Token | undefined): string | null {
  if (!key || !('source' in key) || key.source.includes('\n')) return null;
  if (key.type === 'scalar') return key.source;
  if (key.type === 'single-quoted-scalar') return key.source.slice(1, -1).replaceAll("''", "'");
  if (key.type !== 'double-quoted-scalar') return null;
  try {
    return JSON.parse(key.source) as string;
  } catch {
    return null;
  }
}

function findDoubledKey(map: CST.Token): number | null {
  let first = Infinity;
  const waiting: (CST.Token | null | undefined)[] = [map];
  for (const one of waiting) {
    if (!one || !('items' in one)) continue;
    const isFlowMap = one.type === 'flow-collection' && one.start.type === 'flow-map-start';
    const texts = new Set<string>();
    for (const { key, value } of one.items) {
      const text = isFlowMap || one.type === 'block-map' ? textOf(key ?? undefined) : null;
      if (key && text !== null) {
        if (texts.has(text)) first = Math.min(first, key.offset);
        texts.add(text);
      }
      waiting.push(key, value);
    }
  }
  return first === Infinity ? null : first;
}

/** In the tokens of `Lexer` a sign of its own comes before the source of a scalar. */
function readComments(yaml: string): string[] {
  const tokens = [...new Lexer().lex(yaml)];
  return tokens
    .filter((token, index) => token.startsWith('#') && tokens[index - 1] !== '\u001F')
    .map((comment) => comment.trimEnd());
}
