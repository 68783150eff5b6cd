import { Parser } from 'yaml';
import type { CST } from 'yaml';

/** The tokens of a YAML text. */
export interface YamlSource {
  /** Whether it says anything. */
  readonly isEmpty: boolean;
  /** The map that it is, each key on a line of its own; null where it is none. */
  readonly map: CST.BlockMap | null;
  /** The offset of what can't stand there; null where there is nothing such. */
  readonly errorAt: number | null;
  /** Whether no reader is to be asked, who would take long over it or break down. */
  readonly isHopeless: boolean;
}

/** Nobody's properties are deeper, or wrong in more places. */
const DEEPEST = 100;
const MOST_ERRORS = 100;

export function readSource(yaml: string): YamlSource {
  if (isDeepOnSight(yaml)) return { isEmpty: false, map: null, errorAt: 0, isHopeless: true };
  const tokens = [...new Parser().parse(yaml)];
  const [document, second] = tokens.filter((token) => token.type === 'document');
  const errors = tokens.filter(({ type }) => type === 'error');
  const tooDeep = findDeep(document?.value);
  const error = errors[0] ?? second ?? tooDeep;
  return {
    isEmpty: !document,
    map: document?.value?.type === 'block-map' ? document.value : null,
    errorAt: error?.offset ?? null,
    isHopeless: tooDeep !== undefined || errors.length > MOST_ERRORS,
  };
}

/** Brackets that nothing closes, and dashes behind dashes: even tokens of these take long to find. */
function isDeepOnSight(yaml: string): boolean {
  let [open, most] = [0, 0];
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (bracket === '[' || bracket === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return most > DEEPEST || /(?:[-?] ){100}/.test(yaml);
}

function findDeep(token: CST.Token | undefined): CST.Token | undefined {
  let level = token ? [token] : [];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    level = level.flatMap((one) =>
      'items' in one ? one.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat()) : [],
    );
  }
  return level[0];
}

/** The text that a key is, written on one line; null for any other key. */
export function keyText(key: CST.Token | null | undefined): string | null {
  if (!key || !('source' in key) || key.source.includes('\n')) return null;
  switch (key.type) {
    case 'scalar':
      return key.source;
    case 'single-quoted-scalar':
      return key.source.slice(1, -1).replaceAll("''", "'");
    case 'double-quoted-scalar':
      return unescape(key.source);
    default:
      return null;
  }
}

/** Null where it has escapes that only YAML knows, or no quote at its end. */
function unescape(source: string): string | null {
  try {
    return JSON.parse(source) as string;
  } catch {
    return null;
  }
}

/** The first key that stands twice in a map, this or one within it, however deep. */
export function findDoubledKey(token: CST.Token | null | undefined): CST.Token | null {
  let first: CST.Token | null = null;
  const waiting = [token];
  for (const one of waiting) {
    if (!one || !('items' in one)) continue;
    const isFlowMap = one.type === 'flow-collection' && one.start.type === 'flow-map-start';
    const isMap = isFlowMap || one.type === 'block-map';
    const texts = new Set<string>();
    for (const { key, value } of one.items) {
      const text = isMap ? keyText(key) : null;
      if (key && text !== null) {
        if (texts.has(text) && key.offset < (first?.offset ?? Infinity)) first = key;
        texts.add(text);
      }
      waiting.push(key, value);
    }
  }
  return first;
}
