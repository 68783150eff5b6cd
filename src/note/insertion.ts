import type { ThemeLookup } from '../catalogue/lookup';
import type { Question, Theme } from '../catalogue/model';
import type { TextEdit } from '../edit';
import type { Problem } from '../problem';
import { endOfBlock, lineAt } from './blocks';
import { findSectionDates } from './meeting-date';
import { scanOutline } from './outline';
import type { Heading, Outline } from './outline';
import { planPropertyEdits } from './property-edit';
import { questionKey } from './question-text';
import { findSections } from './sections';
import type { Section, SectionItem } from './sections';

export interface InsertionRequest {
  readonly text: string;
  /** UTF-16 offset; null where there is none, and the theme goes to the end of the note. */
  readonly cursor: number | null;
  readonly theme: Theme;
  /** Those to insert; all of the theme's where not given. */
  readonly questions?: readonly Question[];
  readonly themes: ThemeLookup;
  /** Names of the properties to track the theme in; null where the note gets none. */
  readonly properties: { readonly agenda: string; readonly covered: string } | null;
  /** Automatic is one level below the heading that the cursor is under. */
  readonly headingLevel: 'auto' | 1 | 2 | 3 | 4 | 5 | 6;
  readonly listStyle: 'checklist' | 'bullets';
}

export type InsertionPlan =
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      /** In the edited text: where the first new question begins, else the first there is. */
      readonly cursor: number;
      /** Questions that the note lacked. */
      readonly added: number;
      /** The note had a section of the theme already. */
      readonly wasThere: boolean;
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * The edits that put a theme's questions into a note and the theme on its agenda. Where the note has
 * a section of the theme, only the questions it lacks are added to its list. In a rolling note, where
 * meetings follow each other under dated headings, that is asked of the cursor's meeting alone.
 *
 * Where the properties can't be changed safely, nothing is, and the problem says why.
 */
export function planInsertion(request: InsertionRequest): InsertionPlan {
  const { text, theme, themes, properties } = request;
  const tracked = properties
    ? planPropertyEdits(text, [
        {
          kind: 'add',
          key: properties.agenda,
          value: theme.title,
          isSame: (name) => themes.find(name) === theme,
        },
        { kind: 'ensure-list', key: properties.covered },
      ])
    : { ok: true as const, edits: [] };
  if (!tracked.ok) return tracked;

  const outline = scanOutline(text);
  const at = Math.max(request.cursor ?? text.length, outline.bodyFrom);
  const sections = findSections(text, outline, themes);
  const there = sections.find(
    (section) => section.theme === theme && isSameMeeting(outline, section.from, at),
  );
  const part = there
    ? completeSection(request, there)
    : newSection(
        request,
        outline,
        at,
        sections.find(({ from, to }) => from <= at && at <= to),
      );

  const edits = part.edit ? [...tracked.edits, part.edit] : tracked.edits;
  const shift = tracked.edits.reduce(
    (sum, { from, to, insert }) => sum + insert.length - (to - from),
    0,
  );
  return {
    ok: true,
    edits,
    cursor: part.cursor + shift,
    added: part.added,
    wasThere: there !== undefined,
  };
}

interface Part {
  readonly edit: TextEdit | null;
  /** With the edit made. */
  readonly cursor: number;
  readonly added: number;
}

/** Whether two places lie under the same dated heading, or neither under any. */
function isSameMeeting({ headings }: Outline, a: number, b: number): boolean {
  const dates = findSectionDates(headings);
  const dateAt = (offset: number): string | null =>
    dates[headings.findLastIndex((heading) => heading.from <= offset)] ?? null;
  return dateAt(a) === dateAt(b);
}

function newSection(
  request: InsertionRequest,
  outline: Outline,
  at: number,
  around: Section | undefined,
): Part {
  const { text, theme, questions = theme.questions } = request;
  const place = around
    ? Math.max(around.heading.to, endOfText(text, around.to))
    : request.cursor === null
      ? Math.max(outline.bodyFrom, endOfText(text, text.length))
      : endOfBlock(text, outline, at);
  const level = around?.heading.level ?? levelUnder(outline, request, place);
  const lines = lineBreakOf(text);
  const heading = `${'#'.repeat(headingLevel(request, level))} ${theme.title}`;
  const marker = request.listStyle === 'checklist' ? '- [ ] ' : '- ';
  const list = questions.map((question) => marker + question.text).join(lines);
  const before = blankLinesBefore(text, outline.bodyFrom, place);
  const lead = `${before}${heading}${lines}${lines}`;
  return {
    edit: { from: place, to: place, insert: lead + list + blankLinesAfter(text, place) },
    cursor: place + lead.length + marker.length,
    added: questions.length,
  };
}

