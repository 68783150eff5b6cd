import type { ThemeLookup } from '../../catalogue/lookup';
import { nameKey } from '../../catalogue/name-key';
import { applyEdits, findDifference } from '../../edit';
import { lineBreakOf, lineNumber } from '../../lines';
import type { Problem, ProblemCode } from '../../problem';
import { readConflictInHead } from './conflict';
import { findFrontmatter } from '../outline/frontmatter';
import { readFrontmatter } from '../frontmatter/frontmatter-entries';
import { findDoubledHeads } from './doubled-head';
import { readComments, readPairs } from '../frontmatter/frontmatter-pairs';
import type { Pair } from '../frontmatter/frontmatter-pairs';
import { foldKey, readNamesOf } from '../frontmatter/properties';
import { planPropertyEdits } from '../frontmatter/property-edit';
import type { PropertyChange, PropertyEditPlan } from '../frontmatter/property-edit';
import { isSameValue } from '../frontmatter/property-proof';
import type { ReadYaml } from '../frontmatter/read-yaml';

export interface RepairRequest {
  readonly text: string;
  /** Names of the two lists of themes. */
  readonly properties: { readonly agenda: string; readonly covered: string };
  readonly themes: ThemeLookup;
  readonly readYaml: ReadYaml;
}

/**
 * Repairs what a merge of two people's changes did to a note's properties: keys that stand there
 * twice, in any letter case where they are the plugin's own, a second frontmatter below the first,
 * and conflict markers in or around the frontmatter.
 *
 * The plugin's own lists become one with all themes of both, each once, in the manner of the first.
 * Of any other property stays what both say alike, or what one alone says. Comments stay, though
 * they may move. The body stays as it is; a conflict that goes on into it keeps its markers there.
 *
 * No edits where nothing is to be repaired. Nothing is changed, and the problem tells the line,
 * where the two give one property different values (`property-conflict`; `property-duplicate` where
 * it just stands there twice), and where `readFrontmatter` has another problem with the note.
 */
export function planRepair(request: RepairRequest): PropertyEditPlan {
  const { text, readYaml } = request;
  const reading = readFrontmatter(text, readYaml);
  if (!reading.ok && reading.problem.code === 'frontmatter-conflict') {
    return repairConflict(request, reading.problem);
  }
  if (!reading.ok && reading.problem.code !== 'property-duplicate') return reading;
  const heads = findDoubledHeads(text, request.properties, readYaml);
  const [first] = heads;
  const found = first && readPairs(first.source, readYaml);
  if (!found) return reading.ok ? { ok: true, edits: [] } : reading;
  const [kept, doubled] = partDoubled(found, request);
  const incoming = [
    ...doubled.map((pair) => ({ ...pair, source: '' })),
    ...heads.slice(1).flatMap(({ from, source, pairs }) =>
      pairs.map((pair) => ({
        ...pair,
        from: from + pair.from,
        source: source.slice(pair.from, pair.to),
      })),
    ),
  ];
  if (incoming.length === 0) return { ok: true, edits: [] };
  const head = withoutPairs(first.source, doubled);
  const joined = join(request, head, kept, incoming, 'property-duplicate');
  const whole = heads.map(({ source }) => source).join('');
  const comments = heads.flatMap(({ source }) => readComments(source));
  return finish(request, joined, text.slice(whole.length), comments);
}

function repairConflict(request: RepairRequest, problem: Problem): PropertyEditPlan {
  const conflict = readConflictInHead(request.text);
  if (!conflict) return { ok: false, problem };
  const { body } = conflict;
  const [ours, theirs] =
    conflict.ours.head === '' ? [conflict.theirs, conflict.ours] : [conflict.ours, conflict.theirs];
  // Nothing stands there twice but words of the leader's.
  if (ours.head === '') return { ok: false, problem };
  const found = readPairs(ours.head, request.readYaml);
  const more = readPairs(theirs.head, request.readYaml);
  if (!found || !more) return { ok: false, problem };
  const [kept, doubled] = partDoubled(found, request);
  const incoming = [
    ...doubled.map((pair) => ({ ...pair, from: ours.locate(pair.from), source: '' })),
    ...more.map((pair) => ({
      ...pair,
      from: theirs.locate(pair.from),
      source: theirs.head.slice(pair.from, pair.to),
    })),
  ];
  const head = withoutPairs(ours.head, doubled);
  const joined = join(request, head, kept, incoming, 'property-conflict');
  const comments = [...readComments(ours.head), ...readComments(theirs.head)];
  return finish(request, joined, body, comments);
}

/** A property that is to be joined with what stands there; `from` is its place in the note. */
interface Incoming extends Omit<Pair, 'to'> {
  readonly source: string;
}

type Joined =
  | { readonly ok: true; readonly head: string; readonly pairs: readonly Incoming[] }
  | { readonly ok: false; readonly problem: Problem };

