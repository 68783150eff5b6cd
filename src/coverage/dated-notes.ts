import { nameKey } from '../catalogue/name-key';
import { isDateAlone } from '../note/dates/dates';
import type { IsoDate } from '../note/dates/dates';
import { readNoteDate } from '../note/dates/meeting-date';
import { findKey } from '../note/frontmatter/properties';
import type { FrontmatterValues } from '../note/frontmatter/properties';
import type { MeetingDay } from '../note/new-meeting/meeting-path';
import type { PropertyNames } from '../settings';
import { readGroups } from './meeting';
import type { Meeting, Name, NoteFile } from './meeting';
import { compareTexts } from './occasions';

/** A note of one meeting or several, be there a theme on one or not. */
export interface DatedNote {
  readonly path: string;
  readonly dates: readonly IsoDate[];
  readonly groups: readonly Name[];
}

/**
 * A meeting as a note with dates. A heading counts where it is a date and nothing more: "Næste møde
 * 7. december 2026" is no meeting of that day.
 */
export function datedNoteOf({ path, date, headings, groups }: Meeting): DatedNote {
  const dated = headings.filter(({ text }) => isDateAlone(text)).map((heading) => heading.date);
  const dates = [date, ...dated].filter((one) => one !== null);
  return { path, dates: [...new Set(dates)], groups };
}

/**
 * What a note says that names no theme yet; null where it seems to be no meeting's. It is one's with
 * the plugin's lists, empty as they are, and a date anywhere; else with a date in its properties and
 * a group, or where notes of meetings are.
 *
 * @param isInPlace whether it lies where the note of a meeting of that day may be
 */
export function readPreparedNote(
  { path, basename }: NoteFile,
  frontmatter: FrontmatterValues,
  properties: PropertyNames,
  isInPlace: (date: IsoDate) => boolean,
): DatedNote | null {
  const isTracking = hasLists(frontmatter, properties);
  const groups = readGroups(frontmatter, properties.group);
  const date = readNoteDate(frontmatter, properties.date, isTracking ? basename : '');
  if (date === null || !(isTracking || groups.length > 0 || isInPlace(date))) return null;
  return { path, dates: [date], groups };
}

/** Whether a note has one of the plugin's lists, be it empty. */
export function hasLists(
  frontmatter: FrontmatterValues | undefined,
  { agenda, covered }: PropertyNames,
): boolean {
  return [agenda, covered].some((name) => findKey(frontmatter, name) !== undefined);
}

/** Those of the group, in any spelling; without one, those that say no group. */
export function notesOfGroup(notes: readonly DatedNote[], group: string | null): DatedNote[] {
  return notes.filter(({ groups }) => isOfGroup(groups, group));
}

/** The one group that a note says; else, or where it says several, the other that is given. */
export function groupOfNote(
  notes: readonly DatedNote[],
  path: string | undefined,
  other: string | null,
): string | null {
  const groups = notes.find((note) => note.path === path)?.groups ?? [];
  return groups.length === 1 && groups[0] ? groups[0].text : other;
}

/**
 * The note for a meeting: one that says its group, else one of that day that says no group. Of
 * several, the one at the path that is given, else the first by path.
 */
export function findNoteFor(
  notes: readonly DatedNote[],
  { date, group }: MeetingDay,
  path: string | null,
): DatedNote | null {
  const ofDay = notes
    .filter(({ dates }) => dates.includes(date))
    .sort(
      (a, b) => Number(b.path === path) - Number(a.path === path) || compareTexts(a.path, b.path),
    );
  return notesOfGroup(ofDay, group)[0] ?? notesOfGroup(ofDay, null)[0] ?? null;
}

/** Whether a note says that it is of another day than the meeting, or for another group. */
export function isOfAnother(
  basename: string,
  frontmatter: FrontmatterValues | undefined,
  properties: PropertyNames,
  { date, group }: MeetingDay,
): boolean {
  const groups = readGroups(frontmatter, properties.group);
  const isOtherGroup = groups.length > 0 && !isOfGroup(groups, group);
  return isOtherGroup || (readNoteDate(frontmatter, properties.date, basename) ?? date) !== date;
}

/** Each group that a note or a name given says, once, in Danish order. */
export function groupsOf(notes: readonly DatedNote[], others: readonly string[]): string[] {
  const byKey = new Map(others.map((text) => [nameKey(text), text]));
  for (const { groups } of notes) for (const { key, text } of groups) byKey.set(key, text);
  return [...byKey.values()].sort((a, b) => a.localeCompare(b, 'da'));
}

function isOfGroup(groups: readonly Name[], group: string | null): boolean {
  return group === null ? groups.length === 0 : groups.some(({ key }) => key === nameKey(group));
}