/** Adds what is missing to the end of the theme's question list, in that list's style. */
function completeSection(request: InsertionRequest, section: Section): Part {
  const { text, theme, questions = theme.questions } = request;
  const present = new Set(section.items.map(({ key }) => key));
  const missing = questions.filter((question) => !present.has(questionKey(question.text)));
  const known = section.items.findLast(({ isKnown }) => isKnown) ?? section.items.at(-1);
  const list = section.items.filter((item) => item.list === known?.list);
  const last = list.at(-1);
  const [first] = section.items;
  if (missing.length === 0) {
    return { edit: null, cursor: first ? startOfItem(text, first) : section.heading.to, added: 0 };
  }
  const lines = lineBreakOf(text);
  if (!last) {
    const marker = request.listStyle === 'checklist' ? '- [ ] ' : '- ';
    const place = section.heading.to;
    const items = missing.map((question) => marker + question.text).join(lines);
    const insert = lines + lines + items + blankLinesAfter(text, place);
    const cursor = place + 2 * lines.length + marker.length;
    return { edit: { from: place, to: place, insert }, cursor, added: missing.length };
  }
  const gap = isLoose(text, list) ? lines + lines : lines;
  const heads = missing.map((_question, index) => itemHead(text, last, index + 1));
  const insert = missing
    .map(({ text: words }, index) => gap + (heads[index] ?? '') + words)
    .join('');
  return {
    edit: { from: last.to, to: last.to, insert },
    cursor: last.to + gap.length + (heads[0]?.length ?? 0),
    added: missing.length,
  };
}

/** What stands before an item's text, for the item `steps` after this one. */
function itemHead(text: string, item: SectionItem, steps: number): string {
  const indent = text.slice(lineAt(text, item.from).from, item.from);
  const number = /^(\d+)(.)$/.exec(item.marker);
  const marker = number ? `${Number(number[1]) + steps}${number[2] ?? ''}` : item.marker;
  return `${indent}${marker} ${item.task ? '[ ] ' : ''}`;
}

function startOfItem(text: string, item: SectionItem): number {
  const line = lineAt(text, item.from);
  const found = text.indexOf(
    item.text,
    item.task ? item.task.at + 2 : item.from + item.marker.length,
  );
  return found >= 0 && found <= line.to ? found : line.to;
}

function isLoose(text: string, list: readonly SectionItem[]): boolean {
  const [first, second] = list;
  return (
    first !== undefined && second !== undefined && /\n\s*\n/.test(text.slice(first.to, second.from))
  );
}

/** A theme's own heading does not count as one to be under. */
function levelUnder({ headings }: Outline, { themes }: InsertionRequest, place: number): number {
  let open: Heading[] = [];
  for (const heading of headings) {
    if (heading.from > place) break;
    open = [...open.filter(({ level }) => level < heading.level), heading];
  }
  const under = open.findLast(({ text }) => !themes.find(text));
  return under ? Math.min(under.level + 1, 6) : 2;
}

function headingLevel({ headingLevel: fixed }: InsertionRequest, automatic: number): number {
  return fixed === 'auto' ? automatic : fixed;
}

function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** The end of the last line before an offset that has words. */
function endOfText(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** The line breaks lacking for one blank line before a place; none at the top of the body. */
function blankLinesBefore(text: string, bodyFrom: number, place: number): string {
  const before = text.slice(bodyFrom, place);
  if (before.trim() === '') return '';
  const breaks = before.slice(before.trimEnd().length).split('\n').length - 1;
  return lineBreakOf(text).repeat(Math.max(0, 2 - breaks));
}

/** The line breaks lacking for one blank line after a place, or for the note's last line. */
function blankLinesAfter(text: string, place: number): string {
  const after = text.slice(place);
  const blank = after.slice(0, after.length - after.trimStart().length);
  const wanted = blank.length === after.length ? 1 : 2;
  const breaks = blank.split('\n').length - 1;
  return lineBreakOf(text).repeat(Math.max(0, wanted - breaks));
}
