import type { IsoDate } from '../dates/dates';
import { planPropertyEdits } from '../frontmatter/property-edit';
import type { PropertyChange, PropertyEditPlan } from '../frontmatter/property-edit';
import { scanOutline } from '../outline/outline';
import { findSectionsInMeeting, readMeetingDates } from '../sections/same-meeting';
import { findPresentIn } from '../sections/section-questions';
import { findSections } from '../sections/sections';
import type { InsertionPlan, InsertionRequest } from './insertion-model';
import { planMissingQuestions } from './missing-questions';
import { planNewSection } from './new-section';

export type { InsertionPlan, InsertionRequest } from './insertion-model';

/**
 * How a theme gets into a note: a heading and its questions in the body, its title in the agenda
 * property.
 *
 * It goes to the cursor, or after the block that the cursor is in, or after the theme's section that
 * it is in. A cursor in the frontmatter is where the app puts it when a note is opened, so it says
 * nothing: then, as without a cursor, it goes to the end. Where the note has a section of the theme,
 * the questions that it lacks are added to its list instead; where it has no list, one is made below
 * its heading. In a note of several meetings, each under a heading with its date, the sections of
 * other meetings than the cursor's don't count.
 *
 * Nothing that stands in the note is changed, line breaks are as in the note, and doing it again
 * does nothing. Where the properties can't be edited (problems: see `planPropertyEdits`), nothing is.
 */
export function planInsertion(asked: InsertionRequest): InsertionPlan {
  const properties = planAgenda(asked);
  if (!properties.ok) return properties;
  const { outline, cursor, sections, there } = findThere(asked);
  const request = { ...asked, cursor };
  const [first, ...more] = there;
  const { edit, ...body } = first
    ? planMissingQuestions(request, outline, [first, ...more])
    : planNewSection(request, outline, sections, cursor ?? asked.text.length);
  const growth = properties.edits.map(({ from, to, insert }) => insert.length - (to - from));
  return {
    ok: true,
    // In this order: a note without frontmatter may get both at the same place.
    edits: edit ? [...properties.edits, edit] : properties.edits,
    cursor: growth.reduce((sum, length) => sum + length, body.cursor),
    added: body.added,
    wasThere: first !== undefined,
  };
}

/**
 * The keys (see `questionKey`) of what stands where a theme's questions would be added to, be they
 * its questions or not; null where the theme would get a new section.
 */
export function findQuestionsThere(asked: InsertionPlace): ReadonlySet<string> | null {
  const { there } = findThere(asked);
  return there.length > 0 ? findPresentIn(asked.text, there) : null;
}

/**
 * Whether the theme would get a new section, and the date that headings give to the meeting which
 * that would belong to; null where none does.
 */
export function findNewSection(asked: InsertionPlace): {
  readonly isNew: boolean;
  readonly date: IsoDate | null;
} {
  const { outline, cursor, sections, there } = findThere(asked);
  const { dateAt } = readMeetingDates(sections, outline.headings);
  return { isNew: there.length === 0, date: dateAt(cursor ?? asked.text.length) };
}

type InsertionPlace = Pick<InsertionRequest, 'text' | 'cursor' | 'theme' | 'themes'>;

/** The sections of the theme that it would be added to, the one to add to first. */
function findThere({ text, cursor: asked, theme, themes }: InsertionPlace) {
  const outline = scanOutline(text);
  const cursor = asked !== null && asked >= outline.bodyFrom ? asked : null;
  const sections = findSections(text, outline, themes);
  const at = cursor ?? text.length;
  const there = findSectionsInMeeting(theme, sections, outline.headings, at);
  return { outline, cursor, sections, there };
}

/** Puts a theme on a note's agenda, and has both properties be there; nothing where it may have none. */
export function planAgenda({
  text,
  theme,
  themes,
  properties,
  readYaml,
}: Pick<
  InsertionRequest,
  'text' | 'theme' | 'themes' | 'properties' | 'readYaml'
>): PropertyEditPlan {
  if (!properties) return { ok: true, edits: [] };
  const isSame = (name: string): boolean => themes.find(name)?.id === theme.id;
  const changes: PropertyChange[] = [
    { kind: 'add', key: properties.agenda, value: theme.title, isSame },
    { kind: 'ensure-list', key: properties.covered },
  ];
  return planPropertyEdits(text, changes, readYaml);
}