/** @param code what is wrong where two values of one property can't be joined */
function join(
  request: RepairRequest,
  head: string,
  kept: readonly Pair[],
  incoming: readonly Incoming[],
  code: ProblemCode,
): Joined {
  const present = new Map(kept.map((pair) => [identify(pair.key, request), pair.value]));
  const changes: PropertyChange[] = [];
  let newLines = '';
  for (const { key, value, from, source } of incoming) {
    const id = identify(key, request);
    if (!present.has(id)) {
      present.set(id, value);
      newLines += source;
      continue;
    }
    const there = present.get(id);
    if (isSameValue(there, value)) continue;
    const names = namesOf(key, value, request);
    if (!names || !namesOf(key, there, request)) {
      return { ok: false, problem: problemAt(request.text, from, code, key) };
    }
    const isSame = (name: string) => (item: string) => isSameName(item, name, request);
    for (const name of names) changes.push({ kind: 'add', key, value: name, isSame: isSame(name) });
  }
  const whole = withNewLines(head, newLines);
  const plan = planPropertyEdits(whole, changes, request.readYaml);
  if (!plan.ok) return { ok: false, problem: problemOf(request) };
  const pairs = [...kept.map((pair) => ({ ...pair, source: '' })), ...incoming];
  return { ok: true, head: applyEdits(whole, plan.edits), pairs };
}

/** Writes the comments that went with a line anew, and proves the result. */
function finish(
  request: RepairRequest,
  joined: Joined,
  body: string,
  comments: readonly string[],
): PropertyEditPlan {
  if (!joined.ok) return joined;
  const { text } = request;
  const left = new Set(readComments(joined.head));
  const lost = [...new Set(comments)].filter((comment) => !left.has(comment));
  const lineBreak = lineBreakOf(text);
  const head = withNewLines(joined.head, lost.map((comment) => comment + lineBreak).join(''));
  if (!isRepaired(request, head, joined.pairs)) return { ok: false, problem: problemOf(request) };
  return { ok: true, edits: [findDifference(text, head + body)] };
}

/** Whether the properties are exactly those of the pairs, the plugin's own lists joined. */
function isRepaired(request: RepairRequest, head: string, pairs: readonly Incoming[]): boolean {
  const reading = readFrontmatter(head, request.readYaml);
  if (!reading.ok) return false;
  const { values } = reading.frontmatter;
  const keys = Object.keys(values);
  const ids = pairs.map(({ key }) => identify(key, request));
  return (
    keys.length === new Set(ids).size &&
    keys.every((key) => {
      const said = pairs.filter((_, index) => ids[index] === identify(key, request));
      const lists = said.map(({ value }) => namesOf(key, value, request));
      const names = namesOf(key, values[key], request);
      if (!names || lists.includes(null)) {
        return said.length > 0 && said.every(({ value }) => isSameValue(value, values[key]));
      }
      const union = lists.flatMap((list) => list ?? []);
      const has = (list: readonly string[], name: string) =>
        list.some((item) => isSameName(item, name, request));
      return union.every((name) => has(names, name)) && names.every((name) => has(union, name));
    })
  );
}

/** Each property's first pair, and those that come again. */
function partDoubled(pairs: readonly Pair[], request: RepairRequest): [Pair[], Pair[]] {
  const ids = pairs.map(({ key }) => identify(key, request));
  const isFirst = (_: Pair, index: number) => ids.indexOf(ids[index] ?? '') === index;
  return [pairs.filter(isFirst), pairs.filter((pair, index) => !isFirst(pair, index))];
}

function withoutPairs(head: string, pairs: readonly Pair[]): string {
  return applyEdits(
    head,
    pairs.map(({ from, to }) => ({ from, to, insert: '' })),
  );
}

/** The head with lines at the end of its frontmatter. */
function withNewLines(head: string, lines: string): string {
  const at = findFrontmatter(head)?.yaml.to ?? 0;
  return head.slice(0, at) + lines + head.slice(at);
}

/** What makes two keys one property: the plugin's own may be spelled in any letter case. */
function identify(key: string, { properties }: RepairRequest): string {
  const folded = foldKey(key);
  const isOwn = [properties.agenda, properties.covered].some((name) => foldKey(name) === folded);
  return isOwn ? `own ${folded}` : `other ${key}`;
}

/** The names in a list of the plugin's own; null in any other property. */
function namesOf(key: string, value: unknown, request: RepairRequest): readonly string[] | null {
  if (!identify(key, request).startsWith('own ')) return null;
  const reading = readNamesOf(value);
  return reading.kind === 'names' ? reading.names : null;
}

function isSameName(a: string, b: string, { themes }: RepairRequest): boolean {
  const theme = themes.find(a);
  return theme ? theme === themes.find(b) : nameKey(a) === nameKey(b);
}

/** Why the note can't be repaired, where nothing else is known: what is wrong with it. */
function problemOf({ text, readYaml }: RepairRequest): Problem {
  const reading = readFrontmatter(text, readYaml);
  return reading.ok ? { code: 'property-unsafe', line: 1 } : reading.problem;
}

function problemAt(text: string, at: number, code: ProblemCode, quote: string): Problem {
  return { code, line: lineNumber(text, at), quote };
}
