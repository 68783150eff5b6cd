import { applyEdits } from '../../edit';
import type { Problem, ProblemCode } from '../../problem';
import type { AgreementFormat } from '../../settings';
import type { IsoDate } from '../dates/dates';
import { findSectionDates } from '../dates/meeting-date';
import type { PropertyEditPlan } from '../frontmatter/property-edit';
import { readTrackedThemes } from '../frontmatter/tracked-themes';
import { planAgenda } from '../insertion/insertion';
import type { InsertionRequest } from '../insertion/insertion-model';
import { scanOutline } from '../outline/outline';
import type { Outline } from '../outline/outline';
import { findOpenAgreements } from '../sections/open-agreements';
import type { OpenAgreement } from '../sections/open-agreements';
import { findSectionsInMeeting, isInSection } from '../sections/same-meeting';
import { findSections } from '../sections/sections';
import type { Section } from '../sections/sections';
import { addSection, addToSection } from './agreement-place';
import { writeAgreement } from './agreement-text';
import type { Agreement } from './agreement-text';

type Place = 'text' | 'cursor' | 'theme' | 'themes' | 'properties' | 'headingLevel' | 'readYaml';

export interface AgreementRequest extends Pick<InsertionRequest, Place> {
  readonly agreement: Agreement;
  readonly format: AgreementFormat;
  readonly today: IsoDate;
}

/**
 * Adds an agreement as a task under "Aftaler" in a theme's section: to the list there, in its manner;
 * else as a new list, under a heading "Aftaler" at the section's end where it has none yet. A theme
 * that has no section in the note gets one, without questions, where `planInsertion` would put it.
 *
 * Of several sections it is the one that the cursor is in, else one of the same meeting that has
 * agreements; where nobody is writing, of the latest meeting up to today. A theme that the note does
 * not track yet is put on its agenda, as nobody would see the agreement again otherwise.
 *
 * The result is read again. Nothing is changed where it does not say exactly one agreement more
 * (`agreement-unreadable`), there are no words (`agreement-empty`), or the agenda can't be edited.
 */
export function planAgreement(request: AgreementRequest): PropertyEditPlan {
  const { text, theme, themes, agreement, format } = request;
  const { sources, says } = writeAgreement(agreement, format);
  if (says.text === '') return refuse('agreement-empty', 1);
  const agenda = planUntracked(request);
  if (!agenda.ok) return agenda;
  const outline = scanOutline(text);
  const sections = findSections(text, outline, themes);
  const section = findSection(request, outline, sections);
  for (const source of sources) {
    const edit = section
      ? addToSection(text, outline, section, source)
      : addSection(request, outline, sections, source);
    const after = applyEdits(text, [edit]);
    const read = (note: string, shape: Outline) =>
      findSections(note, shape, themes)
        .filter((one) => one.theme.id === theme.id)
        .flatMap(findOpenAgreements)
        .map(toKey);
    const now = scanOutline(after);
    const added = findAdded(read(text, outline), read(after, now));
    const isKept = findAdded(shapeOf(outline), shapeOf(now)) !== null;
    if (isKept && added?.length === 1 && added[0] === toKey(says)) {
      // In this order: a note without frontmatter may get both at the same place.
      return { ok: true, edits: [...agenda.edits, edit] };
    }
  }
  return refuse('agreement-unreadable', (section?.heading.line ?? 0) + 1);
}

function refuse(code: ProblemCode, line: number): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, line } };
}

function planUntracked(request: AgreementRequest): PropertyEditPlan {
  const { text, theme, themes, properties, readYaml } = request;
  if (properties) {
    const { agenda, covered } = readTrackedThemes(text, properties, themes, readYaml);
    if (agenda.has(theme.id) || covered.has(theme.id)) return { ok: true, edits: [] };
  }
  return planAgenda(request);
}

function findSection(
  { cursor, theme, today }: AgreementRequest,
  { bodyFrom, headings }: Outline,
  sections: readonly Section[],
): Section | undefined {
  let there = sections.filter((section) => section.theme.id === theme.id);
  if (cursor !== null && cursor >= bodyFrom) {
    there = findSectionsInMeeting(theme, sections, headings, cursor);
    if (there[0] && isInSection(there[0], cursor)) return there[0];
  } else {
    const dates = findSectionDates(headings);
    const dateOf = ({ headingAt }: Section) => dates[headingAt] ?? '';
    const days = there.map(dateOf).sort();
    const day = days.findLast((date) => date <= today) ?? days[0];
    there = there.filter((section) => dateOf(section) === day);
  }
  return there.find(({ agreements }) => agreements.length > 0) ?? there[0];
}

function toKey({ text, owner, due }: Omit<OpenAgreement, 'line'>): string {
  return [text, owner, due].join('\n');
}

/** What has to stay, in order. */
function shapeOf({ headings, items, opaque, endsOpen }: Outline): string[] {
  return [
    `${opaque.length} ${endsOpen}`,
    ...headings.map(({ level, text }) => text && `${level} ${text}`),
    // What stands behind a first item on its line is in that one's text already.
    ...items.map(
      ({ depth, line, task, text }, index) =>
        text && `- ${depth} ${task?.mark} ${items[index - 1]?.line === line ? '' : text}`,
    ),
  ].filter((line) => line !== '');
}

/** What a list has more than another; null where it lacks something of that, or has it in another order. */
function findAdded(before: readonly string[], after: readonly string[]): string[] | null {
  let at = 0;
  const added = after.filter((line) => line !== before[at] || !++at);
  return at === before.length ? added : null;
}
