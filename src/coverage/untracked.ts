import { readNoteDate } from '../note/dates/meeting-date';
import type { PropertyNames } from '../settings';
import { readGroups } from './meeting';
import type { Meeting, NoteFacts, NoteFile } from './meeting';
import { isTickedOnTop, readRollingHeadings } from './rolling-note';
import { readTickedHeadings } from './ticked-headings';

const NONE = { agenda: [], covered: [], hasBoth: false } as const;

/**
 * A note that names no theme in its properties, as the meeting that it may be about all the same:
 * it has a ticked task under a heading that may be a theme's. Else null, at next to no cost.
 *
 * @param mayNameTheme a quick test for headings; it may let too many through
 */
export function readUntracked(
  file: NoteFile,
  facts: NoteFacts,
  properties: PropertyNames,
  mayNameTheme: (heading: string) => boolean,
): Meeting | null {
  const { frontmatter, headings, listItems } = facts;
  // In this order: most notes have no ticked task.
  if (!headings || !listItems?.some(isTickedOnTop)) return null;
  if (!headings.some(({ heading }) => mayNameTheme(heading))) return null;
  const ticked = readTickedHeadings(headings, listItems).filter(mayNameTheme);
  if (ticked.length === 0) return null;
  const date = readNoteDate(frontmatter, properties.date, file.basename);
  return {
    ...NONE,
    path: file.path,
    date,
    groups: readGroups(frontmatter, properties.group),
    headings: readRollingHeadings(headings, listItems, date),
    ticked,
  };
}
