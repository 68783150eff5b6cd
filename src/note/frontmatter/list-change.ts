import { findPlace, writeKey } from './entry-plan';
import type { EntryPlan } from './entry-plan';
import type { FrontmatterEntries } from './frontmatter-entries';
import { writeItemLines } from './block-list';
import { ITEM_INDENT, readListSource } from './list-property';
import type { ListSource } from './list-source';
import { readItem, readNamesOf } from './properties';
import type { ListChange } from './property-change';
import { AS_NEEDED, writeText } from './yaml-text';
import type { TextStyle } from './yaml-text';

const NOTHING: EntryPlan = { ok: true, edits: [], newLines: '', isWanted: () => true };
const WIKILINK = /^\[\[[^[\]]*\]\]$/;
const BREAKS_WIKILINK = /[[\]|#^]/;

/** The changes to one list, made in the order given and in the style that the list has. */
export function planListChanges(
  frontmatter: FrontmatterEntries,
  key: string,
  changes: readonly ListChange[],
  lineBreak: string,
): EntryPlan {
  const place = findPlace(frontmatter, key);
  const isListed = changes.some(({ kind }) => kind !== 'remove');
  if (!place.isPresent && !isListed) return NOTHING;

  const value = place.isPresent ? place.value : null;
  const reading = readNamesOf(value);
  if (reading.kind !== 'names') {
    const isKeyEnough = changes.every(({ kind }) => kind === 'ensure-list');
    return isKeyEnough ? NOTHING : { ok: false, code: 'property-foreign' };
  }
  const items: readonly unknown[] = Array.isArray(value) ? value : reading.names;
  const { isRemoved, added } = applyChanges(items, changes);
  const names = items.map((item) => readItem(item) ?? '');
  const asLinks = reading.names.length > 0 && reading.names.every((name) => WIKILINK.test(name));
  const newNames = added.map((name) => (asLinks ? writeWikilink(name) : name));
  const wanted = [...names.filter((_, index) => !isRemoved[index]), ...newNames];
  const isWanted = (result: unknown): boolean => hasNames(result, wanted);

  if (!place.isPresent) {
    const texts = newNames.map((name) => writeText(name, AS_NEEDED));
    const keyLine = writeKey(frontmatter, key);
    const indent = keyLine.slice(0, keyLine.search(/\S/)) + ITEM_INDENT;
    const newLines = keyLine + lineBreak + writeItemLines(texts, indent, lineBreak);
    return { ok: true, edits: [], newLines, isWanted };
  }
  if (added.length === 0 && !isRemoved.includes(true)) return NOTHING;
  const source = place.entry && readListSource(frontmatter.yaml, place.entry, items, lineBreak);
  if (source?.items.length !== items.length) return { ok: false, code: 'property-unsafe' };
  const style = { place: source.place, quotes: commonQuotes(source.items) };
  const edits = source.edit(
    isRemoved,
    newNames.map((name) => writeText(name, style)),
  );
  return { ok: true, edits, newLines: '', isWanted };
}

function applyChanges(
  items: readonly unknown[],
  changes: readonly ListChange[],
): { isRemoved: boolean[]; added: string[] } {
  const names = items.map((item) => readItem(item) ?? '');
  const isRemoved = names.map(() => false);
  let added: string[] = [];
  for (const change of changes) {
    if (change.kind === 'ensure-list') continue;
    const isSame = (name: string): boolean => name.trim() !== '' && change.isSame(name);
    if (change.kind === 'remove') {
      names.forEach((name, index) => {
        if (isSame(name)) isRemoved[index] = true;
      });
      added = added.filter((name) => !isSame(name));
    } else if (![...names.filter((_, index) => !isRemoved[index]), ...added].some(isSame)) {
      added.push(change.value);
    }
  }
  return { isRemoved, added };
}

/** Quotes that every item of the list has. */
function commonQuotes(items: ListSource['items']): TextStyle['quotes'] {
  const quotes = items[0]?.quotes ?? 'needed';
  return items.every((item) => item.quotes === quotes) ? quotes : 'needed';
}

function writeWikilink(name: string): string {
  return BREAKS_WIKILINK.test(name) ? name : `[[${name}]]`;
}

function hasNames(value: unknown, wanted: readonly string[]): boolean {
  const reading = readNamesOf(value);
  const names = wanted.filter((name) => name.trim() !== '');
  return (
    reading.kind === 'names' &&
    reading.names.length === names.length &&
    names.every((name, index) => name === reading.names[index])
  );
}
