import { findKey } from '../frontmatter/properties';
import type { FrontmatterValues } from '../frontmatter/properties';
import { findDate, isDateAlone, parseDate } from './dates';
import type { IsoDate } from './dates';

/** What everyone may call the date of a note, whatever the group calls it. */
export const COMMON_DATE_PROPERTY = 'date';

/**
 * The date of a note as a whole: its date property (or `date`, where that has no usable date), else
 * a date in the file's name, else null.
 *
 * @param basename The file's name without folders and ending.
 */
export function readNoteDate(
  frontmatter: FrontmatterValues | undefined,
  dateProperty: string,
  basename: string,
): IsoDate | null {
  return (
    readProperty(frontmatter, dateProperty) ??
    readProperty(frontmatter, COMMON_DATE_PROPERTY) ??
    findDate(basename)
  );
}

function readProperty(frontmatter: FrontmatterValues | undefined, name: string): IsoDate | null {
  const key = findKey(frontmatter, name);
  return key === undefined ? null : parseDate(frontmatter?.[key]);
}

/**
 * For each heading of a note, in order, the date that the part under it belongs to, else null.
 * A rolling note has a dated heading for each meeting. The nearest of these says the date:
 *
 * - the heading's own text;
 * - an earlier heading of the same level that is a date and nothing more. One that only mentions a
 *   date, such as "Godkendelse af referat fra 12.10.2026", says nothing about its neighbours;
 * - the headings it lies under.
 */
export function findSectionDates(
  headings: readonly { readonly level: number; readonly text: string }[],
): (IsoDate | null)[] {
  const open: { level: number; beside: IsoDate | null; under: IsoDate | null }[] = [];
  return headings.map(({ level, text }) => {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const sibling = open.at(-1)?.level === level ? open.pop() : undefined;
    const own = findDate(text);
    const beside = isDateAlone(text) ? own : (sibling?.beside ?? null);
    const under = own ?? beside ?? open.at(-1)?.under ?? null;
    open.push({ level, beside, under });
    return under;
  });
}
