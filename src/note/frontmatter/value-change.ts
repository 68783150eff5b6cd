import { findPlace, writeKey } from './entry-plan';
import type { EntryPlan } from './entry-plan';
import type { Entry, FrontmatterEntries } from './frontmatter-entries';
import { writeText } from './yaml-text';
import type { TextStyle } from './yaml-text';
import type { TextEdit } from '../../edit';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Gives a property one value in place of the text, number or nothing that it has. Comment, quotes
 * and space around the value stay. A date is written bare, as Obsidian writes it.
 */
export function planValueChange(
  frontmatter: FrontmatterEntries,
  key: string,
  value: string | number | null,
  lineBreak: string,
): EntryPlan {
  const place = findPlace(frontmatter, key);
  const isWanted = (result: unknown): boolean => result === value;
  if (!place.isPresent) {
    if (value === null) return { ok: true, edits: [], newLines: '', isWanted };
    const newLines = `${writeKey(frontmatter, key)} ${writeValue(value, 'needed')}${lineBreak}`;
    return { ok: true, edits: [], newLines, isWanted };
  }
  if (!isPlain(place.value)) return { ok: false, code: 'property-foreign' };
  if (isWanted(place.value)) return { ok: true, edits: [], newLines: '', isWanted };
  if (!place.entry) return { ok: false, code: 'property-unsafe' };
  const edit = replaceValue(frontmatter.yaml, place.entry, value);
  return { ok: true, edits: [edit], newLines: '', isWanted };
}

function replaceValue(yaml: string, entry: Entry, value: string | number | null): TextEdit {
  const { colonTo } = entry;
  const { kind, quotes, ownFrom, to } = entry.value;
  if (value === null) return { from: colonTo, to, insert: '' };
  if (kind !== 'nothing') return { from: ownFrom, to, insert: writeValue(value, quotes) };
  const blank = /^[ \t]*(?=\r?\n)/.exec(yaml.slice(colonTo))?.[0] ?? '';
  return { from: colonTo, to: colonTo + blank.length, insert: ` ${writeValue(value, 'needed')}` };
}

function writeValue(value: string | number, quotes: TextStyle['quotes']): string {
  if (typeof value === 'number') return String(value);
  const isBare = quotes === 'needed' && ISO_DATE.test(value);
  return isBare ? value : writeText(value, { place: 'block', quotes });
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
