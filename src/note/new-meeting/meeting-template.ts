import { nameKey } from '../../catalogue/name-key';
import { applyEdits } from '../../edit';
import type { Problem } from '../../problem';
import type { DayAndTime } from '../dates/format-date';
import { formatDay } from '../dates/format-date';
import { readNoteDate } from '../dates/meeting-date';
import { readFrontmatter } from '../frontmatter/frontmatter-entries';
import { findKey, readNames } from '../frontmatter/properties';
import type { FrontmatterValues } from '../frontmatter/properties';
import { planPropertyEdits } from '../frontmatter/property-edit';
import type { PropertyChange } from '../frontmatter/property-edit';
import { AS_NEEDED, writeText } from '../frontmatter/yaml-text';
import { findFrontmatter } from '../outline/frontmatter';
import type { ReadYaml } from '../frontmatter/read-yaml';
import type { MeetingDay } from './meeting-path';
import { fillPlaceholders } from './placeholders';

interface NewMeeting extends MeetingDay, DayAndTime {
  /** The note's name. */
  readonly title: string;
}

type MeetingText =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: Problem };

/** What a note begins with where no template is chosen. */
export const SHORT_TEMPLATE = '# Ledermøde\n\n';

/**
 * The text of a meeting's note, made from a template: its `{{date}}`, `{{time}}` and `{{title}}`
 * are filled in as the app's own Templates does it, but with the meeting's date, and `{{gruppe}}`
 * with its group, in quotes where a property would read otherwise without them. Other placeholders
 * stay. Date and group are then put into the properties where these say something else; nothing else
 * of the template is changed.
 *
 * Problems, with their line in the text: those of `planPropertyEdits`.
 */
export function writeMeetingText(
  template: string,
  meeting: NewMeeting,
  properties: { readonly date: string; readonly group: string },
  readYaml: ReadYaml,
): MeetingText {
  const filled = fillPlaceholders(writeGroupAlone(template, meeting), (name, format) => {
    if (name === 'title') return meeting.title;
    if (name === 'date') return formatDay(format || 'YYYY-MM-DD', meeting);
    if (name === 'time') return formatDay(format || 'HH:mm', meeting);
    return name === 'gruppe' ? (meeting.group ?? '') : null;
  });
  const reading = readFrontmatter(filled, readYaml);
  if (!reading.ok) return reading;
  const { values } = reading.frontmatter;
  const changes = [
    ...dateChanges(values, properties.date, meeting),
    ...groupChanges(values, properties.group, meeting),
  ];
  const plan = planPropertyEdits(filled, changes, readYaml);
  return plan.ok ? { ok: true, text: applyEdits(filled, plan.edits) } : plan;
}

const GROUP_ALONE = /^([^:\n{}]*:\s+|\s*-\s+)\{\{\s*gruppe\s*\}\}(?=\s*$|\s+#)/gim;

/** The template with the group's name, as YAML, where that is all that a property says. */
function writeGroupAlone(template: string, { group }: MeetingDay): string {
  if (group === null) return template;
  const to = findFrontmatter(template)?.to ?? 0;
  const text = writeText(group, AS_NEEDED);
  return template.replace(GROUP_ALONE, (whole, before: string, at: number) =>
    at < to ? before + text : whole,
  );
}

const THEME_PLACE = /^[ \t]*\{\{[ \t]*tema[ \t]*\}\}[ \t]*$/im;

/** A meeting's text without `{{tema}}`, which stands alone on a line, and its offset; null where it is not there. */
export function takeThemePlace(text: string): { text: string; at: number | null } {
  const at = text.search(THEME_PLACE);
  return at < 0 ? { text, at: null } : { text: text.replace(THEME_PLACE, ''), at };
}

function dateChanges(
  values: FrontmatterValues,
  key: string,
  { date }: MeetingDay,
): PropertyChange[] {
  return readNoteDate(values, key, '') === date ? [] : [{ kind: 'set', key, value: date }];
}

/** A template may be for several groups, of which this is one. In a list of others it takes their place. */
function groupChanges(
  values: FrontmatterValues,
  key: string,
  { group }: MeetingDay,
): PropertyChange[] {
  if (group === null) return [];
  const isSame = (name: string): boolean => nameKey(name) === nameKey(group);
  const names = readNames(values, key);
  if (names.kind === 'names' && names.names.some(isSame)) return [];
  if (!Array.isArray(values[findKey(values, key) ?? ''])) {
    return [{ kind: 'set', key, value: group }];
  }
  return [
    { kind: 'remove', key, isSame: (name) => !isSame(name) },
    { kind: 'add', key, value: group, isSame },
  ];
}
