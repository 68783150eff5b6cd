import type { Problem, ProblemCode } from '../../problem';
import type { IsoDate } from '../dates/dates';
import { findForeignLetters, formatDay } from '../dates/format-date';
import { fillPlaceholders } from './placeholders';

/** Where notes of meetings lie and how they are called; both may have placeholders. */
interface MeetingPlace {
  /** Empty for the vault itself. */
  readonly folder: string;
  /** May have folders in it. */
  readonly name: string;
}

export interface MeetingDay {
  readonly date: IsoDate;
  /** The group's name; null where the meeting has none. */
  readonly group: string | null;
}

type MeetingPath =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly problem: Problem };

/** What file systems, or links to a note, don't take in its name. */
const FORBIDDEN = /[\\:*?"<>|#^[\]\p{Cc}]/u;

/** What Windows has for devices, be there an ending behind it or not. */
const RESERVED = /^(?:con|prn|aux|nul|(?:com|lpt)[1-9])(?=\s*(?:\.|$))/i;

/** File systems take 255; the ending and a number may come to it. */
const MAX_BYTES = 245;

/**
 * The path of the note for a meeting: `{{date}}` and `{{date:FORMAT}}` in folder and name are its
 * date, `{{gruppe}}` its group, with what a path can't have made a dash. Space at the ends of names,
 * and folders without a name, are left out.
 *
 * Problems, each quoting what is wrong, a control as an address has it: `pattern-placeholder` (none
 * that is known), `pattern-format` (letters that are no part of a date), `pattern-dateless` (also
 * where there is no name), `pattern-character`, `pattern-dots` (a name that begins or ends with a
 * dot), `pattern-reserved` (a name that Windows has for itself), `pattern-long`.
 */
export function planMeetingPath(place: MeetingPlace, { date, group }: MeetingDay): MeetingPath {
  const found: Problem[] = [];
  const note = (code: ProblemCode, quote: string): void => {
    found.push({ code, line: 1, quote });
  };
  const fill = (pattern: string): string =>
    fillPlaceholders(pattern, (name, format) => {
      if (name === 'gruppe') return (group ?? '').replace(/[\\/:*?"<>|#^[\]{}\p{Cc}]/gu, '-');
      if (name !== 'date') return null;
      const foreign = findForeignLetters(format);
      if (foreign !== null) note('pattern-format', foreign);
      return formatDay(format || 'YYYY-MM-DD', { date, time: '00:00:00' });
    });
  const folders = fill(place.folder).split('/');
  const [name = '', ...above] = fill(place.name.replace(/\.md$/i, '')).split('/').reverse();
  const parts = [...folders, ...above.reverse(), `${name.trim()}.md`]
    .map((part) => part.trim().normalize('NFC'))
    .filter((part) => part !== '');
  const all = parts.join('/');

  const braces = /\{\{[^{}]*\}\}|\{\{|\}\}/.exec(all)?.[0];
  if (braces !== undefined) note('pattern-placeholder', braces);
  const character = FORBIDDEN.exec(all)?.[0];
  if (character !== undefined) note('pattern-character', character.replace(/\p{Cc}/u, encodeURI));
  const isDated = /\{\{\s*date\b/i.test(place.name) && name.trim() !== '';
  if (!isDated) note('pattern-dateless', '');
  const dotted = parts.find((part) => /^\.|\.$/.test(part));
  if (dotted !== undefined) note('pattern-dots', dotted);
  const reserved = parts.map((part) => RESERVED.exec(part)?.[0]).find(Boolean);
  if (reserved !== undefined) note('pattern-reserved', reserved);
  const long = parts.find((part) => new TextEncoder().encode(part).length > MAX_BYTES);
  if (long !== undefined) note('pattern-long', `${long.slice(0, 40)}…`);

  const [problem] = found;
  return problem ? { ok: false, problem } : { ok: true, path: all };
}
