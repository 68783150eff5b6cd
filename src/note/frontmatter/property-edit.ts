import { applyEdits } from '../../edit';
import type { TextEdit } from '../../edit';
import { lineBreakOf, lineNumber } from '../../lines';
import type { Problem, ProblemCode } from '../../problem';
import { findPlace } from './entry-plan';
import type { EntryPlan } from './entry-plan';
import { readFrontmatter } from './frontmatter-entries';
import type { FrontmatterEntries } from './frontmatter-entries';
import { planListChanges } from './list-change';
import { findKey, foldKey } from './properties';
import type { FrontmatterValues } from './properties';
import type { ListChange, PropertyChange } from './property-change';
import { isProven } from './property-proof';
import type { ReadYaml } from './read-yaml';
import { planValueChange } from './value-change';

export type { PropertyChange } from './property-change';

const BYTE_ORDER_MARK = '\uFEFF';

export type PropertyEditPlan =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly problem: Problem };

/** Changes that depend on what the properties say now. */
export type ChangesFor = (values: FrontmatterValues) => readonly PropertyChange[];

/**
 * The edits that change properties in a note's frontmatter and not one byte beside them; none where
 * all is as wanted already. Changes are made in the order given; a key is either set or a list.
 *
 * Lists keep their style: brackets or lines, indentation, quotes and wikilinks that every item has.
 * A text becomes a list when an item is added. New keys go to the end of the frontmatter, which is
 * made at the top of a note that has none. Line breaks are those of the note.
 *
 * The result is read again before it is given out. Nothing is changed, and the problem tells the
 * line, where the frontmatter can't be read (codes: see `readFrontmatter`), where the property has
 * a value of the user's own (`property-foreign`, a map or `true`, say), or where the result is not
 * exactly what was asked for (`property-unsafe`: an anchor that is used elsewhere, say).
 */
export function planPropertyEdits(
  text: string,
  changes: readonly PropertyChange[] | ChangesFor,
  readYaml: ReadYaml,
): PropertyEditPlan {
  const reading = readFrontmatter(text, readYaml);
  if (!reading.ok) return reading;
  const { frontmatter } = reading;
  const wanted = typeof changes === 'function' ? changes(frontmatter.values) : changes;
  const lineBreak = lineBreakOf(text);

  const edits: TextEdit[] = [];
  let newLines = '';
  const changed = new Map<string, (value: unknown) => boolean>();
  for (const [key, changesOfKey] of groupByKey(frontmatter, wanted)) {
    const plan = planKey(frontmatter, key, changesOfKey, lineBreak);
    if (!plan.ok) return refuse(text, frontmatter, key, plan.code);
    if (plan.edits.length === 0 && plan.newLines === '') continue;
    edits.push(...plan.edits);
    newLines += plan.newLines;
    changed.set(key, plan.isWanted);
  }
  if (changed.size === 0) return { ok: true, edits: [] };

  const { yaml, from } = frontmatter;
  edits.push({ from: yaml.length, to: yaml.length, insert: newLines });
  const noteEdits =
    from === null
      ? [newFrontmatter(text, newLines, lineBreak)]
      : joinInsertions(edits).map((edit) => shift(edit, from));
  const yamlLength = from === null ? newLines.length : applyEdits(yaml, edits).length;
  const after = applyEdits(headOf(text, frontmatter), noteEdits);
  if (isProven(after, yamlLength, frontmatter.values, changed, readYaml)) {
    return { ok: true, edits: noteEdits };
  }
  const [key = ''] = changed.keys();
  return refuse(text, frontmatter, key, 'property-unsafe');
}

function planKey(
  frontmatter: FrontmatterEntries,
  key: string,
  changes: readonly PropertyChange[],
  lineBreak: string,
): EntryPlan {
  const value = changes.findLast((change) => change.kind === 'set');
  if (value) return planValueChange(frontmatter, key, value.value, lineBreak);
  const listChanges = changes.filter((change): change is ListChange => change.kind !== 'set');
  return planListChanges(frontmatter, key, listChanges, lineBreak);
}

/** Changes by the key as the frontmatter spells it, or as the first change to an absent one does. */
function groupByKey(
  { values }: FrontmatterEntries,
  changes: readonly PropertyChange[],
): Map<string, PropertyChange[]> {
  const spelling = new Map<string, string>();
  const groups = new Map<string, PropertyChange[]>();
  for (const change of changes) {
    const folded = foldKey(change.key);
    const key = spelling.get(folded) ?? findKey(values, change.key) ?? change.key;
    spelling.set(folded, key);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return groups;
}

function newFrontmatter(text: string, lines: string, lineBreak: string): TextEdit {
  const at = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  return { from: at, to: at, insert: `---${lineBreak}${lines}---${lineBreak}` };
}

/** The note up to its body: proving a change must not take longer for a longer note. */
function headOf(text: string, { yaml, from }: FrontmatterEntries): string {
  if (from === null) return text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const lineBreak = text.indexOf('\n', from + yaml.length);
  return lineBreak < 0 ? text : text.slice(0, lineBreak + 1);
}

/** One edit for all insertions at one place, so that nobody has to keep them in order. */
function joinInsertions(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const isInsertion = edit.from === edit.to;
    const same = isInsertion
      ? joined.findIndex(({ from, to }) => from === to && from === edit.from)
      : -1;
    const earlier = joined[same];
    if (earlier) joined[same] = { ...earlier, insert: earlier.insert + edit.insert };
    else if (!isInsertion || edit.insert !== '') joined.push(edit);
  }
  return joined;
}

function shift(edit: TextEdit, by: number): TextEdit {
  return { from: edit.from + by, to: edit.to + by, insert: edit.insert };
}

function refuse(
  text: string,
  frontmatter: FrontmatterEntries,
  key: string,
  code: ProblemCode,
): PropertyEditPlan {
  const place = findPlace(frontmatter, key);
  const inYaml = place.isPresent ? (place.entry?.from ?? 0) : 0;
  const line = lineNumber(text, (frontmatter.from ?? 0) + inYaml);
  return { ok: false, problem: { code, line, quote: key } };
}
