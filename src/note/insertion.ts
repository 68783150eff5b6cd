import type { InsertionPlan, InsertionRequest } from './insertion-model';
import { planMissingQuestions } from './missing-questions';
import { planNewSection } from './new-section';
import { scanOutline } from './outline';
import { planPropertyEdits } from './property-edit';
import type { PropertyChange } from './property-edit';
import { findSectionsInMeeting } from './same-meeting';
import { findSections } from './sections';

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
  const properties = planProperties(asked);
  if (!properties.ok) return properties;
  const { text, theme, themes } = asked;
  const outline = scanOutline(text);
  const isInBody = asked.cursor !== null && asked.cursor >= outline.bodyFrom;
  const request = isInBody ? asked : { ...asked, cursor: null };
  const cursor = request.cursor ?? text.length;
  const sections = findSections(text, outline, themes);
  const [first, ...more] = findSectionsInMeeting(theme, sections, outline.headings, cursor);
  const { edit, ...body } = first
    ? planMissingQuestions(request, outline, [first, ...more])
    : planNewSection(request, outline, sections, cursor);
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

function planProperties({ text, theme, themes, properties, readYaml }: InsertionRequest) {
  if (!properties) return { ok: true, edits: [] } as const;
  const isSame = (name: string): boolean => themes.find(name)?.id === theme.id;
  const changes: PropertyChange[] = [
    { kind: 'add', key: properties.agenda, value: theme.title, isSame },
    { kind: 'ensure-list', key: properties.covered },
  ];
  return planPropertyEdits(text, changes, readYaml);
}
